import { useEffect, useState } from 'react';
import type { AvertedQuestion } from '../../../../analysis/debrief/differences.ts';
import { useDebrief } from '../record-context.ts';

/** A question about attacks averted, and its number of paired runs. */
export interface AvertedRequest {
  readonly question: AvertedQuestion;
  readonly runs: number;
}

/** Runs between two updates of the page. */
const STEP = 40;
/** Runs of each question in the first round, so that all charts appear early. */
const FIRST = 200;

const keyOf = (question: AvertedQuestion): string => `averted ${JSON.stringify(question)}`;

/** Answers as they arrive. Cached while the debrief is open. */
export function useAverted(requests: readonly AvertedRequest[]) {
  const { ask, memory } = useDebrief();
  const [, tick] = useState(0);
  const [stopped, setStopped] = useState(false);
  const [failed, setFailed] = useState(false);
  const answers = (question: AvertedQuestion): readonly number[] =>
    (memory.get(keyOf(question)) as readonly number[] | undefined) ?? [];
  const next = requests
    .map((x) => ({ ...x, have: answers(x.question).length }))
    .filter(({ have, runs }) => have < runs)
    .sort((a, b) => Number(a.have >= FIRST) - Number(b.have >= FIRST))[0];
  const nextBatch = next && !stopped && !failed ? next : null;
  const key = nextBatch ? `${keyOf(nextBatch.question)} ${nextBatch.have}` : '';
  useEffect(() => {
    if (!nextBatch) return;
    let wanted = true;
    const { question, have, runs } = nextBatch;
    ask.averted(question, have, Math.min(STEP, runs - have)).then(
      (more) => {
        const before = (memory.get(keyOf(question)) as readonly number[] | undefined) ?? [];
        if (before.length === have) memory.set(keyOf(question), [...before, ...more]);
        if (wanted) tick((n) => n + 1);
      },
      () => wanted && setFailed(true),
    );
    return () => void (wanted = false);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says which question and how far it is
  }, [key, ask, memory]);
  const of = requests.reduce((sum, { runs }) => sum + runs, 0);
  const done = requests.reduce((sum, { question, runs }) => sum + Math.min(runs, answers(question).length), 0);
  return {
    answers,
    done,
    of,
    state: failed
      ? ('failed' as const)
      : done >= of
        ? ('done' as const)
        : stopped
          ? ('stopped' as const)
          : ('running' as const),
    stop: () => setStopped(true),
    goOn: () => setStopped(false),
  };
}

/** Answers so far, and their progress. */
export type AvertedAnswers = ReturnType<typeof useAverted>;
