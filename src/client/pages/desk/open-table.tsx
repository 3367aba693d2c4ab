import GitFork from 'lucide-react/icons/git-fork';
import LockKeyhole from 'lucide-react/icons/lock-keyhole';
import Pencil from 'lucide-react/icons/pencil';
import Undo2 from 'lucide-react/icons/undo-2';
import type { Side } from '../../../engine/model/index.ts';
import type { PublicTable } from '../../../protocol/room.ts';
import { useWords } from '../../hooks/use-words.ts';
import { closedTurns } from '../../store/desk/moment.ts';
import { figure } from '../../store/format/numbers.ts';
import { Button } from '../../ui/controls.tsx';
import { useDesk } from './desk-context.ts';
import { Drafts } from './drafts.tsx';
import { SeatRows } from './seat-rows.tsx';
import css from './open-table.module.css';

/** One table in full: both sides' seats, who did what, and the two drafts under a cover. */
export function OpenTable() {
  const w = useWords();
  const { open, desk, may, show } = useDesk();
  if (!open) return <section className={css.table}>{w('desk.tables.none')}</section>;
  const told = desk.tables.find((one) => one.id === open.id);
  const closed = closedTurns(open);
  return (
    <section className={css.table} aria-label={w('desk.table', { table: open.id })}>
      <header className={css.head}>
        <h2>{w('desk.table', { table: open.id })}</h2>
        {told && (
          <p>
            {told.ended
              ? w(`desk.ended.${told.ended}`, { turn: open.turn })
              : w('desk.heat', { heat: figure(told.heat, 0), level: w(`desk.level.${told.rung}`) })}
          </p>
        )}
        <Button disabled={closed === 0} onClick={() => show({ kind: 'takeBack' })}>
          <Undo2 size={18} aria-hidden />
          {w('desk.takeBack')}
        </Button>
        {may('fork') && !open.practice && (
          <Button onClick={() => show({ kind: 'fork' })}>
            <GitFork size={18} aria-hidden />
            {w('desk.fork')}
          </Button>
        )}
      </header>
      <div className={css.sides}>
        <SideSeats table={open} side="us" />
        <SideSeats table={open} side="iran" />
      </div>
      <Watchers table={open} />
      <Drafts table={open} />
    </section>
  );
}

function SideSeats({ table, side }: { table: PublicTable; side: Side }) {
  const w = useWords();
  const sealed = table.sealed[side];
  const ordering = table.phase === 'orders' || table.phase === 'closing';
  return (
    <section className={css.seats} data-side={side} aria-label={w(`side.${side}`)}>
      <header>
        <h3>{w(`side.${side}`)}</h3>
        {ordering && (
          <p data-sealed={sealed || undefined}>
            {sealed ? <LockKeyhole size={16} aria-hidden /> : <Pencil size={16} aria-hidden />}
            {w(sealed ? 'desk.side.sealed' : 'desk.side.writing')}
          </p>
        )}
      </header>
      <SeatRows table={table} side={side} />
    </section>
  );
}

/** People at this table who watch: no side, or no role. */
function Watchers({ table }: { table: PublicTable }) {
  const w = useWords();
  const { desk, show } = useDesk();
  const watching = desk.people.filter((one) => one.table === table.id && (one.side === null || one.roles.length === 0));
  if (watching.length === 0) return null;
  return (
    <div className={css.watchers}>
      <h3>{w('desk.watchers')}</h3>
      <ul>
        {watching.map((one) => (
          <li key={one.id}>
            <span>
              {one.name}
              {one.steppedOut && <i>{w('desk.presence.out')}</i>}
            </span>
            <Button
              aria-label={w('desk.move.of', { name: one.name })}
              onClick={() => show({ kind: 'seat', person: one.id })}
            >
              {w('desk.move')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
