import { type Authority, createAuthority } from '../../session/authority.ts';
import { decodeText, MAX_BYTES } from '../../scenario/index.ts';
import { Refusal, refusal, sentence } from '../../session/error-messages.ts';
import type { SessionListener } from '../../protocol/session-api.ts';
import type { StoreDeps } from '../store/store-dependencies.ts';
import { deviceStore } from './encrypted-db.ts';
import { singleTabLock } from './single-tab-lock.ts';
import { exposedSession, type WorkerApi } from './session-wire.ts';
import { shippedScenarios } from './shipped-scenarios.ts';
import { adviserWorkers, aiWorkers } from './ai-workers.ts';
import { unpackLink } from './unpack-link.ts';

/** The session of this device: only the worker that calls this holds the database and both sides' secrets. */
export function openDeviceSession(): WorkerApi {
  const { listener, listen } = pageListener();
  const { open, takeOver } = gamesOfDevice(listener);
  return { ...exposedSession(open, explain), listen, ping() {}, takeOver, unpack: unpackLink, readFile };
}

/** Passes on what the session tells to the page that listens. */
function pageListener(): { readonly listener: SessionListener; readonly listen: WorkerApi['listen'] } {
  let page: Partial<SessionListener> = {};
  return {
    listener: {
      onScreen: (screen) => page.onScreen?.(screen),
      onThinking: (thinking) => page.onThinking?.(thinking),
      onError: (message, code) => page.onError?.(message, code),
    },
    listen: (listening) => void (page = listening),
  };
}

/** The games of this browser, as long as no other tab holds them. */
function gamesOfDevice(listener: SessionListener): {
  readonly open: () => Promise<Authority>;
  readonly takeOver: WorkerApi['takeOver'];
} {
  const tell = (code: 'elsewhere' | 'noStorage'): void => listener.onError(sentence(code), code);
  const tab = singleTabLock(leave);
  const device = deviceStore(tab, () => tell('noStorage'));
  const outside = { library: shippedScenarios(), decide: aiWorkers(), advise: adviserWorkers(), now: Date.now, word };
  let authority: Promise<Authority> | null = null;

  /** Another tab takes over: finishes the calls of this one and forgets the game. */
  async function leave(): Promise<void> {
    const left = authority;
    authority = null;
    tell('elsewhere');
    await (await left)?.rest();
  }

  async function open(): Promise<Authority> {
    if (!(await device.hold())) throw refusal('elsewhere');
    authority ??= device.open().then((store) => createAuthority({ ...outside, ...listener, store }));
    return authority;
  }

  return { open, takeOver: tab.takeOver };
}

/** 128 random bits in hex; plain http has no `randomUUID`. */
const word = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The page gets a sentence; unexpected errors go to the console. */
function explain(error: unknown): Error {
  if (error instanceof Refusal) return error;
  console.error(error);
  return new Error(sentence('unexpected'));
}

/** Reads at most one byte more than a file may have. */
async function readFile(file: Blob): ReturnType<StoreDeps['readFile']> {
  const read = decodeText(new Uint8Array(await file.slice(0, MAX_BYTES + 1).arrayBuffer()));
  return read.ok ? { text: read.value } : read;
}
