import ArrowLeft from 'lucide-react/icons/arrow-left';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useApp, useView } from '../../hooks/store-hooks.ts';
import { useReplay } from '../../hooks/use-replay.ts';
import { useWords } from '../../hooks/use-words.ts';
import { EventCaption, isSilent } from './caption.tsx';
import { Clock, Tally, EventCauses } from './clock-and-tally.tsx';
import { KnownVsActual } from './known-vs-actual.tsx';
import { ReplayControls } from './replay-controls.tsx';
import { useAutoplay } from './playback-buttons.tsx';
import { useMapInsets } from './use-map-insets.ts';
import { hour, longDate, momentOf } from '../../store/format/dates.ts';
import { eventDetail, eventTitle } from '../../store/format/format-text.ts';
import { figure } from '../../store/format/numbers.ts';
import { paragraph, type Words } from '../../store/format/words.ts';
import { truthOf } from '../../store/playback/known-vs-actual-rows.ts';
import { viewAt } from '../../store/playback/playback-view.ts';
import { scenes, toldOf, watchOf } from '../../store/playback/playback.ts';
import { recordedTurn, REPLAY_SEATS } from '../../store/playback/replay.ts';
import { Button, Segments } from '../../ui/controls.tsx';
import { Ladder } from '../../ui/game/heat-ladder.tsx';
import type { SeatEvent } from '../../../engine/model/index.ts';
import css from './replay.module.css';

/** Replay of a finished game: any watch of any turn, from any seat, with the truth next to the seat's knowledge. */
export function Replay() {
  const w = useWords();
  const replayData = useApp((s) => s.replayData)!;
  const { seat } = useApp((s) => s.replay)!;
  const playback = useApp((s) => s.playback)!;
  const { watchAs, endReplay } = useReplay();
  const [open, setOpen] = useState(false);
  const recorded = recordedTurn(replayData, seat, playback.turn);
  const list = useMemo(() => scenes(recorded.events, playback.turn), [recorded, playback.turn]);
  const now = list[playback.at];
  useAutoplay(playback, list);
  const { top, side, bottom } = useMapInsets();
  return (
    <main
      className={css.page}
      data-open={open || undefined}
      data-replay
      data-silent={isSilent(now, playback.beat) || undefined}
    >
      <header className={css.top} ref={top}>
        <div className={css.back}>
          <Button aria-label={w('replay.back')} onClick={endReplay}>
            <ArrowLeft size={18} aria-hidden />
            <span className={css.backName}>{w('replay.back')}</span>
          </Button>
        </div>
        <Moment watch={watchOf(list, playback)} of={replayData.turns.length} />
        <Heat />
        <Tally shown={list.slice(0, toldOf(playback))} lit={isSilent(now, playback.beat) ? now : undefined} />
      </header>
      <div className={css.middle}>
        <section className={css.side} ref={side} aria-label={w('replay.panel')}>
          <div className={css.seats}>
            <Segments
              label={w('replay.seat')}
              value={seat}
              choices={REPLAY_SEATS.map((value) => ({ value, label: w(`replay.seat.${value}`) }))}
              onChange={watchAs}
            />
            <Button className={css.fold ?? ''} aria-expanded={open} onClick={() => setOpen(!open)}>
              {w('replay.panel.show')}
            </Button>
          </div>
          <KnownVsActual list={list} />
        </section>
      </div>
      <section className={css.bottom} ref={bottom} aria-label={w('replay.title')}>
        <ReplayCaption list={list} />
        <ReplayControls list={list} />
        <TurnStrip />
      </section>
    </main>
  );
}

function Moment({ watch, of }: { watch: number; of: number }) {
  const w = useWords();
  const view = useView();
  const { turn, watches } = useApp((s) => s.playback)!;
  const at = watch < 0 ? 'replay.clock.opens' : watch >= watches ? 'replay.clock.over' : 'replay.clock';
  const moment = momentOf(view, turn, watch >= watches ? 999 : watch);
  return (
    <Clock
      className={css.clock}
      at={w(at, { turn, of, watch: watch + 1, watches })}
      day={`${longDate(moment)}${watch >= 0 && watch < watches ? `, ${hour(moment)}` : ''}`}
    />
  );
}

/** Heat at the current watch, as the seat saw it. */
function Heat() {
  const w = useWords();
  const replayData = useApp((s) => s.replayData)!;
  const { seat } = useApp((s) => s.replay)!;
  const playback = useApp((s) => s.playback)!;
  const { heat } = viewAt(recordedTurn(replayData, seat, playback.turn), playback);
  return (
    <div className={css.heat}>
      <p>
        <span>{w(seat === 'all' ? 'replay.heat.all' : 'replay.heat')}</span>
        <b>
          {figure(heat.all, 0)} <span>{w(`rung.${heat.rung}`)}</span>
        </b>
      </p>
      <Ladder heat={heat.all} />
    </div>
  );
}

/** The current event as the seat was told of it, and below it the truth where that differs. */
export function ReplayCaption({ list }: { list: readonly SeatEvent[] }) {
  const w = useWords();
  const replayData = useApp((s) => s.replayData)!;
  const { seat, compare } = useApp((s) => s.replay)!;
  const { at, watch, beat } = useApp((s) => s.playback)!;
  const event = list[at];
  if (!event || (watch !== null && event.watch !== watch)) {
    const quiet = seat === 'all' ? 'replay.nothing.all' : 'replay.nothing';
    const key = at >= list.length ? 'replay.over' : watch === null ? 'replay.opens' : quiet;
    return (
      <div className={css.caption} aria-live="polite">
        <p className={css.sentence}>{w(key)}</p>
      </div>
    );
  }
  const truth = compare && beat === 'result' ? truthOf(replayData, seat, event) : null;
  const so = truth && lineOf(w, truth) !== lineOf(w, event) ? truth : null;
  return (
    <div className={css.caption} aria-live="polite">
      <EventCaption event={event} className={css.sentence} />
      {so && (
        <p className={css.actual} data-actual>
          <b>{w('beside.event')}</b> {lineOf(w, so)} <EventCauses event={so} />
        </p>
      )}
    </div>
  );
}

const lineOf = (w: Words, event: SeatEvent): string => paragraph(w, [eventTitle(w, event), eventDetail(w, event)]);

/** All turns of the game: Heat at the end of each as the seat saw it, and whether Americans died. */
export function TurnStrip() {
  const w = useWords();
  const { watchTurn } = useReplay();
  const replayData = useApp((s) => s.replayData)!;
  const { seat } = useApp((s) => s.replay)!;
  const now = useApp((s) => s.playback!.turn);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [now]);
  const past = replayData.frames.at(-1)!.public.past;
  return (
    <nav aria-label={w('replay.turns')}>
      <ol className={css.turns}>
        {replayData.turns.map((_, i) => {
          const turn = i + 1;
          const frame = replayData.frames[turn]!;
          const heat = (seat === 'all' ? frame : frame[seat]).heat.all;
          const { attacks, killed } = past[i]!;
          return (
            <li key={turn}>
              <button
                ref={turn === now ? current : null}
                type="button"
                aria-current={turn === now || undefined}
                aria-label={w('replay.turn', {
                  turn,
                  heat: figure(heat, 0),
                  attacks: w('result.attacks', { count: attacks }),
                  killed: w('debrief.timeline.killed', { count: killed }),
                })}
                data-hurt={killed > 0 || undefined}
                onClick={() => watchTurn(turn)}
              >
                <span className={css.bar} aria-hidden>
                  <span style={{ blockSize: `${Math.max(4, heat)}%` }} data-hot={heat >= 60 || undefined} />
                </span>
                <span>{turn}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
