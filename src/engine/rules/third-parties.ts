import { RULE } from '../dice/dice.ts';
import {
  GROUPS,
  SEES,
  type GameState,
  type GazaState,
  type IranOrder,
  type Modifier,
  type TheatreId,
  type WorldEffect,
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
  pick,
  plus,
  score,
  shown,
  WATCH_AFTER,
  WATCH_BEFORE,
  type TurnContext,
} from './context.ts';
import { carrierIn } from './deployments.ts';
import { officerKilled } from './strike-effects.ts';

const HOUTHI = GROUPS.indexOf('houthi');

/** A dated event or an inject. True when Gaza's state changed (rates must follow). */
export function worldEvent(
  ctx: TurnContext,
  watch: number,
  id: string,
  theatre: TheatreId | null,
  effect: WorldEffect,
  text: string | null,
): boolean {
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
      north(ctx, watch, effect.change, 'event');
      return false;
    case 'ruling':
      cause(ctx, effect.track, 'ruling', effect.change);
      return false;
    default:
      return false;
  }
}

function setGaza(ctx: TurnContext, watch: number, state: GazaState): boolean {
  if (ctx.state.gaza === state) return false;
  ctx.state.gaza = state;
  emit(ctx, { clause: '§4 Gaza', kind: 'gaza', watch, sees: SEES.public, data: { state } });
  return true;
}

/** A truce the US pressed for runs its watches, once extended (rules §6). True when it ends. */
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

/** Labelled chance that Israel agrees to a truce, asked so often before. */
export const truceMods = ({ effects: e }: Tables, asked: number): Modifier[] => [
  plus('base', e.truceChance),
  // What Israel refused before was told to the US alone.
  ...(asked > 0 ? [plus('repeats', asked * e.truceRepeat, SEES.iran)] : []),
];

export function pressIsrael(ctx: TurnContext, what: 'truce' | 'north'): void {
  if (what === 'north') {
    emit(ctx, {
      clause: '§6 press Israel',
      kind: 'pressNorth',
      watch: WATCH_BEFORE,
      theatre: 'lebanon',
      sees: SEES.us,
    });
    north(ctx, WATCH_BEFORE, -1, 'usPressure');
    return;
  }
  const mods = truceMods(ctx.tables, ctx.state.us.pressTruce);
  const p = chance(mods);
  const roll = d100(ctx, RULE.truce, 'gaza', 0);
  ctx.state.us.pressTruce++;
  ctx.state.us.pressTruceTurn = ctx.turn;
  const won = roll < p;
  emit(ctx, {
    clause: '§6 press Israel',
    kind: won ? 'truceWon' : 'truceRefused',
    watch: WATCH_BEFORE,
    sees: won ? SEES.public : SEES.us,
    why: [percent('truce', mods, p, roll, SEES.iran)],
  });
  if (!won) return;
  ctx.state.truceWatches = ctx.tables.effects.truceWatches;
  ctx.state.truceExtended = false;
  ctx.state.us.pressTruce = 0;
  setGaza(ctx, WATCH_BEFORE, 'truce');
}

