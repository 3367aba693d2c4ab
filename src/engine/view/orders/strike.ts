import {
  LAND_GROUPS,
  OFF_RAMPS,
  REASONS,
  THREATS,
  TRIGGERS,
  GROUP_HOME,
  type AxisView,
  type Cost,
  type Effect,
  type Modifier,
  type Odds,
  type SideView,
  type StrikeAim,
  type StrikeScale,
  type TheatreId,
} from '../../model/index.ts';
import { madeOf } from '../form.ts';
import { chance, shown } from '../../rules/context.ts';
import { leaderMods } from '../../rules/leaders.ts';
import { civilianMods } from '../../rules/strike-effects.ts';
import { classOf, isNewClass, strikeEp, strikeMods } from '../../rules/strikes.ts';
import { scaleIndex, strikePlaces } from '../../rules/targets.ts';
import {
  axisOf,
  chanceOf,
  fixed,
  no,
  notKnown,
  oneOf,
  scaled,
  spec,
  step,
  theatreOfSite,
  type OrderOf,
  type OrderSpec,
} from './spec.ts';
import type { Tables } from '../../tables/index.ts';

const SCALES: readonly StrikeScale[] = ['limited', 'strong', 'wave'];
const AIMS: readonly StrikeAim[] = ['materiel', 'fighters'];
const TARGETS = [...LAND_GROUPS, 'commander'] as const;
type Strike = OrderOf<'strike'>;

/** Words chosen with a strike: none, or one of each list and nothing more. */
const worded = (x: Strike['statement']): boolean =>
  x === undefined ||
  (madeOf(x, ['reason', 'threat', 'offRamp']) &&
    oneOf(REASONS, x.reason) &&
    oneOf(THREATS, x.threat) &&
    oneOf(OFF_RAMPS, x.offRamp));

const targets = (v: SideView): SideView['axis'] =>
  v.axis.filter((a) => a.def.owner !== 'iran' && a.def.owner !== 'hezbollah');

/** Sites that a strike hits, as the rules choose them. */
const hitBy = (v: SideView, o: Strike, T: Tables): readonly AxisView[] =>
  strikePlaces(T, o, v.axis).map((i) => v.axis[i]);

const strikeTheatres = (v: SideView, o: Strike): readonly TheatreId[] =>
  o.scale === 'wave' ? ['iraq', 'syria'] : [axisOf(v, o.site)?.def.theatre ?? 'syria'];
const hitsIraq = (v: SideView, o: Strike, T: Tables): boolean =>
  o.scale === 'wave' ? hitBy(v, o, T).some((a) => a.def.theatre === 'iraq') : axisOf(v, o.site)?.def.theatre === 'iraq';

/** A site that was hit may be gone already. */
const goneAlready = (v: SideView, a: AxisView): Modifier[] =>
  a.damage === 'damaged' && !v.us?.assessment?.sites.some((x) => x.site === a.def.id && x.damage === 'damaged')
    ? [notKnown('goneUnknown')]
    : [];

/** Odds of a site with its two thresholds, and what the US cannot know of it. */
function graded({ label, why }: Odds, site: string, damaged: number, unknown: readonly Modifier[]): Odds {
  const p = why.result ?? 0;
  const outcomes = [
    { key: 'destroyed', upTo: p },
    { key: 'damaged', upTo: shown(Math.min(100, p + damaged)) },
    { key: 'nothing', upTo: 100 },
  ];
  return { label, site, why: { ...why, mods: [...why.mods, ...unknown], outcomes } };
}

function siteOdds(v: SideView, a: AxisView, o: Strike, T: Tables): Odds {
  const mods = strikeMods(T, { scale: o.scale, aim: o.aim, known: a.known === 'known', defence: a.def.defence });
  const unknown = [notKnown('dispersedUnknown'), ...goneAlready(v, a)];
  return graded(chanceOf('strike', mods.destroyed), a.def.id, mods.damaged, unknown);
}

/** Officers may be with fighters at a Quds Force site. */
const officersAt = (v: SideView, o: Strike, T: Tables): boolean =>
  o.aim === 'fighters' && hitBy(v, o, T).some((a) => a.def.kind === 'quds');

function strikeOdds(v: SideView, o: Strike, T: Tables): Odds[] {
  const hit = hitBy(v, o, T);
  const urban = hit.some((a) => a.def.urban === true);
  return [
    ...hit.map((a) => siteOdds(v, a, o, T)),
    chanceOf('civilian', civilianMods(T, scaleIndex(o.scale), urban)),
    ...(officersAt(v, o, T) ? [fixed('cadreKilled', 'base', T.effects.cadreKilled, 'onlyWhenCadre')] : []),
  ];
}

