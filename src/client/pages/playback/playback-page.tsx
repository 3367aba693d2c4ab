import SkipForward from 'lucide-react/icons/skip-forward';
import { type ReactNode, useMemo } from 'react';
import { useActions, useApp, useScreen, useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { EventCaption, isSilent } from './caption.tsx';
import { Clock, Tally } from './clock-and-tally.tsx';
import { NextDecision } from './next-decision.tsx';
import { Follow, PlayButton, Speed, useAutoplay } from './playback-buttons.tsx';
import { useMapInsets } from './use-map-insets.ts';
import { hour, longDate, momentOf } from '../../store/format/dates.ts';
import { eventTitle } from '../../store/format/format-text.ts';
import { clockOf, isAfter, type Playback as State, scenes, toldOf } from '../../store/playback/playback.ts';
import { Button } from '../../ui/controls.tsx';
import { HeatLadder } from '../../ui/game/heat-ladder.tsx';
import { SixHourTimeline } from '../../ui/game/six-hour-timeline.tsx';
import type { SeatEvent } from '../../../engine/model/index.ts';
import css from './playback.module.css';

/** The sealed turn, event by event: on the map, with a sentence for each. */
export const Playback = () => <PlaybackBoard own />;

interface Props {
  /** A line before the caption. */
  readonly above?: ReactNode;
  /** The seat goes on when it likes, not with a class. */
  readonly own?: boolean;
}

/** The bars over the map. */
export function PlaybackBoard({ above, own = false }: Props) {
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
          day={`${longDate(moment)}${now && !isAfter(now) ? `, ${hour(moment)}` : ''}`}
        />
        <HeatLadder opening={over ? null : (previous?.heat ?? null)} shown="this" />
        <Tally shown={list.slice(0, toldOf(playback))} lit={isSilent(now, playback.beat) ? now : undefined} />
      </header>
      <section className={css.bottom} ref={bottom} aria-label={w('play.title')}>
        {above}
        <Caption event={now} done={over} running={playback.watch !== null} />
        <Controls playback={playback} list={list} own={own} />
      </section>
    </main>
  );
}

interface CaptionProps {
  readonly event: SeatEvent | undefined;
  readonly done: boolean;
  /** The clock runs to the next decision. */
  readonly running: boolean;
}

function Caption({ event, done, running }: CaptionProps) {
  const w = useWords();
  if (running) return <p className={css.caption}>{w('play.running')}</p>;
  if (!event) return <p className={css.caption}>{w(done ? 'play.done' : 'play.before')}</p>;
  return (
    <div aria-live="polite">
      <EventCaption event={event} className={css.caption} />
    </div>
  );
}

interface ControlsProps {
  readonly playback: State;
  readonly list: readonly SeatEvent[];
  readonly own: boolean;
}

function Controls({ playback, list, own }: ControlsProps) {
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
      {own && <NextDecision playback={playback} list={list} />}
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
      done={at >= list.length ? watches : at < 0 ? 0 : Math.min(watches, (list[at]?.watch ?? 0) + 1)}
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
