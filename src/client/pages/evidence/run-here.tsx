import { useCallback, useEffect, useRef, useState } from 'react';
import scenarioFile from '../../../../scenarios/oct-2023.json?url';
import type { Backtest } from '../../../analysis/backtest/backtest-result.ts';
import tallies from '../../../analysis/backtest/tallies.csv?raw';
import { useWords } from '../../hooks/use-words.ts';
import type { BacktestMessage } from './backtest.worker.ts';
import { figure } from '../../store/format/numbers.ts';
import { Button, Segments } from '../../ui/controls.tsx';
import css from '../../ui/charts/evidence.module.css';

const SEEDS = [100, 500, 2000] as const;

interface RunHereProps {
  readonly stored: Backtest;
  readonly shown: Backtest;
  readonly onShow: (result: Backtest) => void;
}

/** Runs the same back-test on the reader's own computer. */
export function RunHere({ stored, shown, onShow }: RunHereProps) {
  const w = useWords();
  const [seeds, setSeeds] = useState<number>(500);
  const [seed, setSeed] = useState(stored.seed);
  const { run, start, stop } = useRun(onShow);
  const running = run.kind === 'running';
  return (
    <div className={css.run}>
      <div className={css.ask}>
        <Segments
          label={w('evidence.run.games')}
          value={seeds}
          choices={SEEDS.map((value) => ({ value, label: figure(value) }))}
          onChange={setSeeds}
        />
        <label className={css.seed}>
          {w('evidence.run.seed')}
          <input type="text" maxLength={40} value={seed} onChange={(e) => setSeed(e.target.value)} />
        </label>
        {running ? (
          <Button onClick={stop}>{w('common.cancel')}</Button>
        ) : (
          <Button onClick={() => void start(seeds, seed)}>{w('evidence.run.go')}</Button>
        )}
        {shown !== stored && !running && <Button onClick={() => onShow(stored)}>{w('evidence.run.kept')}</Button>}
      </div>
      {running && (
        <progress aria-label={w('evidence.run.progress')} max={run.of} value={run.done}>
          {run.done}
        </progress>
      )}
      <output className={css.quiet}>
        {running && w('evidence.run.running', { n: figure(seeds) })}
        {run.kind === 'failed' && w('evidence.run.failed')}
        {run.kind === 'idle' && shown !== stored && doneWords(w, stored, shown)}
      </output>
    </div>
  );
}

/** With the same seed and number of games, the result must equal the stored one. */
function doneWords(w: ReturnType<typeof useWords>, storedResult: Backtest, shown: Backtest): string {
  const doneText = w('evidence.run.done', { n: figure(shown.seeds), seed: shown.seed });
  if (storedResult.seeds !== shown.seeds || storedResult.seed !== shown.seed) return doneText;
  const same = JSON.stringify([storedResult.rows, storedResult.fan]) === JSON.stringify([shown.rows, shown.fan]);
  return `${doneText} ${w(same ? 'evidence.run.same' : 'evidence.run.differs')}`;
}

type Run =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'failed' };

const IDLE: Run = { kind: 'idle' };

/** The back-test in a web worker: its progress, and functions to start and stop it. */
function useRun(onResult: (result: Backtest) => void) {
  const [run, setRun] = useState<Run>(IDLE);
  const worker = useRef<Worker | null>(null);
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
    setRun(IDLE);
  }, []);
  useEffect(() => () => worker.current?.terminate(), []);

  const fail = (mine: Worker | null): void => {
    if (worker.current !== mine) return;
    stop();
    setRun({ kind: 'failed' });
  };
  const start = async (seeds: number, seed: string): Promise<void> => {
    stop();
    setRun({ kind: 'running', done: 0, of: seeds });
    try {
      const mine = new Worker(new URL('./backtest.worker.ts', import.meta.url), { type: 'module', name: 'backtest' });
      worker.current = mine;
      mine.addEventListener('error', () => fail(mine));
      mine.addEventListener('message', ({ data }: MessageEvent<BacktestMessage>) => {
        if (worker.current !== mine) return; // stopped meanwhile
        if (data.kind === 'progress') setRun({ kind: 'running', done: data.done, of: data.of });
        else if (data.kind === 'failed') fail(mine);
        else {
          stop();
          onResult(data.result);
        }
      });
      const scenario = await (await fetch(scenarioFile)).text();
      mine.postMessage({ scenario, tallies, seeds, seed });
    } catch {
      fail(worker.current);
    }
  };
  return { run, start, stop };
}
