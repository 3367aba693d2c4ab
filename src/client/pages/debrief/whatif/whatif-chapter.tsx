import type { Remote } from 'comlink';
import { useMemo } from 'react';
import type { Asked } from '../../../../analysis/whatif/in-browser-whatif.ts';
import { SWAP_TURNS } from '../../../store/playback/seat-swap.ts';
import { useScreen } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import frame from '../debrief.module.css';
import { Answer } from './answer.tsx';
import { Choices } from './choices.tsx';
import { Orders } from './changed-orders.tsx';
import { Run } from './run-progress.tsx';
import { summed } from './rerun-summary.ts';
import { PlayOn } from './play-on.tsx';
import { SwapSeats } from './seat-swap.tsx';
import type { Chosen } from './question.ts';
import { DOCTRINES, useChosen, useDesk } from './use-question.ts';
import { useReruns, useWorkers } from './use-reruns.ts';
import css from './whatif.module.css';
import type { RerunWorker } from './whatif.worker.ts';

/** One turn of the game ordered otherwise, and run again: what would have come of it, and what was luck. */
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

function useFirst(): Chosen {
  const { seat } = useScreen();
  return useMemo(() => ({ turn: 1, side: seat ?? 'us', later: 'recorded', instead: null }), [seat]);
}

function WhatIf({ workers }: { workers: readonly Remote<RerunWorker>[] }) {
  const w = useWords();
  const { reveal } = useScreen();
  const turns = reveal?.turns.length ?? 0;
  const [chosen, choose] = useChosen(useFirst(), turns);
  const desk = useDesk(workers[0]!, chosen);
  const { turn, side, later, instead } = chosen;
  const asked = useMemo<Asked>(
    () => ({ turn, side, instead, later: later === 'recorded' ? later : DOCTRINES }),
    [turn, side, instead, later],
  );
  const { running, stop, again } = useReruns(workers, asked);
  const sum = useMemo(() => (running.pairs.length > 0 ? summed(running.pairs) : null), [running.pairs]);
  return (
    <>
      <Choices chosen={chosen} turns={turns} onChoose={choose} />
      <div className={css.columns}>
        <Orders chosen={chosen} desk={desk} sum={sum} onChoose={choose} />
        <section className={css.answer} data-side={side} aria-label={w('whatif.answer')}>
          <Run running={running} onStop={stop} onAgain={again} />
          {desk && sum && <Answer sum={sum} chosen={chosen} look={desk.look} />}
        </section>
      </div>
      <div className={css.onward}>
        <PlayOn chosen={chosen} desk={desk} />
        {turns >= SWAP_TURNS && <SwapSeats worker={workers[0]!} />}
      </div>
    </>
  );
}
