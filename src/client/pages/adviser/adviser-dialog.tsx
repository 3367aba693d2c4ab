import { useEffect, useState } from 'react';
import type { Advice } from '../../store/game-client.ts';
import { figure } from '../../store/format/numbers.ts';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { Button } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './adviser.module.css';
import { OptionCard } from './adviser-option.tsx';

/** Less likely than this is not worth a word; and if nothing is likelier than that, nothing is believed yet. */
const WORTH_A_WORD = 0.1;
const BELIEVED = 0.3;

/** Asks as it opens; closing it stops what is not done. What was found is kept until the turn is sealed. */
export function AdviserDialog() {
  const w = useWords();
  const advice = useApp((s) => s.advice);
  const { ask, stopAsking, overlay } = useActions();
  const [stopped, setStopped] = useState(false);
  useEffect(() => {
    void ask();
    return stopAsking;
  }, [ask, stopAsking]);
  const again = (): void => {
    setStopped(false);
    void ask();
  };
  const stop = (): void => {
    stopAsking();
    setStopped(true);
  };
  return (
    <Dialog title={w('advice.title')} wide onClose={() => overlay(null)}>
      <p className={css.lead}>{w('advice.lead')}</p>
      {advice ? <Found advice={advice} /> : <Working stopped={stopped} onStop={stop} onAgain={again} />}
    </Dialog>
  );
}

interface WorkingProps {
  readonly stopped: boolean;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

function Working({ stopped, onStop, onAgain }: WorkingProps) {
  const w = useWords();
  const advising = useApp((s) => s.advising);
  const done = advising ?? 0;
  return (
    <div className={css.working}>
      <p>
        <output>{w(stopped ? 'advice.stopped' : 'advice.thinks')}</output>
        <span aria-hidden>{w('waiting.done', { percent: Math.round(100 * done) })}</span>
      </p>
      <Progress label={w('advice.thinks')} done={done} />
      <Button onClick={stopped ? onAgain : onStop}>{w(stopped ? 'advice.again' : 'advice.stop')}</Button>
    </div>
  );
}

function Found({ advice }: { advice: Advice }) {
  const w = useWords();
  const likely = advice.believed.filter(({ chance }, i) => i === 0 || chance >= WORTH_A_WORD);
  const styles = likely.map(({ style, chance }) =>
    w('end.thoughts.style', { style: w(`policy.${style}`), percent: Math.round(100 * chance) }),
  );
  return (
    <>
      <div className={css.options}>
        {advice.options.map((option) => (
          <OptionCard key={option.kind} option={option} />
        ))}
      </div>
      <p className={css.foot}>
        {advice.believed[0]!.chance < BELIEVED
          ? w('advice.believed.open')
          : w('advice.believed', { styles: styles.join(', ') })}{' '}
        {w('advice.games', { n: figure(advice.simulations) })} {w('advice.take.note')}
      </p>
    </>
  );
}
