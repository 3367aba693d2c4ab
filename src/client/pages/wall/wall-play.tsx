import { type CSSProperties, Suspense } from 'react';
import Lock from 'lucide-react/icons/lock';
import Pencil from 'lucide-react/icons/pencil';
import { type SeatEvent, type Side, SIDES } from '../../../engine/model/index.ts';
import type { PublicTable } from '../../../protocol/room.ts';
import { useRoom, useRoomScreen, useTimeLeft } from '../../hooks/room-hooks.ts';
import { useHost } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { longDate, momentOf, plainDate, shortDate, turnEnd, turnStart } from '../../store/format/dates.ts';
import { eventTitle } from '../../store/format/format-text.ts';
import { turnAhead, turnWords } from '../../store/room/room-state.ts';
import { clockText, isStopped } from '../../store/room/time-left.ts';
import { SidesHead } from '../../ui/game/sides-head.tsx';
import { ClockBar } from '../../ui/room/clock-bar.tsx';
import { lazyPage } from '../../ui/lazy-page.tsx';
import { newsThatFits } from './news-size.ts';
import { usePages } from './use-pages.ts';
import css from './wall.module.css';

const WallHours = lazyPage(() => import('./wall-hours.tsx').then((m) => m.WallHours));

const NO_NEWS: readonly SeatEvent[] = [];
/** Tables that fit below the clock. */
const MOST_ROWS = 8;
/** Sentences that fit below the map. */
const NEWS = 2;

/** While orders are written: the time, who has sealed, and what everybody knows. */
export function WallPlay() {
  const { TableMap } = useHost();
  const room = useRoomScreen();
  const news = useRoom((s) => s.parts.wall?.news) ?? NO_NEWS;
  const opening = news.length === 0 && room.tables.every(({ turn }) => turn <= 1);
  return (
    <div className={css.play} data-opening={opening || undefined}>
      <div className={css.map} aria-hidden>
        <TableMap />
      </div>
      {opening ? <Situation /> : <News news={news} />}
      <Lesson />
    </div>
  );
}

/** What the game starts from, for the briefing and the first orders. */
function Situation() {
  const w = useWords();
  const room = useRoomScreen();
  const { texts, plan } = room;
  return (
    <section className={css.news}>
      <h2>{w('wall.news', { date: longDate(turnStart(room, 1)) })}</h2>
      <p className={css.summary}>{texts['scenario.summary']}</p>
      <p className={css.summary}>
        <b>{w('wall.span', { count: plan.turns, date: plainDate(turnEnd(room, plan.turns)) })}</b>
      </p>
    </section>
  );
}

function News({ news }: { news: readonly SeatEvent[] }) {
  const w = useWords();
  const room = useRoomScreen();
  const turn = Math.max(1, ...room.tables.map(turnAhead));
  const lines = news.slice(-NEWS).map((event) => ({
    date: shortDate(momentOf(room, event.turn, event.watch)),
    title: eventTitle(w, event),
  }));
  const { count, size } = newsThatFits(
    lines.map(({ date, title }) => `${date} ${title}`),
    NEWS,
  );
  return (
    <section className={css.news} style={{ '--size': size } as CSSProperties}>
      <h2>{w('wall.news', { date: longDate(turnStart(room, turn)) })}</h2>
      {count === 0 ? (
        <p className={css.quiet}>{w('wall.news.none')}</p>
      ) : (
        <ul>
          {lines.slice(-count).map(({ date, title }, i) => (
            <li key={i}>
              <span>{date}</span> {title}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The table whose time runs out first: the one that the room watches. */
function useLeading(): PublicTable | null {
  const { tables } = useRoomScreen();
  const clocks = useRoom((s) => s.clocks);
  const playing = tables.filter(({ phase }) => phase !== 'over');
  const end = ({ id }: PublicTable): number => {
    const clock = clocks[id] ?? null;
    return clock === null ? Infinity : 'endsAt' in clock ? clock.endsAt : clock.left;
  };
  return playing.toSorted((a, b) => end(a) - end(b))[0] ?? tables[0] ?? null;
}

function Lesson() {
  const w = useWords();
  const room = useRoomScreen();
  const table = useLeading();
  const shown = usePages(room.tables, MOST_ROWS);
  const clock = useRoom((s) => (table ? (s.clocks[table.id] ?? null) : null));
  const lost = useRoom((s) => s.contact === 'lost');
  const left = useTimeLeft(clock);
  if (!table) return null;
  const stopped = isStopped(clock);
  const reading = table.phase === 'briefing' && !room.days;
  return (
    <section className={css.lesson}>
      <header>
        <h1>
          {w(reading ? 'wall.turn.briefing' : `wall.turn${turnWords(table)}`, { turn: table.turn, count: table.turns })}
        </h1>
        <p>{room.open ? w('wall.join', { code: room.code }) : w('wall.code.locked')}</p>
      </header>
      {!room.days && <p className={css.clockTitle}>{w(stopped ? 'team.clock.paused' : `wall.clock.${table.phase}`)}</p>}
      {left !== null && !lost && !room.days && (
        <>
          <Digits text={clockText(left)} stopped={stopped} />
          {clock && (
            <div className={css.bar}>
              <ClockBar clock={clock} left={left} lastCall={table.phase === 'orders' ? room.plan.lastCall * 1000 : 0} />
            </div>
          )}
        </>
      )}
      {room.days && (
        <Suspense fallback={null}>
          <WallHours days={room.days} table={table} />
        </Suspense>
      )}
      <table className={css.states} data-many={shown.length > 4 || undefined}>
        <SidesHead rows={w('wall.table')} />
        <tbody>
          {shown.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.id}</th>
              {SIDES.map((side) => (
                <State key={side} table={one} side={side} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.phase !== 'over' && (
        <p className={css.readyLine}>{w('wall.ready', { n: room.ready, count: room.seated })}</p>
      )}
    </section>
  );
}

/** As large as its width allows: ten minutes have a letter more than nine. */
function Digits({ text, stopped }: { text: string; stopped: boolean }) {
  const style = { '--letters': text.length } as CSSProperties;
  return (
    <p className={css.digits} style={style} data-stopped={stopped || undefined} role="timer" aria-live="off">
      {text}
    </p>
  );
}

function State({ table, side }: { table: PublicTable; side: Side }) {
  const w = useWords();
  const sealed = table.sealed[side];
  const writing = table.phase === 'orders' || table.phase === 'closing';
  if (!writing) return <td className={css.quiet}>{w(`wall.state.${table.phase}`)}</td>;
  const Icon = sealed ? Lock : Pencil;
  return (
    <td data-side={side} data-sealed={sealed || undefined}>
      <span>
        <Icon aria-hidden />
        {w(sealed ? 'wall.sealed' : 'wall.writing')}
      </span>
    </td>
  );
}
