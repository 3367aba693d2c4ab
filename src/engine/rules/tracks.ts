import { SEES, TRACKS, type Mask, type Modifier, type TrackId } from '../model/index.ts';
import { calmLimit } from './attacks.ts';
import { cause, clamp, emit, plus, rounded, shown, WATCH_AFTER, type TurnContext } from './context.ts';
import { gulfBuildUp, inForce } from './deployments.ts';
import { forgoesStrikes } from './obedience.ts';
import { trackRange } from '../tables/index.ts';

/** Who may know a track exactly (rules §9, §14). */
const KNOWN: Readonly<Record<TrackId, Mask>> = {
  pressure: SEES.us,
  hardliners: SEES.iran,
  credibility: SEES.public,
  assurance: SEES.public,
  baghdad: SEES.public,
  prestige: SEES.iran,
  oil: SEES.public,
  shipping: SEES.public,
};
const CLAUSE = {
  pressure: '§9 pressure',
  hardliners: '§9 hardliners',
  credibility: '§9 credibility',
  assurance: '§9 assurance',
  baghdad: '§9 baghdad',
  prestige: '§9 prestige',
  oil: '§9 oil',
  shipping: '§9 shipping',
} as const;

/** Calm: few attacks on US sites, and no American killed (rules §1). */
export function settleCalm(ctx: TurnContext): void {
  ctx.tally.calm = ctx.tally.attacks <= calmLimit(ctx) && ctx.tally.killed === 0;
  ctx.state.tracks.calmTurns = ctx.tally.calm ? ctx.state.tracks.calmTurns + 1 : 0;
}

/** Collects the causes of the turn's events; then tracks are moved, clamped and explained. */
export function settleTracks(ctx: TurnContext): void {
  const { tables, tally } = ctx;
  const tracks = ctx.state.tracks;
  const numbers = tables.tracks;
  cause(
    ctx,
    'pressure',
    'attacks',
    (tally.attacks * numbers.pressureAttack * tables.clock.weekDays) / ctx.def.scenario.turnDays,
  );
  cause(
    ctx,
    'pressure',
    'fatal',
    tally.fatalEvents * numbers.pressureFatal + Math.max(0, tally.killed - tally.fatalEvents) * numbers.pressureDeath,
  );
  cause(ctx, 'pressure', 'nearMiss', tally.nearMissLeaks * numbers.pressureNearMiss);
  cause(ctx, 'hardliners', 'decay', numbers.hardlinersDecay);
  if (tally.struck !== null)
    cause(
      ctx,
      'hardliners',
      tally.struck === 'wave' || tally.struck === 'soil' ? 'waveStruck' : 'struck',
      tally.struck === 'wave' || tally.struck === 'soil' ? numbers.hardlinersWave : numbers.hardlinersStruck,
    );
  if (tally.struck !== null && tally.calm) {
    cause(ctx, 'hardliners', 'calmStruck', numbers.hardlinersCalm);
    cause(ctx, 'prestige', 'calmStruck', numbers.prestigeCalmStruck);
  }
  if (tally.struckOnSecondCalm) cause(ctx, 'assurance', 'calmStruck', numbers.calmStruck);
  if (tally.struck === 'wave' || tally.struck === 'soil') cause(ctx, 'assurance', 'waveStruck', numbers.assuranceWave);
  gulfBuildUp(ctx);
  attacksWentOn(ctx);
  if (tally.embassyAimed) cause(ctx, 'baghdad', 'embassyAttacked', numbers.baghdadEmbassy);
  const warInGaza = ctx.state.gaza === 'war' || ctx.state.gaza === 'rafah';
  const fronts = warInGaza && (ctx.state.iran.redSeaOpen || tracks.north >= numbers.northEpAt);
  if (fronts) cause(ctx, 'prestige', 'fronts', numbers.prestigeFronts);
  if (numbers.oilSqueeze !== 0 && !ctx.submissions.us.orders.some((order) => order.kind === 'waiver'))
    cause(ctx, 'oil', 'squeeze', numbers.oilSqueeze);
  if (ctx.state.heat.truth.theatres[4] > numbers.oilGulfHeat) cause(ctx, 'oil', 'gulfHeat', numbers.oilGulf);
  traffic(ctx);
  driftBaghdad(ctx);
  for (const track of TRACKS) move(ctx, track);
  if (tally.fightersKilledIraq >= tables.effects.crowdKilled) tracks.crowdTurn = ctx.turn + 1;
}

