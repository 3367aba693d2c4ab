import { RULE } from '../dice/dice.ts';
import {
  GROUPS,
  SEES,
  type GameState,
  type GazaState,
  type Modifier,
  type Odds,
  type TheatreId,
  type WorldEffect,
  type WorldEventDef,
} from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import {
  act,
  cause,
  chance,
  clamp,
  d100,
  emit,
  percent,
  plus,
  score,
  shown,
  WATCH_AFTER,
  WATCH_BEFORE,
  type TurnContext,
} from './context.ts';
import { ISRAEL_GUARD, stepMods } from './israel.ts';
import { carrierIn } from './deployments.ts';
import { officerKilled } from './strike-effects.ts';

/** A dated event of the scenario, or an inject with its text. */
export interface WorldEvent {
  readonly watch: number;
  readonly id: string;
  readonly theatre: TheatreId | null;
  readonly effect: WorldEffect;
  readonly text: string | null;
  /** Where it is from: the scenario, or null for an inject. */
  readonly event: WorldEventDef | null;
}

/** A dated event does not happen: the board contradicts it, or the die. Only the debrief tells. */
export function passedOver(ctx: TurnContext, { id, theatre, watch }: WorldEvent, why?: readonly Odds[]): void {
  ctx.state.passed = [...ctx.state.passed, id];
  emit(ctx, {
    clause: '§4 dated events',
    kind: 'worldPassed',
    watch,
    theatre,
    sees: SEES.none,
    data: { id },
    ...(why ? { why } : {}),
  });
}

/** True if Gaza's state changed, so that rates must be recomputed. */
export function worldEvent(ctx: TurnContext, { watch, id, theatre, effect, text, event }: WorldEvent): boolean {
  const place = event?.place;
  emit(ctx, {
    clause: text === null ? '§4 Gaza' : '§13 inject',
    kind: 'world',
    watch,
    theatre,
    sees: SEES.public,
    data: {
      id,
      effect: effect.kind,
      ...(effect.kind === 'israelStrike' ? { killed: effect.killed } : {}),
      ...(text === null ? {} : { text }),
      ...(place ? { area: place.theatre, lat: place.lat, lon: place.lon } : {}),
    },
  });
  switch (effect.kind) {
    case 'gaza':
      ctx.state.truceWatches = -1;
      return setGaza(ctx, watch, effect.state);
    case 'israelStrike':
      if (effect.killed > 0) officerKilled(ctx, -1, theatre ?? 'syria', watch, [], 'israel', effect.killed);
      return false;
    case 'north':
      moveNorth(ctx, watch, effect.change, 'event');
      return false;
    case 'ruling':
      cause(ctx, effect.track, 'ruling', effect.change);
      return false;
    case 'news':
    case 'speech':
      return false;
  }
}

export function setGaza(ctx: TurnContext, watch: number, state: GazaState): boolean {
  if (ctx.state.gaza === state) return false;
  ctx.state.gaza = state;
  emit(ctx, { clause: '§4 Gaza', kind: 'gaza', watch, sees: SEES.public, data: { state } });
  return true;
}

/** A truce that the US pressed for lasts its watches, extended once (rules §6). True when it ends. */
export function truceClock(ctx: TurnContext, watch: number): boolean {
  if (ctx.state.gaza !== 'truce' || ctx.state.truceWatches < 0) return false;
  if (ctx.state.truceWatches > 0) {
    ctx.state.truceWatches--;
    return false;
  }
  if (!ctx.state.truceExtended && d100(ctx, RULE.truceExtends, 'gaza', watch) < ctx.tables.effects.truceExtends) {
    ctx.state.truceExtended = true;
    ctx.state.truceWatches = ctx.tables.effects.truceWatches - 1;
    emit(ctx, { clause: '§6 press Israel', kind: 'truceExtended', watch, sees: SEES.public });
    return false;
  }
  ctx.state.truceWatches = -1;
  ctx.state.truceExtended = true;
  return setGaza(ctx, watch, 'war');
}

export function moveNorth(ctx: TurnContext, watch: number, change: number, why: string): void {
  const before = ctx.state.tracks.north;
  ctx.state.tracks.north = clamp(before + change, 0, ctx.tables.tracks.northMax);
  if (ctx.state.tracks.north !== before)
    emit(ctx, {
      clause: '§9 north',
      kind: 'north',
      watch,
      theatre: 'lebanon',
      sees: SEES.public,
      data: { from: before, to: ctx.state.tracks.north, why },
    });
}

/** Chance in per cent of a crowd without orders: after many fighters were killed in Iraq the turn before. */
export const crowdBase = (state: GameState, { effects: e }: Tables): number =>
  state.tracks.crowdTurn !== state.turn ? 0 : state.def.scenario.opening.crowds ? e.crowd2019 : e.crowd;

/** Labelled chance that the crowd storms the embassy. */
export const crowdMods = ({ effects: e }: Tables, base: number, mode: 'stoke' | 'calm' | null): Modifier[] => [
  plus('base', base),
  ...(mode === 'stoke' ? [plus('stoked', e.crowdStoked, SEES.us)] : []),
  ...(mode === 'calm' ? [plus('calmed', e.crowdCalmed, SEES.us)] : []),
];

