import { figure } from '../../../store/format/numbers.ts';
import { Button } from '../../../ui/controls.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { useWords } from '../../../hooks/use-words.ts';
import { RUNS, type Running } from './use-reruns.ts';
import css from './whatif.module.css';

interface RunProps {
  readonly running: Running;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** While they are running the count is only to be looked at; what came of it is said. */
export function Run({ running: { state, pairs }, onStop, onAgain }: RunProps) {
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
