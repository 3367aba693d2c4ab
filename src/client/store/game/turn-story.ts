import type { Order, SeatEvent, Side, Signal } from '../../../engine/model/index.ts';
import type { SeatScreen } from '../../../protocol/seat-screen.ts';
import { actOf, isStrike } from '../playback/event-acts.ts';
import { harmOf, kindOf, newEvents, placeOf, resolvedTurn, visibleEvents, worstFirst } from './event-log.ts';

/** An order or signal of a turn, and what came of it. */
export interface Given {
  readonly order: Order | null;
  readonly signal: Signal | null;
  readonly results: readonly SeatEvent[];
  /** It went as ordered, with no die and no harm: beyond six orders it folds away. */
  readonly quiet: boolean;
}

/** A turn on one page. No event is in two parts. */
export interface TurnStory {
  /** The worst of the turn: events of one kind and outcome at one place or several. */
  readonly worst: readonly SeatEvent[];
  /** A strike, or another use of force but an attack on a base, that hurt nobody and is not the worst; in a turn without attacks, a drone lost. */
  readonly force: SeatEvent | null;
  /** A word that was broken this turn; null if none was. */
  readonly broken: SeatEvent | null;
  /** Other words that were kept, crossed, answered or turned down this turn. */
  readonly words: readonly SeatEvent[];
  readonly given: readonly Given[];
  /** Acts of at least 28 escalation points that are neither the worst nor an own order. */
  readonly acts: readonly SeatEvent[];
  /** Everything else. */
  readonly rest: readonly SeatEvent[];
}

const HEAVY = new Set([
  'soil',
  'leaderKilled',
  'commanderKilled',
  'missilesBase',
  'missilesNeighbour',
  'embassyStormed',
]);
const number = (x: unknown): number => (typeof x === 'number' ? x : 0);

/** True for an act of at least 28 escalation points (rules §8). */
export function isHeavy({ kind, data }: SeatEvent): boolean {
  if (kind === 'attack') return number(data.killed) > 0;
  if (kind === 'strike') return data.scale === 'wave' || (number(data.killed) > 0 && data.iraq === true);
  return HEAVY.has(kind);
}

type Fits = (event: SeatEvent) => boolean;
const of =
  (...kinds: readonly string[]): Fits =>
  (e) =>
    kinds.includes(e.kind);
const about =
  (fits: Fits, member: string, value: unknown): Fits =>
  (e) =>
    fits(e) && e.data[member] === value;

/** Orders whose results have other names than the order. */
const NAMED_OTHERWISE: { readonly [K in Order['kind']]?: (order: Extract<Order, { kind: K }>) => Fits } = {
  strike: () => (e) => of('strike', 'strikeSite', 'strikeFailed')(e) && e.data.response !== true,
  leader: () => of('leaderKilled', 'commanderKilled', 'leaderNotFound', 'strikeFailed'),
  soil: () => of('soil', 'strikeFailed'),
  standing: () => of('standing', 'responseFired'),
  move: ({ unit }) => about(of('move'), 'unit', unit),
  harden: ({ site }) => about(of('harden'), 'site', site),
  evacuate: ({ site }) => about(of('evacuate'), 'site', site),
  missilesBase: ({ site }) => about(of('missilesBase'), 'site', site),
  warn:
    ({ theatre }) =>
    (e) =>
      of('warning', 'noWarning')(e) && e.theatre === theatre,
  find:
    ({ theatre }) =>
    (e) =>
      of('siteFound', 'nothingFound')(e) && e.theatre === theatre,
  cyber: ({ group }) => about(of('cyber'), 'group', group),
  resupply: ({ group }) => about(of('resupply', 'resupplyLost'), 'group', group),
  visit: ({ group }) => about(of('visit', 'visitSeen'), 'group', group),
  directive:
    ({ to }) =>
    (e) =>
      of('obeys', 'refuses')(e) && (e.data.group === to || e.theatre === to),
  focus:
    ({ theatre }) =>
    (e) =>
      e.kind === 'focus' && e.theatre === theatre,
  redsea: () => of('frontOpen', 'closeObeyed', 'closeRefused'),
  north: () => of('northObeyed', 'northRefused'),
  pressIsrael: (order) => (order.for === 'truce' ? of('truceWon', 'truceRefused', 'truceExtended') : of('pressNorth')),
  assess: () => of('assessed'),
  interdict: () => of('interdicted', 'notInterdicted'),
  cancelStanding: () => of('standingCancelled'),
  crowd: () => of('crowdOrder'),
  learnStanding: () => of('learnedStanding'),
  spare: () => of('spare'), // a broken promise is told by itself
};

/** Events that are the result of an order: of its name, or of a name that begins with it (`recon`, `reconFound`). */
function resultOf(order: Order): Fits {
  const fits = NAMED_OTHERWISE[order.kind] as ((order: Order) => Fits) | undefined;
  const named = new RegExp(`^${order.kind}(?![a-z])`);
  return fits ? fits(order) : (e) => named.test(e.kind);
}

