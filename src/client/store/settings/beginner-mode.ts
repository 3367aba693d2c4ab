import type { SideView, SiteView } from '../../../engine/model/index.ts';
import type { Rules } from '../format/rules.ts';
import type { AppState } from '../app-state.ts';

/**
 * A first game begins small: the page shows the Basic set of orders and a few tracks, and on turn 3 all the rest. The game
 * underneath has every order from the first turn, so that nothing has to change in its rules, its record or a saved file.
 */
const OPENS_ON = 3;

type Played = Pick<AppState, 'screen' | 'progress'>;

/** The first turns of a game that begins small. */
export const isFirst = ({ screen, progress }: Played): boolean =>
  screen?.view != null && screen.game.id === progress.small && screen.view.turn < OPENS_ON;

/** Few orders and tracks are shown: unless somebody asked for all of them. */
export const isBeginner = (state: Played): boolean => isFirst(state) && !state.progress.all;

/** The turn in which the rest is shown for the first time. */
export const opensThisTurn = ({ screen, progress }: Played): boolean =>
  screen?.view != null && screen.game.id === progress.small && screen.view.turn === OPENS_ON && !progress.all;

/** The same view, as if the game knew no more than the Basic set. */
export const asBasic = (view: SideView): SideView => ({ ...view, options: { ...view.options, orderSet: 'basic' } });

/** Ids of what the Basic set holds, orders and signals: asked of the rules. */
export function basicIds(rules: Rules, view: SideView): ReadonlySet<string> {
  const basic = asBasic(view);
  return new Set([...rules.legalOrders(basic), ...rules.legalSignals(basic)].map((x) => x.id));
}

/** What of the legal orders or signals is shown now. */
export const shownOf = <T extends { readonly id: string }>(
  state: Pick<AppState, 'screen' | 'progress' | 'basic'>,
  all: readonly T[],
): readonly T[] => (isBeginner(state) ? all.filter((x) => state.basic.has(x.id)) : all);

/** Air defence and shelters in one word, for beginners (rules §2). */
export function strengthWord({ defence, hardening }: SiteView): 'exposed' | 'guarded' | 'strong' {
  const sum = defence + hardening;
  return sum <= 1 ? 'exposed' : sum <= 3 ? 'guarded' : 'strong';
}
