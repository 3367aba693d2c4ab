import type { AxisState, GameState, SideView, SiteKnowledge } from '../../engine/model/index.ts';
import { GROUPS, LAND_GROUPS } from '../../engine/model/index.ts';
import { startPools } from '../../engine/rules/economy.ts';
import { type Tables, tablesFor } from '../../engine/tables/index.ts';
import { wasStruck } from '../doctrine-conditions.ts';
import { pressedTheatres, type IranHypothesis } from './belief-us.ts';
import { type PolicyDice, oneOf } from './policy-dice.ts';
import { guessPools } from './guess-pools.ts';
import { channelTurn } from './determinization.ts';

/** Fills in US data, and guesses about Iran, in a state made by `determinize`. */
export function guessIran(view: SideView, state: GameState, reading: IranHypothesis, die: PolicyDice): void {
  const T = tablesFor(view.overrides);
  ownOffice(view, state, die);
  state.secret = { ...state.secret, ...reading.world };
  state.moods = reading.moods;
  state.axis = axis(view, state, T, die);
  groups(view, state, reading, T, die);
  state.iran.pools = guessPools(view, 'iran', leverage(view, reading.style, T, die), die);
  state.iran.pressPaid = pressedTheatres(reading);
  state.iran.haltPaid = reading.groups.some((g) => g.directive === 'halt') ? ['iraq', 'syria'] : [];
  state.iran.focus = (view.us?.warnings ?? []).flatMap(({ theatre, site }) =>
    site === null ? [] : [{ theatre, site }],
  );
  state.iran.redSeaOpen = view.past.slice(-2).some((row) => row.ships > 1) || state.iran.redSeaOpen;
  state.iran.channelTurn = channelTurn(view, 'iran');
  // Strikes strengthen the hardliners; quiet weakens them (rules §9).
  for (const row of view.past) {
    const { hardlinersWave, hardlinersStruck } = T.tracks;
    const step = !wasStruck(row) ? 0 : row.strike === 'wave' ? hardlinersWave : hardlinersStruck;
    state.tracks.hardliners = Math.min(100, Math.max(0, state.tracks.hardliners + T.tracks.hardlinersDecay + step));
  }
}

/** Leverage left by each style, roughly: requests and pressure cost leverage. */
const LEAVES: Readonly<Record<string, number>> = { press: 0, restrain: 2, mixed: 3 };
const leverage = (view: SideView, style: string, T: Tables, die: PolicyDice): number =>
  view.turn === 1
    ? startPools(T, 'iran').leverage
    : Math.min(T.pools.leverageCap, (LEAVES[style] ?? T.pools.leverageCap) + Math.floor(die('L', 0) * 2));

function ownOffice(view: SideView, state: GameState, die: PolicyDice): void {
  const own = view.us!;
  const struck = view.axis.filter((a) => a.damage !== 'none').map((a) => ({ site: a.def.id, damage: a.damage }));
  const any = view.axis.slice(0, 1).map((a) => ({ site: a.def.id, damage: 'none' as const }));
  const { strikeTurn } = view.tracks;
  Object.assign(state.us, {
    pools: { ...view.pools },
    standing: own.standing,
    aims: view.aims,
    sanctions: own.sanctions,
    sanctionsTurn: own.sanctionsTurn,
    talksTurn: own.talksTurn,
    talksBonusTurn: own.talksBonusTurn,
    pressTurns: own.pressTurns,
    israelHeldUntil: own.israelHeldUntil,
    coalitionFrom: own.coalitionFrom,
    pressTruceTurn: own.pressTruceTurn,
    spareUntil: own.spareUntil,
    warnings: [...own.warnings],
    estimates: own.estimates,
    assessment: own.assessment,
    lastStrike: own.canAssess
      ? { turn: strikeTurn, sites: struck.length > 0 ? struck : any }
      : own.assessment && { turn: own.assessment.turn, sites: own.assessment.sites },
    channelTurn: channelTurn(view, 'us'),
    strikeTurn,
    strikeIraqTurn: own.struckTheatres.includes('iraq') ? strikeTurn : 0,
    strikesIn: own.strikesIn,
    vote: own.vote,
    hurtBy: own.hurtBy.map((x, i) => (x.group ? x : { ...x, group: oneOf(LAND_GROUPS, die('hurtBy', i)) })),
    struckTheatres: own.struckTheatres,
    struckClasses: own.struckClasses,
    deployedTheatres: [...own.deployedTheatres],
    moods: own.moods,
    assessments: own.assessments,
  });
  if (view.gaza === 'truce' && own.pressTruceTurn > 0) state.truceWatches = Math.floor(view.watches / 2);
}

/** A site reported hit may be damaged or destroyed; a site not on the map has not been found. */
function axis(view: SideView, state: GameState, T: Tables, die: PolicyDice): AxisState[] {
  const seen = new Map(view.axis.map((a) => [a.def.id, a]));
  return state.axis.map((a, i): AxisState => {
    const x = seen.get(a.id);
    if (!x) return { ...a, known: 'unknown', knownSince: 0 };
    const known = x.known as SiteKnowledge;
    const gone = die('gone', i) * (T.effects.destroyed[0]! + T.effects.damaged[0]!) < T.effects.destroyed[0]!;
    const damage = x.damage === 'damaged' ? (gone ? 'destroyed' : 'damaged') : x.damage;
    const back = damage === 'none' ? 0 : view.turn + (damage === 'destroyed' ? 2 : 1);
    return {
      ...a,
      known,
      knownSince: x.fresh ? Math.max(1, view.turn - 1) : 0,
      damage,
      reported: x.damage,
      reportedUntil: back,
      repairedTurn: back,
    };
  });
}

function groups(view: SideView, state: GameState, reading: IranHypothesis, T: Tables, die: PolicyDice): void {
  const last = view.past.at(-1);
  const expected = reading.groups.reduce((sum, g) => sum + g.expected, 0);
  state.groups.forEach((group, i) => {
    const shown = view.groups[i]!;
    const wrong = Math.floor(die('error', i) * 3) - 1;
    const stock = shown.munitions - wrong;
    const possible = stock >= 0 && stock <= T.groups.munitionsMax;
    group.munitions = possible ? stock : shown.munitions;
    group.reckoned = shown.munitions;
    group.spent = Math.floor(die('spent', i) * T.groups.munitionsPer);
    group.leaderKilledTurn = shown.leaderJustKilled ? view.turn - 1 : 0;
    const guess = reading.groups[LAND_GROUPS.indexOf(GROUPS[i] as (typeof LAND_GROUPS)[number])];
    if (!guess) return;
    const { expected: own, ...told } = guess;
    Object.assign(group, told, {
      obeysSince: told.directive === 'halt' && told.obeys ? Math.max(1, view.turn - 1) : 0,
    });
    group.lastExpected = last ? own : 0;
    group.lastAttacks = last && expected > 0 ? (last.attacks * own) / expected : 0;
  });
}
