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
  type Ctx,
} from './context.ts';
import { carrierIn } from './deployments.ts';
import { officerKilled } from './strike-effects.ts';

const HOUTHI = GROUPS.indexOf('houthi');

/** A dated event or an inject. True when Gaza's state changed (rates must follow). */
export function worldEvent(
  c: Ctx,
  watch: number,
  id: string,
  theatre: TheatreId | null,
  effect: WorldEffect,
  text: string | null,
): boolean {
  emit(c, text === null ? '§4 Gaza' : '§13 inject', 'world', watch, theatre, SEES.public, {
    id,
    effect: effect.kind,
    ...(effect.kind === 'israelStrike' ? { killed: effect.killed } : {}),
    ...(text === null ? {} : { text }),
  });
  switch (effect.kind) {
    case 'gaza':
      c.s.truceWatches = -1;
      return setGaza(c, watch, effect.state);
    case 'israelStrike':
      if (effect.killed > 0) officerKilled(c, -1, theatre ?? 'syria', watch, [], 'israel', effect.killed);
      return false;
    case 'north':
      north(c, watch, effect.change, 'event');
      return false;
    case 'ruling':
      cause(c, effect.track, 'ruling', effect.change);
      return false;
    default:
      return false;
  }
}

function setGaza(c: Ctx, watch: number, state: GazaState): boolean {
  if (c.s.gaza === state) return false;
  c.s.gaza = state;
  emit(c, '§4 Gaza', 'gaza', watch, null, SEES.public, { state });
  return true;
}

/** A truce the US pressed for runs its watches, once extended (rules §6). True when it ends. */
export function truceClock(c: Ctx, watch: number): boolean {
  if (c.s.gaza !== 'truce' || c.s.truceWatches < 0) return false;
  if (c.s.truceWatches > 0) {
    c.s.truceWatches--;
    return false;
  }
  if (!c.s.truceExtended && d100(c, RULE.truceExtends, 'gaza', watch) < c.T.effects.truceExtends) {
    c.s.truceExtended = true;
    c.s.truceWatches = c.T.effects.truceWatches - 1;
    emit(c, '§6 press Israel', 'truceExtended', watch, null, SEES.public, {});
    return false;
  }
  c.s.truceWatches = -1;
  c.s.truceExtended = true;
  return setGaza(c, watch, 'war');
}

/** Labelled chance that Israel agrees to a truce, asked so often before. */
export const truceMods = ({ effects: e }: Tables, asked: number): Modifier[] => [
  plus('base', e.truceChance),
  // What Israel refused before was told to the US alone.
  ...(asked > 0 ? [plus('repeats', asked * e.truceRepeat, SEES.iran)] : []),
];

export function pressIsrael(c: Ctx, what: 'truce' | 'north'): void {
  if (what === 'north') {
    emit(c, '§6 press Israel', 'pressNorth', WATCH_BEFORE, 'lebanon', SEES.us, {});
    north(c, WATCH_BEFORE, -1, 'usPressure');
    return;
  }
  const mods = truceMods(c.T, c.s.us.pressTruce);
  const p = chance(mods);
  const roll = d100(c, RULE.truce, 'gaza', 0);
  c.s.us.pressTruce++;
  c.s.us.pressTruceTurn = c.turn;
  const won = roll < p;
  emit(c, '§6 press Israel', won ? 'truceWon' : 'truceRefused', WATCH_BEFORE, null, won ? SEES.public : SEES.us, {}, [
    percent('truce', mods, p, roll, SEES.iran),
  ]);
  if (!won) return;
  c.s.truceWatches = c.T.effects.truceWatches;
  c.s.truceExtended = false;
  c.s.us.pressTruce = 0;
  setGaza(c, WATCH_BEFORE, 'truce');
}

function north(c: Ctx, watch: number, change: number, why: string): void {
  const before = c.s.tracks.north;
  c.s.tracks.north = clamp(before + change, 0, c.T.tracks.northMax);
  if (c.s.tracks.north !== before)
    emit(c, '§9 north', 'north', watch, 'lebanon', SEES.public, { from: before, to: c.s.tracks.north, why });
}

/** Iran asks Hezbollah; it obeys nine times in ten (rules §4). */
export function northOrder(c: Ctx, to: 'hotter' | 'cooler'): void {
  const p = c.T.groups.obey[GROUPS.indexOf('hezbollah')];
  const roll = d100(c, RULE.northObeys, to, 0);
  const why = [percent('obey', [plus('group', p)], p, roll)];
  emit(
    c,
    '§6 northern front',
    roll < p ? 'northObeyed' : 'northRefused',
    WATCH_BEFORE,
    'lebanon',
    SEES.iran,
    { to },
    why,
  );
  if (roll < p) {
    north(c, WATCH_BEFORE, to === 'hotter' ? 1 : -1, 'hezbollah');
    if (to === 'hotter') c.tally.iranReplies.push('north');
  }
}

/** Labelled chance that the Houthis close the Red Sea front when asked. */
export const closingMods = ({ groups: t }: Tables, repeats: number): Modifier[] => {
  const mods = [plus('group', t.obey[HOUTHI])];
  if (repeats > 0) mods.push(plus('repeats', repeats * t.perRepeat[HOUTHI]));
  return mods;
};

