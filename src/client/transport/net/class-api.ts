import type { HostedRoom, JoinInfo, Joined, Returned, RoomOpened, ServerReach } from '../../../protocol/room-host.ts';
import { type ClassApi, RoomRefusal } from '../../store/room/room-client.ts';
import { newRequestId } from './command-queue.ts';
import { bearer, checked, type Fetch, posted, TryLater } from './http.ts';

/** Asks the class server what needs no room. */
export function createClassApi(fetch: Fetch): ClassApi {
  /** The same wish to join, sent again because an answer was lost, is one person. */
  let joining = { wish: '', requestId: '' };

  async function json<T>(path: string, init?: RequestInit): Promise<T> {
    try {
      return (await (await checked(await fetch(path, init))).json()) as T;
    } catch (error) {
      if (error instanceof TryLater && error.error) throw new RoomRefusal(error.error); // a person asks again
      throw error;
    }
  }
  return {
    joinInfo: (code) => json<JoinInfo>(`/api/join/${encodeURIComponent(code)}`),
    join: async (request) => {
      const wish = JSON.stringify(request);
      if (joining.wish !== wish) joining = { wish, requestId: newRequestId() };
      return json<Joined>('/api/join', posted({ ...request, requestId: joining.requestId }));
    },
    comeBack: (request) => json<Returned>('/api/return', posted(request)),
    open: (request, token) => json<RoomOpened>('/api/rooms', posted(request, bearer(token))),
    rooms: async (token) =>
      (await json<{ rooms: readonly HostedRoom[] }>('/api/rooms', { headers: bearer(token) })).rooms,
    returnTo: (room, token) =>
      json<{ desk: string; wall: string }>(`/api/rooms/${room}/desk`, { method: 'POST', headers: bearer(token) }),
    wall: async (room, token) =>
      (await json<{ wall: string }>(`/api/r/${room}/wall`, { method: 'POST', headers: bearer(token) })).wall,
    assistant: async (room, token, tables) =>
      (await json<{ desk: string }>(`/api/r/${room}/assistant`, posted({ tables }, bearer(token)))).desk,
    addStudents: async (room, token) =>
      void (await checked(await fetch(`/api/rooms/${room}/students`, { method: 'POST', headers: bearer(token) }))),
    reach: (token) => json<ServerReach>('/api/reach', { headers: bearer(token) }),
    chooseOrigin: (origin, token) => json<ServerReach>('/api/reach', posted({ origin }, bearer(token))),
  };
}
