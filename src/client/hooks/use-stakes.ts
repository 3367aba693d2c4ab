import { useEffect, useMemo, useState } from 'react';
import type { Order, WordAtStake } from '../../engine/model/index.ts';
import { submissionOf } from '../store/draft/draft.ts';
import type { MoreRules } from '../store/format/rules.ts';
import { hasLiveWords } from '../store/game/live-words.ts';
import { useApp, useView } from './store-hooks.ts';

const NONE: readonly WordAtStake[] = [];
const NO_ORDERS: readonly Order[] = [];

/** Rules that are loaded when they are first wanted; null until then. */
export function useMoreRules(wanted: boolean): MoreRules | null {
  const rules = useApp((s) => s.rules);
  const [more, setMore] = useState<MoreRules | null>(null);
  useEffect(() => {
    if (!wanted || !rules) return;
    let gone = false;
    rules.more().then(
      (found) => {
        if (!gone) setMore(found);
      },
      () => {}, // without a connection the cards say what they can
    );
    return () => void (gone = true);
  }, [wanted, rules]);
  return more;
}

/** What these orders do to the words in force; none while no word is, or while the rules for it load. */
export function useStakes(orders: readonly Order[]): readonly WordAtStake[] {
  const view = useView();
  const live = hasLiveWords(view);
  const more = useMoreRules(live);
  return useMemo(() => (more && live ? more.wordsAtStake(view, orders) : NONE), [more, live, view, orders]);
}

/** The orders of the draft. The same list while none changes. */
export function useDraftOrders(): readonly Order[] {
  const draft = useApp((s) => s.draft);
  return useMemo(() => (draft ? submissionOf(draft).orders : NO_ORDERS), [draft]);
}
