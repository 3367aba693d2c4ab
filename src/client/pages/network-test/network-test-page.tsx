import { useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '../../hooks/use-words.ts';
import { codeOf, type SelfTest, tickSeconds, UNTRIED, verdictOf } from '../../store/desk/test-findings.ts';
import { figure } from '../../store/format/numbers.ts';
import type { Words } from '../../store/format/words.ts';
import { Button } from '../../ui/controls.tsx';
import css from './network-test.module.css';

interface Props {
  /** Runs the test, and tells what it has found after each step. */
  readonly run: (tell: (test: SelfTest) => void) => Promise<void>;
}

const STEPS = ['reach', 'post', 'firstByte', 'ticks', 'clock', 'storage', 'size'] as const;

/** Tries a device and its network before the class: one sentence, and a code for the instructor. */
export function NetworkTestPage({ run }: Props) {
  const w = useWords();
  const [test, setTest] = useState(UNTRIED);
  const [round, setRound] = useState(0);
  const start = useEffectEvent((tell: (test: SelfTest) => void) => void run(tell));
  useEffect(() => {
    let open = true;
    start((now) => {
      if (open) setTest(now);
    });
    return () => void (open = false);
  }, [round]);
  const verdict = verdictOf(test);
  return (
    <main className={css.page}>
      <h1 tabIndex={-1}>{w('selftest.title')}</h1>
      <output className={css.verdict}>{w(verdict === null ? 'selftest.running' : `selftest.${verdict}`)}</output>
      {verdict !== null && (
        <>
          <p className={css.code}>{w('selftest.code', { code: codeOf(test) })}</p>
          <p className={css.buttons}>
            <Button
              onClick={() => {
                setTest(UNTRIED);
                setRound(round + 1);
              }}
            >
              {w('selftest.again')}
            </Button>
            {verdict !== 'bad' && <a href="class.html">{w('selftest.join')}</a>}
          </p>
        </>
      )}
      <h2>{w('selftest.steps')}</h2>
      <dl className={css.steps}>
        {STEPS.map((step) => (
          <div key={step}>
            <dt>{w(`selftest.step.${step}`)}</dt>
            <dd>{stepLine(w, test, step)}</dd>
          </div>
        ))}
      </dl>
    </main>
  );
}

function stepLine(w: Words, test: SelfTest, step: (typeof STEPS)[number]): string {
  const value = test[step];
  if (value === null) return w('selftest.waiting');
  if (value === 'failed') return w('selftest.no');
  if (typeof value === 'boolean') return w(value ? 'selftest.ok' : 'selftest.no');
  if (typeof value === 'number') {
    return step === 'size'
      ? w('selftest.kb', { n: figure(value / 1000, 0) })
      : w('selftest.ms', { n: figure(value, 0) });
  }
  const apart = tickSeconds(test);
  if (apart === null || value.length < 5) return w('selftest.ticksOf', { n: value.length });
  return w('selftest.seconds', { n: figure(apart) });
}
