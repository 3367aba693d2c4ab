import type { LegalOrder, Order, OrderError, SideView, Statement, Submission } from '../../../engine/model/index.ts';
import { clashes, legalOf } from './cards.ts';
import { orderKey, type DraftStep } from './draft.ts';
import type { Rules } from '../format/rules.ts';

/** The effect of adding a card's order to the draft. */
export interface AddPreview {
  readonly effect: 'add' | 'replace' | 'nothing';
  /** Index in the draft of the order that is replaced or already the same; null if none. */
  readonly at: number | null;
  readonly step: DraftStep | null;
  /** Why it cannot be added, from the rules. */
  readonly errors: readonly OrderError[];
}

interface Asking {
  readonly rules: Rules;
  readonly view: SideView;
  readonly legal: readonly LegalOrder[];
  readonly submission: Submission;
}

const withStatement = (order: Order, statement: Statement | undefined): Order =>
  order.kind === 'strike' && statement ? { ...order, statement } : order;

/** Replaces a conflicting order of the same kind. Conflicts with other kinds are reported by the rules. */
export function previewAdd(asking: Asking, option: LegalOrder, statement?: Statement): AddPreview {
  const { orders } = asking.submission;
  const order = withStatement(option.order, statement);
  const same = orders.findIndex((x) => orderKey(x) === orderKey(order));
  if (same >= 0) {
    const changed = JSON.stringify(orders[same]) !== JSON.stringify(order);
    return {
      effect: changed ? 'replace' : 'nothing',
      at: same,
      step: changed ? { do: 'setOrder', at: same, order } : null,
      errors: [],
    };
  }
  const conflicts = clashes(asking.legal, orders, option).filter((i) => orders[i]!.kind === order.kind);
  const at = conflicts.length === 1 ? conflicts[0]! : null;
  const next = at === null ? [...orders, order] : orders.map((x, i) => (i === at ? order : x));
  const check = asking.rules.check(asking.view, { ...asking.submission, orders: next });
  const step: DraftStep = at === null ? { do: 'addOrder', order } : { do: 'setOrder', at, order };
  return { effect: at === null ? 'add' : 'replace', at, step, errors: check.ok ? [] : check.errors };
}

/** Indices of the draft orders that come from a card. */
export function indicesInDraft(options: readonly LegalOrder[], orders: readonly Order[]): readonly number[] {
  return orders.flatMap((order, i) => (legalOf(options, order) ? [i] : []));
}