/**
 * A turn above calm takes from Credibility: most if no strike of this turn or the last answered it (rules §9). Not the first:
 * nobody could have answered. Who keeps an offer to forgo strikes has said why there is none.
 */
function attacksWentOn(ctx: TurnContext): void {
  if (ctx.tally.calm || ctx.turn === 1) return;
  const { strikeTurn } = ctx.state.us;
  const { answeredInVain, attacksUnanswered } = ctx.tables.tracks;
  const struck = strikeTurn > 0 && ctx.turn - strikeTurn <= 1;
  if (struck || ctx.state.offers.some((offer) => forgoesStrikes(offer, ctx.turn)))
    cause(ctx, 'credibility', 'answeredInVain', answeredInVain);
  else cause(ctx, 'credibility', 'attacksUnanswered', attacksUnanswered);
}

/** Ships keep away for as long as others are attacked. China, which buys Iran’s oil, uses the strait too (rules §7, §9). */
function traffic(ctx: TurnContext): void {
  const { tally, tables } = ctx;
  const { attack, tracks } = tables;
  // Some sail whatever happens, so the last ships are the hardest to keep away.
  const { shipping } = ctx.state.tracks;
  const open = clamp((shipping - attack.trafficFloor) / (100 - attack.trafficFloor), 0, 1);
  const joined = inForce(ctx) ? attack.coalitionTraffic : 1;
  cause(ctx, 'shipping', 'shipAttacks', tally.ships * attack.trafficAttack * joined * open);
  cause(ctx, 'shipping', 'shipHits', tally.shipHits * attack.trafficHit * open);
  const lately = tally.ships > 0 || (ctx.state.past[ctx.state.past.length - 1]?.ships ?? 0) > 0;
  cause(ctx, 'shipping', 'back', lately ? attack.trafficBackWary : attack.trafficBack);
  if (tally.ships > 0 && shipping < tracks.chinaShipping) cause(ctx, 'oil', 'china', tracks.chinaOil);
}

function driftBaghdad(ctx: TurnContext): void {
  const x = ctx.state.tracks.baghdad;
  if (x !== 0)
    cause(
      ctx,
      'baghdad',
      'drift',
      x > 0 ? -Math.min(ctx.tables.tracks.baghdadDrift, x) : Math.min(ctx.tables.tracks.baghdadDrift, -x),
    );
}

function move(ctx: TurnContext, track: TrackId): void {
  const before = ctx.state.tracks[track];
  const causes = ctx.causes[track];
  let x = track === 'pressure' ? before * ctx.tables.tracks.pressureKeep : before;
  for (const m of causes) x += m.value;
  const range = trackRange(ctx.tables, track);
  const within = clamp(x, range[0], range[1]);
  // Sums of tenths drift in binary: round to nine places, so that thresholds work.
  const after = Math.round(within * 1e9) / 1e9;
  if (after !== before) ctx.state.tracks[track] = after;
  if (ctx.quiet || (after === before && causes.length === 0)) return;
  const mods: Modifier[] = [{ key: 'before', op: '=', value: shown(before) }];
  if (track === 'pressure' && before > 0) mods.push({ key: 'kept', op: '×', value: ctx.tables.tracks.pressureKeep });
  for (const m of causes) mods.push(plus(m.key, shown(m.value)));
  if (within !== x) mods.push(plus('cap', shown(within - x)));
  emit(ctx, {
    clause: CLAUSE[track],
    kind: 'track',
    watch: WATCH_AFTER,
    sees: KNOWN[track],
    data: { track, from: shown(before), to: shown(after) },
    why: [{ label: 'track', why: { mods, result: shown(after), unit: 'value' } }],
  });
  if (track === 'pressure') tellIran(ctx, before, mods);
}

/** Pressure as Iran sees it. All its causes are public. */
export const pressureSeen = (x: number): number => Math.round(x / PRESSURE_ROUND) * PRESSURE_ROUND;
const PRESSURE_ROUND = 10;

/** Explains Pressure to Iran: the same causes, between rounded figures. */
function tellIran(ctx: TurnContext, before: number, mods: readonly Modifier[]): void {
  const from = pressureSeen(before),
    to = pressureSeen(ctx.state.tracks.pressure);
  emit(ctx, {
    clause: CLAUSE.pressure,
    kind: 'track',
    watch: WATCH_AFTER,
    sees: SEES.iran,
    data: { track: 'pressure', from, to, rounded: true },
    why: [rounded('track', [{ key: 'before', op: '=', value: from }, ...mods.slice(1)], to)],
  });
}
