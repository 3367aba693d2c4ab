import type { RestraintAnswer } from '../../../../analysis/debrief/causes.ts';
import { asksRestraint } from '../../../../engine/model/index.ts';

/** How often groups were asked to attack less, to stop, or to avoid deaths, and how often they agreed. */
export function restraintCount(answers: readonly RestraintAnswer[]): {
  readonly asked: number;
  readonly agreed: number;
} {
  const requests = answers.filter(({ directive, avoid }) => avoid || asksRestraint(directive));
  const agreed = requests.filter((x) => x.answer === 'obeys').length;
  return { asked: agreed + requests.filter((x) => x.answer === 'refuses').length, agreed };
}
