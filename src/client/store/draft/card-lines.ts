import { isWave, legalOf, type Card } from './cards.ts';
import { bands, modifierName, named, orderLine, signalLine } from '../format/format-text.ts';
import { figure, itemized, percent, signed } from '../format/numbers.ts';
import type { Words } from '../format/words.ts';
import type {
  Effect,
  LegalOrder,
  LegalSignal,
  Odds,
  Order,
  SideView,
  Submission,
} from '../../../engine/model/index.ts';

/** The level at which the other side reads an order, and the level if it fails. */
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

/** The indicators that an order changes: always, then under each condition. */
export function movesLines(w: Words, moves: readonly Effect[]): readonly string[] {
  const conditions = [...new Set(moves.flatMap((m) => m.only ?? []))];
  const always = moves.some((m) => m.only === undefined) ? [undefined] : [];
  return [...always, ...conditions].map((only) => {
    // two causes of one indicator are one number
    const sums = new Map<string, number>();
    for (const m of moves.filter((x) => x.only === only)) sums.set(m.key, (sums.get(m.key) ?? 0) + m.value);
    const list = [...sums].map(([key, value]) => `${modifierName(w, key)} ${signed(value, 2)}`);
    return only === undefined
      ? itemized(list)
      : w('card.moves.only', { only: w(`only.${only}`), moves: itemized(list) });
  });
}

/** A probability in %, or a range if it depends on something unknown. */
export function chanceFigure({ why }: Odds): string {
  if (!why.range || why.range[0] === why.range[1]) return percent(why.result ?? 0);
  return `${figure(why.range[0])}–${percent(why.range[1])}`;
}

/** What an order does (`text`), or a hint about it (`tip`); null without a text. */
export function orderText(
  w: Words,
  { gaza }: Pick<SideView, 'gaza'>,
  card: Pick<Card, 'id' | 'kind'>,
  order: Order,
  what: 'text' | 'tip',
): string | null {
  const variant = textVariant(card, order, gaza);
  const key = [`order.${card.kind}.${variant}.${what}`, `order.${card.kind}.${what}`].find((x) => w.has(x));
  return key ? w(key) : null;
}

function textVariant({ id }: Pick<Card, 'id'>, order: Order, gaza: SideView['gaza']): string {
  if (id === 'strike:redsea') return 'yemen';
  if (order.kind === 'strike') return order.scale;
  return order.kind === 'pressIsrael' && gaza === 'none' ? 'noWarInGaza' : '';
}

/** The first odds of an order with their name, as “Found: 35%”; null if they make no sense alone. */
export function closedChance(w: Words, odds: Odds | undefined): string | null {
  if (!odds || odds.why.result === null || odds.why.unit !== '%') return null;
  const key = [`odds.${odds.label}.short`, `odds.${odds.label.split('.')[0]}.short`].find((x) => w.has(x));
  if (!key) return null;
  const first = odds.why.outcomes?.[0];
  return w('card.closed.chance', { odds: w(key), chance: first ? percent(first.upTo, 0) : chanceFigure(odds) });
}

/** Odds at one of several sites, for example “50% destroyed, 30% damaged”. */
export function gradesLine(w: Words, { why }: Odds): string {
  const shares = bands((why.outcomes ?? []).map((x) => x.upTo)).slice(0, 2);
  return itemized(
    shares.map((x, i) => w('card.grade', { n: figure(x, 0), grade: w(`outcome.${why.outcomes![i]!.key}`) })),
  );
}

/** Sites hit that the order's title does not name; null if none. */
export function placesLine(w: Words, legal: readonly LegalOrder[], order: Order): string | null {
  const places = legalOf(legal, order)?.places ?? [];
  const more = isWave(order) ? places : places.slice(1);
  if (more.length === 0) return null;
  return w(isWave(order) ? 'draft.hits' : 'draft.also', named(w, { sites: more.join(' ') }));
}

/** One sentence for screen readers: what was added to the draft, or else removed. Null if neither. */
export function draftNews(w: Words, before: Submission, now: Submission): string | null {
  const added = without(now, before);
  if (added.orders.length + added.signals.length > 0) return w('orders.added', { what: namesOf(w, added) });
  const removed = without(before, now);
  return removed.orders.length + removed.signals.length > 0 ? w('orders.removed', { what: namesOf(w, removed) }) : null;
}

type Listed = Pick<Submission, 'orders' | 'signals'>;

/** Orders and signals of one submission that are not in the other. */
function without(one: Listed, other: Listed): Listed {
  const rest = <T>(list: readonly T[], known: readonly T[]): T[] => {
    const texts = new Set(known.map((x) => JSON.stringify(x)));
    return list.filter((x) => !texts.has(JSON.stringify(x)));
  };
  return { orders: rest(one.orders, other.orders), signals: rest(one.signals, other.signals) };
}

const namesOf = (w: Words, { orders, signals }: Listed): string =>
  itemized([...orders.map((order) => orderLine(w, order)), ...signals.map((signal) => signalLine(w, signal))]);
