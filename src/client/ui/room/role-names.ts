import type { Side } from '../../../engine/model/index.ts';
import type { RoleId, RoomScreen } from '../../../protocol/room.ts';
import type { Words } from '../../store/format/words.ts';

/** The name of a role, as the scenario says it. */
export const roleName = (w: Words, room: Pick<RoomScreen, 'texts'>, side: Side, role: RoleId): string =>
  room.texts[`role.${side}.${role}`] ?? w(`role.${side}.${role}`);
