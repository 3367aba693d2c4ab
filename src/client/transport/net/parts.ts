import type { RoomPart, RoomParts } from '../../../protocol/room.ts';
import type { PartQuery } from '../../store/room/room-client.ts';
import { checked, type Fetch } from './http.ts';

interface Kept {
  readonly etag: string;
  readonly value: unknown;
}

/** Fetches parts of the room. What has not changed is not sent again, and comes as the same object. */
export function partsOf(fetch: Fetch, room: string, headers: Record<string, string>) {
  const kept = new Map<string, Kept>();
  return async <P extends RoomPart>(part: P, query: PartQuery & { after?: number; wait?: number } = {}) => {
    const { after, wait, ...ours } = query;
    const search = new URLSearchParams({ part, ...ours });
    const key = search.toString();
    if (after !== undefined) search.set('after', String(after));
    if (wait !== undefined) search.set('wait', String(wait));
    const before = kept.get(key);
    const response = await checked(
      await fetch(`/api/r/${room}/screen?${search.toString()}`, {
        headers: { ...headers, ...(before ? { 'if-none-match': before.etag } : {}) },
        cache: 'no-store',
      }),
    );
    if (response.status === 304 && before) return before.value as RoomParts[P];
    const value: unknown = await response.json();
    const etag = response.headers.get('etag');
    if (etag) kept.set(key, { etag, value });
    else kept.delete(key);
    return value as RoomParts[P];
  };
}
