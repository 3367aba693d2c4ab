import Check from 'lucide-react/icons/check';
import Circle from 'lucide-react/icons/circle';
import X from 'lucide-react/icons/x';
import type { WordEffect } from '../../../../engine/model/index.ts';

const BAD: ReadonlySet<WordEffect> = new Set(['breaks', 'turnsDown', 'crosses', 'unanswered', 'above']);
const GOOD: ReadonlySet<WordEffect> = new Set(['answers', 'keeps', 'meets']);

/** A cross, a tick or a ring: what happens to a word. The words beside it say the same. */
export function StakeMark({ effect, size = 14 }: { effect: WordEffect | null; size?: number }) {
  if (effect !== null && BAD.has(effect)) return <X size={size} strokeWidth={3} aria-hidden />;
  if (effect !== null && GOOD.has(effect)) return <Check size={size} strokeWidth={3} aria-hidden />;
  return <Circle size={size - 3} strokeWidth={3} aria-hidden />;
}
