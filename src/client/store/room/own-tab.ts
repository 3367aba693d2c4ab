import type { LegalOrder, LegalSignal } from '../../../engine/model/index.ts';
import type { Tab } from '../app-state.ts';

/** The tab of cards to open for a person: the one that is open, unless all that they may propose is under others. */
export function ownTab(
  open: Tab,
  orders: readonly Pick<LegalOrder, 'verb' | 'order'>[],
  signals: readonly Pick<LegalSignal, 'signal'>[],
  mayPropose: (kind: string) => boolean,
): Tab {
  const own: Tab[] = orders.filter(({ order }) => mayPropose(order.kind)).map(({ verb }) => verb);
  if (signals.some(({ signal }) => mayPropose(signal.kind))) own.push('signals');
  return own.includes(open) ? open : (own[0] ?? open);
}
