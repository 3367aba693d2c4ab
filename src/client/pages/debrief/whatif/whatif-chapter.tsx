import type { Remote } from 'comlink';
import { useMemo } from 'react';
import type { WhatIfRequest } from '../../../../analysis/whatif/in-browser-whatif.ts';
import { useApp, useScreen } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { Answer } from './answer.tsx';
import { ChangedOrders } from './order-editor.tsx';
import { Choices } from './choices.tsx';
import { PlayOn } from './play-on.tsx';
import { type WhatIfChoice, DOCTRINES, useWhatIfChoice, useSandbox } from './use-question.ts';
import { summarise } from './rerun-summary.ts';
import { type Running, RUNS, useReruns, useWorkers } from './use-reruns.ts';
import { useSeatSwap } from './use-seat-swap.ts';
import type { RerunWorker } from './whatif.worker.ts';
import { figure } from '../../../store/format/numbers.ts';
import { SWAP_TURNS } from '../../../store/playback/seat-swap.ts';
import { Button, Progress } from '../../../ui/controls.tsx';
import { seatName } from '../../../ui/game/seat-name.ts';
import frame from '../debrief.module.css';
import css from './whatif.module.css';

/** Changes the orders of one turn and reruns the game: the effect of the change, and the part of luck. */
export function Chapter() {
  const w = useWords();
  const workers = useWorkers();
  return (
    <>
      <h1>{w('debrief.chapter.whatif')}</h1>
      <p className={frame.text}>{w('whatif.lead')}</p>
      {workers === 'lost' ? (
        <p className={frame.quiet}>{w('whatif.lost')}</p>
      ) : workers === null ? (
        <p className={frame.quiet}>{w('common.loading')}</p>
      ) : (
        <WhatIf workers={workers} />
      )}
    </>
  );
}

function useFirst(): WhatIfChoice {
  const { seat } = useScreen();
  return useMemo(() => ({ turn: 1, side: seat ?? 'us', later: 'recorded', instead: null }), [seat]);
}

function WhatIf({ workers }: { workers: readonly Remote<RerunWorker>[] }) {
  const w = useWords();
  const { reveal } = useScreen();
  const turns = reveal?.turns.length ?? 0;
  const [chosen, choose] = useWhatIfChoice(useFirst(), turns);
  const sandbox = useSandbox(workers[0]!, chosen);
  const { turn, side, later, instead } = chosen;
  const request = useMemo<WhatIfRequest>(
    () => ({ turn, side, instead, later: later === 'recorded' ? later : DOCTRINES }),
    [turn, side, instead, later],
  );
  const { running, stop, again } = useReruns(workers, request);
  const sum = useMemo(() => (running.pairs.length > 0 ? summarise(running.pairs) : null), [running.pairs]);
  return (
    <>
      <Choices chosen={chosen} turns={turns} onChoose={choose} />
      <div className={css.columns}>
        <ChangedOrders chosen={chosen} sandbox={sandbox} sum={sum} onChoose={choose} />
        <section className={css.answer} data-side={side} aria-label={w('whatif.answer')}>
          <RunProgress running={running} onStop={stop} onAgain={again} />
          {sandbox && sum && <Answer sum={sum} chosen={chosen} look={sandbox.look} />}
        </section>
      </div>
      <div className={css.playOn}>
        <PlayOn chosen={chosen} sandbox={sandbox} />
        {turns >= SWAP_TURNS && <SeatSwap worker={workers[0]!} />}
      </div>
    </>
  );
}

interface RunProps {
  readonly running: Running;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** The count is visual only; the final state is announced. */
export function RunProgress({ running: { state, pairs }, onStop, onAgain }: RunProps) {
  const w = useWords();
  const line = w(state === 'failed' ? 'whatif.lost' : `whatif.run.${state}`, {
    n: figure(pairs.length),
    of: figure(RUNS),
  });
  if (state === 'running') {
    return (
      <div className={css.run}>
        <p>{line}</p>
        <Progress label={w('whatif.run.progress')} done={pairs.length / RUNS} />
        <Button onClick={onStop}>{w('common.cancel')}</Button>
      </div>
    );
  }
  return (
    <div className={css.run}>
      <output>{line}</output>
      {state !== 'done' && <Button onClick={onAgain}>{w('whatif.run.again')}</Button>}
    </div>
  );
}

/** Replays the same start and dice from the other seat. After two turns both games are compared. */
export function SeatSwap({ worker }: { worker: Remote<RerunWorker> }) {
  const w = useWords();
  const busy = useApp((s) => s.busy);
  const { seats } = useScreen().game;
  const { go, own, side, shared, computer } = useSeatSwap(worker)!;
  return (
    <section>
      <h2>{w('whatif.swap')}</h2>
      <p className={frame.text}>
        {w(shared ? 'whatif.swap.text.shared' : 'whatif.swap.text', {
          side: w(`side.${side}.inline`),
          other: w(`side.${own}.inline`),
          who: seatName(w, seats[side]),
          computer: seatName(w, computer),
        })}
      </p>
      <div className={css.go}>
        <Button disabled={busy !== null} onClick={() => void go()}>
          {w('whatif.swap.go')}
        </Button>
      </div>
    </section>
  );
}