/** What follows when Iran or its groups are struck on land (rules §9); `heavy`: by a wave, or on Iranian soil. */
function struckMoves(v: SideView, T: Tables, heavy: boolean, only?: string): Effect[] {
  const t = T.tracks;
  const calm = only ? `${only}Calm` : 'calm';
  return [
    step('track.hardliners', heavy ? t.hardlinersWave : t.hardlinersStruck, only),
    step('track.hardliners', t.hardlinersCalm, calm),
    step('track.prestige', t.prestigeCalmStruck, calm),
    ...(v.tracks.calmTurns > 0 ? [step('track.assurance', t.calmStruck, calm)] : []),
  ];
}

/** Pressure is relieved by strikes on Yemen only when ships were attacked lately. */
function relief(v: SideView, yemen: boolean): string | undefined {
  return yemen && (v.past.at(-1)?.ships ?? 0) === 0 ? 'ships' : undefined;
}

/** A new theatre or class of target is a step of its own (rules §8). */
const firstEp = (v: SideView, where: readonly TheatreId[], cls: string, T: Tables): number =>
  v.us !== null && isNewClass(v.us, where, cls) ? T.ep.newClass : 0;

function firstOf(v: SideView, o: Strike, T: Tables): number {
  const where = [...new Set(hitBy(v, o, T).map((a) => a.def.theatre))];
  return where.length === 0 ? 0 : firstEp(v, where, classOf(o.aim, where[0]), T);
}

const strike: OrderSpec<'strike'> = {
  kind: 'strike',
  side: 'us',
  verb: 'strike',
  basic: true,
  members: ['scale', 'aim', 'site'],
  observable: 'strike',
  list: (v) => [
    ...targets(v).flatMap((a) =>
      (['limited', 'strong'] as const).flatMap((scale) =>
        AIMS.map((aim) => ({ kind: 'strike' as const, scale, aim, site: a.def.id })),
      ),
    ),
    ...AIMS.map((aim) => ({ kind: 'strike' as const, scale: 'wave' as const, aim })),
  ],
  refuse(v, o, T) {
    if (!oneOf(SCALES, o.scale) || !oneOf(AIMS, o.aim) || !worded(o.statement)) return no('malformed');
    if (o.scale === 'wave') {
      if (v.options.orderSet === 'basic') return no('notBasic');
      if (o.site !== undefined) return no('waveNamesNoSite');
      return hitBy(v, o, T).length === 0 ? no('noKnownSite') : null;
    }
    const a = axisOf(v, o.site);
    if (!a) return no('unknownSite');
    if (a.def.owner === 'iran') return no('iranianSoil');
    if (a.def.owner === 'hezbollah') return no('lebanonNotStruck');
    return a.damage === 'destroyed' ? no('siteDestroyed') : null;
  },
  cost(v, o, T) {
    const k = scaleIndex(o.scale);
    const political = (o.scale === 'wave' ? T.costs.waveP : 0) + (hitsIraq(v, o, T) ? T.costs.iraqP : 0);
    return political > 0 ? { military: T.costs.strike[k], political } : { military: T.costs.strike[k] };
  },
  keys: (o, v) =>
    o.scale === 'wave' ? LAND_GROUPS.map((g) => `strike:${g}`) : [`strike:${axisOf(v, o.site)?.def.owner}`],
  capacity: (v, o, T) => ({ theatres: strikeTheatres(v, o), need: T.effects.capacity[scaleIndex(o.scale)] }),
  theatre: (v, o) => strikeTheatres(v, o)[0],
  places: (v, o, T) => hitBy(v, o, T).map((a) => a.def.id),
  odds: strikeOdds,
  ep: (v, o, T) => strikeEp(T, o.scale, o.aim === 'fighters', hitsIraq(v, o, T)),
  firstEp: firstOf,
  epElse: (v, o, T) => strikeEp(T, o.scale, false, false) + firstOf(v, o, T),
  moves(v, o, T) {
    const k = scaleIndex(o.scale);
    const wave = o.scale === 'wave';
    const yemen = axisOf(v, o.site)?.def.theatre === 'redsea';
    return [
      step('track.pressure', wave ? T.tracks.pressureWave : T.tracks.pressureStrike, relief(v, yemen)),
      step('points.own', scaled(v, T, T.points.usStrike[k])),
      step('points.own', scaled(v, T, T.points.usCivilian), 'civilians'),
      ...(hitsIraq(v, o, T) ? [step('track.baghdad', T.tracks.baghdadStrike)] : []),
      ...(yemen ? [] : struckMoves(v, T, wave)),
      ...(officersAt(v, o, T) ? [step('track.hardliners', T.tracks.hardlinersLeader, 'officer')] : []),
    ];
  },
};

