import { RULE } from '../dice/dice.ts';
import { SEES, THEATRES, type Act, type HeatState, type Mask, type Modifier, type Rung } from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import {
  chance,
  clamp,
  d100,
  emit,
  percent,
  plus,
  rounded,
  shown,
  summed,
  times,
  WATCH_AFTER,
  type Ctx,
} from './context.ts';

/** Rung 0 Quiet … 4 Brink (rules §8). */
export function rungOf(heat: number, T: Tables): 0 | 1 | 2 | 3 | 4 {
  let k = 0;
  while (k < 4 && heat >= T.heat.rungs[k]) k++;
  return k as 0 | 1 | 2 | 3 | 4;
}

/** Rung that an act of so many escalation points speaks from: as high as the heaviest act of the ladder that it reaches. */
export const rungOfAct = (ep: number, { ep: of }: Tables): Rung =>
  [of.deploy, of.sanctions, of.leader, of.missilesBase].filter((step) => ep >= step).length as Rung;

/** Heat after a turn with acts of so many escalation points (rules §8). */
export const heatAfter = (T: Tables, before: number, points: number): number =>
  clamp(T.heat.keep * before + T.heat.gain * points, 0, 100);

const attackEp = (T: Tables, n: number): number => T.ep.attacks[Math.min(n, T.ep.attacks.length - 1)];

/** Heat ← .8 Heat + .3 ΣEP, for the truth and for what each seat knows of (rules §8). */
export function settleHeat(c: Ctx): void {
  const before = c.s.heat.truth.all;
  const lebanon = c.tally.lebanonWar ? c.T.tracks.northHeat : 0;
  const n = c.tally.attacks + c.tally.ships;
  const all = attackEp(c.T, n);
  const by = THEATRES.map((t, i) => attackEp(c.T, c.tally.byTheatre[i] + (t === 'redsea' ? c.tally.ships : 0)));
  for (const [who, mask] of SEEN_BY) {
    const was = c.s.heat[who].all;
    step(c, c.s.heat[who], mask, all, by, lebanon);
    if (!c.quiet) tellHeat(c, was, c.s.heat[who].all, mask);
  }
  const now = c.s.heat.truth.all;
  const from = rungOf(before, c.T),
    to = rungOf(now, c.T);
  if (to > from) emit(c, '§8 ladder', 'rungUp', WATCH_AFTER, null, SEES.none, { from, to, label: stepLabel(c) });
}

/** Why Heat moved: to a seat in the acts it knows of and rounded as it is shown; whole to white alone (mask 0). */
function tellHeat(c: Ctx, was: number, now: number, mask: Mask): void {
  const round = (x: number): number => (mask === 0 ? shown(x) : Math.round(x / c.T.heat.round) * c.T.heat.round);
  const mods = [plus('before', round(was)), times('kept', c.T.heat.keep)];
  for (const a of c.acts) if (mask === 0 || (a.sees & mask) !== 0) mods.push(heatTerm(c, a.key, a.ep));
  const n = c.tally.attacks + c.tally.ships;
  if (n > 0) mods.push(heatTerm(c, 'attacks', attackEp(c.T, n)));
  if (c.tally.lebanonWar) mods.push(plus('act.lebanonWar', c.T.tracks.northHeat));
  const free = summed([plus('before', was), ...mods.slice(1)]);
  if (free < 0 || free > 100) mods.push(plus('cap', shown(now - free)));
  emit(
    c,
    '§8 heat',
    mask === 0 ? 'heat' : 'track',
    WATCH_AFTER,
    null,
    mask,
    { track: 'heat', from: round(was), to: round(now), ...(mask === 0 ? {} : { rounded: true }) },
    [
      mask === 0
        ? { label: 'track', why: { mods, result: round(now), unit: 'value' } }
        : rounded('track', mods, round(now)),
    ],
  );
}
const heatTerm = (c: Ctx, key: string, points: number): Modifier => plus(`act.${key}`, shown(c.T.heat.gain * points));

const SEEN_BY = [
  ['truth', 0],
  ['us', SEES.us],
  ['iran', SEES.iran],
  ['public', 4],
] as const;
const LEBANON = THEATRES.indexOf('lebanon');

/** `all` and `by`: points of the turn's attacks, which everybody knows of. Mask 0 sees every act. */
function step(c: Ctx, h: HeatState, mask: Mask, all: number, by: readonly number[], lebanon: number): void {
  const { keep, gain } = c.T.heat;
  let sum = all;
  const points = by.slice();
  for (const a of c.acts) {
    if (mask !== 0 && (a.sees & mask) === 0) continue;
    sum += a.ep;
    if (a.theatre) points[THEATRES.indexOf(a.theatre)] += a.ep;
  }
  h.all = clamp(keep * h.all + gain * sum + lebanon, 0, 100);
  for (let i = 0; i < points.length; i++)
    h.theatres[i] = clamp(keep * h.theatres[i] + gain * points[i] + (i === LEBANON ? lebanon : 0), 0, 100);
}

/** Why the ladder was climbed: meant, by crossing a line its mover thought safe, or by nobody's order (rules §8). */
export function stepLabel(c: Ctx): 'deliberate' | 'inadvertent' | 'accidental' {
  const crossed = c.s.lines.filter((l) => l.crossed === c.turn);
  for (const l of crossed) {
    const mover = l.maker === 'us' ? 'iran' : 'us';
    const given = c.sub[mover].assessment?.lineCrossed;
    if (given !== undefined && given < c.T.heat.lineForecast) return 'inadvertent';
  }
  const heaviest = c.acts.reduce<Act | null>((m, a) => (m === null || a.ep > m.ep ? a : m), null);
  if (heaviest === null || heaviest.by !== null) return 'deliberate';
  return c.s.groups.slice(0, 4).every((g) => g.directive === 'press') ? 'deliberate' : 'accidental';
}

/** Chance of war this turn in per cent, with its terms (rules §8). Nobody sees it before the debrief. */
function hazard(c: Ctx): { p: number; mods: ReturnType<typeof plus>[] } {
  const base = c.T.heat.hazard[rungOf(c.s.heat.truth.all, c.T)];
  const mods = [plus('rung', base), times('length', c.d.scale)];
  if (c.d.options.hazard !== 1) mods.push(times('facilitator', c.d.options.hazard));
  if (c.tally.responseFired) mods.push(times('response', c.T.heat.responseHazard));
  const lately = (t: number): boolean => t > 0 && c.turn - t < c.T.effects.channelTurns;
  if (lately(c.s.us.channelTurn) && lately(c.s.iran.channelTurn))
    mods.push(times('channel', c.T.effects.privateHazard));
  return { p: chance(mods), mods };
}

/** The war roll; after the last turn `times` more, unseen. True: war. */
export function warRoll(c: Ctx, after: number | null): boolean {
  const { p, mods } = hazard(c);
  const roll = after === null ? d100(c, RULE.war, 'war', 0) : d100(c, RULE.warAfter, 'war', after);
  emit(c, '§8 war', 'warRoll', WATCH_AFTER, null, SEES.none, { after: after !== null, war: roll < p }, [
    percent('war', mods, p, roll),
  ]);
  return roll < p;
}
