import type { Side } from '../../../engine/model/index.ts';
import type { RoleId, RoomError, RoomScreen } from '../../../protocol/room.ts';
import { messageText, type Words } from '../../store/format/words.ts';
import { RoomRefusal } from '../../store/room/room-client.ts';

/** The name of a role, as the scenario says it. */
export const roleName = (w: Words, room: Pick<RoomScreen, 'texts'>, side: Side, role: RoleId): string =>
  room.texts[`role.${side}.${role}`] ?? w(`role.${side}.${role}`);

/** What the server refused, in a sentence. `unreached`: the key for an answer that was none of the class server's. */
export const refusalText = (w: Words, problem: unknown, unreached: string): string =>
  problem instanceof RoomRefusal ? errorText(w, problem.error) : w(unreached);

/** A refusal in a sentence; one of a newer server, whose words this page lacks, in general words. */
export function errorText(w: Words, { code, message }: RoomError): string {
  const key = message.split(' ', 1)[0] ?? '';
  return w.has(key) ? messageText(w, message) : w(w.has(`room.error.${code}`) ? `room.error.${code}` : 'class.refused');
}
