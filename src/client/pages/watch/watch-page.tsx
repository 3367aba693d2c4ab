import { Suspense } from 'react';
import type { PublicScreen } from '../../../protocol/room-seat.ts';
import { useRoom, useRoomScreen, useTimeLeft } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { longDate, momentOf, shortDate, turnStart } from '../../store/format/dates.ts';
import { eventTitle } from '../../store/format/format-text.ts';
import { figure } from '../../store/format/numbers.ts';
import { visibleEvents } from '../../store/game/event-log.ts';
import { clockText } from '../../store/room/time-left.ts';
import { ownTable, turnWords } from '../../store/room/room-state.ts';
import { Button } from '../../ui/controls.tsx';
import { Ladder } from '../../ui/game/heat-ladder.tsx';
import { ClockBar } from '../../ui/room/clock-bar.tsx';
import { OpenDaily } from '../../ui/room/open-daily.tsx';
import { OpenQuiz } from '../../ui/room/open-quiz.tsx';
import { OwnFelt } from '../../ui/room/own-felt.tsx';
import { ReturnWord } from '../../ui/room/return-word.tsx';
import { TeamTalk } from '../../ui/room/team-talk.tsx';
import { WatchForecasts, WatchSheet } from './watch-sheet.tsx';
import css from './watch.module.css';

interface Props {
  readonly watch: PublicScreen;
  /** Opens what this person did; null: not yet. */
  readonly onOwnPage: (() => void) | null;
}

/** One who plays for no side: what everybody may know of a table, own forecasts, and three questions a turn. */
export function WatchPage({ watch, onOwnPage }: Props) {
  const w = useWords();
  const { stage, steppedOut, days } = useRoomScreen();
  const table = useRoom(ownTable);
  const turn = useRoom((s) => s.parts.draft?.turn); // comes with its own answers
  const { view } = watch;
  return (
    <main className={css.watch}>
      <header>
        <p>
          {w(`team.turn${turnWords(table)}`, {
            table: table?.id,
            turn: table?.turn,
            count: table?.turns,
          })}
        </p>
        <h1>{longDate(turnStart(view, view.turn))}</h1>
        <p>{stage.kind === 'debrief' ? w('watch.class.debrief') : w('watch.class.title', { table: table?.id })}</p>
      </header>
      {onOwnPage && (
        <section>
          <Button onClick={onOwnPage}>{w('own.open')}</Button>
        </section>
      )}
      {steppedOut && <p className={css.out}>{w('out.done')}</p>}
      {stage.kind === 'debrief' && (
        <Suspense fallback={null}>
          <OwnFelt />
        </Suspense>
      )}
      <OpenQuiz />
      {days ? <OpenDaily /> : <Clock />}
      <section className={css.heat} aria-label={w('top.heat')}>
        <b>{figure(view.heat.all, 0)}</b>
        <div>
          <p>{w('wall.heat', { rung: w(`rung.${view.heat.rung}`) })}</p>
          <Ladder heat={view.heat.all} />
        </div>
      </section>
      {table?.phase === 'orders' && <WatchForecasts key={turn} />}
      {table && table.phase !== 'briefing' && stage.kind !== 'debrief' && <WatchSheet key={`sheet ${turn}`} />}
      <section>
        <h2>{w('watch.class.events')}</h2>
        <Events watch={watch} />
      </section>
      <section className={css.talk}>
        <h2>{w('talk.title')}</h2>
        <TeamTalk />
        <ReturnWord />
      </section>
    </main>
  );
}

function Clock() {
  const w = useWords();
  const table = useRoom(ownTable);
  const clock = useRoom((s) => (table ? (s.clocks[table.id] ?? null) : null));
  const left = useTimeLeft(clock);
  if (!table || !clock || left === null) return null;
  return (
    <section className={css.clock}>
      <p>{w(`wall.clock.${table.phase}`)}</p>
      <b role="timer" aria-live="off">
        {clockText(left)}
      </b>
      <ClockBar clock={clock} left={left} lastCall={0} />
    </section>
  );
}

function Events({ watch: { events, view } }: { watch: PublicScreen }) {
  const w = useWords();
  const shown = visibleEvents(events).toReversed();
  if (shown.length === 0) return <p className={css.quiet}>{w('watch.class.none')}</p>;
  return (
    <ol className={css.events}>
      {shown.map((event, i) => (
        <li key={shown.length - i}>
          <span>{shortDate(momentOf(view, event.turn, event.watch))}</span> {eventTitle(w, event)}
        </li>
      ))}
    </ol>
  );
}
