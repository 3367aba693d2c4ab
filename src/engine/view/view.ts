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
import { clamp, listOf } from '../rules/context.ts';
import { defences, diverted, present, strikePoints } from '../rules/deployments.ts';
import { rungOf } from '../rules/escalation.ts';
import { totalOf } from '../rules/points.ts';
import { crowdBase } from '../rules/third-parties.ts';
import { leashed } from '../rules/obedience.ts';
import { pressureSeen } from '../rules/tracks.ts';
import { tablesFor, type Tables } from '../tables/index.ts';

/** What was made of a state, once for all seats. */
interface Made {
  readonly of: GameState;
  readonly views: Partial<Record<Seat, AnyView>>;
  sites: readonly SiteView[] | null;
  lines: SideView['lines'] | null;
  offers: SideView['offers'] | null;
}

/**
 * Recently viewed states: a turn uses few, each more than once. A WeakMap would cost a third of a rollout's time in the
 * garbage collector.
 */
const RECENT = 4;
const recent: Made[] = [];
let oldest = 0;

function madeOf(state: GameState): Made {
  for (const made of recent) if (made.of === state) return made;
  const made: Made = { of: state, views: {}, sites: null, lines: null, offers: null };
  recent[oldest] = made;
  oldest = (oldest + 1) % RECENT;
  return made;
}

/**
 * What a seat may know now (rules §14): the only exit from the state, built by allow-list. Cached: the same state gives
 * the same object. @throws RangeError for an unknown seat.
 */
export function view<S extends Seat>(state: GameState, seat: S): ViewFor<S> {
  const { views } = madeOf(state);
  const known = Object.hasOwn(views, seat) ? views[seat] : undefined;
  return (known ?? (views[seat] = build(state, seat))) as ViewFor<S>;
}

/** The cached view of a side, if any. */
export function knownView(state: GameState, side: Side): SideView | undefined {
  for (const made of recent) if (made.of === state) return made.views[side] as SideView | undefined;
  return undefined;
}

function build(state: GameState, seat: Seat): AnyView {
  switch (seat) {
    case 'us':
    case 'iran':
      return sideView(state, seat);
    case 'white':
      return whiteView(state);
    case 'public':
      return publicView(state);
    default:
      return unknownSeat(seat);
  }
}

/** Only reached with a seat from outside that the types do not know. */
function unknownSeat(seat: never): never {
  throw new RangeError(`no such seat: ${String(seat)}`);
}

export function heatView(values: HeatState, tables: Tables): HeatView {
  const round = (x: number): number => Math.round(x / tables.heat.round) * tables.heat.round;
  const all = round(values.all);
  return {
    all,
    rung: rungOf(all, tables),
    theatres: listOf(THEATRES, (id, i) => {
      const heat = round(values.theatres[i]);
      return { id, heat, rung: rungOf(heat, tables) };
    }),
  };
}

export const siteViews = (state: GameState, tables: Tables): readonly SiteView[] =>
  (madeOf(state).sites ??= buildSites(state, tables));

function buildSites(state: GameState, tables: Tables): SiteView[] {
  const { sites } = latelyOf(state);
  const defence = defences(state, state.def, tables);
  return listOf(state.sites, (x, i) => (sites[i] = siteView(state.def.sites[i], x, defence[i].level, sites[i])));
}

export const lineViews = (state: GameState): SideView['lines'] =>
  (madeOf(state).lines ??= listOf(state.lines, (line) => ({
    id: line.id,
    maker: line.maker,
    condition: line.condition,
    reply: line.reply,
    from: line.from,
    until: line.until,
    crossed: line.crossed,
    answered: line.answered,
    done: line.done,
  })));

export const offerViews = (state: GameState): SideView['offers'] =>
  (madeOf(state).offers ??= listOf(state.offers, (offer) => ({
    id: offer.id,
    maker: offer.maker,
    stop: offer.stop,
    forbear: offer.forbear,
    from: offer.from,
    until: offer.until,
    met: offer.met,
    broken: offer.broken,
    idle: offer.idle,
    done: offer.done,
  })));

/** The latest views of a game's sites and units; equal ones are reused. */
interface Lately {
  readonly sites: SiteView[];
  readonly axis: Readonly<Record<Side, AxisView[]>>;
  readonly units: Readonly<Record<'all' | 'seen', UnitView[]>>;
}
const latest = new WeakMap<GameDef, Lately>();

