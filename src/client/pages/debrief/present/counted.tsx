import type { Side } from '../../../../engine/model/index.ts';
import { binWidth } from '../../../../analysis/debrief/histogram.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { findingLine } from '../deterrence/deterrence-finding.ts';
import { wholeGame } from '../deterrence/deterrence-question.ts';
import { useAverted } from '../deterrence/use-averted.ts';
import { WorldChart } from '../deterrence/world-chart.tsx';
import { useDebrief } from '../record-context.ts';
import css from './present.module.css';

/** Paired runs behind the finding; enough for a sentence, soon done. */
const RUNS = 400;

function useCounted(side: Side): readonly number[] {
  const question = wholeGame(useDebrief().debrief, side);
  return useAverted([{ question, runs: RUNS }]).answers(question);
}

/** Whether acts of a side made attacks fewer: counted while it is shown. */
export function CountedFinding({ side }: { side: Side }) {
  const w = useWords();
  const { debrief } = useDebrief();
  return findingLine(w, debrief, { side, turn: null }, useCounted(side));
}

/** The runs behind it. */
export function CountedPicture({ side }: { side: Side }) {
  const w = useWords();
  const { debrief } = useDebrief();
  const list = useCounted(side);
  return (
    <div className={css.counted}>
      <p>{w('present.counted', { n: RUNS })}</p>
      <WorldChart name="own" acted={debrief.acted[side]} list={list} width={binWidth([list])} marked />
    </div>
  );
}
