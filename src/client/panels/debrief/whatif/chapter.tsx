import type { Remote } from 'comlink';
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { Asked } from '../../../../analysis/whatif/here.ts';
import { shortDate, turnEnd, turnStart } from '../../../store/dates.ts';
import { figure } from '../../../store/numbers.ts';
import { SWAP_TURNS } from '../../../store/swap.ts';
import { useApp, useHost, useScreen, useView } from '../../app.ts';
import { Button, Segments, Select } from '../../parts/controls.tsx';
import { Progress } from '../../parts/progress.tsx';
import { useWords } from '../../words.ts';
import frame from '../debrief.module.css';
import { Answer } from './answer.tsx';
import { headline } from './finding.tsx';
import { type Summed, summed } from './summed.ts';
import { AtDesk, OrderAnew } from './desk.tsx';
import { PlayOn } from './play-on.tsx';
import { SwapSeats } from './swap.tsx';
import type { Chosen } from './chosen.ts';
import { type Desk, DOCTRINES, tried, useChosen, useDesk } from './use-question.ts';
import { RUNS, useReruns, useWorkers } from './use-reruns.ts';
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

interface ChoiceProps {
  readonly chosen: Chosen;
  readonly onChoose: (patch: Partial<Chosen>) => void;
}

function Choices({ chosen, turns, onChoose }: ChoiceProps & { turns: number }) {
  const w = useWords();
  const view = useView();
  const options = Array.from({ length: turns }, (_, i) => ({
    value: String(i + 1),
    label: w('whatif.turn.option', {
      turn: i + 1,
      from: shortDate(turnStart(view, i + 1)),
      to: shortDate(turnEnd(view, i + 1)),
    }),
  }));
  return (
    <div className={css.choices}>
      <div>
        <span aria-hidden>{w('whatif.turn')}</span>
        <Select
          label={w('whatif.turn')}
          value={String(chosen.turn)}
          groups={[{ label: null, options }]}
          onChange={(turn) => onChoose({ turn: Number(turn), instead: null })}
        />
      </div>
      <div>
        <span aria-hidden>{w('whatif.side')}</span>
        <Segments
          label={w('whatif.side')}
          value={chosen.side}
          choices={(['us', 'iran'] as const).map((side) => ({ value: side, label: w(`side.${side}`) }))}
          onChange={(side) => onChoose({ side, instead: null })}
        />
      </div>
      <div>
        <span aria-hidden>{w('whatif.later')}</span>
        <Segments
          label={w('whatif.later')}
          value={chosen.later}
          choices={(['recorded', 'doctrines'] as const).map((value) => ({ value, label: w(`whatif.later.${value}`) }))}
          onChange={(later) => onChoose({ later })}
        />
      </div>
    </div>
  );
}

function Orders({ chosen, desk, sum, onChoose }: ChoiceProps & { desk: Desk | null; sum: Summed | null }) {
  const w = useWords();
  const side = w(`side.${chosen.side}.of`);
  return (
    <section className={css.orders}>
      <h2>{w('whatif.orders', { side, turn: chosen.turn })}</h2>
      <p className={frame.quiet}>{w('whatif.orders.text')}</p>
      {desk ? (
        <AtDesk desk={desk}>
          <Trying desk={desk} onChoose={onChoose} />
          <OrderAnew sealed={desk.look.sealed} />
        </AtDesk>
      ) : (
        <p className={frame.quiet}>{w('common.loading')}</p>
      )}
      {/* On a phone the answer is far below. */}
      {sum && chosen.instead && (
        <p className={css.short} aria-hidden>
          {headline(w, sum, chosen)}
        </p>
      )}
    </section>
  );
}

/** A few clicks in a row are one question. */
const PAUSE = 300;

/** Takes what lies on the desk to be run, once it may be given. */
function Trying({ desk, onChoose }: Pick<ChoiceProps, 'onChoose'> & { desk: Desk }) {
  const w = useWords();
  const { store } = useHost();
  const draft = useApp((s) => s.draft);
  const check = useApp((s) => s.check);
  const may = check === null || check.ok;
  const ask = useEffectEvent(() => onChoose({ instead: tried(store, desk.look.sealed) }));
  useEffect(() => {
    if (!may || !draft || draft.recipes.length === 0) return;
    const later = setTimeout(ask, PAUSE);
    return () => clearTimeout(later);
  }, [draft, may]);
  return may ? null : <output className={css.broken}>{w('whatif.broken')}</output>;
}

interface RunProps {
  readonly running: ReturnType<typeof useReruns>['running'];
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** While they are running the count is only to be looked at; what came of it is said. */
function Run({ running: { state, pairs }, onStop, onAgain }: RunProps) {
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
