import ArrowLeft from 'lucide-react/icons/arrow-left';
import { useMemo, useState } from 'react';
import { hour, longDate, momentOf } from '../../store/format/dates.ts';
import { viewAt } from '../../store/playback/playback-view.ts';
import { figure } from '../../store/format/numbers.ts';
import { scenes, watchOf } from '../../store/playback/playback.ts';
import { filmedOf, REPLAY_SEATS } from '../../store/playback/replay.ts';
import { useApp, useView } from '../../hooks/store-hooks.ts';
import { Clock, Tally } from './clock-and-tally.tsx';
import { useCovered } from './use-map-insets.ts';
import { useRunning } from './use-autoplay.ts';
import { Button, Segments } from '../../ui/controls.tsx';
import { Ladder } from '../../ui/game/heat-ladder.tsx';
import { useWords } from '../../hooks/use-words.ts';
import { Beside } from './known-vs-actual.tsx';
import { ReplayCaption } from './replay-caption.tsx';
import { ReplayControls } from './replay-controls.tsx';
import css from './replay.module.css';
import { useReplay } from '../../hooks/use-replay.ts';
import { TurnStrip } from './turn-strip.tsx';

/** A finished game once more: any watch of any turn, from any seat, with what was so beside what the seat knew. */
export function Replay() {
  const w = useWords();
  const film = useApp((s) => s.film)!;
  const { seat } = useApp((s) => s.replay)!;
  const playback = useApp((s) => s.playback)!;
  const { watchAs, endReplay } = useReplay();
  const [open, setOpen] = useState(false);
  const filmed = filmedOf(film, seat, playback.turn);
  const list = useMemo(() => scenes(filmed.events, playback.turn), [filmed, playback.turn]);
  useRunning(playback);
  const { top, side, bottom } = useCovered();
  return (
    <main className={css.page} data-open={open || undefined} data-replay>
      <header className={css.top} ref={top}>
        <div className={css.back}>
          <Button aria-label={w('replay.back')} onClick={endReplay}>
            <ArrowLeft size={18} aria-hidden />
            <span className={css.backName}>{w('replay.back')}</span>
          </Button>
        </div>
        <Moment watch={watchOf(list, playback)} of={film.turns.length} />
        <Heat />
        <Tally shown={list.slice(0, playback.at + 1)} />
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
          <Beside list={list} />
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

/** Heat at the moment that is shown, as the seat took it to be. */
function Heat() {
  const w = useWords();
  const film = useApp((s) => s.film)!;
  const { seat } = useApp((s) => s.replay)!;
  const playback = useApp((s) => s.playback)!;
  const { heat } = viewAt(filmedOf(film, seat, playback.turn), playback);
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
