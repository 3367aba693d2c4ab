import type { Character } from '../characters.ts';
import { legalPart } from '../orders-draft.ts';
import { type Plan, withSignals } from '../search/plan.ts';
import { policyDice } from '../search/policy-dice.ts';
import { player, rollout } from '../search/rollout.ts';
import type { World } from '../search/world-sampler.ts';
import type { FactKey, SideView, Signal, Submission } from '../../engine/model/index.ts';
import { signalKeys } from '../../engine/orders/signals.ts';

/** Something that was said, and whether it was meant. */
export interface Said {
  readonly signal: Signal;
  /** By its own plans of the time; `untested`: nothing in them would put it to the test. */
  readonly meant: 'meant' | 'bluff' | 'untested';
}

interface Task {
  readonly view: SideView;
  /** What is to be ordered, and how it would go on. */
  readonly plan: Pick<Plan, 'submission' | 'onwards'>;
  readonly world: (k: number) => World;
  readonly character: Character;
  readonly salt: string;
  readonly simulations: number;
}

/** Part of a decision's simulations that words get on top of it. */
const SHARE = 0.08;
const [FEWEST, MOST] = [8, 24];
/** Times that a word has to be put to the test before it tells anything of what is meant. */
const TELLING = 2;
/** Kept in so large a part of the tests, it is meant. */
const MEANT = 0.6;
/** Points, as its leaders count them, that a word may cost on average. */
const CHEAP = 0.5;

/**
 * What to say beside what was decided. The search already weighs what words cost and bring; here they are made to fit:
 * what its own plans would not keep is left out, but for a bluff now and then, as its character allows; and a threat or
 * an offer that it would keep is added where it costs nothing. All by worlds and dice of its own.
 */
export function chooseSignals(task: Task): { readonly signals: readonly Signal[]; readonly said: readonly Said[] } {
  const { view, plan, character } = task;
  const die = policyDice(`${task.salt}:words`, view.turn);
  const { bluff } = character;
  const kept: Said[] = plan.submission.signals.map((signal) => ({ signal, meant: meaning(task, signal) }));
  const said = bluff === null ? kept : kept.filter(({ meant }, i) => meant !== 'bluff' || die('keep', i) < bluff);
  if (bluff !== null) {
    const more = added(task, said, die('bluff', 0) < bluff ? LOOSE : STRICT);
    if (more) said.push(more);
  }
  const fitting = said.map((one) => ({ ...one, signal: fittingFact(view, plan.submission, one.signal) }));
  const { signals } = legalPart(
    view,
    withSignals(
      plan.submission,
      fitting.map(({ signal }) => signal),
    ),
  );
  return { signals, said: fitting.filter(({ signal }) => signals.includes(signal)) };
}

/** What may be said where every word is meant, and where words are cheap: what nothing is likely to put to the test. */
const STRICT: readonly Said['meant'][] = ['meant'];
const LOOSE: readonly Said['meant'][] = ['bluff', 'untested'];

/** One word more of those sorts, the first that fits and is cheap. */
function added(task: Task, said: readonly Said[], sorts: readonly Said['meant'][]): Said | null {
  const { view, plan } = task;
  const spoken = new Set(said.flatMap(({ signal }) => signalKeys(signal)));
  const before = withSignals(
    plan.submission,
    said.map(({ signal }) => signal),
  );
  for (const signal of candidates(view)) {
    if (signalKeys(signal).some((key) => spoken.has(key))) continue;
    const wanted = withSignals(before, [...before.signals, signal]);
    const { orders, signals } = legalPart(view, wanted);
    if (signals.length < wanted.signals.length || orders.length < wanted.orders.length) continue;
    const meant = meaning(task, signal);
    if (sorts.includes(meant) && cheap(task, before, wanted)) return { signal, meant };
  }
  return null;
}

const worlds = ({ simulations }: Task): number =>
  Math.max(FEWEST, Math.min(MOST, Math.round((simulations * SHARE) / FEWEST)));

/** Would it keep this word, by its own plans? */
function meaning(task: Task, signal: Signal): Said['meant'] {
  if (signal.kind === 'private') return 'meant'; // such a message states a fact, and facts are true
  if (signal.kind !== 'redline' && signal.kind !== 'stopForStop') return 'untested';
  let tested = 0;
  let kept = 0;
  for (let k = 0; k < worlds(task); k++) {
    const came = fate(task, task.world(k), signal);
    if (came === null) continue;
    tested++;
    if (came) kept++;
  }
  if (tested < TELLING) return 'untested';
  return kept >= MEANT * tested ? 'meant' : 'bluff';
}

