import type { Directive, PastView, SideView, StrikeMood } from '../../engine/model/index.ts';
import { GROUP_HOME, LAND_GROUPS, THEATRES } from '../../engine/model/index.ts';
import { type Tables, tablesFor } from '../../engine/tables/index.ts';
import { type PolicyDice, oneOf } from './policy-dice.ts';
import { moodOf, type World, worldsOf } from '../../engine/rules/theta.ts';
import { believed } from '../../engine/rules/obedience.ts';
import { effectAfter, moodLikelihood, thetaOf } from './effect.ts';
import { wasStruck } from '../doctrine-conditions.ts';
import { poisson, signalLikelihood } from './likelihood.ts';
import { type IranAction, IRAN_STYLES, IRAN_SIGNAL_HABITS } from './opponent-models.ts';

/** The US guess about a group's hidden state. */
interface GroupGuess {
  directive: Directive;
  avoid: boolean;
  obeys: boolean;
  avoids: boolean;
  repeats: number;
  effect: number;
  grievance: number;
  /** Attacks per turn predicted by this guess, without momentum. */
  expected: number;
}

/** A hypothesis (particle) and its weight. */
export interface IranHypothesis {
  readonly style: string;
  readonly world: World;
  /** How the groups took the strikes so far. */
  readonly moods: readonly StrikeMood[];
  readonly groups: readonly GroupGuess[];
  readonly weight: number;
}

/** Chance per turn that Iran changes its style. */
const CHANGE = 0.08;
/** Percentage points that visits, talks and offers add to a request; a guess. */
const PERSUASION = 15;
/** With what belief in Washington's word adds, as it stands today. */
const persuasion = ({ tracks: { credibility, assurance } }: SideView, T: Tables): number =>
  PERSUASION + believed(credibility, assurance, T);

/**
 * Particle filter over Iran's directives, the groups' obedience and the effect of strikes: each particle replays the
 * past turns in outline and is weighted by the likelihood of the attacks counted (rules §4).
 */
export function sampleIranHypotheses(view: SideView, die: PolicyDice, n: number): IranHypothesis[] {
  const T = tablesFor(view.overrides);
  const names = Object.keys(IRAN_STYLES);
  let all = Array.from({ length: n }, (_, k) => newParticle(names[k % names.length]!, T, die, k));
  view.past.forEach((row, t) => {
    all.forEach((one, k) => advance(one, view, t, T, (purpose, i) => die(`${purpose} ${t}`, k * 16 + i)));
    if (t + 1 < view.past.length) all = resample(all, die('thin', t));
    all.forEach((one, k) => {
      for (const g of one.groups) applyStrike(g, row, one.world, T);
      if (wasStruck(row)) takeStrike(one, view, row, T, die(`mood ${t}`, k));
    });
  });
  const said = signalLikelihood(view);
  for (const one of all) one.weight *= said(IRAN_SIGNAL_HABITS[one.style]!);
  return all;
}

const untouched = (): GroupGuess => ({
  directive: 'hold',
  avoid: false,
  obeys: true,
  avoids: false,
  repeats: 0,
  effect: 1,
  grievance: 0,
  expected: 0,
});

interface Particle extends IranHypothesis {
  style: string;
  groups: GroupGuess[];
  moods: readonly StrikeMood[];
  weight: number;
}

const newParticle = (style: string, T: Tables, die: PolicyDice, k: number): Particle => ({
  style,
  world: oneOf(worldsOf(T), die('world', k)),
  moods: [],
  groups: LAND_GROUPS.map(untouched),
  weight: 1,
});

/** Advances a particle by one turn and weights it by that turn's attacks. */
function advance(one: Particle, view: SideView, t: number, T: Tables, die: PolicyDice): void {
  if (t > 0 && die('change', 0) < CHANGE) one.style = oneOf(Object.keys(IRAN_STYLES), die('to', 0));
  const does = IRAN_STYLES[one.style]!({ past: view.past.slice(0, t), offerOpen: false });
  const last = one.moods.at(-1);
  const mood = last && t + 1 - last.turn <= T.obedience.strikeTurns ? last.move : 0;
  const added = persuasion(view, T) + mood;
  one.groups.forEach((g, i) => applyRequest(g, i, does, added, T, die('obeys', i)));
  one.weight *= likelihood(view, view.past[t]!, one.groups, T) * estimated(view, t + 1, one.groups, T);
}

