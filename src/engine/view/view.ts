import {
  THEATRES,
  type AnyView,
  type AxisSiteDef,
  type AxisView,
  type GameDef,
  type GameState,
  type HeatState,
  type HeatView,
  type PublicView,
  type Seat,
  type Side,
  type SideView,
  type SiteState,
  type SiteView,
  type TracksView,
  type UnitView,
  type UsSiteDef,
  type ViewFor,
  type WhiteView,
} from '../model/index.ts';
import { clamp } from '../rules/context.ts';
import { covering, defences, diverted, present, strikePoints } from '../rules/deployments.ts';
import { rungOf } from '../rules/escalation.ts';
import { totalOf } from '../rules/points.ts';
import { crowdBase } from '../rules/thirdParties.ts';
import { pressureSeen } from '../rules/tracks.ts';
import { tablesFor, type Tables } from '../tables/index.ts';

/** What was made of a state, once for all seats. */
interface Made {
  readonly of: GameState;
  readonly views: Partial<Record<Seat, AnyView>>;
  common: Common | null;
}

/**
 * The states looked at last: a turn looks at few, at each more than once. A WeakMap by state costs a third of a rollout's time:
 * the collector walks it each time it runs.
 */
const KEPT = 4;
const kept: Made[] = [];
let oldest = 0;

function madeOf(s: GameState): Made {
  for (const made of kept) if (made.of === s) return made;
  const made: Made = { of: s, views: Object.create(null) as Made['views'], common: null };
  kept[oldest] = made;
  oldest = (oldest + 1) % KEPT;
  return made;
}

/**
 * What a seat may know now (rules §14): the only exit from the state, built by allow-list. Looked at again, a state gives the same
 * object.
 * @throws RangeError for an unknown seat.
 */
export function view<S extends Seat>(s: GameState, seat: S): ViewFor<S> {
  const { views } = madeOf(s);
  return (views[seat] ??= build(s, seat)) as ViewFor<S>;
}

function build(s: GameState, seat: Seat): AnyView {
  switch (seat) {
    case 'us':
    case 'iran':
      return sideView(s, seat);
    case 'white':
      return whiteView(s);
    case 'public':
      return publicView(s);
    default:
      throw new RangeError(`no such seat: ${String(seat)}`);
  }
}

function heatView(h: HeatState, T: Tables): HeatView {
  const round = (x: number): number => Math.round(x / T.heat.round) * T.heat.round;
  const all = round(h.all);
  return {
    all,
    rung: rungOf(all, T),
    theatres: THEATRES.map((id, i) => {
      const heat = round(h.theatres[i]);
      return { id, heat, rung: rungOf(heat, T) };
    }),
  };
}

/** What every seat knows alike: made once a state, shared by its views. */
interface Common {
  readonly sites: readonly SiteView[];
  readonly lines: SideView['lines'];
  readonly offers: SideView['offers'];
}

const commonOf = (s: GameState, T: Tables): Common => (madeOf(s).common ??= buildCommon(s, T));

function buildCommon(s: GameState, T: Tables): Common {
  const { sites } = latelyOf(s);
  const defence = defences(s, s.def, T);
  return {
    sites: s.sites.map((x, i) => (sites[i] = siteView(s.def.sites[i], x, defence[i].level, sites[i]))),
    lines: s.lines.map((l) => ({
      id: l.id,
      maker: l.maker,
      condition: l.condition,
      reply: l.reply,
      from: l.from,
      until: l.until,
      crossed: l.crossed,
      answered: l.answered,
      done: l.done,
    })),
    offers: s.offers.map((o) => ({
      id: o.id,
      maker: o.maker,
      stop: o.stop,
      forbear: o.forbear,
      from: o.from,
      until: o.until,
      met: o.met,
      broken: o.broken,
      done: o.done,
    })),
  };
}

/** The latest views made of the sites and units of a game. One that says the same again is the same object. */
interface Lately {
  readonly sites: SiteView[];
  readonly axis: Readonly<Record<Side, AxisView[]>>;
  readonly units: Readonly<Record<'all' | 'seen', UnitView[]>>;
}
const latest = new WeakMap<GameDef, Lately>();

