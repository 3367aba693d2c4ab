import type { GameState, HeatState } from '../model/index.ts';
import { listOf } from '../rules/context.ts';

const heat = (heat: HeatState): HeatState => ({ all: heat.all, theatres: heat.theatres.slice() });

/**
 * Handwritten copy of everything a turn mutates. Lists that are only replaced, never pushed to, are shared; so are the rows
 * of sites and units, which are read-only and replaced one by one. Fifty times faster than structuredClone.
 */
export const clone = (state: GameState): GameState => ({
  def: state.def,
  turn: state.turn,
  salt: state.salt,
  secret: state.secret,
  gaza: state.gaza,
  passed: state.passed,
  truceWatches: state.truceWatches,
  truceExtended: state.truceExtended,
  us: { ...state.us, pools: { ...state.us.pools } },
  iran: { ...state.iran, pools: { ...state.iran.pools } },
  groups: listOf(state.groups, (g) => ({ ...g })),
  moods: state.moods,
  sites: state.sites.slice(),
  axis: state.axis.slice(),
  units: state.units.slice(),
  tracks: { ...state.tracks },
  heat: {
    truth: heat(state.heat.truth),
    us: heat(state.heat.us),
    iran: heat(state.heat.iran),
    public: heat(state.heat.public),
  },
  lines: listOf(state.lines, (x) => ({ ...x })),
  offers: listOf(state.offers, (x) => ({ ...x })),
  carry: state.carry,
  transit: state.transit,
  messages: state.messages,
  injuries: state.injuries,
  debts: state.debts,
  points: { us: { ...state.points.us }, iran: { ...state.points.iran } },
  past: state.past,
  pastPublic: state.pastPublic,
  ledger: { ...state.ledger },
  ending: state.ending,
  after: state.after,
});
