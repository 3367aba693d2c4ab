import type { LegalOrder, Order, OrderError, SideView, Statement, Submission } from '../../../engine/model/index.ts';
import { clashes, legalOf } from './cards.ts';
import { orderKey, type Recipe } from './draft.ts';
import type { Rules } from '../format/rules.ts';

/** What would happen if the order on a card were put into the draft now. */
export interface Adding {
  readonly does: 'add' | 'replace' | 'nothing';
  /** Position in the draft of the order that is replaced, or that is the same already. */
  readonly at: number | null;
  readonly recipe: Recipe | null;
  /** Why not: the rules' own words. */
  readonly errors: readonly OrderError[];
}

interface Asking {
  readonly rules: Rules;
  readonly view: SideView;
  readonly legal: readonly LegalOrder[];
  readonly submission: Submission;
}

const withWords = (order: Order, statement: Statement | undefined): Order =>
  order.kind === 'strike' && statement ? { ...order, statement } : order;

/** Another order of its kind in the way is replaced; anything else in the way is left to the rules to name. */
export function stepFor(asking: Asking, option: LegalOrder, statement?: Statement): Adding {
  const { orders } = asking.submission;
  const order = withWords(option.order, statement);
  const same = orders.findIndex((x) => orderKey(x) === orderKey(order));
  if (same >= 0) {
    const changed = JSON.stringify(orders[same]) !== JSON.stringify(order);
    return {
      does: changed ? 'replace' : 'nothing',
      at: same,
      recipe: changed ? { do: 'setOrder', at: same, order } : null,
      errors: [],
    };
  }
  const inTheWay = clashes(asking.legal, orders, option).filter((i) => orders[i]!.kind === order.kind);
  const at = inTheWay.length === 1 ? inTheWay[0]! : null;
  const next = at === null ? [...orders, order] : orders.map((x, i) => (i === at ? order : x));
  const check = asking.rules.check(asking.view, { ...asking.submission, orders: next });
  const recipe: Recipe = at === null ? { do: 'addOrder', order } : { do: 'setOrder', at, order };
  return { does: at === null ? 'add' : 'replace', at, recipe, errors: check.ok ? [] : check.errors };
}

/** Positions in the draft of the orders that a card gave. */
export function drafted(options: readonly LegalOrder[], orders: readonly Order[]): readonly number[] {
  return orders.flatMap((order, i) => (legalOf(options, order) ? [i] : []));
}
