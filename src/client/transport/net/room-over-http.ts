import type { Credentials } from '../../../protocol/class-address.ts';
import type { RoomClient, TabText } from '../../store/room/room-client.ts';
import { commandQueue } from './command-queue.ts';
import { type ConnectionHost, roomConnection } from './connection.ts';
import { bearer, checked, type Fetch, posted } from './http.ts';
import { partsOf } from './part-cache.ts';

/** What the transport uses of its page; replaced in tests. */
export interface NetHost extends Pick<ConnectionHost, 'random' | 'isPhone'> {
  readonly fetch: Fetch;
  readonly storage: TabText;
  /** The line of talk that is being written. */
  readonly line: TabText;
  /** Calls back when the page is shown or hidden, comes back, or goes offline. The answer ends it. */
  readonly onWake: (tell: Wakes) => () => void;
}

interface Wakes {
  readonly visible: (now: boolean) => void;
  /** From the browser's cache, or online again. */
  readonly back: () => void;
  readonly gone: () => void;
}

const POLL_SECONDS = 20;

/** The way to a room over HTTP. Nothing outside of this folder knows of HTTP. */
export function createRoomClient({ room, token }: Credentials, host: NetHost): RoomClient {
  const { fetch } = host;
  const headers = bearer(token);
  const path = `/api/r/${room}`;
  const part = partsOf(fetch, room, headers);
  const commands = commandQueue(fetch, `${path}/do`, headers, host.storage);
  const connection = roomConnection(`${path}/stream`, headers, {
    ...host,
    away: () => void fetch(`${path}/away`, { method: 'POST', headers, keepalive: true }).catch(() => {}),
    poll: async (after, signal) => {
      const response = await checked(
        await fetch(`${path}/screen?part=room&after=${after}&wait=${POLL_SECONDS}`, {
          headers,
          signal,
          cache: 'no-store',
        }),
      );
      return Number(response.headers.get('x-rev')) || after;
    },
  });
  let asleep: () => void = () => {};
  return {
    connect: (listener) => {
      asleep = host.onWake({
        visible: connection.onVisibility,
        back: connection.wake,
        gone: connection.lose,
      });
      connection.open({
        ...listener,
        onConnection: (now) => {
          if (now === 'stream' || now === 'polling') commands.retry();
          listener.onConnection(now);
        },
      });
      commands.resume();
    },
    close: () => {
      asleep();
      connection.close();
      commands.close();
    },
    part,
    line: host.line,
    send: commands.send,
    file: async (what, query = {}) => {
      const search = new URLSearchParams(query).toString();
      const response = await checked(await fetch(`${path}/${what}${search && `?${search}`}`, { headers }));
      return response.blob();
    },
    returnWord: async (person) => {
      const response = await checked(
        await fetch(`${path}/word`, posted(person === undefined ? {} : { person }, headers)),
      );
      return ((await response.json()) as { word: string }).word;
    },
    remove: async () => void (await checked(await fetch(path, { method: 'DELETE', headers }))),
  };
}