function latelyOf(state: GameState): Lately {
  let made = latest.get(state.def);
  if (!made) latest.set(state.def, (made = { sites: [], axis: { us: [], iran: [] }, units: { all: [], seen: [] } }));
  return made;
}

function siteView(def: UsSiteDef, site: SiteState, defence: number, old: SiteView | undefined): SiteView {
  const { personnel, hardening, hits, evacuatedFrom } = site;
  return old &&
    old.personnel === personnel &&
    old.defence === defence &&
    old.hardening === hardening &&
    old.hits === hits &&
    old.evacuatedFrom === evacuatedFrom
    ? old
    : { def, personnel, defence, hardening, hits, evacuatedFrom };
}

/** The US sees what it knows or suspects; Iran sees its own. */
export function axisViews(state: GameState, seat: Side): AxisView[] {
  const lately = latelyOf(state).axis[seat];
  const out: AxisView[] = [];
  for (let i = 0; i < state.axis.length; i++) {
    const site = state.axis[i];
    const known = seat === 'iran' ? 'own' : site.known;
    if (known === 'unknown') continue;
    const damage = seat === 'iran' ? site.damage : site.reported;
    const fresh = seat === 'us' && site.knownSince > 0 && state.turn - site.knownSince <= 1;
    const old = lately[i];
    const same = old && old.known === known && old.fresh === fresh && old.damage === damage;
    out.push(same ? old : (lately[i] = { def: state.def.axis[i], known, fresh, damage }));
  }
  return out;
}

/** The US sees all its units; others only those that have arrived, without their recent strikes. */
export function unitViews(state: GameState, tables: Tables, who: 'all' | 'seen'): UnitView[] {
  const lately = latelyOf(state).units[who];
  const out: UnitView[] = [];
  for (let i = 0; i < state.units.length; i++) {
    const unit = state.units[i];
    if (unit.lost || (who === 'seen' && !present(unit, state.turn))) continue;
    const arrives = unit.arrives <= state.turn ? null : unit.arrives;
    const strike = strikePoints(unit, tables, state.turn, who === 'all' ? unit.struckTurn : 0);
    const old = lately[i];
    const same = old && old.at === unit.at && old.arrives === arrives && old.strike === strike;
    out.push(
      same
        ? old
        : (lately[i] = {
            id: unit.id,
            type: unit.type,
            at: unit.at,
            theatre: state.def.places[unit.at],
            arrives,
            strike,
          }),
    );
  }
  return out;
}

export function tracksView(state: GameState, seat: Side, tables: Tables): TracksView {
  const tracks = state.tracks;
  const shockLeft =
    tracks.shockTurn === 0
      ? 0
      : clamp(tracks.shockTurn + tables.obedience.shockTurns - state.turn + 1, 0, tables.obedience.shockTurns);
  const open: TracksView = {
    pressure: seat === 'us' ? tracks.pressure : pressureSeen(tracks.pressure),
    credibility: tracks.credibility,
    assurance: tracks.assurance,
    baghdad: tracks.baghdad,
    oil: tracks.oil,
    shipping: tracks.shipping,
    north: tracks.north,
    expelled: tracks.expelled,
    lebanonWar: tracks.lebanonWar,
    shock: shockLeft,
    calmTurns: tracks.calmTurns,
    talksTurn: state.us.talksTurn,
    strikeTurn: state.us.strikeTurn,
  };
  return seat === 'us' ? open : { ...open, hardliners: tracks.hardliners, prestige: tracks.prestige };
}

export const groupViews = (state: GameState, seat: Side): SideView['groups'] =>
  listOf(state.groups, (group) => {
    const leaderJustKilled = group.leaderKilledTurn > 0 && state.turn - group.leaderKilledTurn <= 1;
    return seat === 'us'
      ? { id: group.id, munitions: group.reckoned, leaderJustKilled }
      : {
          id: group.id,
          munitions: group.munitions,
          directive: group.directive,
          avoid: group.avoid,
          obeys: group.obeys,
          avoids: group.avoids,
          repeats: group.repeats,
          cohesion: group.cohesion,
          grievance: group.grievance,
          leaderJustKilled,
        };
  });

