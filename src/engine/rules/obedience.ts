import { RULE } from '../dice/dice.ts';
import {
  GROUP_HOME,
  GROUPS,
  SEES,
  asksRestraint,
  type Directive,
  type GameState,
  type GroupId,
  type GroupState,
  type Modifier,
  type Offer,
  type StrikeMood,
  type TheatreId,
} from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import {
  act,
  cause,
  chance,
  clamp,
  d100,
  emit,
  percent,
  plus,
  shown,
  WATCH_BEFORE,
  type TurnContext,
} from './context.ts';
import { learnMood } from './theta.ts';

/** Everything obedience depends on, apart from the group. Known to Iran, so that a card's odds equal those rolled. */
export interface Asking {
  readonly turn: number;
  /** Group the commander visits; `all`: he meets those in Iraq and Syria. */
  readonly visit: GroupId | 'all' | null;
  readonly clergy: boolean;
  readonly primeMinister: boolean;
  readonly baghdad: number;
  readonly shock: boolean;
  readonly talksTurn: number;
  readonly strikeTurn: number;
  readonly moods: readonly StrikeMood[];
  readonly cadres: readonly string[];
  readonly credibility: number;
  readonly assurance: number;
  readonly offers: readonly Pick<Offer, 'maker' | 'forbear' | 'done' | 'broken' | 'idle' | 'from' | 'until'>[];
  readonly rafah: boolean;
  readonly leash: boolean;
}
interface AskedGroup {
  readonly id: GroupId;
  readonly repeats: number;
  readonly leaderJustKilled: boolean;
}

/** The commander of 2019 is obeyed, not only asked; his successor only asks. */
export const leashed = ({ def, tracks }: GameState): boolean =>
  def.scenario.opening.leash && tracks.commanderKilledTurn === 0;

const within = (turn: number, now: number, turns: number): boolean => turn > 0 && now - turn <= turns;
/** Excludes this turn: groups have not heard of it when asked. */
const lately = (turn: number, now: number, turns: number): boolean => turn < now && within(turn, now, turns);

/** Grows in a line with the lower of Credibility and Assurance: nothing at `believedFrom`, all at `believedFull`. */
export function believed(credibility: number, assurance: number, { obedience }: Tables): number {
  const { believedFrom: from, believedFull: full } = obedience;
  const share = clamp((Math.min(credibility, assurance) - from) / Math.max(1, full - from), 0, 1);
  return shown(share * obedience.believed);
}

/** A US offer in force that forgoes strikes which were likely. */
export const forgoesStrikes = (offer: Asking['offers'][number], turn: number): boolean =>
  offer.maker === 'us' &&
  offer.forbear === 'strikes' &&
  !offer.idle &&
  !offer.done &&
  !offer.broken &&
  offer.from <= turn &&
  turn <= offer.until;

/** How the last strike still moves the groups, if it was lately. */
function moodNow({ moods, turn }: Pick<Asking, 'moods' | 'turn'>, tables: Tables): StrikeMood | null {
  const last = moods.length > 0 ? moods[moods.length - 1] : null;
  return last && lately(last.turn, turn, tables.obedience.strikeTurns) ? last : null;
}

