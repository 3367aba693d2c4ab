import {
  THEATRES,
  type AnyView,
  type AxisSiteDef,
  type AxisView,
  type GameState,
  type HeatState,
  type HeatView,
  type PublicView,
  type Seat,
  type Side,
  type SideView,
  type SiteView,
  type TracksView,
  type UnitView,
  type ViewFor,
  type WhiteView,
} from '../model/index.ts';
import { clamp } from '../rules/context.ts';
import { defences, diverted, present, strikePoints } from '../rules/deployments.ts';
import { rungOf } from '../rules/escalation.ts';
import { totalOf } from '../rules/points.ts';
import { tablesFor, type Tables } from '../tables/index.ts';

const cache = new WeakMap<GameState, Partial<Record<Seat, AnyView>>>();

/**
 * What a seat may know now (rules §14): the only exit from the state, built by allow-list. The same state gives the same object.
 * @throws RangeError for an unknown seat.
 */
export function view<S extends Seat>(s: GameState, seat: S): ViewFor<S> {
  let made = cache.get(s);
  if (!made) cache.set(s, (made = Object.create(null) as Partial<Record<Seat, AnyView>>));
  return (made[seat] ??= build(s, seat)) as ViewFor<S>;
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
const commons = new WeakMap<GameState, Common>();

function commonOf(s: GameState, T: Tables): Common {
  const known = commons.get(s);
  if (known) return known;
  const defence = defences(s, s.def, T);
  const made: Common = {
    sites: s.sites.map((x, i) => ({
      def: s.def.sites[i],
      personnel: x.personnel,
      defence: defence[i].level,
      hardening: x.hardening,
      hits: x.hits,
      evacuatedFrom: x.evacuatedFrom,
    })),
    lines: s.lines.map((l) => ({
      id: l.id,
      maker: l.maker,
      condition: l.condition,
      reply: l.reply,
      from: l.from,
      until: l.until,
      crossed: l.crossed,
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
      done: o.done,
    })),
  };
  commons.set(s, made);
  return made;
}

/** A site about which there is nothing new looks the same in every view of a game: made once. */
const plainSites = new WeakMap<AxisSiteDef, Partial<Record<AxisView['known'], AxisView>>>();
function plainSite(def: AxisSiteDef, known: AxisView['known']): AxisView {
  let made = plainSites.get(def);
  if (!made) plainSites.set(def, (made = {}));
  return (made[known] ??= { def, known, fresh: false, damage: 'none' });
}

/** The US sees what it knows or suspects; Iran its own. */
function axisViews(s: GameState, seat: Side): AxisView[] {
  const out: AxisView[] = [];
  for (let i = 0; i < s.axis.length; i++) {
    const a = s.axis[i];
    const def = s.def.axis[i];
    const known = seat === 'iran' ? 'own' : a.known;
    if (known === 'unknown') continue;
    const damage = seat === 'iran' ? a.damage : a.reported;
    const fresh = seat === 'us' && a.knownSince > 0 && s.turn - a.knownSince <= 1;
    out.push(fresh || damage !== 'none' ? { def, known, fresh, damage } : plainSite(def, known));
  }
  return out;
}

/** The US sees all its units; others only those that have arrived, and not which of them have struck lately. */
function unitViews(s: GameState, T: Tables, all: boolean): UnitView[] {
  const out: UnitView[] = [];
  for (const u of s.units) {
    if (u.lost || (!all && !present(u, s.turn))) continue;
    out.push({
      id: u.id,
      type: u.type,
      at: u.at,
      theatre: s.def.places[u.at],
      arrives: u.arrives <= s.turn ? null : u.arrives,
      strike: strikePoints(all ? u : { ...u, struckTurn: 0 }, T, s.turn),
    });
  }
  return out;
}

function tracksView(s: GameState, seat: Side, T: Tables): TracksView {
  const k = s.tracks;
  const shockLeft =
    k.shockTurn === 0 ? 0 : clamp(k.shockTurn + T.obedience.shockTurns - s.turn + 1, 0, T.obedience.shockTurns);
  const open: TracksView = {
    pressure: seat === 'us' ? k.pressure : Math.round(k.pressure / 10) * 10,
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
    units: unitViews(s, T, seat === 'us'),
    groups: s.groups.map((g) =>
      seat === 'us'
        ? {
            id: g.id,
            munitions: clamp(g.munitions + g.munitionsError, 0, T.groups.munitionsMax),
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
    spareUntil: u.spareUntil,
    warnings: u.warnings,
    estimate: u.estimate,
    assessment: u.assessment,
    canAssess: u.lastStrike !== null && u.assessment === null,
    struckTheatres: u.struckTheatres,
    struckClasses: u.struckClasses,
    diverted: diverted(s, s.def),
    assessments: u.assessments,
  };
}

function iranOwn(s: GameState): SideView['iran'] {
  const x = s.iran;
  return {
    focus: x.focus,
    cadres: x.cadres,
    redSeaOpen: x.redSeaOpen,
    alert: x.alertTurn === s.turn,
    alertNext: x.alertTurn > s.turn,
    dispersedUntil: x.dispersedUntil,
    haltPaid: x.haltPaid,
    pressPaid: x.pressPaid,
    leash: s.def.scenario.opening.leash,
    strikeIraqTurn: s.us.strikeIraqTurn,
    standingKnown: x.standingKnown,
    estimate: x.estimate,
    assessments: x.assessments,
  };
}

function publicView(s: GameState): PublicView {
  const T = tablesFor(s.def.overrides);
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
    axis: us.axis.flatMap((a) =>
      a.damage === 'none' ? [] : [{ ...a, known: 'known' as const, fresh: false, damage: 'damaged' as const }],
    ),
    units: unitViews(s, T, false),
  };
}

/** White sees all but seed and key (rules §14). */
function whiteView(s: GameState): WhiteView {
  const { def: _def, salt: _salt, ...truth } = s;
  return { seat: 'white', us: view(s, 'us'), iran: view(s, 'iran'), truth };
}
