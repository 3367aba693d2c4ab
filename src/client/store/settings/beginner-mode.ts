import type { SideView, SiteView } from '../../../engine/model/index.ts';
import type { Rules } from '../format/rules.ts';
import type { AppState } from '../app-state.ts';

/**
 * A first game starts small: the page shows the Basic orders and few indicators until turn 3. The game itself always
 * has all orders, so that rules, record and saved files do not differ.
 */
const OPENS_ON = 3;

type Played = Pick<AppState, 'screen' | 'progress'>;

/** True in the first turns of a game that starts small. */
export const isFirst = ({ screen, progress }: Played): boolean =>
  screen?.view != null && screen.game.id === progress.small && screen.view.turn < OPENS_ON;

/** True while few orders and indicators are shown, unless the player asked for all. */
export const isBeginner = (state: Played): boolean => isFirst(state) && !state.progress.all;

/** True in the turn that first shows everything. */
export const opensThisTurn = ({ screen, progress }: Played): boolean =>
  screen?.view != null && screen.game.id === progress.small && screen.view.turn === OPENS_ON && !progress.all;

/** The same view with the Basic order set only. */
export const asBasic = (view: SideView): SideView => ({ ...view, options: { ...view.options, orderSet: 'basic' } });

/** Ids of the orders and signals in the Basic set, from the rules. */
export function basicIds(rules: Rules, view: SideView): ReadonlySet<string> {
  const basic = asBasic(view);
  return new Set([...rules.legalOrders(basic), ...rules.legalSignals(basic)].map((x) => x.id));
}

/** The legal orders or signals to show now. */
export const shownOf = <T extends { readonly id: string }>(
  state: Pick<AppState, 'screen' | 'progress' | 'basic'>,
  all: readonly T[],
): readonly T[] => (isBeginner(state) ? all.filter((x) => state.basic.has(x.id)) : all);

/** Defence of a site as one word for beginners: air defence plus shelters. Only a way to say it: no rule uses it. */
export function strengthWord({ defence, hardening }: SiteView): 'exposed' | 'guarded' | 'strong' {
  const sum = defence + hardening;
  return sum <= 1 ? 'exposed' : sum <= 3 ? 'guarded' : 'strong';
}
