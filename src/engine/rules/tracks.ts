import { SEES, type Mask, type Modifier, type TrackId, TRACKS } from '../model/index.ts';
import { calmLimit } from './attacks.ts';
import { cause, clamp, emit, plus, rounded, shown, WATCH_AFTER, type Ctx } from './context.ts';
import { gulfBuildUp } from './deployments.ts';

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
export function settleCalm(c: Ctx): void {
  c.tally.calm = c.tally.attacks <= calmLimit(c) && c.tally.killed === 0;
  c.s.tracks.calmTurns = c.tally.calm ? c.s.tracks.calmTurns + 1 : 0;
}

/** What the turn's events did to the tracks; then all are moved, clamped and explained. */
export function settleTracks(c: Ctx): void {
  const { T, tally: y } = c;
  const k = c.s.tracks;
  const t = T.tracks;
  cause(c, 'pressure', 'attacks', (y.attacks * t.pressureAttack * T.clock.weekDays) / c.d.scenario.turnDays);
  cause(
    c,
    'pressure',
    'fatal',
    y.fatalEvents * t.pressureFatal + Math.max(0, y.killed - y.fatalEvents) * t.pressureDeath,
  );
  cause(c, 'pressure', 'nearMiss', y.nearMissLeaks * t.pressureNearMiss);
  cause(c, 'hardliners', 'decay', t.hardlinersDecay);
  if (y.struck !== null)
    cause(
      c,
      'hardliners',
      y.struck === 'wave' || y.struck === 'soil' ? 'waveStruck' : 'struck',
      y.struck === 'wave' || y.struck === 'soil' ? t.hardlinersWave : t.hardlinersStruck,
    );
  if (y.struck !== null && y.calm) {
    cause(c, 'hardliners', 'calmStruck', t.hardlinersCalm);
    cause(c, 'prestige', 'calmStruck', t.prestigeCalmStruck);
  }
  if (y.struckOnSecondCalm) cause(c, 'assurance', 'calmStruck', t.calmStruck);
  gulfBuildUp(c);
  ignoredStrike(c);
  if (y.embassyAimed) cause(c, 'baghdad', 'embassyAttacked', t.baghdadEmbassy);
  const fronts = c.s.gaza !== 'truce' && (c.s.iran.redSeaOpen || k.north >= t.northEpAt);
  if (fronts) cause(c, 'prestige', 'fronts', t.prestigeFronts);
  if (c.s.heat.truth.theatres[4] > t.oilGulfHeat) cause(c, 'oil', 'gulfHeat', t.oilGulf);
  cause(c, 'shipping', 'shipAttacks', y.ships * T.attack.trafficAttack);
  cause(c, 'shipping', 'shipHits', y.shipHits * T.attack.trafficHit);
  cause(c, 'shipping', 'back', T.attack.trafficBack);
  driftBaghdad(c);
  for (const track of TRACKS) move(c, track);
  if (y.fightersKilledIraq >= T.effects.crowdKilled) k.crowdTurn = c.turn + 1;
}

/** A strike followed by two turns of attacks above calm, with no further strike (rules §9). */
function ignoredStrike(c: Ctx): void {
  const u = c.s.us;
  if (u.strikeTurn === 0 || u.strikeTurn === c.turn || u.unansweredTurns < 0) return;
  u.unansweredTurns = c.tally.calm ? -1 : u.unansweredTurns + 1;
  if (u.unansweredTurns < c.T.tracks.ignoredTurns) return;
  cause(c, 'credibility', 'strikeIgnored', c.T.tracks.strikeIgnored);
  u.unansweredTurns = -1;
}

function driftBaghdad(c: Ctx): void {
  const x = c.s.tracks.baghdad;
  if (x !== 0)
    cause(c, 'baghdad', 'drift', x > 0 ? -Math.min(c.T.tracks.baghdadDrift, x) : Math.min(c.T.tracks.baghdadDrift, -x));
}

const PERCENT = [0, 100] as const;
const STEPS = [-5, 5] as const;
const limits = (c: Ctx, track: TrackId): readonly [number, number] =>
  track === 'baghdad'
    ? STEPS
    : track === 'prestige'
      ? [c.T.tracks.prestigeMin, c.T.tracks.prestigeMax]
      : track === 'oil'
        ? [c.T.tracks.oilMin, c.T.tracks.oilMax]
        : PERCENT;

function move(c: Ctx, track: TrackId): void {
  const before = c.s.tracks[track];
  let x = track === 'pressure' ? before * c.T.tracks.pressureKeep : before;
  for (const m of c.causes[track]) x += m.value;
  const [lo, hi] = limits(c, track);
  const within = clamp(x, lo, hi);
  // Sums of tenths drift in binary: keep nine places, so that thresholds mean what they say.
  c.s.tracks[track] = Math.round(within * 1e9) / 1e9;
  if (c.quiet || (c.s.tracks[track] === before && c.causes[track].length === 0)) return;
  const mods: Modifier[] = [{ key: 'before', op: '=', value: shown(before) }];
  if (track === 'pressure' && before > 0) mods.push({ key: 'kept', op: '×', value: c.T.tracks.pressureKeep });
  for (const m of c.causes[track]) mods.push({ ...m, value: shown(m.value) });
  if (within !== x) mods.push(plus('cap', shown(within - x)));
  emit(
    c,
    CLAUSE[track],
    'track',
    WATCH_AFTER,
    null,
    KNOWN[track],
    { track, from: shown(before), to: shown(c.s.tracks[track]) },
    [{ label: 'track', why: { mods, result: shown(c.s.tracks[track]), unit: 'value' } }],
  );
  if (track === 'pressure') tellIran(c, before, mods);
}

/** Pressure as Iran sees it. All that moves it is public. */
export const pressureSeen = (x: number): number => Math.round(x / PRESSURE_ROUND) * PRESSURE_ROUND;
const PRESSURE_ROUND = 10;

/** Why Pressure moved, to Iran: the same causes, between figures rounded as it sees them. */
function tellIran(c: Ctx, before: number, [, ...causes]: readonly Modifier[]): void {
  const from = pressureSeen(before),
    to = pressureSeen(c.s.tracks.pressure);
  const mods: Modifier[] = [{ key: 'before', op: '=', value: from }, ...causes];
  emit(c, CLAUSE.pressure, 'track', WATCH_AFTER, null, SEES.iran, { track: 'pressure', from, to, rounded: true }, [
    rounded('track', mods, to),
  ]);
}
