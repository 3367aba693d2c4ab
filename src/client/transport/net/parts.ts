import type { RoomPart, RoomParts } from '../../../protocol/room.ts';
import { type TableOnWire, type Tag, tableReader } from '../../../protocol/table-on-wire.ts';
import { type PartQuery, RoomRefusal } from '../../store/room/room-client.ts';
import { checked, type Fetch } from './http.ts';

interface Kept {
  readonly etag: string;
  readonly value: unknown;
}

/** A piece is gone when the game has gone on since its name was sent: then the part is asked for again, so often. */
const TRIES = 3;

/** Fetches parts of the room. What has not changed is not sent again, and comes as the same object. */
export function partsOf(fetch: Fetch, room: string, headers: Record<string, string>) {
  const kept = new Map<string, Kept>();
  const tables = tableReader();

  /** It never changes: the browser may keep it. */
  const piece = async (tag: Tag): Promise<unknown> =>
    (await checked(await fetch(`/api/r/${room}/piece/${tag}`, { headers }))).json();

  const valueIn = async (part: RoomPart, body: unknown): Promise<unknown> =>
    part === 'game' ? tables.read(body as TableOnWire, piece) : body;

  async function load<P extends RoomPart>(part: P, query: PartQuery, tries: number): Promise<RoomParts[P]> {
    const search = new URLSearchParams({ part, ...query });
    const key = search.toString();
    if (part === 'game') for (const [name, tag] of Object.entries(tables.have())) search.set(name, tag);
    const before = kept.get(key);
    const response = await checked(
      await fetch(`/api/r/${room}/screen?${search.toString()}`, {
        headers: { ...headers, ...(before ? { 'if-none-match': before.etag } : {}) },
        cache: 'no-store',
      }),
    );
    if (response.status === 304 && before) return before.value as RoomParts[P];
    try {
      const value = await valueIn(part, await response.json());
      const etag = response.headers.get('etag');
      if (etag) kept.set(key, { etag, value });
      else kept.delete(key);
      return value as RoomParts[P];
    } catch (error) {
      if (tries > 1 && error instanceof RoomRefusal && error.error.status === 404) return load(part, query, tries - 1);
      throw error;
    }
  }

  return <P extends RoomPart>(part: P, query: PartQuery = {}): Promise<RoomParts[P]> => load(part, query, TRIES);
}