/** Labelled modifiers of one request to a group (rules §4). */
export function obedienceMods(x: Asking, asked: AskedGroup, tables: Tables): Modifier[] {
  const numbers = tables.obedience;
  const g = GROUPS.indexOf(asked.id);
  const iraqi = GROUP_HOME[asked.id] === 'iraq';
  const mods = [plus('group', tables.groups.obey[g])];
  const add = (when: boolean, key: string, value: number): void => {
    if (when && value !== 0) mods.push(plus(key, value));
  };
  add(asked.repeats > 0, 'repeats', asked.repeats * tables.groups.perRepeat[g]);
  add(x.visit === asked.id, 'visit', numbers.visit);
  // read only where there is a meeting: stored results that never saw one stay current when its number changes
  if (x.visit === 'all' && asked.id !== 'houthi') add(true, 'meeting', numbers.meeting);
  const politics = iraqi && (x.baghdad >= numbers.politicsBaghdad || x.shock);
  add(x.clergy && politics, 'clergy', numbers.clergy);
  add(x.primeMinister && politics, 'primeMinister', numbers.primeMinister);
  add(x.shock, 'shock', numbers.shock);
  add(iraqi && lately(x.talksTurn, x.turn, numbers.talksTurns), 'talks', numbers.talks);
  add(x.cadres.includes(asked.id), 'cadre', numbers.cadre);
  add(true, 'believed', believed(x.credibility, x.assurance, tables));
  const offered = x.offers.some((offer) => forgoesStrikes(offer, x.turn));
  const struck = lately(x.strikeTurn, x.turn, numbers.strikeTurns);
  add(offered, struck ? 'twoMessages' : 'offerAlone', struck ? numbers.twoMessages : numbers.offerAlone);
  const mood = moodNow(x, tables);
  if (mood) add(true, mood.mood, mood.move);
  add(asked.leaderJustKilled, 'leaderKilled', numbers.leaderKilled);
  add(x.rafah, 'rafah', numbers.rafah);
  add(x.assurance <= numbers.notAssuredAt, 'notAssured', numbers.notAssured);
  add(x.leash, 'leash', numbers.leash);
  return mods;
}

type Told = Pick<GroupState, 'directive' | 'avoid' | 'obeys' | 'avoids' | 'repeats'>;

/** The group already does exactly this. */
export const saysNothing = (g: Told, directive: Directive, avoid: boolean): boolean =>
  g.directive === directive && g.avoid === avoid && (asksRestraint(directive) ? g.obeys : !avoid || g.avoids);

/** How often the group has refused, this time not counted; restarts with a new request. */
export const repeatsOf = (g: Told, directive: Directive): number =>
  g.directive === directive && asksRestraint(directive) ? g.repeats + (g.obeys ? 0 : 1) : 0;

/** Groups addressed by an order of Iran. */
export const groupsOf = (to: string): readonly GroupId[] =>
  to === 'iraq' || to === 'syria' || to === 'redsea' ? ASKED[to] : [to as GroupId];
const askedIn = (home: TheatreId): readonly GroupId[] =>
  GROUPS.filter((g) => GROUP_HOME[g] === home && g !== 'hezbollah');
const ASKED = { iraq: askedIn('iraq'), syria: askedIn('syria'), redsea: askedIn('redsea') };

const askingOf = (ctx: TurnContext): Asking => ({
  turn: ctx.turn,
  visit: ctx.state.iran.visit,
  clergy: ctx.clergy,
  primeMinister: ctx.primeMinister,
  baghdad: ctx.state.tracks.baghdad,
  shock: within(ctx.state.tracks.shockTurn, ctx.turn, ctx.tables.obedience.shockTurns),
  talksTurn: ctx.state.us.talksTurn,
  strikeTurn: ctx.state.us.strikeTurn,
  moods: ctx.state.moods,
  cadres: ctx.state.iran.cadres,
  credibility: ctx.state.tracks.credibility,
  assurance: ctx.state.tracks.assurance,
  offers: ctx.state.offers,
  rafah: ctx.state.gaza === 'rafah',
  leash: leashed(ctx.state),
});

/** Labelled modifiers of a request to this group now, after so many refusals. */
export const requestMods = (ctx: TurnContext, group: GroupState, repeats: number): Modifier[] =>
  obedienceMods(
    askingOf(ctx),
    { id: group.id, repeats, leaderJustKilled: within(group.leaderKilledTurn, ctx.turn, 1) },
    ctx.tables,
  );

