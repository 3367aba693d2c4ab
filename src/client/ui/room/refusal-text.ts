import { RoomRefusal } from '../../store/room/room-client.ts';
import type { Words } from '../../store/format/words.ts';
import { messageText } from '../../store/format/words.ts';
import type { RoomError } from '../../../protocol/room.ts';

/** What the server refused, in a sentence. `unreached`: the key for an answer that was none of the class server's. */
export const refusalText = (w: Words, problem: unknown, unreached: string): string =>
  problem instanceof RoomRefusal ? errorText(w, problem.error) : w(unreached);

/** A refusal in a sentence; one of a newer server, whose words this page lacks, in general words. */
export function errorText(w: Words, { code, message }: RoomError): string {
  const key = message.split(' ', 1)[0] ?? '';
  return w.has(key) ? messageText(w, message) : w(w.has(`room.error.${code}`) ? `room.error.${code}` : 'class.refused');
}
