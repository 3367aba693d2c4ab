import { keyOf, RULE } from '../dice/dice.ts';
import {
  GROUPS,
  IRAN_HIDDEN_AIMS,
  THEATRES,
  turnsOf,
  US_HIDDEN_AIMS,
  type GameDef,
  type GameState,
  type HeatState,
  type HurtBy,
  type Opening,
  type Options,
  type RedLine,
  type Scenario,
  type SecretState,
  type TableOverrides,
  type TheatreId,
} from '../model/index.ts';
import { clamp, listOf, pick, type TurnContext } from '../rules/context.ts';
import { startPools } from '../rules/economy.ts';
import { drawWorld } from '../rules/theta.ts';
import { tablesFor, type Tables } from '../tables/index.ts';
import { momentOf } from './calendar.ts';
import { contextOf, nothing, type How } from './context.ts';

const NO_OVERRIDES: TableOverrides = {};

type Geography = Pick<
  GameDef,
  'places' | 'sitesIn' | 'siteIndex' | 'axisIndex' | 'bareDefences' | 'firstTheatres' | 'covering' | 'schedule'
>;
const geographies = new WeakMap<Scenario, Geography>();

/** Look-up tables of a scenario, computed once for all its games. */
function geographyOf(scenario: Scenario): Geography {
  const known = geographies.get(scenario);
  if (known) return known;
  const index = (list: readonly { id: string }[]) => Object.fromEntries(list.map((x, i) => [x.id, i]));
  const covers = new Set(scenario.stations.flatMap((x) => (x.kind === 'cover' ? [x.id] : [])));
  const places = Object.fromEntries(
    [...scenario.sites, ...scenario.axisSites, ...scenario.stations].map((x) => [x.id, x.theatre]),
  );
  const made: Geography = {
    places,
    sitesIn: Object.fromEntries(
      THEATRES.map((t) => [t, scenario.sites.flatMap((x, i) => (x.theatre === t ? [i] : []))]),
    ) as Record<TheatreId, number[]>,
    siteIndex: index(scenario.sites),
    axisIndex: index(scenario.axisSites),
    bareDefences: scenario.sites.map(({ defence }) => ({ level: defence, ballistic: defence, battery: false })),
    firstTheatres: [...new Set(scenario.units.flatMap((u) => ((u.arrives ?? 1) <= 1 ? (places[u.at] ?? []) : [])))],
    covering: scenario.units.flatMap((u) => (u.type === 'patriot' && covers.has(u.at) ? [u.id] : [])),
    schedule: scenario.events
      .map((e, i) => ({ ...momentOf(scenario.start, scenario.turnDays, e.at), index: i }))
      .sort((a, b) => a.turn - b.turn || a.watch - b.watch || a.index - b.index),
  };
  geographies.set(scenario, made);
  return made;
}

const merged = new WeakMap<Scenario, WeakMap<TableOverrides, TableOverrides>>();

/** The scenario's numbers under the game's own. The same object for the same two, so that tables are made once. */
function overridesIn(scenario: Scenario, own: TableOverrides): TableOverrides {
  if (!scenario.numbers) return own;
  let known = merged.get(scenario);
  if (!known) merged.set(scenario, (known = new WeakMap()));
  let found = known.get(own);
  if (!found) {
    found = { ...Object.fromEntries(scenario.numbers.map(({ name, value }) => [name, value])), ...own };
    known.set(own, found);
  }
  return found;
}

function define(scenario: Scenario, options: Options, seed: string, own: TableOverrides): GameDef {
  const overrides = overridesIn(scenario, own);
  const nominal = turnsOf(scenario, options.length);
  return {
    scenario,
    options,
    shownOptions: { ...options, theta: 'unknown', hazard: 1, hiddenAims: 'drawn' },
    overrides,
    ownOverrides: own,
    seed,
    key: keyOf(seed),
    nominal,
    scale: tablesFor(overrides).clock.scaleTurns / nominal,
    watches: scenario.turnDays * 4,
    sites: scenario.sites,
    axis: scenario.axisSites,
    stations: scenario.stations,
    units: scenario.units,
    ...geographyOf(scenario),
  };
}

