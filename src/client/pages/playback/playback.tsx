import SkipForward from 'lucide-react/icons/skip-forward';
import { useMemo } from 'react';
import type { SeatEvent } from '../../../engine/model/index.ts';
import { hour, longDate, momentOf } from '../../store/format/dates.ts';
import { harmOf } from '../../store/game/event-log.ts';
import { clockOf, scenes, type Playback as State } from '../../store/playback/playback.ts';
import { eventDetail, eventTitle } from '../../store/format/format-text.ts';
import { useActions, useApp, useScreen, useView } from '../../hooks/store-hooks.ts';
import { Follow, PlayButton, Speed } from './playback-buttons.tsx';
import { Clock, Tally } from './clock-and-tally.tsx';
import { useCovered } from './use-map-insets.ts';
import { useRunning } from './use-autoplay.ts';
import { Why } from './event-causes.tsx';
import { Button } from '../../ui/controls.tsx';
import { HeatLadder } from '../../ui/game/heat-ladder.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './playback.module.css';
import { Scrubber } from './scrubber.tsx';

/** The sealed turn again, event by event: the map draws it, a sentence says it. */
export function Playback() {
  const w = useWords();
  const view = useView();
  const { events, previous } = useScreen();
  const playback = useApp((s) => s.playback)!;
  const list = useMemo(() => scenes(events, playback.turn), [events, playback.turn]);
  const now = list[playback.at];
  useRunning(playback);
  const { top, bottom } = useCovered();
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
        <Caption event={now} done={over} />
        <Controls playback={playback} list={list} />
      </section>
    </main>
  );
}

function Caption({ event, done }: { event: SeatEvent | undefined; done: boolean }) {
  const w = useWords();
  if (!event) return <p className={css.caption}>{w(done ? 'play.done' : 'play.before')}</p>;
  return (
    <div className={css.captionBox} aria-live="polite">
      <p className={css.caption} data-hurt={harmOf(event) > 0 || undefined}>
        {eventTitle(w, event)}
      </p>
      <p className={css.detail}>
        {eventDetail(w, event)} <Why event={event} />
      </p>
    </div>
  );
}

function Controls({ playback, list }: { playback: State; list: readonly SeatEvent[] }) {
  const w = useWords();
  const { play, endPlayback, replay } = useActions();
  const over = playback.at >= list.length;
  const toggle = () => (over ? replay() : play({ playing: !playback.playing }));
  return (
    <div className={css.controls}>
      <PlayButton onClick={toggle} />
      <Speed />
      <Scrubber playback={playback} list={list} />
      <Follow />
      <Button onClick={endPlayback}>
        <SkipForward size={18} aria-hidden />
        {w('result.title')}
      </Button>
    </div>
  );
}
