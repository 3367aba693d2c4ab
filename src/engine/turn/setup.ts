import { keyOf, RULE } from '../dice/dice.ts';
import {
  GROUPS,
  IRAN_HIDDEN_AIMS,
  THEATRES,
  US_HIDDEN_AIMS,
  type GameDef,
  type GameState,
  type HeatState,
  type Options,
  type Scenario,
  type SecretState,
  type TableOverrides,
  type TheatreId,
} from '../model/index.ts';
import { clamp, pick, type Ctx } from '../rules/context.ts';
import { startPools } from '../rules/economy.ts';
import { tablesFor, type Tables } from '../tables/index.ts';
import { momentOf } from './calendar.ts';
import { contextOf, nothing, type How } from './context.ts';

const NO_OVERRIDES: TableOverrides = {};

type Geography = Pick<GameDef, 'places' | 'sitesIn' | 'siteIndex' | 'axisIndex' | 'schedule'>;
const geographies = new WeakMap<Scenario, Geography>();

/** Look-ups of a scenario, made once for all its games. */
function geographyOf(scenario: Scenario): Geography {
  const known = geographies.get(scenario);
  if (known) return known;
  const index = (list: readonly { id: string }[]) => Object.fromEntries(list.map((x, i) => [x.id, i]));
  const made: Geography = {
    places: Object.fromEntries(
      [...scenario.sites, ...scenario.axisSites, ...scenario.stations].map((x) => [x.id, x.theatre]),
    ),
    sitesIn: Object.fromEntries(
      THEATRES.map((t) => [t, scenario.sites.flatMap((x, i) => (x.theatre === t ? [i] : []))]),
    ) as Record<TheatreId, number[]>,
    siteIndex: index(scenario.sites),
    axisIndex: index(scenario.axisSites),
    schedule: scenario.events
      .map((e, i) => ({ ...momentOf(scenario.start, scenario.turnDays, e.at), index: i }))
      .sort((a, b) => a.turn - b.turn || a.watch - b.watch || a.index - b.index),
  };
  geographies.set(scenario, made);
  return made;
}

