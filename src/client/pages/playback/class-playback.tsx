import { useMemo } from 'react';
import { useRoom, useTimeLeft } from '../../hooks/room-hooks.ts';
import { useApp, useScreen, useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { hour, longDate, momentOf } from '../../store/format/dates.ts';
import { clockOf, scenes } from '../../store/playback/playback.ts';
import { clockText } from '../../store/room/clock.ts';
import { tableOf } from '../../store/room/tables.ts';
import { HeatLadder } from '../../ui/game/heat-ladder.tsx';
import { Clock, Tally } from './clock-and-tally.tsx';
import { useAutoplay } from './playback-buttons.tsx';
import { Caption, Controls } from './playback-page.tsx';
import { useMapInsets } from './use-map-insets.ts';
import css from './playback.module.css';

/** The turn of a class: the same for all of a table, with the time until the next one. */
export function ClassPlayback() {
  const w = useWords();
  const view = useView();
  const { events, previous } = useScreen();
  const playback = useApp((s) => s.playback)!;
  const list = useMemo(() => scenes(events, playback.turn), [events, playback.turn]);
  const now = list[playback.at];
  useAutoplay(playback);
  const { top, bottom } = useMapInsets();
  const over = playback.at >= list.length;
  const clock = clockOf(list, playback);
  const moment = momentOf(view, playback.turn, clock.moment);
  return (
    <main className={css.play}>
      <header className={css.top} ref={top}>
        <Clock
          className={css.clock}
          at={w('play.watch', { turn: playback.turn, watch: clock.watch, of: playback.watches })}
          day={`${longDate(moment)}${now ? `, ${hour(moment)}` : ''}`}
        />
        <HeatLadder opening={over ? null : (previous?.heat ?? null)} />
        <Tally shown={list.slice(0, playback.at + 1)} />
      </header>
      <section className={css.bottom} ref={bottom} aria-label={w('play.title')}>
        <NextTurn />
        <Caption event={now} done={over} />
        <Controls playback={playback} list={list} />
      </section>
    </main>
  );
}

/** The time until the next turn begins. */
export function NextTurn() {
  const w = useWords();
  const table = useRoom(tableOf);
  const clock = useRoom((s) => (table ? (s.clocks[table.id] ?? null) : null));
  const left = useTimeLeft(clock);
  if (left === null) return null;
  return <p className={css.detail}>{w('team.playback.clock', { time: clockText(left) })}</p>;
}