/** What came of an order of a turn that is over, as far as a seat was told. */
export const resultsOf = (order: Order, events: readonly SeatEvent[], turn: number): readonly SeatEvent[] =>
  visibleEvents(events).filter((e) => e.turn === turn && resultOf(order)(e));

const LOUD = new Set<Order['kind']>([
  'strike',
  'leader',
  'soil',
  'missilesBase',
  'missilesNeighbour',
  'seize',
  'directive',
]);

/** An order is loud if its result may be a surprise: a die, harm, or an answer. */
const isQuiet = ({ kind }: Order, results: readonly SeatEvent[]): boolean =>
  !LOUD.has(kind) && results.every((e) => harmOf(e) === 0 && !e.why?.some((odds) => odds.why.roll !== undefined));

/** Tells the last resolved turn from this seat’s screen. */
export function turnStory(screen: Pick<SeatScreen, 'view' | 'events' | 'given'>): TurnStory {
  const view = screen.view!;
  const seat = view.seat as Side;
  const turn = resolvedTurn(view);
  const events = visibleEvents(newEvents(screen.events, view)).filter(
    (e) => kindOf(e) !== 'track' && !(e.kind === 'exchanges' && number(e.data.count) === 0),
  );
  const told = new Set<SeatEvent>();
  const given = (screen.given?.turn === turn ? screen.given.orders : []).map((order): Given => {
    const fits = resultOf(order);
    const results = events.filter((e) => e.turn === turn && !told.has(e) && fits(e));
    for (const event of results) told.add(event);
    return { order, signal: null, results, quiet: isQuiet(order, results) };
  });
  const signals = (screen.given?.turn === turn ? screen.given.signals : []).map(
    (signal): Given => ({ order: null, signal, results: [], quiet: true }),
  );
  const broken = events.find(
    (e) => (e.kind === 'promiseBroken' && e.data.maker === seat) || (e.kind === 'spareBroken' && seat === 'us'),
  );
  const theirs = events.find((e) => e.kind === 'promiseBroken' && e.data.maker !== seat);
  const word = broken ?? theirs ?? null;
  if (word) told.add(word);
  const happened = events.filter((e) => e.turn === turn && e.watch >= 0);
  const first = worstFirst(happened.filter((e) => !told.has(e) && (harmOf(e) > 0 || isHeavy(e))))[0];
  const worst = first ? happened.filter((e) => !told.has(e) && isLike(first, e)) : [];
  for (const event of worst) told.add(event);
  const struck = happened.find((e) => e.kind !== 'attack' && e.kind !== 'leaderNotFound' && actOf(e) !== null) ?? null;
  // a drone is shot down at the opening of a turn, which the page of the turn before it tells
  const alone = !struck && worst.length === 0 && !happened.some((e) => e.kind === 'attack');
  const lost = alone ? events.find((e) => e.kind === 'orbitLost') : undefined;
  if (lost) told.add(lost);
  const force = struck ?? lost ?? null;
  const acts = happened.filter((e) => !told.has(e) && isHeavy(e));
  for (const event of acts) told.add(event);
  const words = events.filter((e) => e.turn === turn && SETTLED.has(e.kind) && !told.has(e));
  for (const event of words) told.add(event);
  const rest = events.filter((e) => !told.has(e));
  return { worst, force, broken: word, words, given: [...given, ...signals], acts, rest };
}

/**
 * True if nothing in the turn asks for a look: nobody was hurt or nearly hurt, nobody struck, no word was broken, and own
 * orders went as ordered.
 */
export const isQuietTurn = (screen: Pick<SeatScreen, 'view' | 'events' | 'given'>): boolean => {
  const { worst, force, broken, words, given, acts, rest } = turnStory(screen);
  const loud = [...words, ...rest].some((e) => isStrike(e) || WORD.has(e.kind) || e.data.result === 'nearMiss');
  return (
    !screen.view!.ending &&
    !broken &&
    !loud &&
    !force &&
    worst.length + acts.length === 0 &&
    given.every((x) => x.quiet)
  );
};

/** Words come, and are crossed: the next turn shows them, but how it came to that is told now. */
const WORD = new Set(['lineCrossed', 'lineUnanswered', 'promiseBroken', 'spareBroken', 'rungUp']);

/** How a word ended, or was put to the test. */
const SETTLED = new Set([
  'lineCrossed',
  'lineKept',
  'lineAbove',
  'lineUnanswered',
  'lineHeld',
  'promiseKept',
  'promiseBroken',
  'offerUnmet',
]);

/** Attacks with the same outcome are told together. */
const isLike = (first: SeatEvent, e: SeatEvent): boolean =>
  e === first || (first.kind === 'attack' && e.kind === 'attack' && e.data.result === first.data.result);

/** The place if all events share it; null if they do not. */
export function sharedPlace(events: readonly SeatEvent[]): string | null {
  const places = new Set(events.map(placeOf));
  return places.size === 1 ? ([...places][0] ?? null) : null;
}