function define(scenario: Scenario, options: Options, seed: string, overrides: TableOverrides): GameDef {
  const nominal = scenario.turns[options.length];
  return {
    scenario,
    options,
    shownOptions: { ...options, theta: 'unknown', hazard: 1, hiddenAims: 'drawn' },
    overrides,
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

/** θ by world: drawn from ten equal slices, or fixed by the facilitator (rules §4). */
function world(c: Ctx): Pick<SecretState, 'thetaLimited' | 'thetaHeavy' | 'thetaYemen' | 'fade'> {
  const t = c.T.theta;
  const yemen = t.yemen[pick(c, RULE.thetaYemen, 'game', 0, t.yemen.length)];
  switch (c.d.options.theta) {
    case 'suppress':
      return {
        thetaLimited: t.suppressLimited,
        thetaHeavy: t.suppressHeavy,
        thetaYemen: t.suppressLimited,
        fade: t.suppressFade,
      };
    case 'nothing':
      return { thetaLimited: 1, thetaHeavy: 1, thetaYemen: 1, fade: t.fade };
    case 'provoke':
      return { thetaLimited: t.provokeLimited, thetaHeavy: t.provokeHeavy, thetaYemen: t.provokeLimited, fade: t.fade };
    default:
      return {
        thetaLimited: t.limited[pick(c, RULE.theta, 'game', 0, t.limited.length)],
        thetaHeavy: t.heavy[pick(c, RULE.thetaHeavy, 'game', 0, t.heavy.length)],
        thetaYemen: yemen,
        fade: t.fade,
      };
  }
}

function secrets(c: Ctx): SecretState {
  const o = c.d.options;
  const draw = c.T.clock.lengthDraw;
  const aims =
    o.hiddenAims === 'off'
      ? { us: null, iran: null }
      : o.hiddenAims === 'drawn'
        ? {
            us: US_HIDDEN_AIMS[pick(c, RULE.hiddenAim, 'us', 0, US_HIDDEN_AIMS.length)],
            iran: IRAN_HIDDEN_AIMS[pick(c, RULE.hiddenAim, 'iran', 0, IRAN_HIDDEN_AIMS.length)],
          }
        : { us: o.hiddenAims.us, iran: o.hiddenAims.iran };
  return {
    lastTurn: c.d.nominal + (o.ending === 'nominal' ? 0 : draw[pick(c, RULE.length, 'game', 0, draw.length)]),
    ...world(c),
    hiddenAims: aims,
  };
}

/**
 * The opening state of a game (rules §1, §13). The scenario must have passed its schema and cross-checks;
 * options and seed are taken as they are. `how.trace` hears of every die.
 */
export function setup(
  scenario: Scenario,
  options: Options,
  seed: string,
  overrides: TableOverrides = NO_OVERRIDES,
  how: How = {},
): GameState {
  const def = define(scenario, options, seed, overrides);
  const T = tablesFor(overrides);
  const s = opening(def, T);
  // Turn 0: dice of the game itself, before any turn.
  s.turn = 0;
  const c = contextOf(s, { us: nothing(0), iran: nothing(0) }, [], how);
  s.secret = secrets(c);
  s.groups.forEach((g) => {
    g.reckoned = clamp(g.munitions + pick(c, RULE.munitionsError, g.id, 0, 3) - 1, 0, T.groups.munitionsMax);
  });
  s.turn = 1;
  return s;
}

function opening(def: GameDef, T: Tables): GameState {
  const o = def.scenario.opening;
  const heat = (): HeatState => ({ all: o.heat, theatres: THEATRES.map((t) => o.theatreHeat[t]) });
  const bars = { people: 0, region: 0, position: 0, promises: 0, home: 0 };
  return {
    def,
    turn: 1,
    salt: 0,
    gaza: o.gaza,
    truceWatches: -1,
    truceExtended: false,
    carry: [],
    secret: {
      lastTurn: def.nominal,
      thetaLimited: 1,
      thetaHeavy: 1,
      thetaYemen: 1,
      fade: T.theta.fade,
      hiddenAims: { us: null, iran: null },
    },
    us: {
      pools: startPools(T, 'us'),
      standing: null,
      aims: null,
      sanctions: 0,
      sanctionsTurn: 0,
      talksTurn: 0,
      talksBonusTurn: 0,
      pressTruce: 0,
      pressTruceTurn: 0,
      spareUntil: 0,
      warnings: [],
      estimates: [],
      assessment: null,
      lastStrike: null,
      channelTurn: 0,
      strikeTurn: 0,
      strikeIraqTurn: 0,
      struckTheatres: [],
      struckClasses: [],
      deployedTheatres: [
        ...new Set(def.units.filter((u) => (u.arrives ?? 1) <= 1).flatMap((u) => def.places[u.at] ?? [])),
      ],
      unansweredTurns: -1,
      assessments: [],
    },
    iran: {
      pools: startPools(T, 'iran'),
      aims: null,
      focus: [],
      cadres: [...o.cadres],
      cadresHome: [],
      redSeaOpen: o.redSeaOpen,
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
    groups: GROUPS.map((id) => ({
      id,
      directive: o.directives[id] ?? 'hold',
      avoid: false,
      obeys: true,
      avoids: false,
      repeats: 0,
      obeysSince: 0,
      munitions: T.groups.munitionsStart,
      spared: 0,
      spent: 0,
      cohesion: T.groups.cohesion,
      cohesionBackTurn: 0,
      grievance: 0,
      effect: 1,
      lastAttacks: 0,
      lastExpected: 0,
      leaderKilledTurn: 0,
      reckoned: T.groups.munitionsStart,
      named: 0,
    })),
    sites: def.sites.map((x) => ({
      id: x.id,
      personnel: x.personnel,
      hardening: x.hardening,
      evacuatedFrom: 0,
      hits: 0,
    })),
    axis: def.axis.map((x) => ({
      id: x.id,
      known: def.options.fog === 'clear' && x.known === 'unknown' ? ('suspected' as const) : x.known,
      knownSince: 0,
      damage: 'none' as const,
      reported: 'none' as const,
      reportedUntil: 0,
      hitTurn: 0,
      repairedTurn: 0,
    })),
    units: def.units.map((x) => ({
      id: x.id,
      type: x.type,
      at: x.at,
      arrives: x.arrives ?? 1,
      since: (x.arrives ?? 1) <= 1 ? 1 : 0,
      lost: false,
      struckTurn: 0,
    })),
    tracks: {
      pressure: 0,
      hardliners: T.tracks.hardlinersStart,
      credibility: T.tracks.credibilityStart,
      assurance: T.tracks.assuranceStart,
      baghdad: o.baghdad,
      prestige: o.prestige,
      oil: o.oil,
      shipping: o.shipping,
      north: o.north,
      expelled: false,
      expelledTurn: 0,
      lebanonWar: false,
      shockTurn: 0,
      crowdTurn: 0,
      lostLeaders: 0,
      calmTurns: 0,
    },
    heat: { truth: heat(), us: heat(), iran: heat(), public: heat() },
    lines: [],
    offers: [],
    transit: [],
    messages: [],
    debts: [],
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
  };
}
