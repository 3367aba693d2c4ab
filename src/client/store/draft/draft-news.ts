import type { Submission } from '../../../engine/model/index.ts';
import { orderLine, signalLine } from '../format/format-text.ts';
import type { Words } from '../format/words.ts';

/** What a step has put into a draft, or else what it has taken out, in a sentence for people who listen. Null: neither. */
export function draftNews(w: Words, before: Submission, now: Submission): string | null {
  const added = without(now, before);
  if (added.orders.length + added.signals.length > 0) return w('orders.added', { what: said(w, added) });
  const gone = without(before, now);
  return gone.orders.length + gone.signals.length > 0 ? w('orders.removed', { what: said(w, gone) }) : null;
}

type Listed = Pick<Submission, 'orders' | 'signals'>;

/** What is in one submission and not in the other. */
function without(one: Listed, other: Listed): Listed {
  const rest = <T>(list: readonly T[], known: readonly T[]): T[] => {
    const texts = new Set(known.map((x) => JSON.stringify(x)));
    return list.filter((x) => !texts.has(JSON.stringify(x)));
  };
  return { orders: rest(one.orders, other.orders), signals: rest(one.signals, other.signals) };
}

const said = (w: Words, { orders, signals }: Listed): string =>
  [...orders.map((order) => orderLine(w, order)), ...signals.map((signal) => signalLine(w, signal))].join(', ');