export function ask(ctx: TurnContext, group: GroupState): void {
  const mods = requestMods(ctx, group, group.repeats);
  const p = chance(mods, ctx.tables.groups.obeyMax);
  const roll = d100(ctx, RULE.obey, group.id, 0);
  const yes = roll < p;
  const asks = group.directive !== 'hold';
  group.obeys = asks ? yes : true;
  group.avoids = group.avoid && yes;
  if (yes && asks) group.obeysSince = ctx.turn;
  if (yes) group.repeats = 0;
  const because = yes ? null : reasonOf(mods);
  emit(ctx, {
    clause: '§4 obedience',
    kind: yes ? 'obeys' : 'refuses',
    watch: WATCH_BEFORE,
    theatre: GROUP_HOME[group.id],
    sees: SEES.iran,
    data: { group: group.id, directive: group.directive, avoid: group.avoid, ...(because ? { because } : {}) },
    why: [percent('obey', mods, p, roll)],
  });
  if (yes) announce(ctx, group);
  else if (asks && d100(ctx, RULE.publicRefusal, group.id, 0) < ctx.tables.groups.publicRefusal) {
    if (because === 'anger') learnMood(ctx);
    emit(ctx, {
      clause: '§4 obedience',
      kind: 'publicRefusal',
      watch: 0,
      theatre: GROUP_HOME[group.id],
      sees: SEES.public,
      data: { group: group.id, because: because ?? 'own' },
    });
  }
}

/** Why a group refuses, in its own words: what weighed most against the request; null if only its own will did. */
function reasonOf(mods: readonly Modifier[]): string | null {
  let most: Modifier | null = null;
  for (const mod of mods)
    if (mod.key !== 'group' && mod.value < 0 && (most === null || mod.value < most.value)) most = mod;
  return most?.key ?? null;
}

/** A group that agrees to stop may say so in public, once a turn among all: it cools, and Baghdad is relieved (rules §4). */
function announce(ctx: TurnContext, group: GroupState): void {
  if (group.directive !== 'halt' || ctx.acts.some((x) => x.key === 'announced')) return;
  if (d100(ctx, RULE.publicAgreement, group.id, 0) >= ctx.tables.groups.announces) return;
  act(ctx, 'announced', ctx.tables.ep.announced, GROUP_HOME[group.id], SEES.public, null);
  if (GROUP_HOME[group.id] === 'iraq') cause(ctx, 'baghdad', 'announced', ctx.tables.tracks.baghdadAnnounced);
  emit(ctx, {
    clause: '§4 obedience',
    kind: 'publicAgreement',
    watch: 0,
    theatre: GROUP_HOME[group.id],
    sees: SEES.public,
    data: { group: group.id },
  });
}

/** Rate multiplier of the directive as obeyed. */
export function directiveRate(ctx: TurnContext, group: GroupState): number {
  const numbers = ctx.tables.groups;
  const late = group.id === 'syrian' && group.directive === 'halt' && group.obeysSince === ctx.turn;
  const base =
    group.directive === 'press'
      ? numbers.press
      : !group.obeys || group.directive === 'hold' || late
        ? 1
        : group.directive === 'ease'
          ? numbers.ease
          : numbers.halt;
  return group.avoids ? base * numbers.avoidRate : base;
}

export const restrained = (group: GroupState): boolean => group.obeys && asksRestraint(group.directive);

/** Obeying groups lapse with a small chance each turn (rules §4). Called when the turn opens. */
export function lapses(ctx: TurnContext): void {
  for (const group of ctx.state.groups) {
    if (!restrained(group) && !group.avoids) continue;
    if (d100(ctx, RULE.lapse, group.id, 0) < ctx.tables.groups.lapse) {
      stop(group);
      emit(ctx, {
        clause: '§4 lapse',
        kind: 'lapse',
        watch: WATCH_BEFORE,
        theatre: GROUP_HOME[group.id],
        sees: SEES.iran,
        data: { group: group.id },
      });
    }
  }
}

/** The group no longer obeys: it stays at hold. */
export function stop(group: GroupState): void {
  if (asksRestraint(group.directive)) group.obeys = false;
  group.avoids = false;
}
