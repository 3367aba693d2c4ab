import { isWave, legalOf, type Card } from './cards.ts';
import { bands, modifierName, named, orderLine, signalLine } from '../format/format-text.ts';
import { figure, percent, signed } from '../format/numbers.ts';
import type { Words } from '../format/words.ts';
import type { Effect, LegalOrder, LegalSignal, Odds, Order, Submission } from '../../../engine/model/index.ts';

/** Sentences of an order card and of the draft, from what the rules say of an order. */

/** How high on the ladder the other side reads it; and how high if it does not come off. */
export function ladderLine(
  w: Words,
  { ep, epElse, rung }: Pick<LegalOrder | LegalSignal, 'ep' | 'epElse' | 'rung'>,
): string {
  const line = readAs(w, ep, rung);
  if (epElse === undefined) return line;
  return `${line} ${w(epElse === 0 ? 'card.tells.else.zero' : 'card.tells.else', { ep: figure(epElse) })}`;
}

function readAs(w: Words, ep: number, rung: LegalOrder['rung']): string {
  if (ep === 0) return w('card.tells.zero');
  if (ep < 0) return w('card.tells.epDown', { ep: figure(-ep) });
  return w('card.tells.ep', { rung: w(`rung.${rung}`), ep: figure(ep) });
}

/** What an order moves: always, then under each condition. */
export function movesLines(w: Words, moves: readonly Effect[]): readonly string[] {
  const conditions = [...new Set(moves.flatMap((m) => m.only ?? []))];
  const always = moves.some((m) => m.only === undefined) ? [undefined] : [];
  return [...always, ...conditions].map((only) => {
    const list = moves.filter((m) => m.only === only).map((m) => `${modifierName(w, m.key)} ${signed(m.value, 2)}`);
    return only === undefined
      ? list.join(', ')
      : w('card.moves.only', { only: w(`only.${only}`), moves: list.join(', ') });
  });
}

/** A chance in per cent; from – to where it also depends on what cannot be known. */
export function chanceFigure({ why }: Odds): string {
  if (!why.range || why.range[0] === why.range[1]) return percent(why.result ?? 0);
  return `${figure(why.range[0])}–${percent(why.range[1])}`;
}

/** What an order does (`text`), and what else to know of it (`tip`); null: there is nothing to say. */
export function orderText(
  w: Words,
  card: Pick<Card, 'id' | 'kind'>,
  order: Order,
  what: 'text' | 'tip',
): string | null {
  const variant = card.id === 'strike:redsea' ? 'yemen' : order.kind === 'strike' ? order.scale : '';
  const key = [`order.${card.kind}.${variant}.${what}`, `order.${card.kind}.${what}`].find((x) => w.has(x));
  return key ? w(key) : null;
}

/** The first chance of an order with its name, as “Found: 35%”; null where it has none that reads by itself. */
export function closedChance(w: Words, odds: Odds | undefined): string | null {
  if (!odds || odds.why.result === null || odds.why.unit !== '%') return null;
  const key = [`odds.${odds.label}.short`, `odds.${odds.label.split('.')[0]}.short`].find((x) => w.has(x));
  if (!key) return null;
  const first = odds.why.outcomes?.[0];
  return w('card.closed.chance', { odds: w(key), chance: first ? percent(first.upTo, 0) : chanceFigure(odds) });
}

/** “50% destroyed, 30% damaged”: of one site among several. */
export function gradesLine(w: Words, { why }: Odds): string {
  const shares = bands((why.outcomes ?? []).map((x) => x.upTo)).slice(0, 2);
  return shares
    .map((x, i) => w('card.grade', { n: figure(x, 0), grade: w(`outcome.${why.outcomes![i]!.key}`) }))
    .join(', ');
}

/** Sites an order hits that its line does not name; null: none. */
export function placesLine(w: Words, legal: readonly LegalOrder[], order: Order): string | null {
  const places = legalOf(legal, order)?.places ?? [];
  const more = isWave(order) ? places : places.slice(1);
  if (more.length === 0) return null;
  return w(isWave(order) ? 'draft.hits' : 'draft.also', named(w, { sites: more.join(' ') }));
}

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
