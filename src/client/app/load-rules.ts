import { heatAfter } from '../../engine/rules/escalation.ts';
import { reachOf, tablesFor } from '../../engine/tables/index.ts';
import { checkSubmission } from '../../engine/view/check.ts';
import { legalOrders, legalSignals, refusedOrders } from '../../engine/view/legal.ts';
import type { TheatreId, UnitType } from '../../engine/model/index.ts';
import type { MoreRules, Rules } from '../store/format/rules.ts';

let more: Promise<MoreRules> | null = null;

/** The rules that the page may ask. A separate chunk, loaded when a game opens. */
export const rules: Rules = {
  legalOrders,
  legalSignals,
  refused: refusedOrders,
  check: checkSubmission,
  more: () =>
    (more ??= import('./more-rules.ts').then(
      (m) => m.moreRules,
      (error: unknown) => {
        more = null; // a lost connection may come back
        throw error;
      },
    )),
  reach: (type, at) => reachOf(type as UnitType, at as TheatreId | null),
  heatAfter: (view, ep) => heatAfter(tablesFor(view.overrides), view.heat.all, ep),
};