function secrets(ctx: TurnContext): SecretState {
  const options = ctx.def.options;
  const draw = ctx.tables.clock.lengthDraw;
  const aims =
    options.hiddenAims === 'off'
      ? { us: null, iran: null }
      : options.hiddenAims === 'drawn'
        ? {
            us: US_HIDDEN_AIMS[pick(ctx, RULE.hiddenAim, 'us', 0, US_HIDDEN_AIMS.length)],
            iran: IRAN_HIDDEN_AIMS[pick(ctx, RULE.hiddenAim, 'iran', 0, IRAN_HIDDEN_AIMS.length)],
          }
        : { us: options.hiddenAims.us, iran: options.hiddenAims.iran };
  return {
    lastTurn:
      ctx.def.nominal + (options.ending === 'nominal' ? 0 : draw[pick(ctx, RULE.length, 'game', 0, draw.length)]),
    ...drawWorld(ctx),
    hiddenAims: aims,
  };
}

const hurtOnEve = ({ deathOnEve }: Opening): HurtBy[] =>
  typeof deathOnEve === 'string' ? [{ turn: 0, group: deathOnEve, attributed: true }] : [];

/** The red line that the death on the eve crossed: it may be answered in turns 1 and 2 (rules §9). */
const LINE_ON_EVE = {
  id: 'line.eve',
  maker: 'us',
  condition: 'killed',
  reply: 'vague',
  from: 0,
  until: 1,
  crossed: 1,
  answered: false,
  done: false,
  paidTurn: 0,
} as const satisfies RedLine;

/**
 * The opening state of a game (rules §1, §13). The scenario must have passed its checks; options and seed are not
 * checked. `how.trace` is called for every die.
 */
export function setup(
  scenario: Scenario,
  options: Options,
  seed: string,
  overrides: TableOverrides = NO_OVERRIDES,
  how: How = {},
): GameState {
  const def = define(scenario, options, seed, overrides);
  const tables = tablesFor(def.overrides);
  const state = opening(def, tables);
  // Turn 0: dice of the game itself.
  state.turn = 0;
  const ctx = contextOf(state, { us: nothing(0), iran: nothing(0) }, [], how);
  state.secret = secrets(ctx);
  state.groups.forEach((group) => {
    group.reckoned = clamp(
      group.munitions + pick(ctx, RULE.munitionsError, group.id, 0, 3) - 1,
      0,
      tables.groups.munitionsMax,
    );
  });
  state.turn = 1;
  return state;
}

