import { expose } from 'comlink';
import { createAiApi } from './ai-api.ts';
import { AI_WORKERS } from './ai-workers.ts';
import { openDeviceSession } from './session-of-device.ts';

// One file for all workers: the engine and the computer players in it are fetched once. Each has its own memory, so that
// what the session knows stays with the session.
expose(AI_WORKERS.includes(self.name) ? createAiApi() : openDeviceSession());
