import type { Side, SideView } from '../../engine/model/index.ts';
import { follow } from '../doctrine.ts';
import { IRAN_DOCTRINES, US_DOCTRINES } from '../doctrines.ts';
import { legalPart, openDraft } from '../orders-draft.ts';
import type { Policy } from '../policy.ts';
import { wasStruck, CONDITIONS as T } from '../doctrine-conditions.ts';
import { mean } from './value-estimate.ts';
import { type CandidateOrder, IRAN_CANDIDATES as I, US_CANDIDATES as U } from './order-candidates.ts';

type Test = (view: SideView) => boolean;
/** An order and the tests that must all hold for it. */
type PolicyStep = readonly [act: CandidateOrder, ...when: Test[]];

const not =
  (test: Test): Test =>
  (view) =>
    !test(view);

/** Attacks in the turn after each strike on land, as a share of the turn of the strike. */
const afterStrikes = ({ past }: SideView): number[] =>
  past.flatMap((row, t) => {
    const next = past[t + 1];
    return wasStruck(row) && next ? [next.attacks / Math.max(1, row.attacks)] : [];
  });
/** Attacks often fall by chance after a strike; only a drop below this share counts as an effect. */
const HELPED = 0.65;
const strikesHelp: Test = (view) => {
  const shares = afterStrikes(view);
  return shares.length > 0 && mean(shares) < HELPED;
};
const everStruck: Test = ({ past }) => past.some(wasStruck);
const waved: Test = ({ past }) => past.some((row) => row.strike === 'wave');
const shipHit: Test = ({ past }) => (past.at(-1)?.shipHits ?? 0) > 0;
/** A coalition sails. */
const escorted: Test = ({ us }) => (us?.coalitionFrom ?? 0) > 0;
const hardStruck: Test = ({ past }) => past.some((row) => row.strike === 'wave' || row.strike === 'strong');
/** True if the US struck after a calm turn without deaths: restraint gains nothing with such a government. */
const struckAtCalm: Test = ({ past }) =>
  past.some((row, t) => t > 0 && wasStruck(row) && past[t - 1]!.calm && past[t - 1]!.killed === 0);

const unseen: readonly PolicyStep[] = [
  [I.focusDefendedIraq],
  [I.focusDefendedSyria],
  [I.offerDeathsForStrikes],
  [I.cooler],
  [I.cadresHome],
  [I.openSea],
  [I.avoidAtSea],
];

/** Policies the search tries beyond the rulebook's doctrines. Not offered as players. */
const EXTRA_POLICIES: Readonly<Record<Side, Readonly<Record<string, readonly PolicyStep[]>>>> = {
  us: {
    // Strikes once to observe the effect, and continues only where it helps.
    trying: [
      [U.guardWarned, T.warned],
      [U.position, T.firstTurn],
      [U.strikeStrong, T.americanKilled],
      [U.strikeLimited, strikesHelp, T.attacked],
      [U.strikeLimited, not(everStruck), T.attacked],
      [U.strikeLimited, T.pressed, T.attacked],
      [U.pressTruce],
      [U.harden],
    ],
    patient: [
      [U.guardWarned, T.warned],
      [U.position, T.firstTurn],
      [U.strikeStrong, T.americanKilled],
      [U.strikeLimited, T.pressed, T.attacked],
      [U.pressTruce],
      [U.sanctions, not(T.heated)],
      [U.harden],
    ],
    // Answers on land and at sea, as Washington did from October 2023 to January 2024.
    answering: [
      [U.guardWarned, T.warned],
      [U.position, T.firstTurn],
      [U.strikeStrong, T.americanKilled],
      [U.strikeLimited, T.attacked],
      [U.coalition],
      [U.strikeYemen, shipHit, escorted],
      [U.harden],
    ],
    // Offers one turn at a time and strikes in the gaps.
    bargaining: [
      [U.offerOneTurn],
      [U.strikeStrong, T.americanKilled],
      [U.strikeLimited, T.attacked, not(T.offerOpen)],
      [U.harden],
    ],
    firm: [
      [U.guardWarned, T.warned],
      [U.strikeStrong, T.attacked, not(T.offerOpen)],
      [U.offerStrikesForAttacks, not(T.offerOpen)],
      [U.lineStrong, not(T.lineDrawn)],
    ],
  },
  iran: {
    // Attacks defended sites and avoids deaths, so nothing demands an answer.
    measured: [[I.avoidDeaths], ...unseen],
    // Like `measured`, but halts after a hard strike by a government that spares a quiet Iran.
    heeding: [
      [I.halt, hardStruck, not(struckAtCalm), not(T.allHalted)],
      [I.visitNujaba, hardStruck, not(struckAtCalm), not(T.allHalted)],
      [I.clergy, hardStruck],
      [I.avoidDeaths, not(hardStruck)],
      [I.avoidDeaths, struckAtCalm],
      ...unseen,
    ],
    yielding: [
      [I.halt, waved, not(struckAtCalm), not(T.allHalted)],
      [I.visitNujaba, waved, not(struckAtCalm), not(T.allHalted)],
      [I.avoidDeaths, not(waved)],
      [I.avoidDeaths, struckAtCalm],
      ...unseen,
    ],
    quiet: [
      [I.halt, not(T.allHalted)],
      [I.visitNujaba, not(T.allHalted)],
      [I.clergy],
      [I.primeMinister],
      [I.offerAttacksForStrikes, not(T.offerOpen)],
      [I.cooler],
      [I.cadresHome],
    ],
  },
};

const followSteps =
  (steps: readonly PolicyStep[]): Policy =>
  (view) => {
    const draft = openDraft(view);
    for (const [act, ...when] of steps) if (when.every((holds) => holds(view))) act(view, draft);
    return legalPart(view, { turn: view.turn, signals: draft.signals, orders: draft.orders });
  };

const policiesFor = (side: Side): ReadonlyMap<string, Policy> =>
  new Map([
    ...Object.entries(EXTRA_POLICIES[side]).map(([name, steps]) => [name, followSteps(steps)] as const),
    ...(side === 'us' ? US_DOCTRINES : IRAN_DOCTRINES).map((d) => [d.name, follow(d)] as const),
  ]);
const POLICIES_BY_SIDE = { us: policiesFor('us'), iran: policiesFor('iran') };

/** The candidate policy of that name. */
export const candidatePolicy = (name: string, side: Side): Policy => POLICIES_BY_SIDE[side].get(name)!;

/**
 * The default: another is chosen only when its posterior gain is positive. Iran's is a rulebook doctrine, so that
 * levels differ: with *measured* as the default, more search gained little.
 */
const DEFAULT_POLICY: Readonly<Record<Side, string>> = { us: 'trying', iran: 'harass' };

/** Candidate names, the default first. */
export const candidatePolicies = (side: Side): readonly string[] => [
  DEFAULT_POLICY[side],
  ...[...POLICIES_BY_SIDE[side].keys()].filter((name) => name !== DEFAULT_POLICY[side]),
];
