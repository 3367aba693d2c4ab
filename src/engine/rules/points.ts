import { BARS, SEES, type Bar, type Ending, type HiddenAim, type Odds, type Side } from '../model/index.ts';
import { emit, plus, score, shown, WATCH_AFTER, type Ctx } from './context.ts';
import { diverted } from './deployments.ts';

/** What a hidden aim doubles: keys of point causes (rules §6). */
const DOUBLED: Readonly<Record<HiddenAim, readonly string[]>> = {
  protect: ['attacks', 'deaths'],
  contain: ['lowHeat', 'highHeat', 'endHeat', 'north', 'lebanonWar'],
  seaLanes: ['shipping'],
  expel: ['baghdad', 'expulsion'],
  relieveGaza: ['bargaining'],
  survive: ['lowHeat', 'highHeat', 'endHeat', 'struck', 'calmStruck', 'war'],
};

/** Points of the turn (rules §10), scaled by 8 ÷ nominal turns; deaths are not. */
export function turnPoints(c: Ctx): void {
  const { tally: y, T } = c;
  const p = T.points;
  const f = c.d.scale;
  const week = T.clock.weekDays / c.d.scenario.turnDays;
  const heat = c.s.heat.truth.all;
  score(c, 'us', 'people', 'attacks', p.usAttack * y.attacks * week * f);
  score(c, 'us', 'people', 'deaths', p.usDeath * y.killed);
  if (y.calm) score(c, 'us', 'people', 'calm', p.usCalm * f);
  if (c.s.tracks.north <= p.northQuiet) score(c, 'us', 'region', 'north', p.usNorth * f);
  if (heat < p.lowHeat) score(c, 'us', 'region', 'lowHeat', p.usLowHeat * f);
  if (heat > p.highHeat) score(c, 'us', 'region', 'highHeat', p.usHighHeat * f);
  // What was lost before the game began is nobody's loss in it.
  const lost = Math.max(0, c.d.scenario.opening.shipping - c.s.tracks.shipping);
  score(c, 'us', 'region', 'shipping', -(lost / p.usShipping) * f);
  if (c.s.tracks.pressure >= T.tracks.pressureHigh && y.struck === null)
    score(c, 'us', 'home', 'pressure', p.usPressure * f);
  const blood = y.killed > 0 || y.seafarers > 0 || y.civiliansByIran > 0;
  score(
    c,
    'iran',
    'position',
    blood ? 'bloodshed' : 'bargaining',
    blood ? p.iranDeath * f : Math.min(p.iranAttackMax, p.iranAttack * y.attacks * week) * f,
  );
  if (y.calm) score(c, 'iran', 'people', 'calm', p.iranCalm * f);
  if (heat < p.lowHeat) score(c, 'iran', 'region', 'lowHeat', p.iranLowHeat * f);
  if (heat > p.highHeat) score(c, 'iran', 'region', 'highHeat', p.iranHighHeat * f);
  if (y.struck !== null)
    score(c, 'iran', 'people', 'struck', (y.struck === 'wave' || y.struck === 'soil' ? p.iranWave : p.iranStruck) * f);
  if (y.struckOnSecondCalm) score(c, 'iran', 'promises', 'calmStruck', p.iranCalmStruck * f);
  const d = diverted(c.s, c.d);
  if (d > 0) {
    score(c, 'iran', 'position', 'diversion', d * T.units.diversion * f);
    emit(c, '§3 diversion', 'diversion', WATCH_AFTER, 'lebanon', SEES.none, { batteries: d });
  }
}

/** Points of the end (rules §10), not scaled. */
export function endPoints(c: Ctx, ending: Ending['kind']): void {
  const p = c.T.points;
  const k = c.s.tracks;
  score(c, 'us', 'promises', 'credibility', (k.credibility - 50) / p.endCredibility);
  score(c, 'iran', 'promises', 'prestige', (k.prestige - p.endPrestigeBase) * p.endPrestige);
  const oil = ((k.oil - c.d.scenario.opening.oil) / 0.1) * p.endOil;
  score(c, 'iran', 'home', 'oil', oil);
  score(c, 'us', 'position', 'oil', -oil);
  score(c, 'us', 'position', 'baghdad', k.baghdad * p.endBaghdad);
  score(c, 'iran', 'position', 'baghdad', -k.baghdad * p.endBaghdad);
  score(c, 'iran', 'people', 'lostLeaders', k.lostLeaders * p.endLeader);
  if (ending === 'war') {
    score(c, 'us', 'home', 'war', p.warUs);
    score(c, 'iran', 'home', 'war', p.warIran);
  } else {
    const h = c.s.heat.truth.all;
    const i = c.T.heat.endAt.findLastIndex((x) => h >= x);
    if (i >= 0) for (const side of ['us', 'iran'] as const) score(c, side, 'region', 'endHeat', c.T.heat.endPoints[i]);
  }
}

const pointsWhy = (causes: readonly { key: string; value: number }[], sum: number): Odds => ({
  label: 'points',
  why: { mods: causes.map((x) => plus(`point.${x.key}`, shown(x.value))), result: shown(sum), unit: 'value' },
});

/** Book all causes so far on the bars, each side told only its own. */
export function bookPoints(c: Ctx): void {
  for (const side of ['us', 'iran'] as const) {
    const aim = c.s.secret.hiddenAims[side];
    const bars = { people: 0, region: 0, position: 0, promises: 0, home: 0 };
    for (const x of c.pointCauses[side]) {
      if (aim !== null && DOUBLED[aim].includes(x.key)) x.value *= c.T.points.aimFactor;
      bars[x.bar as Bar] += x.value;
    }
    for (const b of BARS) c.s.points[side][b] += bars[b];
    if (!c.quiet && c.pointCauses[side].length > 0)
      emit(
        c,
        '§10 points',
        'points',
        WATCH_AFTER,
        null,
        side === 'us' ? SEES.us : SEES.iran,
        {
          side,
          people: shown(bars.people),
          region: shown(bars.region),
          position: shown(bars.position),
          promises: shown(bars.promises),
          home: shown(bars.home),
        },
        [pointsWhy(c.pointCauses[side], totalOf(0, bars))],
      );
    c.pointCauses[side].length = 0;
  }
}

export const totalOf = (start: number, bars: Readonly<Record<Bar, number>>): number =>
  BARS.reduce((n, b) => n + bars[b], start);

/** The verdict (rules §10). War is its own ending. */
export function verdict(c: Ctx): Ending['kind'] {
  const p = c.T.points;
  const total = (side: Side): number => totalOf(p.start, c.s.points[side]);
  const us = total('us'),
    iran = total('iran');
  const bloodless = c.s.past.slice(-p.quietTurns).every((r) => r.killed === 0);
  if (us >= p.bothWin && iran >= p.bothWin && c.s.heat.truth.all < p.lowHeat && bloodless) return 'managedRivalry';
  if (us >= p.winAt && iran < p.loseAt) return 'usAdvantage';
  if (iran >= p.winAt && us < p.loseAt) return 'iranAdvantage';
  return 'stalemate';
}