/** Plays a world until the word is settled: kept or not; null: nothing put it to the test. */
function fate({ view, plan }: Task, world: World, signal: Signal & { turns: number }): boolean | null {
  const { seat, turn } = view;
  const keys = signalKeys(signal);
  const { submission, onwards } = plan;
  const others = submission.signals.filter((s) => !signalKeys(s).some((key) => keys.includes(key)));
  const own = legalPart(view, withSignals(submission, [signal, ...others]));
  const play = player(seat, world.style, onwards);
  let state = play(world.state, own);
  // It is delivered next turn, holds for so many, and a line crossed in the last is answered in the one after.
  for (let i = 0; i <= signal.turns && !state.ending; i++) state = play(state);
  const mine = (x: { maker: string; from: number }): boolean => x.maker === seat && x.from === turn + 1;
  if (signal.kind === 'redline') {
    const line = state.lines.find((l) => mine(l) && l.condition === signal.condition);
    return line?.done && line.crossed > 0 ? line.answered : null;
  }
  const offer = state.offers.find((o) => mine(o) && signal.kind === 'stopForStop' && o.stop === signal.stop);
  return offer?.done && (offer.met || offer.broken) ? !offer.broken : null;
}

/** In the same worlds with the same dice, the words cost next to nothing. */
function cheap(task: Task, before: Submission, after: Submission): boolean {
  const { view, plan, world, character } = task;
  const n = worlds(task);
  const value = (k: number, s: Submission): number =>
    rollout(view.seat, world(k), s, plan.onwards, character.weights).value;
  let sum = 0;
  for (let k = 0; k < n; k++) sum += value(k, after) - value(k, before);
  return sum / n >= -CHEAP;
}

/** Words that governments of the time used, in the order they are thought of: threats that deter, then offers. */
const US: readonly Signal[] = [
  { kind: 'redline', condition: 'killed', reply: 'strong', turns: 3 },
  { kind: 'redline', condition: 'attacks10', reply: 'limited', turns: 2 },
  { kind: 'stopForStop', stop: 'attacks', forbear: 'strikes', turns: 2 },
  { kind: 'redline', condition: 'attacks15', reply: 'strong', turns: 2 },
  { kind: 'redline', condition: 'killed', reply: 'wave', turns: 3 },
];
const IRAN: readonly Signal[] = [
  { kind: 'redline', condition: 'strikeIraq', reply: 'press', turns: 3 },
  { kind: 'stopForStop', stop: 'strikes', forbear: 'attacks', turns: 2 },
  { kind: 'redline', condition: 'officers', reply: 'missilesNeighbour', turns: 3 },
  { kind: 'redline', condition: 'soil', reply: 'missilesBase', turns: 3 },
];

/** Attacks seldom kill: not to kill is only an offer where the groups were asked to avoid it. */
const NO_DEATHS: Signal = { kind: 'stopForStop', stop: 'strikes', forbear: 'deaths', turns: 2 };

/** The channel is worth its price while tempers are high. */
const HOT = 60;

const candidates = (view: SideView): readonly Signal[] => [
  ...(view.heat.all >= HOT ? [{ kind: 'private', fact: 'hiddenAim' } as const] : []),
  ...(view.seat === 'us' ? US : IRAN),
  ...(view.groups.some((g) => g.avoids) ? [NO_DEATHS] : []),
];

/** In a private message the fact that goes with what is ordered: one that calms, where there is one. */
function fittingFact(view: SideView, { orders }: Submission, signal: Signal): Signal {
  return signal.kind === 'private' ? { ...signal, fact: factFor(view, orders) } : signal;
}

function factFor(view: SideView, orders: Submission['orders']): FactKey {
  if (view.seat === 'us') {
    const strikes = orders.some((o) => o.kind === 'strike' || o.kind === 'leader' || o.kind === 'soil');
    return strikes && view.us?.standing ? 'standingResponse' : 'strikePlanned';
  }
  const asked = view.groups.filter((g) => g.directive === 'halt' || g.directive === 'ease');
  const told = orders.some((o) => o.kind === 'directive' && (o.directive === 'halt' || o.directive === 'ease'));
  if (!told && asked.length === 0) return 'hiddenAim';
  return asked.some((g) => g.obeys === false) ? 'refusals' : 'restraintGiven';
}
