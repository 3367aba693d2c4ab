import type { GameState, HeatState } from '../model/index.ts';

const heat = (h: HeatState): HeatState => ({ all: h.all, theatres: h.theatres.slice() });

/**
 * Hand-written copy of everything a turn changes in place. Lists that are only ever replaced, never pushed to, are shared.
 * structuredClone costs fifty times as much.
 */
export const clone = (s: GameState): GameState => ({
  def: s.def,
  turn: s.turn,
  salt: s.salt,
  secret: s.secret,
  gaza: s.gaza,
  truceWatches: s.truceWatches,
  truceExtended: s.truceExtended,
  us: { ...s.us, pools: { ...s.us.pools } },
  iran: { ...s.iran, pools: { ...s.iran.pools } },
  groups: s.groups.map((g) => ({ ...g })),
  sites: s.sites.map((x) => ({ ...x })),
  axis: s.axis.map((x) => ({ ...x })),
  units: s.units.map((x) => ({ ...x })),
  tracks: { ...s.tracks },
  heat: { truth: heat(s.heat.truth), us: heat(s.heat.us), iran: heat(s.heat.iran), public: heat(s.heat.public) },
  lines: s.lines.map((x) => ({ ...x })),
  offers: s.offers.map((x) => ({ ...x })),
  carry: s.carry,
  transit: s.transit,
  messages: s.messages,
  debts: s.debts,
  points: { us: { ...s.points.us }, iran: { ...s.points.iran } },
  past: s.past,
  pastPublic: s.pastPublic,
  ledger: { ...s.ledger },
  ending: s.ending,
});
