import { setTimeout as sleep } from 'node:timers/promises';
import type { Done, RoomError } from '../../protocol/room.ts';
import type { Joined, RoomOpened, RoomRequest } from '../../protocol/room-host.ts';
import type { RoomNotice, RoomPart, RoomParts } from '../../protocol/room-parts.ts';
import type { RoomCommand } from '../../protocol/room-commands.ts';
import { type TableOnWire, tableReader } from '../../protocol/table-on-wire.ts';
import { newToken } from '../tokens.ts';

/** A program that speaks to a class server as a page does: for computer students, drills and benches. */

type WithoutRequest<C> = C extends RoomCommand ? Omit<C, 'requestId'> : never;
export type Act = WithoutRequest<RoomCommand>;

/** The server answered, and refused. */
export class Answered extends Error {
  readonly error: RoomError;
  constructor(error: RoomError) {
    super(error.code);
    this.error = error;
  }
}

/** Where the servers are: one, or another when that one does not answer. */
export type Origin = () => string;

const AGAIN_MS = 50;
/** A table's screen is asked for again, so often: the game may go on while its pieces are fetched. */
const TRIES = 3;

async function ask<T>(origin: string, path: string, init: RequestInit): Promise<T> {
  const response = await fetch(`${origin}${path}`, init);
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as T;
  const told = JSON.parse(text) as Omit<RoomError, 'status'>;
  throw new Answered({ ...told, status: response.status as RoomError['status'] });
}

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

const posted = (body: unknown, token?: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(token ? bearer(token) : {}) },
  body: JSON.stringify(body),
});

export const openRoomOver = (origin: string, request: RoomRequest, hostToken: string): Promise<RoomOpened> =>
  ask(origin, '/api/rooms', posted(request, hostToken));

export const joinOver = (origin: string, code: string): Promise<Joined> =>
  ask(origin, '/api/join', posted({ code, requestId: newToken() }));

/** The token of an assistant's desk for these tables. */
export const assistantOver = (origin: string, room: string, desk: string, tables: readonly string[]): Promise<string> =>
  ask<{ desk: string }>(origin, `/api/r/${room}/assistant`, posted({ tables }, desk)).then((made) => made.desk);

/** One seat in a room. `signal`: gives up what it does. */
export function classClient(origin: Origin, room: string, token: string, signal?: AbortSignal) {
  const path = `/api/r/${room}`;

  const tables = tableReader();
  const get = <T>(from: string): Promise<T> =>
    ask(origin(), `${path}/${from}`, { headers: bearer(token), ...(signal ? { signal } : {}) });

  async function game(tries: number): Promise<RoomParts['game']> {
    const wire = await get<TableOnWire>(`screen?${new URLSearchParams({ part: 'game', ...tables.have() }).toString()}`);
    try {
      return await tables.read(wire, (tag) => get(`piece/${tag}`));
    } catch (error) {
      const gone = error instanceof Answered && error.error.status === 404;
      if (!gone || tries <= 1) throw error;
      return game(tries - 1);
    }
  }

  const part = async <P extends RoomPart>(name: P): Promise<RoomParts[P]> =>
    name === 'game' ? ((await game(TRIES)) as RoomParts[P]) : get<RoomParts[P]>(`screen?part=${name}`);

  /** Sends a command until the server has answered it: the same request id each time. */
  async function act(command: Act, requestId = newToken()): Promise<Done> {
    for (;;) {
      try {
        return await ask<Done>(origin(), `${path}/do`, posted({ requestId, ...command }, token));
      } catch (error) {
        if (signal?.aborted) throw error;
        if (error instanceof Answered && error.error.status !== 429 && error.error.status !== 503) throw error;
        await sleep(AGAIN_MS);
      }
    }
  }

  /** Reads the stream until it ends or is stopped. Throws if it could not be opened. */
  async function stream(hear: (notice: RoomNotice) => void, stopped: AbortSignal): Promise<void> {
    const response = await fetch(`${origin()}${path}/stream`, { headers: bearer(token), signal: stopped });
    if (!response.ok || !response.body) throw new Error(`stream ${response.status}`);
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body) {
      const events = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data) hear(JSON.parse(data) as RoomNotice);
      }
    }
  }

  return { part, act, stream };
}
export type ClassClient = ReturnType<typeof classClient>;
