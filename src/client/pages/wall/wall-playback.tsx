import { useEffect, useMemo, useState } from 'react';
import type { SeatEvent } from '../../../engine/model/index.ts';
import type { PublicScreen } from '../../../protocol/room-seat.ts';
import { useHost } from '../../hooks/store-hooks.ts';
import { useRoomScreen } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { dayName, hour, momentOf, shortDate } from '../../store/format/dates.ts';
import { resolvedTurn } from '../../store/game/event-log.ts';
import { reducedMotion } from '../../store/app-state.ts';
import { launchLine, resultDetail, resultLine } from '../../store/format/playback-text.ts';
import { launchedFrom } from '../../store/map/map-model-builder.ts';
import { type Beat, beatTime, mattering } from '../../store/playback/beats.ts';
import { figure } from '../../store/format/numbers.ts';
import {
  clockOf,
  isAfter,
  moveOn,
  type Playback,
  scenes,
  startPlayback,
  tally,
  toldOf,
} from '../../store/playback/playback.ts';
import { publicReplay } from '../../store/room/public-replay.ts';
import { Ladder } from '../../ui/game/heat-ladder.tsx';
import { EventMark } from '../../ui/game/event-line.tsx';
import css from './wall.module.css';

/** A caption stays so long, ms: long enough to be read from the back row. */
const CAPTION = 3200;
/** Americans and others killed always stand side by side, in one size. */
const COUNTS = ['attacks', 'strikes', 'killed', 'others'] as const;
const DEAD: readonly string[] = ['killed', 'others'];

/** One table's turn as everybody may know it: for a class of one table. */
export function WallPlayback({ table, watch }: { table: string; watch: PublicScreen }) {
  const w = useWords();
  const { TableMap, store } = useHost();
  const { view, previous, events } = watch;
  const turn = resolvedTurn(view);
  const room = useRoomScreen();
  const turns = room.tables.find(({ id }) => id === table)?.turns;
  const list = useMemo(() => scenes(events, turn), [events, turn]);
  const playback = useSteps(list, turn, view.watches);
  const { at } = playback;
  useEffect(() => {
    store.setState({ replayData: publicReplay(watch), replay: { seat: 'public', compare: false }, playback });
  }, [store, watch, playback]);
  useEffect(() => () => store.setState({ replayData: null, replay: null, playback: null }), [store]);
  const now = list[at];
  const over = at >= list.length;
  const clock = clockOf(list, playback);
  const moment = momentOf(view, turn, clock.moment);
  const heat = over ? view.heat : (previous?.heat ?? view.heat);
  const sums = tally(list.slice(0, toldOf(playback)));
  return (
    <div className={css.playback}>
      <header>
        <div>
          <p>{w('team.turn', { table, turn, count: turns ?? view.nominal })}</p>
          <h1>
            {dayName(moment)}
            {now && !isAfter(now) ? `, ${hour(moment)}` : ''}
          </h1>
        </div>
        <div className={css.heat}>
          <b>{figure(heat.all, 0)}</b>
          <div>
            <p>{w('wall.heat', { rung: w(`rung.${heat.rung}`) })}</p>
            <Ladder heat={heat.all} />
          </div>
        </div>
        <dl>
          {COUNTS.map((key) => (
            <div key={key} data-hurt={(DEAD.includes(key) && sums[key] > 0) || undefined}>
              <dd>{figure(sums[key], 0)}</dd>
              <dt>{w(`wall.count.${key}`)}</dt>
            </div>
          ))}
        </dl>
      </header>
      <div className={css.map} aria-hidden>
        <TableMap />
      </div>
      <section className={css.caption} aria-live="polite">
        <h2>
          {now ? <Caption event={now} beat={playback.beat} happened={events} /> : w(over ? 'play.done' : 'play.before')}
        </h2>
        <p>{now && playback.beat === 'result' ? resultDetail(w, now) : ''}</p>
        <Days list={list} at={at} told={toldOf(playback)} view={view} turn={turn} />
      </section>
    </div>
  );
}

interface CaptionProps {
  event: SeatEvent;
  beat: Beat;
  happened: readonly SeatEvent[];
}

/** What is on its way, then what came of it. */
function Caption({ event, beat, happened }: CaptionProps) {
  const w = useWords();
  const { store } = useHost();
  const from = useMemo(() => launchedFrom(store.getState(), event, w), [store, event, w]);
  return beat === 'result' ? resultLine(w, event, happened) : launchLine(w, event, from, happened);
}

/** The turn beat by beat, from the start for a new turn. */
function useSteps(list: readonly SeatEvent[], turn: number, watches: number): Playback {
  const w = useWords();
  const { store } = useHost();
  const still = reducedMotion(store.getState());
  const [shown, show] = useState(() => startPlayback(turn, watches, false));
  const playback = useMemo(
    () => (shown.turn === turn ? shown : startPlayback(turn, watches, false)),
    [shown, turn, watches],
  );
  useEffect(() => {
    const { at, beat } = playback;
    if (at >= list.length) return;
    const event = list[at];
    const pace = event && { speed: 1, still, long: mattering(list).has(event), line: resultLine(w, event) };
    const time = pace ? beatTime(event, beat, pace) : CAPTION;
    const timer = setTimeout(
      () => show(moveOn(playback, list, turn, still)),
      beat === 'result' ? Math.max(CAPTION, time) : time,
    );
    return () => clearTimeout(timer);
  }, [playback, list, turn, still, w]);
  return playback;
}

interface DaysProps {
  readonly list: readonly SeatEvent[];
  readonly at: number;
  readonly told: number;
  readonly view: PublicScreen['view'];
  readonly turn: number;
}

/** The turn in steps of six hours, with a mark for each act told so far, and the days. */
function Days({ list, at, told, view, turn }: DaysProps) {
  const { watches, turnDays } = view;
  const now = Math.min(watches, list[at]?.watch ?? (at >= list.length ? watches : -1));
  return (
    <div className={css.days} aria-hidden>
      <div className={css.marks}>
        {list.slice(0, told).map((event, i) => (
          <span
            key={i}
            style={{ insetInlineStart: `${((Math.min(event.watch, watches - 1) + 0.5) / watches) * 100}%` }}
          >
            <EventMark event={event} />
          </span>
        ))}
      </div>
      <div className={css.cells}>
        {Array.from({ length: watches }, (_, i) => (
          <span key={i} data-done={i < now || undefined} data-now={i === now || undefined} />
        ))}
      </div>
      <ol className={css.dates}>
        {Array.from({ length: turnDays }, (_, day) => (
          <li key={day}>{shortDate(momentOf(view, turn, (day * watches) / turnDays))}</li>
        ))}
      </ol>
    </div>
  );
}