/** Open the Red Sea front, or ask the Houthis to close it (rules §6; closing is asked and may be refused: our reading). */
export function redSea(c: Ctx, open: boolean): void {
  const was = c.s.iran.redSeaOpen;
  if (open) {
    c.s.iran.redSeaOpen = true;
    c.tally.iranReplies.push('redsea');
  } else {
    const g = c.s.groups[GROUPS.indexOf('houthi')];
    const mods = closingMods(c.T, g.repeats);
    const p = chance(mods, c.T.groups.obeyMax);
    const roll = d100(c, RULE.obey, 'houthi.close', 0);
    c.tally.restraint = true;
    if (roll < p) {
      c.s.iran.redSeaOpen = false;
      g.repeats = 0;
    } else g.repeats++;
    emit(c, '§6 Red Sea front', roll < p ? 'closeObeyed' : 'closeRefused', WATCH_BEFORE, 'redsea', SEES.iran, {}, [
      percent('obey', mods, p, roll),
    ]);
  }
  if (c.s.iran.redSeaOpen !== was)
    emit(
      c,
      '§6 Red Sea front',
      c.s.iran.redSeaOpen ? 'frontOpen' : 'frontClosed',
      WATCH_BEFORE,
      'redsea',
      SEES.iran,
      {},
    );
}

/** Struck so lately that missiles are read as the reply. */
export const isReply = (T: Tables, turn: number, strikeTurn: number): boolean =>
  strikeTurn > 0 && turn - strikeTurn <= T.effects.missileReply;

/** Missiles at a US base (telegraphed) or at a neighbour (rules §6). */
export function missiles(c: Ctx, o: Extract<IranOrder, { kind: 'missilesBase' | 'missilesNeighbour' }>): void {
  const t = c.T;
  c.s.iran.missileTurn = c.turn;
  const replies = isReply(t, c.turn, c.s.us.strikeTurn) || c.s.debts.some((d) => d.kind === 'officer');
  c.tally.iranReplies.push(o.kind);
  if (o.kind === 'missilesBase') {
    const theatre = c.d.places[o.site];
    const roll = d100(c, RULE.missileAccident, o.site, 0);
    const p = t.effects.missileAccident;
    const killed = roll < p ? 1 + pick(c, RULE.missileDeaths, o.site, 0, 3) : 0;
    c.tally.ballistic = true;
    if (replies) cause(c, 'prestige', 'missiles', t.tracks.prestigeMissilesBase);
    cause(c, 'hardliners', 'missiles', t.tracks.hardlinersMissilesBase);
    act(c, 'missilesBase', t.ep.missilesBase, theatre, SEES.public, 'iran');
    emit(
      c,
      '§6 missiles',
      'missilesBase',
      Math.floor(c.d.watches / 2),
      theatre,
      SEES.public,
      { site: o.site, killed },
      [percent('accident', [plus('base', p)], p, roll)],
    );
    if (killed === 0) return;
    c.tally.killed += killed;
    c.tally.fatalEvents++;
    c.s.ledger.americansKilled += killed;
    c.s.tracks.shockTurn = c.turn;
    act(c, 'americanKilled', t.ep.americanKilled + (killed - 1) * t.ep.americanMore, theatre, SEES.public, 'iran');
    emit(c, '§7 casualties', 'casualties', Math.floor(c.d.watches / 2), theatre, SEES.public, {
      site: o.site,
      killed,
      wounded: 0,
    });
    return;
  }
  const dead =
    d100(c, RULE.neighbourDeaths, 'erbil', 0) < t.effects.neighbourDeaths
      ? 1 + pick(c, RULE.neighbourDeaths, 'erbil', 1, t.effects.neighbourDeathsMax)
      : 0;
  c.s.ledger.civiliansKilled += dead;
  c.tally.civiliansByIran += dead;
  if (replies) cause(c, 'prestige', 'missiles', t.tracks.prestigeMissilesNeighbour);
  cause(c, 'hardliners', 'missiles', t.tracks.hardlinersMissilesNeighbour);
  cause(c, 'baghdad', 'missilesNeighbour', t.tracks.baghdadNeighbour);
  act(c, 'missilesNeighbour', t.ep.leader, 'iraq', SEES.public, 'iran');
  emit(c, '§6 missiles', 'missilesNeighbour', Math.floor(c.d.watches / 2), 'iraq', SEES.public, { killed: dead });
}

export function seize(c: Ctx): void {
  cause(c, 'shipping', 'seized', c.T.effects.seizeShipping);
  cause(c, 'oil', 'seized', c.T.effects.seizeOil);
  c.tally.iranReplies.push('seize');
  act(c, 'seize', c.T.ep.strikeNoDead, 'gulf', SEES.public, 'iran');
  emit(c, '§6 seize', 'seize', Math.floor(c.d.watches / 3), 'gulf', SEES.public, {});
}

