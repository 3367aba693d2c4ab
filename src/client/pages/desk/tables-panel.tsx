import Ellipsis from 'lucide-react/icons/ellipsis';
import Lock from 'lucide-react/icons/lock';
import LockOpen from 'lucide-react/icons/lock-open';
import Projector from 'lucide-react/icons/projector';
import { SIDES } from '../../../engine/model/index.ts';
import type { DeskPerson } from '../../../protocol/room-desk.ts';
import type { PublicTable } from '../../../protocol/room.ts';
import { isPractising } from '../../store/room/room-state.ts';
import { endingTurn } from '../../store/desk/moment.ts';
import { useWords } from '../../hooks/use-words.ts';
import { type Alert, alertsOf, bestPlace, headCount, isAway, seatedAt } from '../../store/desk/alerts.ts';
import type { Words } from '../../store/format/words.ts';
import { Button } from '../../ui/controls.tsx';
import { useDesk, useNow } from './desk-context.ts';
import css from './tables.module.css';

/** All tables in the order of their letters, who came late, and the settings of the room. */
export function TablesPanel() {
  const w = useWords();
  const { room, desk, presences } = useDesk();
  const { here, all } = headCount(desk, presences);
  const late = room.stage.kind === 'play' ? desk.people.filter((one) => one.table === null && !one.absent) : [];
  return (
    <section className={css.tables} aria-label={w('desk.tables')}>
      <header className={css.head}>
        <h2>{w('desk.tables')}</h2>
        <p>{w('desk.here', { n: here, of: all })}</p>
      </header>
      <div className={css.scroll}>
        <ul>
          {room.tables.map((table) => (
            <TableRow key={table.id} table={table} />
          ))}
        </ul>
        {late.length > 0 && (
          <ul>
            {late.map((person) => (
              <LateRow key={person.id} person={person} />
            ))}
          </ul>
        )}
      </div>
      <RoomControls />
    </section>
  );
}

function TableRow({ table }: { table: PublicTable }) {
  const w = useWords();
  const { room, desk, presences, open, select } = useDesk();
  const now = useNow();
  const people = seatedAt(desk, table.id);
  const here = people.filter((one) => !isAway(presences[one.id])).length;
  const alerts = alertsOf(room, desk, table, presences, now);
  return (
    <li>
      <button
        type="button"
        className={css.row}
        aria-current={open?.id === table.id ? 'true' : undefined}
        onClick={() => select(table.id)}
      >
        <b className={css.letter}>
          <span className="visually-hidden">{w('desk.table', { table: table.id })}</span>
          <span aria-hidden>{table.id}</span>
        </b>
        <span className={css.what}>
          <span className={css.chips}>
            {isPractising(table) && <span className={css.chip}>{w('desk.chip.practice')}</span>}
            {room.stage.kind !== 'lobby' && table.phase === 'orders' ? (
              SIDES.map((side) => (
                <span key={side} className={css.chip} data-side={side} data-sealed={table.sealed[side] || undefined}>
                  {w(table.sealed[side] ? 'desk.chip.sealed' : 'desk.chip.writing', { side: w(`side.${side}.short`) })}
                </span>
              ))
            ) : (
              <span className={css.chip}>
                {w(room.stage.kind === 'lobby' ? 'desk.chip.lobby' : `desk.chip.${table.phase}`, { turn: table.turn })}
              </span>
            )}
            {table.last && table.phase !== 'over' && <span className={css.chip}>{w('desk.chip.last')}</span>}
            {table.from && <span className={css.chip}>{w('desk.chip.fork', { ...table.from })}</span>}
          </span>
          {alerts.length > 0 ? (
            alerts.slice(0, 2).map((alert) => (
              <span key={alertKey(alert)} className={css.alert}>
                {alertLine(w, alert, room.texts)}
              </span>
            ))
          ) : (
            <span className={css.calm}>{w('desk.table.calm', { count: here })}</span>
          )}
          {alerts.length > 2 && <span className={css.calm}>{w('desk.alert.more', { count: alerts.length - 2 })}</span>}
        </span>
      </button>
    </li>
  );
}

