import {
  other,
  type Effect,
  type LineView,
  type OfferView,
  type Order,
  type Side,
  type SideView,
  type StopAct,
  type WordAtStake,
  type WordEffect,
} from '../model/index.ts';
import type { Tally, TurnContext } from '../rules/context.ts';
import { auditLines, auditOffers, auditSpare } from '../rules/promises.ts';
import { tablesFor } from '../tables/index.ts';
import { deedsOf, type Marks } from './order-deeds.ts';

/** A turn in which nothing happened, and one in which the groups did all that they can. */
const QUIET: Marks = {
  attacks: 0,
  calm: true,
  killed: 0,
  ships: 0,
  shipHits: 0,
  struck: null,
  usReplies: [],
  yemenReplies: [],
  iranReplies: [],
};
const STORMY: Marks = { ...QUIET, attacks: 99, calm: false, killed: 1, ships: 1, shipHits: 1 };
const LEFT: Readonly<Partial<Record<StopAct, Marks>>> = {
  attacks: { attacks: 0, calm: true },
  deaths: { killed: 0 },
  ships: { ships: 0, shipHits: 0 },
};

/** One word that is in force: a red line, an offer, or the promise to spare leaders. */
type Word = { readonly line: LineView } | { readonly offer: OfferView } | { readonly spare: true };

/** How the rules would judge the word after a turn with these marks, and what they would book. */
interface Verdict {
  readonly kinds: readonly string[];
  readonly moves: readonly Effect[];
}

const inForce = (view: SideView): readonly Word[] => [
  ...view.lines.filter((line) => !line.done).map((line) => ({ line })),
  ...view.offers.filter((offer) => !offer.done).map((offer) => ({ offer })),
  ...(view.us && view.us.spareUntil >= view.turn ? [{ spare: true as const }] : []),
];

/** Runs the rules' own audit on one word alone, as it is known to this seat. */
function judge(view: SideView, word: Word, marks: Marks): Verdict {
  const causes: Record<string, { readonly value: number }[]> = {
    assurance: [],
    credibility: [],
    prestige: [],
    hardliners: [],
    pressure: [],
    baghdad: [],
    oil: [],
    shipping: [],
  };
  const past = view.past;
  const context = {
    turn: view.turn,
    tables: tablesFor(view.overrides),
    tally: marks as Tally,
    events: [],
    acts: [],
    causes,
    quiet: false,
    opening: false,
    state: {
      // A line of this turn is not weighed as a new threat once more: these orders do not change what it is worth.
      lines: 'line' in word ? [{ paidTurn: 0, ...word.line, from: Math.min(word.line.from, view.turn - 1) }] : [],
      offers: 'offer' in word ? [{ ...word.offer }] : [],
      us: { spareUntil: 'spare' in word ? view.us!.spareUntil : 0 },
      past,
      pastPublic: past,
    },
  } as unknown as TurnContext;
  auditLines(context);
  auditOffers(context);
  auditSpare(context);
  return {
    kinds: context.events.map(({ kind }) => kind),
    moves: Object.entries(causes).flatMap(([track, list]) =>
      list.map(({ value }) => ({ key: `track.${track}`, op: '+' as const, value })),
    ),
  };
}

/** What a verdict means for the seat that orders. Null: it is no doing of its orders. */
function effectOf(seat: Side, word: Word, { kinds }: Verdict): WordEffect | null {
  if ('spare' in word) return kinds.includes('spareBroken') ? 'breaks' : null;
  const own = ('line' in word ? word.line : word.offer).maker === seat;
  if ('offer' in word) {
    if (own) return kinds.includes('promiseBroken') ? 'breaks' : null;
    return kinds.includes('offerUnmet') ? 'turnsDown' : null;
  }
  if (!own) return kinds.includes('lineCrossed') ? 'crosses' : null;
  if (kinds.includes('lineKept')) return 'answers';
  if (kinds.includes('lineAbove')) return 'above';
  return kinds.includes('lineUnanswered') ? 'unanswered' : null;
}

/** Both marks together; replies are all given. */
function together(a: Marks, b: Marks): Marks {
  const both = (member: 'usReplies' | 'yemenReplies' | 'iranReplies') => [...(a[member] ?? []), ...(b[member] ?? [])];
  const struck = b.struck ?? a.struck ?? null;
  const set = Object.fromEntries(Object.entries(b).filter(([, value]) => value !== false));
  return {
    ...a,
    ...set,
    ...(b.calm === false ? { calm: false } : {}),
    struck,
    usReplies: both('usReplies'),
    yemenReplies: both('yemenReplies'),
    iranReplies: both('iranReplies'),
  };
}

const stated = (word: Word, seat: Side): Pick<WordAtStake, 'kind' | 'id' | 'maker'> =>
  'spare' in word
    ? { kind: 'spare', id: 'spare', maker: seat }
    : 'line' in word
      ? { kind: 'line', id: word.line.id, maker: word.line.maker }
      : { kind: 'offer', id: word.offer.id, maker: word.offer.maker };

/**
 * What these orders do to every word in force: judged by the rules' own audit of a turn in which nothing else happens.
 * A crossed line of one's own that they leave without its answer is named too. Never throws.
 */
export function wordsAtStake(view: SideView, orders: readonly Order[]): WordAtStake[] {
  const tables = tablesFor(view.overrides);
  const deeds = orders.map((order) => deedsOf(view, order, tables));
  const surely = deeds.reduce((marks, { sure }) => together(marks, sure ?? {}), QUIET);
  const perhaps = deeds.reduce((marks, { may }) => together(marks, may ?? {}), surely);
  const left = deeds.flatMap(({ less }) => less ?? []);
  const milder = left.reduce((marks, act) => ({ ...marks, ...LEFT[act] }), STORMY);
  return inForce(view).flatMap((word): WordAtStake[] => {
    const about = stated(word, view.seat);
    const now = effectOf(view.seat, word, judge(view, word, QUIET));
    for (const [marks, sure] of [
      [surely, true],
      [perhaps, false],
    ] as const) {
      const verdict = judge(view, word, marks);
      const effect = effectOf(view.seat, word, verdict);
      if (effect !== null && effect !== now) return [{ ...about, effect, sure, moves: verdict.moves }];
    }
    if (now === 'unanswered') return [{ ...about, effect: now, sure: true, moves: judge(view, word, QUIET).moves }];
    const worst = effectOf(view.seat, word, judge(view, word, STORMY));
    const better = left.length > 0 ? effectOf(view.seat, word, judge(view, word, milder)) : worst;
    if (worst === null || better !== null) return [];
    return [{ ...about, effect: about.maker === other(view.seat) ? 'meets' : 'keeps', sure: false, moves: [] }];
  });
}