const leader: OrderSpec<'leader'> = {
  kind: 'leader',
  side: 'us',
  verb: 'strike',
  basic: false,
  members: ['target'],
  observable: 'leader',
  list: () => TARGETS.map((target) => ({ kind: 'leader', target })),
  refuse: (_v, o) => (oneOf(TARGETS, o.target) ? null : no('malformed')),
  cost: (_v, _o, T): Cost => ({ military: T.costs.leaderM, political: T.costs.leaderP, intelligence: T.costs.leaderI }),
  keys: () => ['leader'],
  capacity: (v, o, T) => ({ theatres: [leader.theatre(v, o) ?? 'iraq'], need: T.effects.capacity[0] }),
  theatre: (_v, o) => (o.target === 'commander' ? 'iraq' : (GROUP_HOME[o.target] ?? null)),
  odds(v, o, T) {
    if (o.target !== 'commander') {
      const seen = v.axis.some((a) => a.def.owner === o.target && a.fresh);
      return [chanceOf('leader', leaderMods(T, seen))];
    }
    const { label, why } = chanceOf('leader', leaderMods(T, false));
    const mods = [...why.mods, notKnown('onlyWhenVisiting')];
    // An orbit over where he is makes him easier to find; where that is, nobody here knows.
    const orbits = v.units.some((u) => u.type === 'orbit' && u.arrives === null);
    const best = chance(leaderMods(T, true));
    return [{ label, why: orbits ? { ...why, mods, range: [why.result ?? 0, best] } : { ...why, mods } }];
  },
  ep: (_v, o, T) => (o.target === 'commander' ? T.ep.missilesBase : T.ep.leader),
  firstEp: (v, o, T) => firstEp(v, [leader.theatre(v, o) ?? 'iraq'], 'leader', T),
  epElse: () => 0,
  moves: (v, o, T) => [
    step('track.pressure', T.tracks.pressureStrike, 'found'),
    step('points.own', scaled(v, T, T.points.usStrike[0]), 'found'),
    ...(o.target === 'commander'
      ? [step('track.baghdad', T.tracks.baghdadLeader, 'foundInIraq')]
      : leader.theatre(v, o) === 'iraq'
        ? [step('track.baghdad', T.tracks.baghdadLeader, 'found')]
        : []),
    step('track.hardliners', T.tracks.hardlinersLeader, 'found'),
    ...struckMoves(v, T, false, 'found'),
    ...((v.us?.spareUntil ?? 0) >= v.turn ? [step('track.assurance', T.effects.spareBroken, 'found')] : []),
  ],
};

const soil: OrderSpec<'soil'> = {
  kind: 'soil',
  side: 'us',
  verb: 'strike',
  basic: false,
  members: ['site'],
  observable: 'soil',
  list: (v) => v.axis.filter((a) => a.def.owner === 'iran').map((a) => ({ kind: 'soil', site: a.def.id })),
  refuse(v, o) {
    const a = axisOf(v, o.site);
    return a?.def.owner !== 'iran' ? no('unknownSite') : null;
  },
  cost: (_v, _o, T) => ({ military: T.costs.soilM, political: T.costs.soilP }),
  keys: () => ['soil'],
  capacity: (_v, _o, T) => ({ theatres: ['gulf'], need: T.effects.capacity[2] }),
  theatre: (v, o) => theatreOfSite(v, o.site),
  places: (_v, o) => [o.site],
  odds(v, o, T) {
    const a = axisOf(v, o.site);
    const [destroyed, damaged] = T.effects.soilHit;
    return a ? [graded(chanceOf('soil', [step('base', destroyed)]), a.def.id, damaged, goneAlready(v, a))] : [];
  },
  ep: (_v, _o, T) => T.ep.soil,
  firstEp: (v, _o, T) => firstEp(v, ['gulf'], 'soil', T),
  moves: (v, _o, T) => [
    step('track.pressure', T.tracks.pressureWave),
    step('points.own', scaled(v, T, T.points.usStrike[2])),
    ...struckMoves(v, T, true),
  ],
};

const standing: OrderSpec<'standing'> = {
  kind: 'standing',
  side: 'us',
  verb: 'strike',
  basic: false,
  members: ['trigger', 'scale', 'announced'],
  observable: 'standing',
  list: () =>
    TRIGGERS.flatMap((trigger) =>
      (['limited', 'strong'] as const).flatMap((scale) =>
        [true, false].map((announced) => ({ kind: 'standing' as const, trigger, scale, announced })),
      ),
    ),
  refuse: (v, o) =>
    !oneOf(TRIGGERS, o.trigger) || !oneOf(['limited', 'strong'], o.scale) || typeof o.announced !== 'boolean'
      ? no('malformed')
      : v.us?.standing
        ? no('oneStanding')
        : null,
  cost: (_v, o, T) => ({ political: T.costs.standingP, military: T.costs.strike[scaleIndex(o.scale)] }),
  keys: () => ['standing'],
  theatre: () => null,
};

const cancelStanding: OrderSpec<'cancelStanding'> = {
  kind: 'cancelStanding',
  side: 'us',
  verb: 'strike',
  basic: false,
  members: [],
  observable: 'cancelStanding',
  list: () => [{ kind: 'cancelStanding' }],
  refuse: (v) => (v.us?.standing ? null : no('noStanding')),
  cost: () => ({}),
  keys: () => ['standing'],
  theatre: () => null,
};

export const STRIKE_SPECS = [spec(strike), spec(leader), spec(soil), spec(standing), spec(cancelStanding)];
