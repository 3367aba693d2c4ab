import { BARS, SEES, type Bar, type Ending, type HiddenAim, type Odds, type Side } from '../model/index.ts';
import { emit, plus, score, shown, WATCH_AFTER, type TurnContext } from './context.ts';
import { diverted } from './deployments.ts';

/** What a hidden aim doubles: keys of point causes (rules §6). */
const DOUBLED: Readonly<Record<HiddenAim, readonly string[]>> = {
  protect: ['attacks', 'deaths', 'wounded'],
  contain: ['lowHeat', 'highHeat', 'endHeat', 'north', 'lebanonWar'],
  seaLanes: ['shipping'],
  expel: ['baghdad', 'expulsion'],
  relieveGaza: ['bargaining'],
  survive: ['lowHeat', 'highHeat', 'endHeat', 'struck', 'calmStruck', 'war'],
};

/** Points of the turn (rules §10), scaled by 8 ÷ nominal turns; deaths are not. */
export function turnPoints(ctx: TurnContext): void {
  const { tally, tables } = ctx;
  const numbers = tables.points;
  const f = ctx.def.scale;
  const week = tables.clock.weekDays / ctx.def.scenario.turnDays;
  const heat = ctx.state.heat.truth.all;
  score(ctx, 'us', 'people', 'attacks', numbers.usAttack * tally.attacks * week * f);
  score(ctx, 'us', 'people', 'deaths', numbers.usDeath * tally.killed);
  if (tally.calm) score(ctx, 'us', 'people', 'calm', numbers.usCalm * f);
  if (!ctx.state.tracks.expelled) score(ctx, 'us', 'position', 'presence', numbers.usPresence * f);
  if (ctx.state.tracks.north <= numbers.northQuiet) score(ctx, 'us', 'region', 'north', numbers.usNorth * f);
  if (heat < numbers.lowHeat) score(ctx, 'us', 'region', 'lowHeat', numbers.usLowHeat * f);
  if (heat > numbers.highHeat) score(ctx, 'us', 'region', 'highHeat', numbers.usHighHeat * f);
  // Shipping lost before the game began does not count.
  const lost = Math.max(0, ctx.def.scenario.opening.shipping - ctx.state.tracks.shipping);
  score(ctx, 'us', 'region', 'shipping', -(lost / numbers.usShipping) * f);
  // After the end nobody can answer, so that Pressure costs nothing then.
  if (!ctx.unseen && ctx.state.tracks.pressure >= tables.tracks.pressureHigh && tally.struck === null)
    score(ctx, 'us', 'home', 'pressure', numbers.usPressure * f);
  const blood = tally.killed > 0 || tally.seafarers > 0 || tally.civiliansByIran > 0;
  const bargaining = Math.min(numbers.iranAttackMax, numbers.iranAttack * tally.attacks * week) * f;
  score(
    ctx,
    'iran',
    'position',
    blood ? 'bloodshed' : 'bargaining',
    blood ? numbers.iranDeath * f : bargaining * (ctx.unseen ? numbers.afterBargaining : 1),
  );
  // A calm on land counts less while ships are attacked: nobody takes it for restraint.
  const calm = tally.ships >= numbers.iranCalmShips ? numbers.iranCalmSea : 1;
  if (tally.calm) score(ctx, 'iran', 'people', 'calm', numbers.iranCalm * calm * f);
  if (heat < numbers.lowHeat) score(ctx, 'iran', 'region', 'lowHeat', numbers.iranLowHeat * f);
  if (heat > numbers.highHeat) score(ctx, 'iran', 'region', 'highHeat', numbers.iranHighHeat * f);
  if (tally.struck !== null)
    score(
      ctx,
      'iran',
      'people',
      'struck',
      (tally.struck === 'wave' || tally.struck === 'soil' ? numbers.iranWave : numbers.iranStruck) * f,
    );
  if (tally.struckOnSecondCalm) score(ctx, 'iran', 'promises', 'calmStruck', numbers.iranCalmStruck * f);
  const d = diverted(ctx.state, ctx.def);
  if (d > 0) {
    score(ctx, 'iran', 'position', 'diversion', d * tables.units.diversion * f);
    emit(ctx, {
      clause: '§3 diversion',
      kind: 'diversion',
      watch: WATCH_AFTER,
      theatre: 'lebanon',
      sees: SEES.none,
      data: { batteries: d },
    });
  }
}

