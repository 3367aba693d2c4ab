import { type Side, SIDES } from '../../../engine/model/index.ts';
import { useRoomActions, useRoomScreen } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { Button } from '../../ui/controls.tsx';
import { roleName } from '../../ui/room/room-text.ts';
import css from './lobby.module.css';

/** The free places, where people sit down by themselves. */
export function SeatChoice() {
  const w = useWords();
  const room = useRoomScreen();
  const { act } = useRoomActions();
  const taken = (table: string, side: Side, role: string): boolean =>
    [...room.people, ...room.computers.map((c) => ({ ...c, roles: [c.role] }))].some(
      (one) => one.table === table && one.side === side && one.roles.includes(role),
    );
  return (
    <section className={css.choice}>
      <h2>{w('lobby.choose')}</h2>
      {room.tables.map(({ id }) => (
        <section key={id}>
          <h3>{w('lobby.table', { table: id })}</h3>
          {SIDES.map((side) => (
            <div key={side} data-side={side}>
              <h4>{w(`side.${side}`)}</h4>
              {room.roles[side]
                .filter((role) => !taken(id, side, role.id))
                .map((role) => (
                  <Button key={role.id} onClick={() => void act({ kind: 'sit', table: id, side, roles: [role.id] })}>
                    {roleName(w, room, side, role.id)}
                  </Button>
                ))}
            </div>
          ))}
        </section>
      ))}
    </section>
  );
}
