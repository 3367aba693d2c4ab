import { COMMANDS, type RoomCommandKind } from '../../../protocol/room-commands.ts';
import type { DeskScreen } from '../../../protocol/room-desk.ts';

/** Whether a desk may give a command: an assistant's may not give one for the whole class. */
export const mayGive = ({ wholeClass }: Pick<DeskScreen, 'wholeClass'>, kind: RoomCommandKind): boolean =>
  wholeClass || COMMANDS[kind].wholeClass !== true;