/** Points of the end (rules §10), not scaled. */
export function endPoints(ctx: TurnContext, ending: Ending['kind']): void {
  const numbers = ctx.tables.points;
  const tracks = ctx.state.tracks;
  score(
    ctx,
    'us',
    'promises',
    'credibility',
    (tracks.credibility - ctx.tables.tracks.credibilityStart) / numbers.endCredibility,
  );
  score(ctx, 'iran', 'promises', 'prestige', (tracks.prestige - numbers.endPrestigeBase) * numbers.endPrestige);
  const oil = ((tracks.oil - ctx.def.scenario.opening.oil) / 0.1) * numbers.endOil;
  score(ctx, 'iran', 'home', 'oil', oil);
  score(ctx, 'us', 'position', 'oil', -oil);
  score(ctx, 'us', 'position', 'baghdad', tracks.baghdad * numbers.endBaghdad);
  score(ctx, 'iran', 'position', 'baghdad', -tracks.baghdad * numbers.endBaghdad);
  score(ctx, 'iran', 'people', 'lostLeaders', tracks.lostLeaders * numbers.endLeader);
  if (ending === 'war') {
    score(ctx, 'us', 'home', 'war', numbers.warUs);
    score(ctx, 'iran', 'home', 'war', numbers.warIran);
  } else {
    const h = ctx.state.heat.truth.all;
    const i = ctx.tables.heat.endAt.findLastIndex((x) => h >= x);
    if (i >= 0)
      for (const side of ['us', 'iran'] as const) score(ctx, side, 'region', 'endHeat', ctx.tables.heat.endPoints[i]);
  }
}

export const pointsWhy = (causes: readonly { key: string; value: number }[], sum: number): Odds => ({
  label: 'points',
  why: { mods: causes.map((x) => plus(`point.${x.key}`, shown(x.value))), result: shown(sum), unit: 'value' },
});

/** Sums by bar. Named one by one: V8 is slow where an object's members are reached by many changing names. */
function barsOf(causes: readonly { bar: string; value: number }[]): Record<Bar, number> {
  const bars = { people: 0, region: 0, position: 0, promises: 0, home: 0 };
  for (const { bar, value } of causes)
    if (bar === 'people') bars.people += value;
    else if (bar === 'region') bars.region += value;
    else if (bar === 'position') bars.position += value;
    else if (bar === 'promises') bars.promises += value;
    else bars.home += value;
  return bars;
}

/** Books all causes so far on the bars; each side sees only its own. */
export function bookPoints(ctx: TurnContext): void {
  for (const side of ['us', 'iran'] as const) {
    const aim = ctx.state.secret.hiddenAims[side];
    const causes = ctx.pointCauses[side];
    if (aim !== null) for (const x of causes) if (DOUBLED[aim].includes(x.key)) x.value *= ctx.tables.points.aimFactor;
    const bars = barsOf(causes);
    const own = ctx.state.points[side];
    own.people += bars.people;
    own.region += bars.region;
    own.position += bars.position;
    own.promises += bars.promises;
    own.home += bars.home;
    if (!ctx.quiet && causes.length > 0)
      emit(ctx, {
        clause: '§10 points',
        kind: 'points',
        watch: WATCH_AFTER,
        sees: side === 'us' ? SEES.us : SEES.iran,
        data: {
          side,
          people: shown(bars.people),
          region: shown(bars.region),
          position: shown(bars.position),
          promises: shown(bars.promises),
          home: shown(bars.home),
        },
        why: [pointsWhy(causes, totalOf(0, bars))],
      });
    causes.length = 0;
  }
}

export const totalOf = (start: number, bars: Readonly<Record<Bar, number>>): number =>
  BARS.reduce((n, b) => n + bars[b], start);

/** The verdict (rules §10). War is its own ending. */
export function verdict(ctx: TurnContext): Ending['kind'] {
  const numbers = ctx.tables.points;
  const total = (side: Side): number => totalOf(numbers.start, ctx.state.points[side]);
  const us = total('us'),
    iran = total('iran');
  const bloodless = ctx.state.past.slice(-numbers.quietTurns).every((r) => r.killed === 0);
  // Quiet by chance is not restraint: nobody may still be told to step up.
  const calm = (ctx.state.after?.calm ?? true) && ctx.state.groups.every((group) => group.directive !== 'press');
  if (
    us >= numbers.bothWin &&
    iran >= numbers.bothWin &&
    ctx.state.heat.truth.all < numbers.lowHeat &&
    bloodless &&
    calm
  )
    return 'managedRivalry';
  if (us >= numbers.winAt && iran < numbers.loseAt) return 'usAdvantage';
  if (iran >= numbers.winAt && us < numbers.loseAt) return 'iranAdvantage';
  return 'stalemate';
}
