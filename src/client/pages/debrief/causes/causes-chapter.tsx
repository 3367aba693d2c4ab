import { itemized } from '../../../store/format/numbers.ts';
import type { LadderStep } from '../../../../analysis/debrief/ladder.ts';
import type { Words } from '../../../store/format/words.ts';
import { useScreen } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { useDebrief } from '../record-context.ts';
import { Intentions } from './intentions.tsx';
import { EscalationCauses } from './escalation-causes.tsx';
import { RestraintCauses } from './restraint-causes.tsx';
import { ComputerReasoning } from './computer-reasoning.tsx';

const LABELS = ['deliberate', 'inadvertent', 'accidental'] as const;

/**
 * Chapter on causes: each step up the Heat ladder, who was asked for restraint, what each side intended and how the
 * other read it.
 */
export function Chapter() {
  const w = useWords();
  const { reveal } = useScreen();
  const { debrief } = useDebrief();
  return (
    <>
      <h1>{stepsLine(w, debrief.steps)}</h1>
      <EscalationCauses debrief={debrief} />
      <RestraintCauses debrief={debrief} />
      <Intentions debrief={debrief} />
      {reveal && <ComputerReasoning reveal={reveal} />}
    </>
  );
}

/** For example “Heat rose a level 3 times: 2 on purpose, 1 ordered by nobody.” */
export function stepsLine(w: Words, steps: readonly LadderStep[]): string {
  if (steps.length === 0) return w('debrief.climb.none');
  const parts = LABELS.map((label) => ({ label, count: steps.filter((x) => x.label === label).length }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => w(`debrief.climb.${label}`, { n: count }));
  return w('debrief.climb', { count: steps.length, parts: itemized(parts) });
}
