import type { AxisState, GameState, SideView, SiteKnowledge } from '../../engine/model/index.ts';
import { GROUPS, LAND_GROUPS } from '../../engine/model/index.ts';
import { startPools } from '../../engine/rules/economy.ts';
import { type Tables, tablesFor } from '../../engine/tables/index.ts';
import { struckIn } from '../doctrine-conditions.ts';
import { pressed, type Reading } from './belief-us.ts';
import type { PolicyDice } from './policy-dice.ts';
import { guessedPools } from './guess-pools.ts';
import { channelTurn, unanswered } from './determinization.ts';

/** Fills in what the United States knows of itself and guesses of Iran, in a state that `overlay` made. */
export function guessIran(view: SideView, s: GameState, reading: Reading, die: PolicyDice): void {
  const T = tablesFor(view.overrides);
  ownOffice(view, s);
  s.secret = { ...s.secret, thetaLimited: reading.thetaLimited, thetaHeavy: reading.thetaHeavy };
  s.axis = axis(view, s, T, die);
  groups(view, s, reading, T, die);
  s.iran.pools = guessedPools(view, 'iran', leverage(view, reading.style, T, die), die);
  s.iran.pressPaid = pressed(reading);
  s.iran.haltPaid = reading.groups.some((g) => g.directive === 'halt') ? ['iraq', 'syria'] : [];
  s.iran.focus = (view.us?.warnings ?? []).flatMap(({ theatre, site }) => (site === null ? [] : [{ theatre, site }]));
  s.iran.redSeaOpen = view.past.slice(-2).some((row) => row.ships > 1) || s.iran.redSeaOpen;
  s.iran.channelTurn = channelTurn(view, 'iran');
  // Strikes harden Tehran; quiet softens it (rules §9).
  for (const row of view.past) {
    const { hardlinersWave, hardlinersStruck } = T.tracks;
    const step = !struckIn(row) ? 0 : row.strike === 'wave' ? hardlinersWave : hardlinersStruck;
    s.tracks.hardliners = Math.min(100, Math.max(0, s.tracks.hardliners + T.tracks.hardlinersDecay + step));
  }
}

/** Leverage that a way of playing leaves, about: requests and pressure are what it buys. */
const LEAVES: Readonly<Record<string, number>> = { press: 0, restrain: 2, mixed: 3 };
const leverage = (view: SideView, style: string, T: Tables, die: PolicyDice): number =>
  view.turn === 1
    ? startPools(T, 'iran').leverage
    : Math.min(T.pools.leverageCap, (LEAVES[style] ?? T.pools.leverageCap) + Math.floor(die('L', 0) * 2));

function ownOffice(view: SideView, s: GameState): void {
  const u = view.us!;
  const struck = view.axis.filter((a) => a.damage !== 'none').map((a) => ({ site: a.def.id, damage: a.damage }));
  const any = view.axis.slice(0, 1).map((a) => ({ site: a.def.id, damage: 'none' as const }));
  const { strikeTurn } = view.tracks;
  Object.assign(s.us, {
    pools: { ...view.pools },
    standing: u.standing,
    aims: view.aims,
    sanctions: u.sanctions,
    sanctionsTurn: u.sanctionsTurn,
    talksTurn: u.talksTurn,
    talksBonusTurn: u.talksBonusTurn,
    pressTruce: u.pressTruce,
    pressTruceTurn: u.pressTruceTurn,
    spareUntil: u.spareUntil,
    warnings: [...u.warnings],
    estimates: u.estimates,
    assessment: u.assessment,
    lastStrike: u.canAssess
      ? { turn: strikeTurn, sites: struck.length > 0 ? struck : any }
      : u.assessment && { turn: u.assessment.turn, sites: u.assessment.sites },
    channelTurn: channelTurn(view, 'us'),
    strikeTurn,
    strikeIraqTurn: u.struckTheatres.includes('iraq') ? strikeTurn : 0,
    struckTheatres: u.struckTheatres,
    struckClasses: u.struckClasses,
    deployedTheatres: [
      ...new Set([
        ...s.us.deployedTheatres,
        ...view.units.flatMap((x) => (x.arrives === null && x.theatre ? [x.theatre] : [])),
      ]),
    ],
    unansweredTurns: unanswered(view),
    assessments: u.assessments,
  });
  if (view.gaza === 'truce' && u.pressTruce > 0) s.truceWatches = Math.floor(view.watches / 2);
}

/** A site reported hit may be damaged or gone; a site not on the map is one that nobody has found. */
function axis(view: SideView, s: GameState, T: Tables, die: PolicyDice): AxisState[] {
  const seen = new Map(view.axis.map((a) => [a.def.id, a]));
  return s.axis.map((a, i): AxisState => {
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

function groups(view: SideView, s: GameState, reading: Reading, T: Tables, die: PolicyDice): void {
  const last = view.past.at(-1);
  const expected = reading.groups.reduce((sum, g) => sum + g.expected, 0);
  s.groups.forEach((g, i) => {
    const shown = view.groups[i]!;
    const wrong = Math.floor(die('error', i) * 3) - 1;
    const stock = shown.munitions - wrong;
    const possible = stock >= 0 && stock <= T.groups.munitionsMax;
    g.munitions = possible ? stock : shown.munitions;
    g.reckoned = shown.munitions;
    g.spent = Math.floor(die('spent', i) * T.groups.munitionsPer);
    g.leaderKilledTurn = shown.leaderJustKilled ? view.turn - 1 : 0;
    const guess = reading.groups[LAND_GROUPS.indexOf(GROUPS[i] as (typeof LAND_GROUPS)[number])];
    if (!guess) return;
    const { expected: own, ...told } = guess;
    Object.assign(g, told, { obeysSince: told.directive === 'halt' && told.obeys ? Math.max(1, view.turn - 1) : 0 });
    g.lastExpected = last ? own : 0;
    g.lastAttacks = last && expected > 0 ? (last.attacks * own) / expected : 0;
  });
}
