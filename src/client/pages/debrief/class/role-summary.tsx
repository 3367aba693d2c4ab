import type { ClassroomGame } from '../../../../analysis/compare/classroom-game.ts';
import { type Side, SIDES } from '../../../../engine/model/index.ts';
import { useRoomScreen } from '../../../hooks/room-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { itemized } from '../../../store/format/numbers.ts';
import { sealedByRole } from '../../../store/room/sealed-by-role.ts';
import { Table } from '../../../ui/data-table.tsx';
import { roleName } from '../../../ui/room/room-text.ts';
import css from './class.module.css';

/** What each office had sealed at each table, by its powers and never by a name. */
export function RoleSummary({ tables }: { tables: readonly ClassroomGame[] }) {
  const w = useWords();
  const room = useRoomScreen();
  /** Some orders are called by what they are about: here they need a name of their own. */
  const kindName = (kind: string): string =>
    w([`parallel.kind.${kind}`, `order.${kind}`].find((key) => w.has(key)) ?? `signal.${kind}`);
  const cell = (table: ClassroomGame, side: Side, role: string): string =>
    itemized(
      sealedByRole(room.roles[side], table.turns, side)
        .filter((one) => one.role === role)
        .map(({ kind, count }) => w('parallel.roles.kind', { kind: kindName(kind), count })),
    );
  return (
    <section>
      <h2>{w('parallel.roles')}</h2>
      <Table
        columns={[w('parallel.roles.office'), ...tables.map(({ name }) => w('lobby.table', { table: name }))]}
        caption={w('parallel.roles')}
        titled
        wide
      >
        {SIDES.flatMap((side) =>
          room.roles[side].map(({ id }) => (
            <tr key={`${side}.${id}`} className={css.office} data-side={side}>
              <th scope="row">{roleName(w, room, side, id)}</th>
              {tables.map((table) => (
                <td key={table.name}>
                  {cell(table, side, id) || <span className={css.quiet}>{w('parallel.roles.none')}</span>}
                </td>
              ))}
            </tr>
          )),
        )}
      </Table>
    </section>
  );
}
