import { RULE } from '../dice/dice.ts';
import { SEES, THEATRES, type Act, type HeatState, type Mask, type Modifier, type Rung } from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import {
  chance,
  clamp,
  d100,
  emit,
  listOf,
  percent,
  plus,
  rounded,
  shown,
  times,
  WATCH_AFTER,
  type TurnContext,
} from './context.ts';

/** Rung 0 Quiet … 4 Brink (rules §8). */
export function rungOf(heat: number, tables: Tables): 0 | 1 | 2 | 3 | 4 {
  let k = 0;
  while (k < 4 && heat >= tables.heat.rungs[k]) k++;
  return k as 0 | 1 | 2 | 3 | 4;
}

/** Rung of an act with these escalation points: that of the heaviest ladder act it reaches. */
export const rungOfAct = (ep: number, { ep: of }: Tables): Rung =>
  [of.deploy, of.sanctions, of.leader, of.missilesBase].filter((step) => ep >= step).length as Rung;

/** Heat after a turn with acts worth these escalation points (rules §8). */
export const heatAfter = (tables: Tables, before: number, points: number): number =>
  clamp(tables.heat.keep * before + tables.heat.gain * points, 0, 100);

const attackEp = (tables: Tables, n: number): number => tables.ep.attacks[Math.min(n, tables.ep.attacks.length - 1)];

/** Heat ← .8 Heat + .3 ΣEP, for the truth and for each seat's knowledge (rules §8). */
export function settleHeat(ctx: TurnContext): void {
  const before = ctx.state.heat.truth.all;
  const lebanon = ctx.tally.lebanonWar ? ctx.tables.tracks.northHeat : 0;
  const n = ctx.tally.attacks + ctx.tally.ships;
  const all = attackEp(ctx.tables, n);
  const by = listOf(THEATRES, (t, i) =>
    attackEp(ctx.tables, ctx.tally.byTheatre[i] + (t === 'redsea' ? ctx.tally.ships : 0)),
  );
  const terms = ctx.quiet ? [] : listOf(ctx.acts, (a) => heatTerm(ctx, a.key, a.ep));
  for (const [who, mask] of SEEN_BY) {
    const was = ctx.state.heat[who].all;
    step(ctx, ctx.state.heat[who], mask, all, by, lebanon);
    if (!ctx.quiet) tellHeat(ctx, was, ctx.state.heat[who].all, mask, terms);
  }
  const now = ctx.state.heat.truth.all;
  const from = rungOf(before, ctx.tables),
    to = rungOf(now, ctx.tables);
  if (to > from)
    emit(ctx, {
      clause: '§8 ladder',
      kind: 'rungUp',
      watch: WATCH_AFTER,
      sees: SEES.none,
      data: { from, to, label: stepLabel(ctx) },
    });
}

/** Explains Heat: to a seat, the acts it knows of, rounded; in full to the facilitator only (mask 0). `terms`: one for each act. */
function tellHeat(ctx: TurnContext, was: number, now: number, mask: Mask, terms: readonly Modifier[]): void {
  const round = (x: number): number =>
    mask === 0 ? shown(x) : Math.round(x / ctx.tables.heat.round) * ctx.tables.heat.round;
  const from = round(was),
    to = round(now);
  const mods = [plus('before', from), times('kept', ctx.tables.heat.keep)];
  for (let i = 0; i < terms.length; i++) if (mask === 0 || (ctx.acts[i].sees & mask) !== 0) mods.push(terms[i]);
  const n = ctx.tally.attacks + ctx.tally.ships;
  if (n > 0) mods.push(heatTerm(ctx, 'attacks', attackEp(ctx.tables, n)));
  if (ctx.tally.lebanonWar) mods.push(plus('act.lebanonWar', ctx.tables.tracks.northHeat));
  let free = was * ctx.tables.heat.keep;
  for (let i = 2; i < mods.length; i++) free += mods[i].value;
  if (free < 0 || free > 100) mods.push(plus('cap', shown(now - free)));
  emit(ctx, {
    clause: '§8 heat',
    kind: mask === 0 ? 'heat' : 'track',
    watch: WATCH_AFTER,
    sees: mask,
    data: mask === 0 ? { track: 'heat', from, to } : { track: 'heat', from, to, rounded: true },
    why: [mask === 0 ? { label: 'track', why: { mods, result: to, unit: 'value' } } : rounded('track', mods, to)],
  });
}
const heatTerm = (ctx: TurnContext, key: string, points: number): Modifier =>
  plus(`act.${key}`, shown(ctx.tables.heat.gain * points));

