import { RULE } from '../dice/dice.ts';
import {
  GROUPS,
  GROUP_HOME,
  SEES,
  type GroupId,
  type GroupState,
  type IranOrder,
  type Modifier,
  type TheatreId,
} from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import { cause, chance, d100, emit, percent, plus, WATCH_BEFORE, type Ctx } from './context.ts';

/** What obedience depends on; built from the state when resolving, and from Iran's own view for the odds on a card. */
export interface ObedienceInput {
  readonly group: GroupId;
  readonly repeats: number;
  readonly visit: boolean;
  readonly clergy: boolean;
  readonly primeMinister: boolean;
  readonly baghdad: number;
  readonly shock: boolean;
  readonly talksOpen: boolean;
  readonly cadres: number;
  readonly credibility: number;
  readonly assurance: number;
  readonly struckLately: boolean;
  readonly offerLive: boolean;
  readonly leaderJustKilled: boolean;
  readonly rafah: boolean;
  readonly leash: boolean;
}

/** Labelled modifiers of one request to a group (rules §4). */
export function obedienceMods(x: ObedienceInput, T: Tables): Modifier[] {
  const o = T.obedience;
  const g = GROUPS.indexOf(x.group);
  const iraqi = GROUP_HOME[x.group] === 'iraq';
  const mods = [plus('group', T.groups.obey[g])];
  const add = (when: boolean, key: string, value: number): void => {
    if (when && value !== 0) mods.push(plus(key, value));
  };
  add(x.repeats > 0, 'repeats', x.repeats * T.groups.perRepeat[g]);
  add(x.visit, 'visit', o.visit);
  const politics = iraqi && (x.baghdad >= o.politicsBaghdad || x.shock);
  add(x.clergy && politics, 'clergy', o.clergy);
  add(x.primeMinister && politics, 'primeMinister', o.primeMinister);
  add(x.shock, 'shock', o.shock);
  add(x.talksOpen && iraqi, 'talks', o.talks);
  add(x.cadres > 0, 'cadre', o.cadre);
  add(x.credibility >= o.believedAt && x.assurance >= o.believedAt, 'believed', o.believed);
  if (x.offerLive)
    add(true, x.struckLately ? 'twoMessages' : 'offerAlone', x.struckLately ? o.twoMessages : o.offerAlone);
  add(x.leaderJustKilled, 'leaderKilled', o.leaderKilled);
  add(x.rafah, 'rafah', o.rafah);
  add(x.assurance <= o.notAssuredAt, 'notAssured', o.notAssured);
  add(x.leash, 'leash', o.leash);
  return mods;
}

/** Groups an order of Iran speaks to. */
export const groupsOf = (to: string): readonly GroupId[] =>
  to === 'iraq' || to === 'syria' || to === 'redsea'
    ? GROUPS.filter((g) => GROUP_HOME[g] === to && g !== 'hezbollah')
    : [to as GroupId];

const shockOn = (c: Ctx): boolean =>
  c.s.tracks.shockTurn > 0 && c.turn - c.s.tracks.shockTurn <= c.T.obedience.shockTurns;
const within = (turn: number, now: number, turns: number): boolean => turn > 0 && now - turn <= turns;

function inputFor(c: Ctx, g: GroupState): ObedienceInput {
  const { s, T } = c;
  return {
    group: g.id,
    repeats: g.repeats,
    visit: s.iran.visit === g.id,
    clergy: c.clergy,
    primeMinister: c.primeMinister,
    baghdad: s.tracks.baghdad,
    shock: shockOn(c),
    talksOpen: within(s.us.talksTurn, c.turn, T.obedience.talksTurns),
    cadres: s.iran.cadres.filter((x) => x === g.id).length,
    credibility: s.tracks.credibility,
    assurance: s.tracks.assurance,
    struckLately: within(s.us.strikeTurn, c.turn, T.obedience.strikeTurns),
    offerLive: s.offers.some(
      (o) =>
        o.maker === 'us' && o.forbear === 'strikes' && !o.done && !o.broken && o.from <= c.turn && c.turn <= o.until,
    ),
    leaderJustKilled: within(g.leaderKilledTurn, c.turn, 1),
    rafah: s.gaza === 'rafah',
    leash: c.d.scenario.opening.leash,
  };
}

/** Iran's directives and who obeys (rules §4). */
export function directives(c: Ctx): void {
  for (const o of c.sub.iran.orders) if (o.kind === 'directive') for (const id of groupsOf(o.to)) direct(c, id, o);
}

function direct(c: Ctx, id: GroupId, o: Extract<IranOrder, { kind: 'directive' }>): void {
  const g = c.s.groups[GROUPS.indexOf(id)];
  const avoid = o.avoid === true && o.directive !== 'press';
  const asks = o.directive === 'ease' || o.directive === 'halt';
  const again = g.directive === o.directive;
  // Nothing new is said to a group that already does just this.
  if (again && g.avoid === avoid && (asks ? g.obeys : avoid && g.avoids)) return;
  if (again && asks) {
    if (!g.obeys) g.repeats++;
  } else g.repeats = 0;
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
  const mods = obedienceMods(inputFor(c, g), c.T);
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

export const restrained = (g: GroupState): boolean => g.obeys && (g.directive === 'ease' || g.directive === 'halt');

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
  if (g.directive === 'ease' || g.directive === 'halt') g.obeys = false;
  g.avoids = false;
}
