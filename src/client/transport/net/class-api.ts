import type { HostedRoom, JoinInfo, Joined, RoomOpened, ServerReach } from '../../../protocol/room.ts';
import type { ClassApi } from '../../store/room/room-client.ts';
import { bearer, checked, type Fetch, posted } from './http.ts';

/** Asks the class server what needs no room. */
export function createClassApi(fetch: Fetch): ClassApi {
  const json = async <T>(path: string, init?: RequestInit): Promise<T> =>
    (await (await checked(await fetch(path, init))).json()) as T;
  return {
    joinInfo: (code) => json<JoinInfo>(`/api/join/${encodeURIComponent(code)}`),
    join: (request) => json<Joined>('/api/join', posted(request)),
    open: (request, token) => json<RoomOpened>('/api/rooms', posted(request, bearer(token))),
    rooms: async (token) =>
      (await json<{ rooms: readonly HostedRoom[] }>('/api/rooms', { headers: bearer(token) })).rooms,
    returnTo: (room, token) =>
      json<{ desk: string; wall: string }>(`/api/rooms/${room}/desk`, { method: 'POST', headers: bearer(token) }),
    addStudents: async (room, token) =>
      void (await checked(await fetch(`/api/rooms/${room}/students`, { method: 'POST', headers: bearer(token) }))),
    reach: (token) => json<ServerReach>('/api/reach', { headers: bearer(token) }),
    chooseOrigin: (origin, token) => json<ServerReach>('/api/reach', posted({ origin }, bearer(token))),
  };
}