const alertKey = (alert: Alert): string =>
  alert.kind + ('side' in alert ? alert.side : '') + ('person' in alert ? alert.person.id : '');

function alertLine(w: Words, alert: Alert, texts: Readonly<Record<string, string>>): string {
  switch (alert.kind) {
    case 'lost': {
      const { person, minutes } = alert;
      const role = texts[`role.${person.side}.${person.roles[0]}`] ?? person.name;
      return w(minutes < 1 ? 'desk.alert.lost.now' : 'desk.alert.lost', { role, count: minutes });
    }
    case 'missed':
      return w('desk.alert.missed', { name: alert.person.name, count: alert.count });
    case 'silent':
      return w('desk.alert.silent', { count: alert.count });
    case 'empty':
    case 'noHead':
    case 'unsealed':
      return w(`desk.alert.${alert.kind}`, { side: w(`side.${alert.side}`), sideMid: w(`side.${alert.side}.inline`) });
  }
}

/** Somebody without a place while the class plays: one press seats them. */
function LateRow({ person }: { person: DeskPerson }) {
  const w = useWords();
  const { room, desk, send, show } = useDesk();
  const best = bestPlace(room, desk, person.wish);
  return (
    <li className={css.late}>
      <div>
        <b>{w('desk.late.person', { name: person.name })}</b>
        {best && (
          <p>
            {w('desk.late.best', {
              table: best.table,
              side: w(`side.${best.side}`),
              role: room.texts[`role.${best.side}.${best.roles[0]}`] ?? '',
            })}
          </p>
        )}
      </div>
      <Button
        onClick={() =>
          best ? void send({ kind: 'seat', person: person.id, ...best }) : show({ kind: 'seat', person: person.id })
        }
      >
        {w('desk.seat')}
      </Button>
    </li>
  );
}

/** What the wall shows at each stage, unless the desk chose something else. Words: `desk.wall.now.<name>`. */
const WALL_AT = { lobby: 'door', play: 'news', debrief: 'chapter' } as const;

function RoomControls() {
  const w = useWords();
  const { room, desk, open, may, send, show } = useDesk();
  const playing = room.stage.kind === 'play' && room.tables.some((table) => table.phase !== 'over');
  const last = open?.last === true;
  const ended = desk.tables.some((table) => table.id === open?.id && table.ended !== null);
  return (
    <footer className={css.foot}>
      <p className={css.wall}>
        <Projector size={18} aria-hidden />
        {desk.wall.blank
          ? w('desk.wall.now.blank')
          : desk.wall.table === null
            ? w(`desk.wall.now.${WALL_AT[room.stage.kind]}`)
            : w('desk.wall.now.table', { table: desk.wall.table })}
      </p>
      {may('wall') && (
        <div className={css.pair}>
          <Button onClick={() => show({ kind: 'wall' })}>{w('desk.wall')}</Button>
          <Button onClick={() => void send({ kind: 'lock', locked: room.open })}>
            {room.open ? <LockOpen size={18} aria-hidden /> : <Lock size={18} aria-hidden />}
            {w(room.open ? 'desk.lock' : 'desk.unlock')}
          </Button>
        </div>
      )}
      <div className={css.pair}>
        {playing && !ended && !open?.practice && (
          <Button onClick={() => (last ? void send({ kind: 'last', last: false }) : show({ kind: 'last' }))}>
            {w(last ? 'desk.last.undo' : 'desk.last', { turn: open ? endingTurn(open) : '' })}
          </Button>
        )}
        <Button className={css.more} aria-label={w('desk.class')} onClick={() => show({ kind: 'class' })}>
          <Ellipsis size={18} aria-hidden />
          {!playing && w('desk.class')}
        </Button>
      </div>
    </footer>
  );
}
