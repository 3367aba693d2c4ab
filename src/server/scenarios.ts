import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../engine/model/index.ts';
import { packMessage } from '../protocol/message.ts';
import type { RoomError } from '../protocol/room.ts';
import type { RoomRequest } from '../protocol/room-host.ts';
import { loadScenario } from '../scenario/index.ts';
import { refusal } from './http/errors.ts';

const folder = new URL('../../scenarios/', import.meta.url);

/** Scenarios that a class can be opened with: those that ship, and any file that passes its checks. */
export function createScenarios() {
  const shipped = new Map<string, Scenario>();
  for (const name of readdirSync(fileURLToPath(folder))) {
    if (!name.endsWith('.json') || name.endsWith('.schema.json')) continue;
    const read = loadScenario(readFileSync(new URL(name, folder), 'utf8'));
    if (read.ok) shipped.set(read.value.id, read.value);
  }

  function find(asked: RoomRequest['scenario']): Scenario | RoomError {
    if (typeof asked === 'string') return shipped.get(asked) ?? refusal('badForm', {}, '/scenario');
    const read = loadScenario(asked.text);
    if (read.ok) return read.value;
    const { pointer, message, params } = read.errors[0]!;
    return { ...refusal('badForm', {}, `/scenario/text${pointer}`), message: packMessage(message, params) };
  }

  return { find };
}
export type Scenarios = ReturnType<typeof createScenarios>;