/** Baghdad's crowd at the embassy (rules §9). */
export function crowd(ctx: TurnContext): void {
  const mode = ctx.crowd;
  const base = crowdBase(ctx.state, ctx.tables);
  if (base === 0 && mode === null) return;
  const mods = crowdMods(ctx.tables, base, mode);
  const p = chance(mods);
  const roll = d100(ctx, RULE.crowd, 'embassy', 0);
  if (mode)
    emit(ctx, {
      clause: '§6 crowd',
      kind: 'crowdOrder',
      watch: WATCH_BEFORE,
      theatre: 'iraq',
      sees: SEES.iran,
      data: { mode },
    });
  if (roll >= p) return;
  ctx.tally.embassyHit = true;
  ctx.tally.embassyAimed = true;
  act(ctx, 'embassyStormed', ctx.tables.ep.leader, 'iraq', SEES.public, null);
  emit(ctx, {
    clause: '§9 embassy',
    kind: 'embassyStormed',
    watch: Math.floor(ctx.def.watches / 2),
    theatre: 'iraq',
    sees: SEES.public,
    why: [{ ...percent('crowd', mods, p, roll), guard: SEES.us | 4 }],
  });
}

/** Israel, Lebanon, Baghdad: after the last watch (rules §9). */
export function thirdParties(ctx: TurnContext, israelStruck: boolean): void {
  const numbers = ctx.tables.tracks;
  if (!israelStruck) {
    const mods = stepMods(ctx, numbers.officerKilled, 'damascus');
    const p = chance(mods);
    const roll = d100(ctx, RULE.officerKilled, 'damascus', 0);
    if (roll < p)
      officerKilled(ctx, -1, 'syria', WATCH_AFTER, [percent('officer', mods, p, roll, ISRAEL_GUARD)], 'israel');
  }
  const rogue = ctx.tables.groups.rogue[GROUPS.indexOf('hezbollah')];
  if (d100(ctx, RULE.northRogue, 'hezbollah', 0) < rogue) moveNorth(ctx, WATCH_AFTER, 1, 'rogue');
  const level = ctx.state.tracks.north;
  const gaza =
    ctx.state.gaza === 'truce'
      ? ctx.tables.groups.truce
      : ctx.state.gaza === 'rafah'
        ? ctx.tables.groups.rafahHouthi
        : 1;
  const count = Math.round(numbers.northExchanges * level * ctx.def.scenario.turnDays * gaza);
  if (count > 0)
    emit(ctx, {
      clause: '§9 north',
      kind: 'exchanges',
      watch: WATCH_AFTER,
      theatre: 'lebanon',
      sees: SEES.public,
      data: { count, level },
    });
  if (level >= numbers.northEpAt) act(ctx, 'north', ctx.tables.ep.north, 'lebanon', SEES.public, null);
  if (level >= numbers.northMax && !ctx.state.tracks.lebanonWar) lebanonWar(ctx);
  expulsion(ctx);
}

function lebanonWar(ctx: TurnContext): void {
  const carrier = carrierIn(ctx.state, ctx.def, 'lebanon');
  const p = carrier ? ctx.tables.units.lebanonCarrier : ctx.tables.tracks.northWar;
  const roll = d100(ctx, RULE.lebanonWar, 'lebanon', 0);
  if (roll >= p) return;
  ctx.state.tracks.lebanonWar = true;
  ctx.tally.lebanonWar = true;
  score(ctx, 'us', 'region', 'lebanonWar', ctx.tables.points.lebanonUs);
  score(ctx, 'iran', 'region', 'lebanonWar', ctx.tables.points.lebanonIran);
  emit(ctx, {
    clause: '§9 north',
    kind: 'lebanonWar',
    watch: WATCH_AFTER,
    theatre: 'lebanon',
    sees: SEES.public,
    why: [percent('lebanonWar', [plus(carrier ? 'carrier' : 'base', p)], p, roll)],
  });
}

/** Baghdad orders US forces out, once (rules §9). */
function expulsion(ctx: TurnContext): void {
  const tracks = ctx.state.tracks;
  if (tracks.expelled || tracks.baghdad > ctx.tables.tracks.expulsionAt) return;
  const p = ctx.tables.tracks.expulsion;
  const roll = d100(ctx, RULE.expulsion, 'baghdad', 0);
  if (roll >= p) return;
  tracks.expelled = true;
  tracks.expelledTurn = ctx.turn;
  const { sites } = ctx.state;
  for (let i = 0; i < sites.length; i++) {
    const site = sites[i];
    if (ctx.def.sites[i].country !== 'Iraq' || site.personnel === 0) continue;
    const out = ctx.turn + ctx.tables.tracks.expulsionTurns;
    sites[i] = { ...site, evacuatedFrom: site.evacuatedFrom > 0 ? Math.min(site.evacuatedFrom, out) : out };
  }
  score(ctx, 'us', 'position', 'expulsion', -ctx.tables.points.expulsion);
  score(ctx, 'iran', 'position', 'expulsion', ctx.tables.points.expulsion);
  emit(ctx, {
    clause: '§9 expulsion',
    kind: 'expulsion',
    watch: WATCH_AFTER,
    theatre: 'iraq',
    sees: SEES.public,
    data: { baghdad: shown(tracks.baghdad) },
    why: [percent('expulsion', [plus('base', p)], p, roll)],
  });
}
