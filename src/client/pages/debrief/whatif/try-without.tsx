import type { TurningPoint } from '../../../../analysis/whatif/turning-points.ts';
import type { Submission } from '../../../../engine/model/index.ts';
import { useActions, useScreen } from '../../../hooks/store-hooks.ts';
import { LinkButton } from '../../../ui/controls.tsx';
import { useWords } from '../../../hooks/use-words.ts';
import { type Chosen, keptAs } from './question.ts';

/** From a turning point to its what-if: the same turn without that order, or, of dice, the same orders with others. */
export function TryWithout({ point: { turn, what } }: { point: TurningPoint }) {
  const w = useWords();
  const { debriefAt } = useActions();
  const { reveal, seat } = useScreen();
  const side = what.kind === 'dice' ? (seat ?? 'us') : what.side;
  const sealed = reveal?.turns[turn - 1]?.[side] ?? null;
  const question: Chosen = { turn, side, later: 'recorded', instead: sealed && less(sealed, what) };
  return (
    <LinkButton onClick={() => debriefAt({ chapter: 'whatif', kept: keptAs(question) })}>
      {w(what.kind === 'dice' ? 'whatif.try.dice' : 'whatif.try')}
    </LinkButton>
  );
}

function less(sealed: Submission, what: TurningPoint['what']): Submission | null {
  if (what.kind === 'dice') return null;
  const without = <T,>(list: readonly T[]): T[] => list.filter((_, i) => i !== what.at);
  return what.kind === 'order'
    ? { ...sealed, orders: without(sealed.orders) }
    : { ...sealed, signals: without(sealed.signals) };
}
