import LocateFixed from 'lucide-react/icons/locate-fixed';
import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import SkipForward from 'lucide-react/icons/skip-forward';
import { useEffect, useMemo, useRef } from 'react';
import type { SeatEvent } from '../../../engine/model/index.ts';
import { hour, longDate, momentOf } from '../../store/dates.ts';
import { harmOf } from '../../store/log.ts';
import { figure } from '../../store/numbers.ts';
import { scenes, SPEEDS, tally, type Playback as State } from '../../store/playback.ts';
import { eventDetail, eventTitle } from '../../store/say.ts';
import { useActions, useApp, useScreen, useView } from '../app.ts';
import { Button, Segments } from '../parts/controls.tsx';
import { Popover } from '../parts/popover.tsx';
import { WhyList } from '../parts/why.tsx';
import { HeatLadder } from '../table/heat-ladder.tsx';
import { useWords } from '../words.ts';
import css from './playback.module.css';
import { Scrubber } from './scrubber.tsx';

/** A caption is held at least this long at single speed. */
const HOLD = 1600;

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
  const moment = momentOf(view, playback.turn, now ? now.watch : playback.at < 0 ? -1 : playback.watches);
  return (
    <main className={css.play}>
      <header className={css.top} ref={top}>
        <div className={css.clock}>
          <p>{w('play.watch', { turn: playback.turn, watch: (now?.watch ?? 0) + 1, of: playback.watches })}</p>
          <h1>
            {longDate(moment)}
            {now ? `, ${hour(moment)}` : ''}
          </h1>
        </div>
        <HeatLadder opening={playback.at < list.length ? (previous?.heat ?? null) : null} />
        <Tally shown={list.slice(0, playback.at + 1)} />
      </header>
      <section className={css.bottom} ref={bottom} aria-label={w('play.title')}>
        <Caption event={now} done={playback.at >= list.length} />
        <Controls playback={playback} list={list} />
      </section>
    </main>
  );
}

export function useRunning(playback: State): void {
  const { playOn } = useActions();
  const overlay = useApp((s) => s.overlay);
  useEffect(() => {
    if (!playback.playing || overlay) return;
    const timer = setTimeout(playOn, playback.at < 0 ? HOLD / 2 : HOLD / playback.speed);
    return () => clearTimeout(timer);
  }, [playback, playOn, overlay]);
}

/** Tells the map what the two bars cover. */
function useCovered() {
  const { setClear } = useActions();
  const top = useRef<HTMLElement>(null);
  const bottom = useRef<HTMLElement>(null);
  useEffect(() => {
    const measure = () =>
      setClear({ left: 0, right: 0, top: top.current?.offsetHeight ?? 0, bottom: bottom.current?.offsetHeight ?? 0 });
    const sizes = new ResizeObserver(measure);
    for (const part of [top, bottom]) if (part.current) sizes.observe(part.current);
    measure();
    return () => sizes.disconnect();
  }, [setClear]);
  return { top, bottom };
}

const COUNTS = ['attacks', 'stopped', 'strikes', 'ships', 'hurt', 'killed'] as const;

export function Tally({ shown }: { shown: readonly SeatEvent[] }) {
  const w = useWords();
  const sums = tally(shown);
  return (
    <dl className={css.tally}>
      {COUNTS.map((key) => (
        <div key={key} data-hurt={((key === 'hurt' || key === 'killed') && sums[key] > 0) || undefined}>
          <dt>{w(`play.${key}`)}</dt>
          <dd>{figure(sums[key], 0)}</dd>
        </div>
      ))}
    </dl>
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
        {eventDetail(w, event)}{' '}
        {event.why && event.why.length > 0 && (
          <Popover label={w('play.why')} className={css.why} button={w('play.why')}>
            {() => <WhyList why={event.why} clause={event.clause} />}
          </Popover>
        )}
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
      <Button look="primary" aria-label={w(playback.playing ? 'play.pause' : 'play.play')} onClick={toggle}>
        {playback.playing ? <Pause size={20} aria-hidden /> : <Play size={20} aria-hidden />}
      </Button>
      <Segments
        label={w('play.speed')}
        value={playback.speed}
        choices={SPEEDS.map((value) => ({ value, label: w('play.times', { n: value }) }))}
        onChange={(speed) => play({ speed })}
      />
      <Scrubber playback={playback} list={list} />
      {!playback.follow && (
        <Button onClick={() => play({ follow: true })}>
          <LocateFixed size={18} aria-hidden />
          {w('play.follow')}
        </Button>
      )}
      <Button onClick={endPlayback}>
        <SkipForward size={18} aria-hidden />
        {w('result.title')}
      </Button>
    </div>
  );
}