function sideView(state: GameState, seat: Side): SideView {
  const tables = tablesFor(state.def.overrides);
  const own = state[seat];
  return {
    seat,
    scenario: state.def.scenario.id,
    options: state.def.shownOptions,
    overrides: state.def.overrides,
    turn: state.turn,
    nominal: state.def.nominal,
    turnDays: state.def.scenario.turnDays,
    watches: state.def.watches,
    start: state.def.scenario.start,
    gaza: state.gaza,
    pools: own.pools,
    heat: heatView(state.heat[seat], tables),
    tracks: tracksView(state, seat, tables),
    sites: siteViews(state, tables),
    stations: state.def.stations,
    axis: axisViews(state, seat),
    units: unitViews(state, tables, seat === 'us' ? 'all' : 'seen'),
    groups: groupViews(state, seat),
    lines: lineViews(state),
    offers: offerViews(state),
    messages: state.messages,
    past: state.pastPublic,
    ledger: state.ledger,
    points: state.points[seat],
    pointsTotal: totalOf(tables.points.start, state.points[seat]),
    hiddenAim: state.secret.hiddenAims[seat],
    aims: own.aims,
    ending: state.ending,
    us: seat === 'us' ? usOwn(state) : null,
    iran: seat === 'iran' ? iranOwn(state) : null,
  };
}

export function usOwn(state: GameState): SideView['us'] {
  const u = state.us;
  return {
    standing: u.standing,
    sanctions: u.sanctions,
    sanctionsTurn: u.sanctionsTurn,
    talksTurn: u.talksTurn,
    talksBonusTurn: u.talksBonusTurn,
    pressTurns: u.pressTurns,
    israelHeldUntil: u.israelHeldUntil,
    coalitionFrom: u.coalitionFrom,
    pressTruceTurn: u.pressTruceTurn,
    spareUntil: u.spareUntil,
    warnings: u.warnings,
    estimates: u.estimates,
    assessment: u.assessment,
    moods: u.moods,
    canAssess: u.lastStrike !== null && u.assessment === null,
    strikesIn: u.strikesIn,
    vote: u.vote,
    hurtBy: listOf(u.hurtBy, (x) => (x.attributed ? x : { ...x, group: null })),
    struckTheatres: u.struckTheatres,
    struckClasses: u.struckClasses,
    deployedTheatres: u.deployedTheatres,
    diverted: diverted(state, state.def),
    covering: state.def.covering,
    assessments: u.assessments,
  };
}

export function iranOwn(state: GameState): SideView['iran'] {
  const x = state.iran;
  return {
    focus: x.focus,
    cadres: x.cadres,
    cadresHome: x.cadresHome,
    officerUnanswered: state.debts.some((debt) => debt.kind === 'officer'),
    crowd: crowdBase(state, tablesFor(state.def.overrides)),
    redSeaOpen: x.redSeaOpen,
    alert: x.alertTurn === state.turn,
    alertNext: x.alertTurn > state.turn,
    dispersedUntil: x.dispersedUntil,
    haltPaid: x.haltPaid,
    pressPaid: x.pressPaid,
    leash: leashed(state),
    strikeIraqTurn: state.us.strikeIraqTurn,
    moods: state.moods,
    standingKnown: x.standingKnown,
    estimates: x.estimates,
    assessments: x.assessments,
  };
}

const seenHit = (def: AxisSiteDef): AxisView => ({ def, known: 'known', fresh: false, damage: 'damaged' });

function publicView(state: GameState): PublicView {
  const tables = tablesFor(state.def.overrides);
  const lately = (turn: number): boolean => turn > 0 && state.turn - turn < tables.effects.repairDamaged;
  const us = view(state, 'us');
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
    heat: heatView(state.heat.public, tables),
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
    axis: state.axis.flatMap((a, i) => (lately(a.hitTurn) ? [seenHit(state.def.axis[i])] : [])),
    units: unitViews(state, tables, 'seen'),
  };
}

/** The facilitator sees everything but seed and key (rules §14). */
function whiteView(state: GameState): WhiteView {
  const { def: _def, salt: _salt, ...truth } = state;
  return { seat: 'white', us: view(state, 'us'), iran: view(state, 'iran'), truth };
}