/** Fields in the same order as in `clone`, so that all states share one layout in V8. */
function opening(def: GameDef, tables: Tables): GameState {
  const opening = def.scenario.opening;
  const heat = (): HeatState => ({ all: opening.heat, theatres: listOf(THEATRES, (t) => opening.theatreHeat[t]) });
  const bars = { people: 0, region: 0, position: 0, promises: 0, home: 0 };
  return {
    def,
    turn: 1,
    salt: 0,
    secret: {
      lastTurn: def.nominal,
      thetaLimited: 1,
      thetaHeavy: 1,
      thetaYemen: 1,
      world: 50,
      fear: 0,
      anger: 0,
      hiddenAims: { us: null, iran: null },
    },
    gaza: opening.gaza,
    passed: [],
    truceWatches: -1,
    truceExtended: false,
    us: {
      pools: startPools(tables, 'us'),
      standing: null,
      aims: null,
      sanctions: 0,
      sanctionsTurn: 0,
      talksTurn: 0,
      talksBonusTurn: 0,
      pressTurns: [],
      israelHeldUntil: 0,
      coalitionFrom: 0,
      pressTruceTurn: 0,
      spareUntil: 0,
      warnings: [],
      estimates: [],
      assessment: null,
      lastStrike: null,
      moods: [],
      channelTurn: 0,
      strikeTurn: 0,
      strikeIraqTurn: 0,
      strikesIn: [0, 0, 0, 0, 0],
      vote: 'none',
      voteDue: false,
      hurtBy: hurtOnEve(def.scenario.opening),
      struckTheatres: [],
      struckClasses: [],
      deployedTheatres: [...def.firstTheatres],
      assessments: [],
    },
    iran: {
      pools: startPools(tables, 'iran'),
      aims: null,
      focus: [],
      cadres: [...opening.cadres],
      cadresHome: [],
      redSeaOpen: opening.redSeaOpen,
      alertTurn: 0,
      dispersedUntil: 0,
      haltPaid: [],
      pressPaid: [],
      visit: null,
      standingKnown: null,
      estimates: [],
      channelTurn: 0,
      missileTurn: 0,
      assessments: [],
    },
    groups: listOf(GROUPS, (id) => ({
      id,
      directive: opening.directives[id] ?? 'hold',
      avoid: false,
      obeys: true,
      avoids: false,
      repeats: 0,
      obeysSince: 0,
      munitions: tables.groups.munitionsStart,
      spared: 0,
      spent: 0,
      cohesion: tables.groups.cohesion,
      cohesionBackTurn: 0,
      grievance: 0,
      effect: 1,
      lastAttacks: 0,
      lastExpected: 0,
      leaderKilledTurn: 0,
      reckoned: tables.groups.munitionsStart,
      named: 0,
    })),
    moods: [],
    sites: listOf(def.sites, (site) => ({
      id: site.id,
      personnel: site.personnel,
      hardening: site.hardening,
      evacuatedFrom: 0,
      hits: 0,
    })),
    axis: listOf(def.axis, (site) => ({
      id: site.id,
      known: def.options.fog === 'clear' && site.known === 'unknown' ? ('suspected' as const) : site.known,
      knownSince: 0,
      damage: 'none' as const,
      reported: 'none' as const,
      reportedUntil: 0,
      hitTurn: 0,
      repairedTurn: 0,
    })),
    units: listOf(def.units, (x) => ({
      id: x.id,
      type: x.type,
      at: x.at,
      arrives: x.arrives ?? 1,
      since: (x.arrives ?? 1) <= 1 ? 1 : 0,
      lost: false,
      struckTurn: 0,
    })),
    tracks: {
      pressure: opening.pressure ?? 0,
      hardliners: tables.tracks.hardlinersStart,
      credibility: tables.tracks.credibilityStart,
      assurance: tables.tracks.assuranceStart,
      baghdad: opening.baghdad,
      prestige: opening.prestige,
      oil: opening.oil,
      shipping: opening.shipping,
      north: opening.north,
      expelled: false,
      expelledTurn: 0,
      lebanonWar: false,
      shockTurn: opening.deathOnEve ? 1 : 0,
      commanderKilledTurn: 0,
      crowdTurn: 0,
      lostLeaders: 0,
      calmTurns: 0,
    },
    heat: { truth: heat(), us: heat(), iran: heat(), public: heat() },
    lines: opening.deathOnEve ? [{ ...LINE_ON_EVE }] : [],
    offers: [],
    carry: [],
    transit: [],
    messages: [],
    injuries: [],
    debts: opening.deathOnEve ? [{ kind: 'death', side: 'us', turn: 0, due: 2, ref: 'death.0' }] : [],
    points: { us: { ...bars }, iran: { ...bars } },
    past: [],
    pastPublic: [],
    ledger: {
      americansKilled: 0,
      americansWounded: 0,
      fightersKilled: 0,
      officersKilled: 0,
      civiliansKilled: 0,
      seafarersKilled: 0,
    },
    ending: null,
    after: null,
  };
}
