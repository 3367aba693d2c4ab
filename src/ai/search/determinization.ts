import type {
  Act,
  GameState,
  HeatState,
  HeatView,
  Offer,
  RedLine,
  SideView,
  TurnRow,
  UnitState,
} from '../../engine/model/index.ts';
import { SIGNALS } from '../../engine/orders/signals.ts';
import { type Tables, tablesFor } from '../../engine/tables/index.ts';
import type { PolicyDice } from './policy-dice.ts';

/**
 * Builds a full state from a view and an opening state: everything shown is copied, the rest stays as at the start or
 * is filled in by `guess-us.ts` and `guess-iran.ts`. Returns a new object.
 */
export function determinize(view: SideView, base: GameState, salt: number, die: PolicyDice): GameState {
  const T = tablesFor(view.overrides);
  return {
    ...base,
    turn: view.turn,
    salt,
    secret: {
      ...base.secret,
      lastTurn: lastTurn(view, T, die),
      hiddenAims: { ...base.secret.hiddenAims, [view.seat]: view.hiddenAim },
    },
    gaza: view.gaza,
    truceWatches: -1,
    us: { ...base.us, pools: { ...base.us.pools } },
    iran: { ...base.iran, pools: { ...base.iran.pools } },
    groups: base.groups.map((g) => ({ ...g })),
    sites: view.sites.map(({ def, personnel, hardening, evacuatedFrom, hits }) => ({
      id: def.id,
      personnel,
      hardening,
      evacuatedFrom,
      hits,
    })),
    axis: base.axis.map((a) => ({ ...a })),
    units: units(view, base, T),
    tracks: tracks(view, base, T),
    heat: heats(view, die),
    lines: view.lines.map(line),
    offers: view.offers.map(offer),
    transit: [],
    carry: opened(view, T),
    messages: [...view.messages],
    injuries: injuries(view, T),
    debts: debts(view),
    points: { us: { ...base.points.us }, iran: { ...base.points.iran }, [view.seat]: { ...view.points } },
    past: view.past.map(
      (row): TurnRow => ({
        ...row,
        byTheatre: [...row.byTheatre],
        restraint: false,
        nearMisses: 0,
        heat: view.heat.all,
      }),
    ),
    pastPublic: [...view.past],
    ledger: { ...view.ledger },
    ending: view.ending,
    after: null,
  };
}

/** Players know the length ±1; turns that have passed are excluded. */
function lastTurn(view: SideView, T: Tables, die: PolicyDice): number {
  if (view.options.ending === 'nominal') return Math.max(view.turn, view.nominal);
  const open = T.clock.lengthDraw.map((d) => view.nominal + d).filter((n) => n >= view.turn);
  return open[Math.floor(die('length', 0) * open.length)] ?? view.turn;
}

/** A unit that is not shown is in transit: it arrives next turn where it started. */
function units(view: SideView, base: GameState, T: Tables): UnitState[] {
  const seen = new Map(view.units.map((u) => [u.id, u]));
  return base.units.map((unit): UnitState => {
    const u = seen.get(unit.id);
    if (!u) return { ...unit, arrives: Math.max(unit.arrives, view.turn + 1), since: 0, lost: view.seat === 'us' };
    const tired = u.arrives === null && u.type === 'bombers' && u.strike === 0 && T.units.bomberEvery > 1;
    return {
      ...unit,
      at: u.at,
      arrives: u.arrives ?? Math.min(unit.arrives, view.turn),
      since: u.arrives === null ? 1 : 0,
      lost: false,
      struckTurn: tired ? view.turn - 1 : 0,
    };
  });
}

function tracks(view: SideView, base: GameState, T: Tables): GameState['tracks'] {
  const track = view.tracks;
  return {
    ...base.tracks,
    pressure: track.pressure,
    hardliners: track.hardliners ?? base.tracks.hardliners,
    credibility: track.credibility,
    assurance: track.assurance,
    baghdad: track.baghdad,
    prestige: track.prestige ?? base.tracks.prestige,
    oil: track.oil,
    shipping: track.shipping,
    north: track.north,
    expelled: track.expelled,
    expelledTurn: track.expelled ? view.turn - 1 : 0,
    lebanonWar: track.lebanonWar,
    shockTurn: track.shock > 0 ? track.shock + view.turn - 1 - T.obedience.shockTurns : 0,
    crowdTurn: (view.past.at(-1)?.fightersKilled ?? 0) >= T.effects.crowdKilled ? view.turn : 0,
    calmTurns: track.calmTurns,
  };
}

/** The view rounds Heat; the true value is drawn around it, the same for all. */
function heats(view: SideView, die: PolicyDice): GameState['heat'] {
  const shown = (h: HeatView): HeatState => ({ all: h.all, theatres: h.theatres.map((x) => x.heat) });
  const off = (die('heat', 0) - 0.5) * 5;
  const near = (): HeatState => ({
    all: Math.min(100, Math.max(0, view.heat.all + off)),
    theatres: view.heat.theatres.map((x) => Math.min(100, Math.max(0, x.heat + off))),
  });
  return { truth: near(), public: near(), us: near(), iran: near(), [view.seat]: shown(view.heat) };
}

const line = (l: SideView['lines'][number]): RedLine => ({ ...l, paidTurn: 0 });
const offer = (o: SideView['offers'][number]): Offer => ({ ...o });

/** Public signals delivered this turn count in its Heat. */
function opened(view: SideView, T: Tables): Act[] {
  return view.messages
    .filter((m) => m.turn === view.turn && !m.private)
    .map((m) => ({ key: m.kind, ep: SIGNALS[m.kind].ep(T), theatre: null, sees: 7, by: m.from }));
}

/** Debts open now: a death of the last turn, and an officer's death that Iran knows is unanswered. */
const debts = (view: SideView): GameState['debts'] => {
  const owed = { turn: view.turn - 1, due: view.turn };
  return [
    ...((view.past.at(-1)?.killed ?? 0) > 0
      ? [{ ...owed, kind: 'death' as const, side: 'us' as const, ref: `death.${view.turn - 1}` }]
      : []),
    ...(view.iran?.officerUnanswered
      ? [{ ...owed, kind: 'officer' as const, side: 'iran' as const, ref: 'officer' }]
      : []),
  ];
};

/** Everybody knows who was wounded, and how many brain injuries are found later; the base does not matter. */
const injuries = (view: SideView, T: Tables): GameState['injuries'] =>
  view.past.slice(-T.attack.brainInjuryTurns).flatMap(({ turn, wounded }) => {
    const found = Math.round(wounded * (T.attack.brainInjury - 1));
    return found > 0 ? [{ site: view.sites[0]!.def.id, turn, found }] : [];
  });

/** Turn of a side's last private message: the channel stays open for a while. */
export const channelTurn = (view: SideView, from: SideView['seat']): number =>
  view.messages.findLast((m) => m.private && m.from === from)?.turn ?? 0;