const SEEN_BY = [
  ['truth', 0],
  ['us', SEES.us],
  ['iran', SEES.iran],
  ['public', 4],
] as const;
const LEBANON = THEATRES.indexOf('lebanon');

/** `all` and `by`: points of the turn's attacks, which everybody knows. Mask 0 sees every act. */
function step(
  ctx: TurnContext,
  heat: HeatState,
  mask: Mask,
  all: number,
  by: readonly number[],
  lebanon: number,
): void {
  const { keep, gain } = ctx.tables.heat;
  let sum = all;
  const points = by.slice();
  for (const a of ctx.acts) {
    if (mask !== 0 && (a.sees & mask) === 0) continue;
    sum += a.ep;
    if (a.theatre) points[THEATRES.indexOf(a.theatre)] += a.ep;
  }
  heat.all = clamp(keep * heat.all + gain * sum + lebanon, 0, 100);
  for (let i = 0; i < points.length; i++)
    heat.theatres[i] = clamp(keep * heat.theatres[i] + gain * points[i] + (i === LEBANON ? lebanon : 0), 0, 100);
}

/** Why the ladder was climbed: deliberately, by crossing a line thought safe, or by accident (rules §8). */
export function stepLabel(ctx: TurnContext): 'deliberate' | 'inadvertent' | 'accidental' {
  const crossed = ctx.state.lines.filter((l) => l.crossed === ctx.turn && l.from > 0);
  for (const line of crossed) {
    const mover = line.maker === 'us' ? 'iran' : 'us';
    const given = ctx.submissions[mover].assessment?.lineCrossed;
    if (given !== undefined && given < ctx.tables.heat.lineForecast) return 'inadvertent';
  }
  const heaviest = ctx.acts.reduce<Act | null>((m, a) => (m === null || a.ep > m.ep ? a : m), null);
  if (heaviest === null || heaviest.by !== null) return 'deliberate';
  return ctx.state.groups.slice(0, 4).every((g) => g.directive === 'press') ? 'deliberate' : 'accidental';
}

/** Chance of war this turn in per cent, with its terms (rules §8). Shown in the debrief only. */
function hazard(ctx: TurnContext): { p: number; mods: ReturnType<typeof plus>[] } {
  const base = ctx.tables.heat.hazard[rungOf(ctx.state.heat.truth.all, ctx.tables)];
  const mods = [plus('rung', base), times('length', ctx.def.scale)];
  if (ctx.def.options.hazard !== 1) mods.push(times('facilitator', ctx.def.options.hazard));
  if (ctx.tally.responseFired) mods.push(times('response', ctx.tables.heat.responseHazard));
  const lately = (t: number): boolean => t > 0 && ctx.turn - t < ctx.tables.effects.channelTurns;
  if (lately(ctx.state.us.channelTurn) && lately(ctx.state.iran.channelTurn))
    mods.push(times('channel', ctx.tables.effects.privateHazard));
  return { p: chance(mods), mods };
}

/** The war roll, in the unseen turns after the end too. True: war. */
export function warRoll(ctx: TurnContext): boolean {
  const { p, mods } = hazard(ctx);
  const roll = d100(ctx, RULE.war, 'war', 0);
  emit(ctx, {
    clause: '§8 war',
    kind: 'warRoll',
    watch: WATCH_AFTER,
    sees: SEES.none,
    data: { after: ctx.unseen, war: roll < p },
    why: [percent('war', mods, p, roll)],
  });
  return roll < p;
}