function north(ctx: TurnContext, watch: number, change: number, why: string): void {
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

/** Iran asks Hezbollah; it obeys nine times in ten (rules §4). */
export function northOrder(ctx: TurnContext, to: 'hotter' | 'cooler'): void {
  const p = ctx.tables.groups.obey[GROUPS.indexOf('hezbollah')];
  const roll = d100(ctx, RULE.northObeys, to, 0);
  const why = [percent('obey', [plus('group', p)], p, roll)];
  emit(ctx, {
    clause: '§6 northern front',
    kind: roll < p ? 'northObeyed' : 'northRefused',
    watch: WATCH_BEFORE,
    theatre: 'lebanon',
    sees: SEES.iran,
    data: { to },
    why,
  });
  if (roll < p) {
    north(ctx, WATCH_BEFORE, to === 'hotter' ? 1 : -1, 'hezbollah');
    if (to === 'hotter') ctx.tally.iranReplies.push('north');
  }
}

/** Labelled chance that the Houthis close the Red Sea front when asked. */
export const closingMods = ({ groups: t }: Tables, repeats: number): Modifier[] => {
  const mods = [plus('group', t.obey[HOUTHI])];
  if (repeats > 0) mods.push(plus('repeats', repeats * t.perRepeat[HOUTHI]));
  return mods;
};

/** Open the Red Sea front, or ask the Houthis to close it (rules §6; closing is asked and may be refused: our reading). */
export function redSea(ctx: TurnContext, open: boolean): void {
  const was = ctx.state.iran.redSeaOpen;
  if (open) {
    ctx.state.iran.redSeaOpen = true;
    ctx.tally.iranReplies.push('redsea');
  } else {
    const group = ctx.state.groups[GROUPS.indexOf('houthi')];
    const mods = closingMods(ctx.tables, group.repeats);
    const p = chance(mods, ctx.tables.groups.obeyMax);
    const roll = d100(ctx, RULE.obey, 'houthi.close', 0);
    ctx.tally.restraint = true;
    if (roll < p) {
      ctx.state.iran.redSeaOpen = false;
      group.repeats = 0;
    } else group.repeats++;
    emit(ctx, {
      clause: '§6 Red Sea front',
      kind: roll < p ? 'closeObeyed' : 'closeRefused',
      watch: WATCH_BEFORE,
      theatre: 'redsea',
      sees: SEES.iran,
      why: [percent('obey', mods, p, roll)],
    });
  }
  if (ctx.state.iran.redSeaOpen !== was)
    emit(ctx, {
      clause: '§6 Red Sea front',
      kind: ctx.state.iran.redSeaOpen ? 'frontOpen' : 'frontClosed',
      watch: WATCH_BEFORE,
      theatre: 'redsea',
      sees: SEES.iran,
    });
}

/** Struck so lately that missiles are read as the reply. */
export const isReply = (tables: Tables, turn: number, strikeTurn: number): boolean =>
  strikeTurn > 0 && turn - strikeTurn <= tables.effects.missileReply;

/** Missiles at a US base (telegraphed) or at a neighbour (rules §6). */
export function missiles(
  ctx: TurnContext,
  order: Extract<IranOrder, { kind: 'missilesBase' | 'missilesNeighbour' }>,
): void {
  const tables = ctx.tables;
  ctx.state.iran.missileTurn = ctx.turn;
  const replies =
    isReply(tables, ctx.turn, ctx.state.us.strikeTurn) || ctx.state.debts.some((debt) => debt.kind === 'officer');
  ctx.tally.iranReplies.push(order.kind);
  if (order.kind === 'missilesBase') {
    const theatre = ctx.def.places[order.site];
    const roll = d100(ctx, RULE.missileAccident, order.site, 0);
    const p = tables.effects.missileAccident;
    const killed = roll < p ? 1 + pick(ctx, RULE.missileDeaths, order.site, 0, 3) : 0;
    ctx.tally.ballistic = true;
    if (replies) cause(ctx, 'prestige', 'missiles', tables.tracks.prestigeMissilesBase);
    cause(ctx, 'hardliners', 'missiles', tables.tracks.hardlinersMissilesBase);
    act(ctx, 'missilesBase', tables.ep.missilesBase, theatre, SEES.public, 'iran');
    emit(ctx, {
      clause: '§6 missiles',
      kind: 'missilesBase',
      watch: Math.floor(ctx.def.watches / 2),
      theatre,
      sees: SEES.public,
      data: { site: order.site, killed },
      why: [percent('accident', [plus('base', p)], p, roll)],
    });
    if (killed === 0) return;
    ctx.tally.killed += killed;
    ctx.tally.fatalEvents++;
    ctx.state.ledger.americansKilled += killed;
    ctx.state.tracks.shockTurn = ctx.turn;
    act(
      ctx,
      'americanKilled',
      tables.ep.americanKilled + (killed - 1) * tables.ep.americanMore,
      theatre,
      SEES.public,
      'iran',
    );
    emit(ctx, {
      clause: '§7 casualties',
      kind: 'casualties',
      watch: Math.floor(ctx.def.watches / 2),
      theatre,
      sees: SEES.public,
      data: { site: order.site, killed, wounded: 0 },
    });
    return;
  }
  const dead =
    d100(ctx, RULE.neighbourDeaths, 'erbil', 0) < tables.effects.neighbourDeaths
      ? 1 + pick(ctx, RULE.neighbourDeaths, 'erbil', 1, tables.effects.neighbourDeathsMax)
      : 0;
  ctx.state.ledger.civiliansKilled += dead;
  ctx.tally.civiliansByIran += dead;
  if (replies) cause(ctx, 'prestige', 'missiles', tables.tracks.prestigeMissilesNeighbour);
  cause(ctx, 'hardliners', 'missiles', tables.tracks.hardlinersMissilesNeighbour);
  cause(ctx, 'baghdad', 'missilesNeighbour', tables.tracks.baghdadNeighbour);
  act(ctx, 'missilesNeighbour', tables.ep.leader, 'iraq', SEES.public, 'iran');
  emit(ctx, {
    clause: '§6 missiles',
    kind: 'missilesNeighbour',
    watch: Math.floor(ctx.def.watches / 2),
    theatre: 'iraq',
    sees: SEES.public,
    data: { killed: dead },
  });
}

export function seize(ctx: TurnContext): void {
  cause(ctx, 'shipping', 'seized', ctx.tables.effects.seizeShipping);
  cause(ctx, 'oil', 'seized', ctx.tables.effects.seizeOil);
  ctx.tally.iranReplies.push('seize');
  act(ctx, 'seize', ctx.tables.ep.strikeNoDead, 'gulf', SEES.public, 'iran');
  emit(ctx, {
    clause: '§6 seize',
    kind: 'seize',
    watch: Math.floor(ctx.def.watches / 3),
    theatre: 'gulf',
    sees: SEES.public,
  });
}

/** Chance in per cent of a crowd that nobody stokes or calls off: after many fighters were killed in Iraq the turn before. */
export const crowdBase = (state: GameState, { effects: e }: Tables): number =>
  state.tracks.crowdTurn !== state.turn ? 0 : state.def.scenario.opening.crowds ? e.crowd2019 : e.crowd;

/** Labelled chance that the crowd storms the embassy. */
export const crowdMods = ({ effects: e }: Tables, base: number, mode: 'stoke' | 'calm' | null): Modifier[] => [
  plus('base', base),
  ...(mode === 'stoke' ? [plus('stoked', e.crowdStoked, SEES.us)] : []),
  ...(mode === 'calm' ? [plus('calmed', e.crowdCalmed, SEES.us)] : []),
];

/** Baghdad's crowd at the embassy (rules §9). */
export function crowd(ctx: TurnContext, mode: 'stoke' | 'calm' | null): void {
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
    const roll = d100(ctx, RULE.officerKilled, 'damascus', 0);
    if (roll < numbers.officerKilled)
      officerKilled(
        ctx,
        -1,
        'syria',
        WATCH_AFTER,
        [percent('officer', [plus('base', numbers.officerKilled)], numbers.officerKilled, roll)],
        'israel',
      );
  }
  const rogue = ctx.tables.groups.rogue[GROUPS.indexOf('hezbollah')];
  if (d100(ctx, RULE.northRogue, 'hezbollah', 0) < rogue) north(ctx, WATCH_AFTER, 1, 'rogue');
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
  for (const site of ctx.state.sites) {
    const def = ctx.def.sites[ctx.def.siteIndex[site.id]];
    if (def.country !== 'Iraq' || site.personnel === 0) continue;
    const out = ctx.turn + ctx.tables.tracks.expulsionTurns;
    site.evacuatedFrom = site.evacuatedFrom > 0 ? Math.min(site.evacuatedFrom, out) : out;
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
