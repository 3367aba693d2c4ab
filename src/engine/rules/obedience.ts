import { RULE } from '../dice/dice.ts';
import {
  GROUPS,
  GROUP_HOME,
  SEES,
  type Directive,
  type GroupId,
  type GroupState,
  type IranOrder,
  type Modifier,
  type Offer,
  type TheatreId,
} from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import { cause, chance, d100, emit, percent, plus, WATCH_BEFORE, type Ctx } from './context.ts';

/** What obedience depends on, besides the group: known to Iran as it is to the rules, so that a card has the odds that are rolled. */
export interface Asking {
  readonly turn: number;
  /** Group the commander visits. */
  readonly visit: string | null;
  readonly clergy: boolean;
  readonly primeMinister: boolean;
  readonly baghdad: number;
  readonly shock: boolean;
  readonly talksTurn: number;
  readonly strikeTurn: number;
  readonly cadres: readonly string[];
  readonly credibility: number;
  readonly assurance: number;
  readonly offers: readonly Pick<Offer, 'maker' | 'forbear' | 'done' | 'broken' | 'from' | 'until'>[];
  readonly rafah: boolean;
  readonly leash: boolean;
}
interface Asked {
  readonly id: GroupId;
  readonly repeats: number;
  readonly leaderJustKilled: boolean;
}

const within = (turn: number, now: number, turns: number): boolean => turn > 0 && now - turn <= turns;
/** Sealed before this turn: what Washington does in the turn itself no group has heard of when it is asked. */
const lately = (turn: number, now: number, turns: number): boolean => turn < now && within(turn, now, turns);

/** Labelled modifiers of one request to a group (rules §4). */
export function obedienceMods(x: Asking, asked: Asked, T: Tables): Modifier[] {
  const o = T.obedience;
  const g = GROUPS.indexOf(asked.id);
  const iraqi = GROUP_HOME[asked.id] === 'iraq';
  const mods = [plus('group', T.groups.obey[g])];
  const add = (when: boolean, key: string, value: number): void => {
    if (when && value !== 0) mods.push(plus(key, value));
  };
  add(asked.repeats > 0, 'repeats', asked.repeats * T.groups.perRepeat[g]);
  add(x.visit === asked.id, 'visit', o.visit);
  const politics = iraqi && (x.baghdad >= o.politicsBaghdad || x.shock);
  add(x.clergy && politics, 'clergy', o.clergy);
  add(x.primeMinister && politics, 'primeMinister', o.primeMinister);
  add(x.shock, 'shock', o.shock);
  add(iraqi && lately(x.talksTurn, x.turn, o.talksTurns), 'talks', o.talks);
  add(x.cadres.includes(asked.id), 'cadre', o.cadre);
  add(x.credibility >= o.believedAt && x.assurance >= o.believedAt, 'believed', o.believed);
  const offered = x.offers.some(
    (f) => f.maker === 'us' && f.forbear === 'strikes' && !f.done && !f.broken && f.from <= x.turn && x.turn <= f.until,
  );
  const struck = lately(x.strikeTurn, x.turn, o.strikeTurns);
  add(offered, struck ? 'twoMessages' : 'offerAlone', struck ? o.twoMessages : o.offerAlone);
  add(asked.leaderJustKilled, 'leaderKilled', o.leaderKilled);
  add(x.rafah, 'rafah', o.rafah);
  add(x.assurance <= o.notAssuredAt, 'notAssured', o.notAssured);
  add(x.leash, 'leash', o.leash);
  return mods;
}

type Told = Pick<GroupState, 'directive' | 'avoid' | 'obeys' | 'avoids' | 'repeats'>;
export const asksRestraint = (d: Directive): boolean => d === 'ease' || d === 'halt';

/** Nothing new would be said to a group that already does just this. */
export const saysNothing = (g: Told, directive: Directive, avoid: boolean): boolean =>
  g.directive === directive && g.avoid === avoid && (asksRestraint(directive) ? g.obeys : !avoid || g.avoids);

/** How often the group has now been asked in vain, this time not counted: it starts over with something new. */
export const repeatsOf = (g: Told, directive: Directive): number =>
  g.directive === directive && asksRestraint(directive) ? g.repeats + (g.obeys ? 0 : 1) : 0;

/** Groups an order of Iran speaks to. */
export const groupsOf = (to: string): readonly GroupId[] =>
  to === 'iraq' || to === 'syria' || to === 'redsea'
    ? GROUPS.filter((g) => GROUP_HOME[g] === to && g !== 'hezbollah')
    : [to as GroupId];

