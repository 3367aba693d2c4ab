import type { Character } from '../characters.ts';
import { legalPart } from '../orders-draft.ts';
import { type Plan, withSignals } from '../search/plan.ts';
import { policyDice } from '../search/policy-dice.ts';
import { turnPlayer, rollout } from '../search/rollout.ts';
import type { SampledWorld } from '../search/world-sampler.ts';
import type { FactKey, SideView, Signal, Submission } from '../../engine/model/index.ts';
import { signalKeys } from '../../engine/orders/signals.ts';

/** A signal and whether it was meant. */
export interface SentSignal {
  readonly signal: Signal;
  /** By the sender's plan at that time; `untested`: nothing in the plan would test it. */
  readonly meant: 'meant' | 'bluff' | 'untested';
}

interface SignalRequest {
  readonly view: SideView;
  /** This turn's plan and the policy for later turns. */
  readonly plan: Pick<Plan, 'submission' | 'onwards'>;
  readonly world: (k: number) => SampledWorld;
  readonly character: Character;
  readonly salt: string;
  readonly simulations: number;
}

/** Extra simulations for signals, as a share of the decision's. */
const SHARE = 0.08;
const [FEWEST, MOST] = [8, 24];
/** Fewest tests that say whether a signal is meant. */
const TELLING = 2;
/** Share of tests kept from which a signal counts as meant. */
const MEANT = 0.6;
/** Largest average cost of a signal, in points weighted by the character. */
const CHEAP = 0.5;

/**
 * Chooses the signals for a plan. Drops those that the plan would break, except for bluffs as the character allows, and
 * adds one that costs nothing. Uses its own worlds and dice.
 */
export function chooseSignals(task: SignalRequest): {
  readonly signals: readonly Signal[];
  readonly said: readonly SentSignal[];
} {
  const { view, plan, character } = task;
  const die = policyDice(`${task.salt}:words`, view.turn);
  const { bluff } = character;
  const kept: SentSignal[] = plan.submission.signals.map((signal) => ({ signal, meant: meaning(task, signal) }));
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

/** Sorts of signal that may be added: only meant ones, or those that are unlikely to be tested. */
const STRICT: readonly SentSignal['meant'][] = ['meant'];
const LOOSE: readonly SentSignal['meant'][] = ['bluff', 'untested'];

/** The first candidate of these sorts that is legal and cheap. */
function added(
  task: SignalRequest,
  said: readonly SentSignal[],
  sorts: readonly SentSignal['meant'][],
): SentSignal | null {
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

const worlds = ({ simulations }: SignalRequest): number =>
  Math.max(FEWEST, Math.min(MOST, Math.round((simulations * SHARE) / FEWEST)));

/** Would the sender's own plan keep this signal? */
function meaning(task: SignalRequest, signal: Signal): SentSignal['meant'] {
  if (signal.kind === 'private') return 'meant'; // such a message states a fact, and facts are true
  if (signal.kind !== 'redline' && signal.kind !== 'stopForStop') return 'untested';
  let tested = 0;
  let kept = 0;
  for (let k = 0; k < worlds(task); k++) {
    const came = outcomeOf(task, task.world(k), signal);
    if (came === null) continue;
    tested++;
    if (came) kept++;
  }
  if (tested < TELLING) return 'untested';
  return kept >= MEANT * tested ? 'meant' : 'bluff';
}

/** Plays a world until the signal is kept (true) or broken (false); null if nothing tests it. */
function outcomeOf(
  { view, plan }: SignalRequest,
  world: SampledWorld,
  signal: Signal & { turns: number },
): boolean | null {
  const { seat, turn } = view;
  const keys = signalKeys(signal);
  const { submission, onwards } = plan;
  const others = submission.signals.filter((s) => !signalKeys(s).some((key) => keys.includes(key)));
  const own = legalPart(view, withSignals(submission, [signal, ...others]));
  const play = turnPlayer(seat, world.style, onwards);
  let state = play(world.state, own);
  // Delivered next turn, in force for `turns`; a line crossed on its last turn is answered one turn later.
  for (let i = 0; i <= signal.turns && !state.ending; i++) state = play(state);
  const mine = (x: { maker: string; from: number }): boolean => x.maker === seat && x.from === turn + 1;
  if (signal.kind === 'redline') {
    const line = state.lines.find((l) => mine(l) && l.condition === signal.condition);
    return line?.done && line.crossed > 0 ? line.answered : null;
  }
  const offer = state.offers.find((o) => mine(o) && signal.kind === 'stopForStop' && o.stop === signal.stop);
  return offer?.done && (offer.met || offer.broken) ? !offer.broken : null;
}

/** True if the signal costs at most `CHEAP`, with common random numbers. */
function cheap(task: SignalRequest, before: Submission, after: Submission): boolean {
  const { view, plan, world, character } = task;
  const n = worlds(task);
  const value = (k: number, s: Submission): number =>
    rollout(view.seat, world(k), s, plan.onwards, character.weights).value;
  let sum = 0;
  for (let k = 0; k < n; k++) sum += value(k, after) - value(k, before);
  return sum / n >= -CHEAP;
}

/** Signals that governments used at the time, in order of preference: threats, then offers. */
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

/** Attacks seldom kill, so this is an offer only where groups were asked to avoid deaths. */
const NO_DEATHS: Signal = { kind: 'stopForStop', stop: 'strikes', forbear: 'deaths', turns: 2 };

/** Heat from which a private message is worth its price. */
const HOT = 60;

const candidates = (view: SideView): readonly Signal[] => [
  ...(view.heat.all >= HOT ? [{ kind: 'private', fact: 'hiddenAim' } as const] : []),
  ...(view.seat === 'us' ? US : IRAN),
  ...(view.groups.some((g) => g.avoids) ? [NO_DEATHS] : []),
];

/** Gives a private message the fact that fits the orders, preferably a calming one. */
function fittingFact(view: SideView, { orders }: Submission, signal: Signal): Signal {
  return signal.kind === 'private' ? { ...signal, fact: factFor(view, orders) } : signal;
}

function factFor(view: SideView, orders: Submission['orders']): FactKey {
  if (view.seat === 'us') return view.us?.standing ? 'standingResponse' : 'hiddenAim';
  const asked = view.groups.filter((g) => g.directive === 'halt' || g.directive === 'ease');
  const told = orders.some((o) => o.kind === 'directive' && (o.directive === 'halt' || o.directive === 'ease'));
  if (!told && asked.length === 0) return 'hiddenAim';
  return asked.some((g) => g.obeys === false) ? 'refusals' : 'restraintGiven';
}