/** Chance in per cent of a crowd that nobody stokes or calls off: after many fighters were killed in Iraq the turn before. */
export const crowdBase = (s: GameState, { effects: e }: Tables): number =>
  s.tracks.crowdTurn !== s.turn ? 0 : s.def.scenario.opening.crowds ? e.crowd2019 : e.crowd;

/** Labelled chance that the crowd storms the embassy. */
export const crowdMods = ({ effects: e }: Tables, base: number, mode: 'stoke' | 'calm' | null): Modifier[] => [
  plus('base', base),
  ...(mode === 'stoke' ? [plus('stoked', e.crowdStoked, SEES.us)] : []),
  ...(mode === 'calm' ? [plus('calmed', e.crowdCalmed, SEES.us)] : []),
];

/** Baghdad's crowd at the embassy (rules §9). */
export function crowd(c: Ctx, mode: 'stoke' | 'calm' | null): void {
  const base = crowdBase(c.s, c.T);
  if (base === 0 && mode === null) return;
  const mods = crowdMods(c.T, base, mode);
  const p = chance(mods);
  const roll = d100(c, RULE.crowd, 'embassy', 0);
  if (mode) emit(c, '§6 crowd', 'crowdOrder', WATCH_BEFORE, 'iraq', SEES.iran, { mode });
  if (roll >= p) return;
  c.tally.embassyHit = true;
  c.tally.embassyAimed = true;
  act(c, 'embassyStormed', c.T.ep.leader, 'iraq', SEES.public, null);
  emit(c, '§9 embassy', 'embassyStormed', Math.floor(c.d.watches / 2), 'iraq', SEES.public, {}, [
    { ...percent('crowd', mods, p, roll), guard: SEES.us | 4 },
  ]);
}

/** Israel, Lebanon, Baghdad: after the last watch (rules §9). */
export function thirdParties(c: Ctx, israelStruck: boolean): void {
  const t = c.T.tracks;
  if (!israelStruck) {
    const roll = d100(c, RULE.officerKilled, 'damascus', 0);
    if (roll < t.officerKilled)
      officerKilled(
        c,
        -1,
        'syria',
        WATCH_AFTER,
        [percent('officer', [plus('base', t.officerKilled)], t.officerKilled, roll)],
        'israel',
      );
  }
  const rogue = c.T.groups.rogue[GROUPS.indexOf('hezbollah')];
  if (d100(c, RULE.northRogue, 'hezbollah', 0) < rogue) north(c, WATCH_AFTER, 1, 'rogue');
  const level = c.s.tracks.north;
  const gaza = c.s.gaza === 'truce' ? c.T.groups.truce : c.s.gaza === 'rafah' ? c.T.groups.rafahHouthi : 1;
  const count = Math.round(t.northExchanges * level * c.d.scenario.turnDays * gaza);
  if (count > 0) emit(c, '§9 north', 'exchanges', WATCH_AFTER, 'lebanon', SEES.public, { count, level });
  if (level >= t.northEpAt) act(c, 'north', c.T.ep.north, 'lebanon', SEES.public, null);
  if (level >= t.northMax && !c.s.tracks.lebanonWar) lebanonWar(c);
  expulsion(c);
}

function lebanonWar(c: Ctx): void {
  const carrier = carrierIn(c.s, c.d, 'lebanon');
  const p = carrier ? c.T.units.lebanonCarrier : c.T.tracks.northWar;
  const roll = d100(c, RULE.lebanonWar, 'lebanon', 0);
  if (roll >= p) return;
  c.s.tracks.lebanonWar = true;
  c.tally.lebanonWar = true;
  score(c, 'us', 'region', 'lebanonWar', c.T.points.lebanonUs);
  score(c, 'iran', 'region', 'lebanonWar', c.T.points.lebanonIran);
  emit(c, '§9 north', 'lebanonWar', WATCH_AFTER, 'lebanon', SEES.public, {}, [
    percent('lebanonWar', [plus(carrier ? 'carrier' : 'base', p)], p, roll),
  ]);
}

/** Baghdad orders US forces out, once (rules §9). */
function expulsion(c: Ctx): void {
  const k = c.s.tracks;
  if (k.expelled || k.baghdad > c.T.tracks.expulsionAt) return;
  const p = c.T.tracks.expulsion;
  const roll = d100(c, RULE.expulsion, 'baghdad', 0);
  if (roll >= p) return;
  k.expelled = true;
  k.expelledTurn = c.turn;
  for (const site of c.s.sites) {
    const def = c.d.sites[c.d.siteIndex[site.id]];
    if (def.country !== 'Iraq' || site.personnel === 0) continue;
    const out = c.turn + c.T.tracks.expulsionTurns;
    site.evacuatedFrom = site.evacuatedFrom > 0 ? Math.min(site.evacuatedFrom, out) : out;
  }
  score(c, 'us', 'position', 'expulsion', -c.T.points.expulsion);
  score(c, 'iran', 'position', 'expulsion', c.T.points.expulsion);
  emit(c, '§9 expulsion', 'expulsion', WATCH_AFTER, 'iraq', SEES.public, { baghdad: shown(k.baghdad) }, [
    percent('expulsion', [plus('base', p)], p, roll),
  ]);
}
