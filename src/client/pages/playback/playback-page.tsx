import SkipForward from 'lucide-react/icons/skip-forward';
import { type ReactNode, useMemo } from 'react';
import { useActions, useApp, useScreen, useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { EventCaption, isSilent } from './caption.tsx';
import { Clock, Tally } from './clock-and-tally.tsx';
import { Follow, PlayButton, Speed, useAutoplay } from './playback-buttons.tsx';
import { useMapInsets } from './use-map-insets.ts';
import { hour, longDate, momentOf } from '../../store/format/dates.ts';
import { eventTitle } from '../../store/format/format-text.ts';
import { clockOf, type Playback as State, scenes, toldOf } from '../../store/playback/playback.ts';
import { Button } from '../../ui/controls.tsx';
import { HeatLadder } from '../../ui/game/heat-ladder.tsx';
import { SixHourTimeline } from '../../ui/game/six-hour-timeline.tsx';
import type { SeatEvent } from '../../../engine/model/index.ts';
import css from './playback.module.css';

/** The sealed turn, event by event: on the map, with a sentence for each. */
export const Playback = () => <PlaybackBoard />;

/** The bars over the map. `above`: a line before the caption. */
export function PlaybackBoard({ above }: { above?: ReactNode }) {
  const w = useWords();
  const view = useView();
  const { events, previous } = useScreen();
  const playback = useApp((s) => s.playback)!;
  const list = useMemo(() => scenes(events, playback.turn), [events, playback.turn]);
  const now = list[playback.at];
  useAutoplay(playback, list);
  const { top, bottom } = useMapInsets();
  const over = playback.at >= list.length;
  const clock = clockOf(list, playback);
  const moment = momentOf(view, playback.turn, clock.moment);
  return (
    <main className={css.play} data-silent={isSilent(now, playback.beat) || undefined}>
      <header className={css.top} ref={top}>
        <Clock
          className={css.clock}
          at={w('play.watch', { turn: playback.turn, watch: clock.watch, of: playback.watches })}
          day={`${longDate(moment)}${now ? `, ${hour(moment)}` : ''}`}
        />
        <HeatLadder opening={over ? null : (previous?.heat ?? null)} />
        <Tally shown={list.slice(0, toldOf(playback))} lit={isSilent(now, playback.beat) ? now : undefined} />
      </header>
      <section className={css.bottom} ref={bottom} aria-label={w('play.title')}>
        {above}
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
    <div aria-live="polite">
      <EventCaption event={event} className={css.caption} />
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

/** The turn's watches (6 h each). The slider moves by events. */
function Scrubber({ playback, list }: { playback: State; list: readonly SeatEvent[] }) {
  const w = useWords();
  const { play } = useActions();
  const { watches, at } = playback;
  return (
    <SixHourTimeline
      playback={playback}
      list={list}
      done={at >= list.length ? watches : at < 0 ? 0 : (list[at]?.watch ?? 0) + 1}
      range={{
        label: w('play.scrub'),
        min: 0,
        max: list.length,
        value: Math.max(0, at),
        text: list[at] ? eventTitle(w, list[at]) : '',
        onChange: (value) => play({ at: value, playing: false }),
      }}
    />
  );
}