const askingOf = (c: Ctx): Asking => ({
  turn: c.turn,
  visit: c.s.iran.visit,
  clergy: c.clergy,
  primeMinister: c.primeMinister,
  baghdad: c.s.tracks.baghdad,
  shock: within(c.s.tracks.shockTurn, c.turn, c.T.obedience.shockTurns),
  talksTurn: c.s.us.talksTurn,
  strikeTurn: c.s.us.strikeTurn,
  cadres: c.s.iran.cadres,
  credibility: c.s.tracks.credibility,
  assurance: c.s.tracks.assurance,
  offers: c.s.offers,
  rafah: c.s.gaza === 'rafah',
  leash: c.d.scenario.opening.leash,
});

/** Iran's directives and who obeys (rules §4). */
export function directives(c: Ctx): void {
  for (const o of c.sub.iran.orders) if (o.kind === 'directive') for (const id of groupsOf(o.to)) direct(c, id, o);
}

function direct(c: Ctx, id: GroupId, o: Extract<IranOrder, { kind: 'directive' }>): void {
  const g = c.s.groups[GROUPS.indexOf(id)];
  const avoid = o.avoid === true && o.directive !== 'press';
  const asks = asksRestraint(o.directive);
  if (saysNothing(g, o.directive, avoid)) return;
  g.repeats = repeatsOf(g, o.directive);
  g.directive = o.directive;
  g.avoid = avoid;
  if (o.directive === 'press') c.tally.iranPressed = true;
  if (asks) c.tally.restraint = true;
  emit(c, '§4 directive', 'directive', WATCH_BEFORE, GROUP_HOME[id], SEES.iran, {
    group: id,
    directive: o.directive,
    avoid,
  });
  if (o.directive === 'halt') firstHalt(c, GROUP_HOME[id]);
  if (asks || avoid) ask(c, g);
  else {
    g.obeys = true;
    g.avoids = false;
  }
}

function firstHalt(c: Ctx, home: TheatreId): void {
  if (c.s.iran.haltPaid.includes(home)) return;
  c.s.iran.haltPaid = [...c.s.iran.haltPaid, home];
  cause(c, 'prestige', 'halt', c.T.tracks.prestigeHalt);
}

function ask(c: Ctx, g: GroupState): void {
  const asked = { id: g.id, repeats: g.repeats, leaderJustKilled: within(g.leaderKilledTurn, c.turn, 1) };
  const mods = obedienceMods(askingOf(c), asked, c.T);
  const p = chance(mods, c.T.groups.obeyMax);
  const roll = d100(c, RULE.obey, g.id, 0);
  const yes = roll < p;
  const asks = g.directive !== 'hold';
  g.obeys = asks ? yes : true;
  g.avoids = g.avoid && yes;
  if (yes && asks) g.obeysSince = c.turn;
  if (yes) g.repeats = 0;
  emit(
    c,
    '§4 obedience',
    yes ? 'obeys' : 'refuses',
    WATCH_BEFORE,
    GROUP_HOME[g.id],
    SEES.iran,
    { group: g.id, directive: g.directive, avoid: g.avoid },
    [percent('obey', mods, p, roll)],
  );
  if (!yes && asks && d100(c, RULE.publicRefusal, g.id, 0) < c.T.groups.publicRefusal)
    emit(c, '§4 obedience', 'publicRefusal', 0, GROUP_HOME[g.id], SEES.public, { group: g.id });
}

/** Multiplier on the rate of the directive as it is obeyed. */
export function directiveRate(c: Ctx, g: GroupState): number {
  const t = c.T.groups;
  const late = g.id === 'syrian' && g.directive === 'halt' && g.obeysSince === c.turn;
  const base =
    g.directive === 'press'
      ? t.press
      : !g.obeys || g.directive === 'hold' || late
        ? 1
        : g.directive === 'ease'
          ? t.ease
          : t.halt;
  return g.avoids ? base * t.avoidRate : base;
}

export const restrained = (g: GroupState): boolean => g.obeys && asksRestraint(g.directive);

/** Obeying groups lapse, a little each turn (rules §4). Called when the turn opens, before orders. */
export function lapses(c: Ctx): void {
  for (const g of c.s.groups) {
    if (!restrained(g) && !g.avoids) continue;
    if (d100(c, RULE.lapse, g.id, 0) < c.T.groups.lapse) {
      stop(g);
      emit(c, '§4 lapse', 'lapse', WATCH_BEFORE, GROUP_HOME[g.id], SEES.iran, { group: g.id });
    }
  }
}

/** The group no longer does as told: it goes on at hold. */
export function stop(g: GroupState): void {
  if (asksRestraint(g.directive)) g.obeys = false;
  g.avoids = false;
}