function latelyOf(s: GameState): Lately {
  let made = latest.get(s.def);
  if (!made) latest.set(s.def, (made = { sites: [], axis: { us: [], iran: [] }, units: { all: [], seen: [] } }));
  return made;
}

function siteView(def: UsSiteDef, x: SiteState, defence: number, old: SiteView | undefined): SiteView {
  const { personnel, hardening, hits, evacuatedFrom } = x;
  return old &&
    old.personnel === personnel &&
    old.defence === defence &&
    old.hardening === hardening &&
    old.hits === hits &&
    old.evacuatedFrom === evacuatedFrom
    ? old
    : { def, personnel, defence, hardening, hits, evacuatedFrom };
}

/** The US sees what it knows or suspects; Iran its own. */
function axisViews(s: GameState, seat: Side): AxisView[] {
  const lately = latelyOf(s).axis[seat];
  const out: AxisView[] = [];
  for (let i = 0; i < s.axis.length; i++) {
    const a = s.axis[i];
    const known = seat === 'iran' ? 'own' : a.known;
    if (known === 'unknown') continue;
    const damage = seat === 'iran' ? a.damage : a.reported;
    const fresh = seat === 'us' && a.knownSince > 0 && s.turn - a.knownSince <= 1;
    const old = lately[i];
    const same = old && old.known === known && old.fresh === fresh && old.damage === damage;
    out.push(same ? old : (lately[i] = { def: s.def.axis[i], known, fresh, damage }));
  }
  return out;
}

/** The US sees all its units; others only those that have arrived, and not which of them have struck lately. */
function unitViews(s: GameState, T: Tables, who: 'all' | 'seen'): UnitView[] {
  const lately = latelyOf(s).units[who];
  const out: UnitView[] = [];
  for (let i = 0; i < s.units.length; i++) {
    const u = s.units[i];
    if (u.lost || (who === 'seen' && !present(u, s.turn))) continue;
    const arrives = u.arrives <= s.turn ? null : u.arrives;
    const strike = strikePoints(u, T, s.turn, who === 'all' ? u.struckTurn : 0);
    const old = lately[i];
    const same = old && old.at === u.at && old.arrives === arrives && old.strike === strike;
    out.push(
      same ? old : (lately[i] = { id: u.id, type: u.type, at: u.at, theatre: s.def.places[u.at], arrives, strike }),
    );
  }
  return out;
}

function tracksView(s: GameState, seat: Side, T: Tables): TracksView {
  const k = s.tracks;
  const shockLeft =
    k.shockTurn === 0 ? 0 : clamp(k.shockTurn + T.obedience.shockTurns - s.turn + 1, 0, T.obedience.shockTurns);
  const open: TracksView = {
    pressure: seat === 'us' ? k.pressure : pressureSeen(k.pressure),
    credibility: k.credibility,
    assurance: k.assurance,
    baghdad: k.baghdad,
    oil: k.oil,
    shipping: k.shipping,
    north: k.north,
    expelled: k.expelled,
    lebanonWar: k.lebanonWar,
    shock: shockLeft,
    calmTurns: k.calmTurns,
    talksTurn: s.us.talksTurn,
    strikeTurn: s.us.strikeTurn,
  };
  return seat === 'us' ? open : { ...open, hardliners: k.hardliners, prestige: k.prestige };
}

