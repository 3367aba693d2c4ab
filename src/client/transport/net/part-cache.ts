import type { RoomPart, RoomParts } from '../../../protocol/room-parts.ts';
import { type TableOnWire, type Tag, tableReader } from '../../../protocol/table-on-wire.ts';
import type { PartQuery } from '../../store/room/room-client.ts';
import { checked, type Fetch, TryLater } from './http.ts';

interface Kept {
  readonly etag: string;
  readonly value: unknown;
}

/**
 * A part is asked for again, so often: when the server asks to come later, or a piece of it is gone because the game has
 * gone on since its name was sent.
 */
const TRIES = 3;

class PieceGone extends Error {}

const pause = (ms: number): Promise<void> => new Promise((done) => void setTimeout(done, ms));

/** Fetches parts of the room. What has not changed is not sent again, and comes as the same object. */
export function partsOf(fetch: Fetch, room: string, headers: Record<string, string>) {
  const kept = new Map<string, Kept>();
  const tables = tableReader();

  /** It never changes: the browser may keep it. */
  async function piece(tag: Tag): Promise<unknown> {
    const response = await fetch(`/api/r/${room}/piece/${tag}`, { headers });
    if (response.status === 404) throw new PieceGone('gone');
    return (await checked(response)).json();
  }

  const valueIn = async (part: RoomPart, body: unknown): Promise<unknown> =>
    part === 'game' ? tables.read(body as TableOnWire, piece) : body;

  async function load<P extends RoomPart>(part: P, query: PartQuery, tries: number): Promise<RoomParts[P]> {
    try {
      return await loadOnce(part, query);
    } catch (error) {
      if (tries <= 1) throw error;
      if (error instanceof TryLater) await pause(error.afterMs);
      else if (!(error instanceof PieceGone)) throw error;
      return load(part, query, tries - 1);
    }
  }

  async function loadOnce<P extends RoomPart>(part: P, query: PartQuery): Promise<RoomParts[P]> {
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
    const value = await valueIn(part, await response.json());
    const etag = response.headers.get('etag');
    if (etag) kept.set(key, { etag, value });
    else kept.delete(key);
    return value as RoomParts[P];
  }

  return <P extends RoomPart>(part: P, query: PartQuery = {}): Promise<RoomParts[P]> => load(part, query, TRIES);
}