/** Systematic resampling, once the effective sample size falls below half. */
function resample(all: Particle[], start: number): Particle[] {
  const sum = all.reduce((a, c) => a + c.weight, 0);
  const squares = all.reduce((a, c) => a + c.weight * c.weight, 0);
  if ((sum * sum) / squares > all.length / 2) return all;
  const next: Particle[] = [];
  let seen = 0;
  for (const one of all) {
    seen += (one.weight / sum) * all.length;
    while (next.length < all.length && next.length + start < seen)
      next.push({ ...one, weight: 1, groups: one.groups.map((g) => ({ ...g })) });
  }
  return next;
}

const DIRECTIVE: Readonly<Record<IranAction, Directive>> = {
  press: 'press',
  hold: 'hold',
  harass: 'hold',
  halt: 'halt',
};

/** A request and the group's answer, `added`: percentage points beside its readiness. One that refuses is asked again. */
function applyRequest(g: GroupGuess, i: number, does: IranAction, added: number, T: Tables, roll: number): void {
  const directive = DIRECTIVE[does];
  const avoid = does === 'harass';
  if (directive !== g.directive || avoid !== g.avoid) {
    Object.assign(g, { directive, avoid, repeats: 0, obeys: directive !== 'halt', avoids: false });
  } else if ((directive !== 'halt' || g.obeys) && (!avoid || g.avoids)) return;
  else g.repeats++;
  if (directive !== 'halt' && !avoid) return;
  const p = Math.min(T.groups.obeyMax, T.groups.obey[i]! + added + g.repeats * T.groups.perRepeat[i]!);
  const yes = roll * 100 < p;
  if (directive === 'halt') g.obeys = yes;
  else g.avoids = yes;
}

function likelihood(view: SideView, row: PastView, groups: readonly GroupGuess[], T: Tables): number {
  const days = view.watches / T.clock.watchesPerDay;
  const gaza = row.gaza === 'truce' ? T.groups.truce : 1;
  let iraq = 0;
  let syria = 0;
  groups.forEach((g, i) => {
    g.expected = T.groups.rate[i]! * view.options.tempo * days * gaza * factor(g, T) + rogues(g, i, T);
    const share = T.groups.inIraq[i]! / 100;
    iraq += g.expected * share;
    syria += g.expected * (1 - share);
  });
  return (
    poisson(row.byTheatre[THEATRES.indexOf('iraq')]!, iraq) * poisson(row.byTheatre[THEATRES.indexOf('syria')]!, syria)
  );
}

/** Likelihood of that turn's estimates under these directives (rules §6). */
function estimated(view: SideView, turn: number, groups: readonly GroupGuess[], T: Tables): number {
  const right = T.effects.estimate / 100;
  return view
    .us!.estimates.filter((e) => e.turn === turn)
    .reduce((p, e) => p * (e.stance === stance(groups) ? right : (1 - right) / 2), 1);
}

function stance(groups: readonly GroupGuess[]): string {
  const n = (is: Directive): number => groups.filter((g) => g.directive === is).length;
  return n('halt') >= 2 ? 'restrains' : n('press') >= 2 ? 'presses' : 'holds';
}

const rogues = (g: GroupGuess, i: number, T: Tables): number =>
  g.directive === 'halt' && g.obeys ? (T.groups.rogue[i]! / 100) * 1.5 : 0;

function factor(g: GroupGuess, T: Tables): number {
  const base = g.directive === 'press' ? T.groups.press : g.directive === 'halt' && g.obeys ? T.groups.halt : 1;
  return base * (g.avoids ? T.groups.avoidRate : 1) * g.effect * (1 + T.groups.grievanceRate * g.grievance);
}

/** Effects of the turn's strike: θ for the next turns, grievance where fighters died. */
function applyStrike(g: GroupGuess, row: PastView, world: World, T: Tables): void {
  g.effect = effectAfter(g.effect, row, world, T);
  g.grievance = Math.max(0, g.grievance - T.groups.grievanceDecay);
  if (thetaOf(row, world) !== null) g.grievance += T.groups.grievanceKilled / (row.strike === 'wave' ? 1 : 2);
}

/** How the groups took the turn's strike: as the US has learned, weighted by the world's chance of it; else drawn. */
function takeStrike(one: Particle, view: SideView, row: PastView, T: Tables, die: number): void {
  const known = view.us?.moods.find((x) => x.turn === row.turn);
  if (known) one.weight *= moodLikelihood([known], one.world);
  one.moods = [...one.moods, known ?? moodOf(T, row.turn, row.strike!, one.world, die * 100)];
}

/** Home theatres of the groups that press in this hypothesis. */
export const pressedTheatres = (r: IranHypothesis) => [
  ...new Set(LAND_GROUPS.filter((_, i) => r.groups[i]!.directive === 'press').map((id) => GROUP_HOME[id])),
];