function sideView(s: GameState, seat: Side): SideView {
  const T = tablesFor(s.def.overrides);
  const own = s[seat];
  const common = commonOf(s, T);
  return {
    seat,
    scenario: s.def.scenario.id,
    options: s.def.shownOptions,
    overrides: s.def.overrides,
    turn: s.turn,
    nominal: s.def.nominal,
    turnDays: s.def.scenario.turnDays,
    watches: s.def.watches,
    start: s.def.scenario.start,
    gaza: s.gaza,
    pools: own.pools,
    heat: heatView(s.heat[seat], T),
    tracks: tracksView(s, seat, T),
    sites: common.sites,
    stations: s.def.stations,
    axis: axisViews(s, seat),
    units: unitViews(s, T, seat === 'us' ? 'all' : 'seen'),
    groups: s.groups.map((g) =>
      seat === 'us'
        ? {
            id: g.id,
            munitions: g.reckoned,
            leaderJustKilled: g.leaderKilledTurn > 0 && s.turn - g.leaderKilledTurn <= 1,
          }
        : {
            id: g.id,
            munitions: g.munitions,
            directive: g.directive,
            avoid: g.avoid,
            obeys: g.obeys,
            avoids: g.avoids,
            repeats: g.repeats,
            cohesion: g.cohesion,
            grievance: g.grievance,
            leaderJustKilled: g.leaderKilledTurn > 0 && s.turn - g.leaderKilledTurn <= 1,
          },
    ),
    lines: common.lines,
    offers: common.offers,
    messages: s.messages,
    past: s.pastPublic,
    ledger: s.ledger,
    points: s.points[seat],
    pointsTotal: totalOf(T.points.start, s.points[seat]),
    hiddenAim: s.secret.hiddenAims[seat],
    aims: own.aims,
    ending: s.ending,
    us: seat === 'us' ? usOwn(s) : null,
    iran: seat === 'iran' ? iranOwn(s) : null,
  };
}

function usOwn(s: GameState): SideView['us'] {
  const u = s.us;
  return {
    standing: u.standing,
    sanctions: u.sanctions,
    sanctionsTurn: u.sanctionsTurn,
    talksTurn: u.talksTurn,
    talksBonusTurn: u.talksBonusTurn,
    pressTruce: u.pressTruce,
    pressTruceTurn: u.pressTruceTurn,
    spareUntil: u.spareUntil,
    warnings: u.warnings,
    estimates: u.estimates,
    assessment: u.assessment,
    canAssess: u.lastStrike !== null && u.assessment === null,
    struckTheatres: u.struckTheatres,
    struckClasses: u.struckClasses,
    deployedTheatres: u.deployedTheatres,
    diverted: diverted(s, s.def),
    covering: covering(s.def),
    assessments: u.assessments,
  };
}

function iranOwn(s: GameState): SideView['iran'] {
  const x = s.iran;
  return {
    focus: x.focus,
    cadres: x.cadres,
    cadresHome: x.cadresHome,
    officerUnanswered: s.debts.some((d) => d.kind === 'officer'),
    crowd: crowdBase(s, tablesFor(s.def.overrides)),
    redSeaOpen: x.redSeaOpen,
    alert: x.alertTurn === s.turn,
    alertNext: x.alertTurn > s.turn,
    dispersedUntil: x.dispersedUntil,
    haltPaid: x.haltPaid,
    pressPaid: x.pressPaid,
    leash: s.def.scenario.opening.leash,
    strikeIraqTurn: s.us.strikeIraqTurn,
    standingKnown: x.standingKnown,
    estimates: x.estimates,
    assessments: x.assessments,
  };
}

const seenHit = (def: AxisSiteDef): AxisView => ({ def, known: 'known', fresh: false, damage: 'damaged' });

function publicView(s: GameState): PublicView {
  const T = tablesFor(s.def.overrides);
  const lately = (turn: number): boolean => turn > 0 && s.turn - turn < T.effects.repairDamaged;
  const us = view(s, 'us');
  const k = us.tracks;
  return {
    seat: 'public',
    scenario: us.scenario,
    turn: us.turn,
    nominal: us.nominal,
    turnDays: us.turnDays,
    watches: us.watches,
    start: us.start,
    gaza: us.gaza,
    heat: heatView(s.heat.public, T),
    lines: us.lines,
    past: us.past,
    ledger: us.ledger,
    ending: us.ending,
    tracks: {
      credibility: k.credibility,
      assurance: k.assurance,
      baghdad: k.baghdad,
      oil: k.oil,
      shipping: k.shipping,
      north: k.north,
      expelled: k.expelled,
      lebanonWar: k.lebanonWar,
    },
    sites: us.sites,
    stations: us.stations,
    axis: s.axis.flatMap((a, i) => (lately(a.hitTurn) ? [seenHit(s.def.axis[i])] : [])),
    units: unitViews(s, T, 'seen'),
  };
}

/** White sees all but seed and key (rules §14). */
function whiteView(s: GameState): WhiteView {
  const { def: _def, salt: _salt, ...truth } = s;
  return { seat: 'white', us: view(s, 'us'), iran: view(s, 'iran'), truth };
}
