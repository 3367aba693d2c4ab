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
  refusal,
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

const targets = (view: SideView): SideView['axis'] =>
  view.axis.filter((a) => a.def.owner !== 'iran' && a.def.owner !== 'hezbollah');

/** Sites that a strike hits, as the rules choose them. */
const hitBy = (view: SideView, order: Strike, tables: Tables): readonly AxisView[] =>
  strikePlaces(tables, order, view.axis).map((i) => view.axis[i]);

const strikeTheatres = (view: SideView, order: Strike): readonly TheatreId[] =>
  order.scale === 'wave' ? ['iraq', 'syria'] : [axisOf(view, order.site)?.def.theatre ?? 'syria'];
const hitsIraq = (view: SideView, order: Strike, tables: Tables): boolean =>
  order.scale === 'wave'
    ? hitBy(view, order, tables).some((a) => a.def.theatre === 'iraq')
    : axisOf(view, order.site)?.def.theatre === 'iraq';

/** A site that was hit may be gone already. */
const goneAlready = (view: SideView, site: AxisView): Modifier[] =>
  site.damage === 'damaged' && !view.us?.assessment?.sites.some((x) => x.site === site.def.id && x.damage === 'damaged')
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

function siteOdds(view: SideView, site: AxisView, order: Strike, tables: Tables): Odds {
  const mods = strikeMods(tables, {
    scale: order.scale,
    aim: order.aim,
    known: site.known === 'known',
    defence: site.def.defence,
  });
  const unknown = [notKnown('dispersedUnknown'), ...goneAlready(view, site)];
  return graded(chanceOf('strike', mods.destroyed), site.def.id, mods.damaged, unknown);
}

/** Officers may be with fighters at a Quds Force site. */
const officersAt = (view: SideView, order: Strike, tables: Tables): boolean =>
  order.aim === 'fighters' && hitBy(view, order, tables).some((a) => a.def.kind === 'quds');

function strikeOdds(view: SideView, order: Strike, tables: Tables): Odds[] {
  const hit = hitBy(view, order, tables);
  const urban = hit.some((a) => a.def.urban === true);
  return [
    ...hit.map((a) => siteOdds(view, a, order, tables)),
    chanceOf('civilian', civilianMods(tables, scaleIndex(order.scale), urban)),
    ...(officersAt(view, order, tables)
      ? [fixed('cadreKilled', 'base', tables.effects.cadreKilled, 'onlyWhenCadre')]
      : []),
  ];
}

/** What follows when Iran or its groups are struck on land (rules §9); `heavy`: by a wave, or on Iranian soil. */
function struckMoves(view: SideView, tables: Tables, heavy: boolean, only?: string): Effect[] {
  const numbers = tables.tracks;
  const calm = only ? `${only}Calm` : 'calm';
  return [
    step('track.hardliners', heavy ? numbers.hardlinersWave : numbers.hardlinersStruck, only),
    step('track.hardliners', numbers.hardlinersCalm, calm),
    step('track.prestige', numbers.prestigeCalmStruck, calm),
    ...(view.tracks.calmTurns > 0 ? [step('track.assurance', numbers.calmStruck, calm)] : []),
  ];
}

/** Pressure is relieved by strikes on Yemen only when ships were attacked lately. */
function relief(view: SideView, yemen: boolean): string | undefined {
  return yemen && (view.past.at(-1)?.ships ?? 0) === 0 ? 'ships' : undefined;
}

/** A new theatre or class of target is a step of its own (rules §8). */
const firstEp = (view: SideView, where: readonly TheatreId[], cls: string, tables: Tables): number =>
  view.us !== null && isNewClass(view.us, where, cls) ? tables.ep.newClass : 0;

function firstOf(view: SideView, order: Strike, tables: Tables): number {
  const where = [...new Set(hitBy(view, order, tables).map((a) => a.def.theatre))];
  return where.length === 0 ? 0 : firstEp(view, where, classOf(order.aim, where[0]), tables);
}

const strike: OrderSpec<'strike'> = {
  kind: 'strike',
  side: 'us',
  verb: 'strike',
  basic: true,
  members: ['scale', 'aim', 'site'],
  observable: 'strike',
  list: (view) => [
    ...targets(view).flatMap((site) =>
      (['limited', 'strong'] as const).flatMap((scale) =>
        AIMS.map((aim) => ({ kind: 'strike' as const, scale, aim, site: site.def.id })),
      ),
    ),
    ...AIMS.map((aim) => ({ kind: 'strike' as const, scale: 'wave' as const, aim })),
  ],
  refuse(view, order, tables) {
    if (!oneOf(SCALES, order.scale) || !oneOf(AIMS, order.aim) || !worded(order.statement)) return refusal('malformed');
    if (order.scale === 'wave') {
      if (view.options.orderSet === 'basic') return refusal('notBasic');
      if (order.site !== undefined) return refusal('waveNamesNoSite');
      return hitBy(view, order, tables).length === 0 ? refusal('noKnownSite') : null;
    }
    const a = axisOf(view, order.site);
    if (!a) return refusal('unknownSite');
    if (a.def.owner === 'iran') return refusal('iranianSoil');
    if (a.def.owner === 'hezbollah') return refusal('lebanonNotStruck');
    return a.damage === 'destroyed' ? refusal('siteDestroyed') : null;
  },
  cost(view, order, tables) {
    const k = scaleIndex(order.scale);
    const political =
      (order.scale === 'wave' ? tables.costs.waveP : 0) + (hitsIraq(view, order, tables) ? tables.costs.iraqP : 0);
    return political > 0 ? { military: tables.costs.strike[k], political } : { military: tables.costs.strike[k] };
  },
  keys: (o, view) =>
    o.scale === 'wave' ? LAND_GROUPS.map((g) => `strike:${g}`) : [`strike:${axisOf(view, o.site)?.def.owner}`],
  capacity: (view, o, tables) => ({
    theatres: strikeTheatres(view, o),
    need: tables.effects.capacity[scaleIndex(o.scale)],
  }),
  theatre: (view, o) => strikeTheatres(view, o)[0],
  places: (view, o, tables) => hitBy(view, o, tables).map((a) => a.def.id),
  odds: strikeOdds,
  ep: (view, o, tables) => strikeEp(tables, o.scale, o.aim === 'fighters', hitsIraq(view, o, tables)),
  firstEp: firstOf,
  epElse: (view, o, tables) => strikeEp(tables, o.scale, false, false) + firstOf(view, o, tables),
  moves(view, order, tables) {
    const k = scaleIndex(order.scale);
    const wave = order.scale === 'wave';
    const yemen = axisOf(view, order.site)?.def.theatre === 'redsea';
    return [
      step('track.pressure', wave ? tables.tracks.pressureWave : tables.tracks.pressureStrike, relief(view, yemen)),
      step('points.own', scaled(view, tables, tables.points.usStrike[k])),
      step('points.own', scaled(view, tables, tables.points.usCivilian), 'civilians'),
      ...(hitsIraq(view, order, tables) ? [step('track.baghdad', tables.tracks.baghdadStrike)] : []),
      ...(yemen ? [] : struckMoves(view, tables, wave)),
      ...(officersAt(view, order, tables) ? [step('track.hardliners', tables.tracks.hardlinersLeader, 'officer')] : []),
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
  refuse: (_v, o) => (oneOf(TARGETS, o.target) ? null : refusal('malformed')),
  cost: (_v, _o, tables): Cost => ({
    military: tables.costs.leaderM,
    political: tables.costs.leaderP,
    intelligence: tables.costs.leaderI,
  }),
  keys: () => ['leader'],
  capacity: (view, o, tables) => ({ theatres: [leader.theatre(view, o) ?? 'iraq'], need: tables.effects.capacity[0] }),
  theatre: (_v, o) => (o.target === 'commander' ? 'iraq' : (GROUP_HOME[o.target] ?? null)),
  odds(view, order, tables) {
    if (order.target !== 'commander') {
      const seen = view.axis.some((a) => a.def.owner === order.target && a.fresh);
      return [chanceOf('leader', leaderMods(tables, seen))];
    }
    const { label, why } = chanceOf('leader', leaderMods(tables, false));
    const mods = [...why.mods, notKnown('onlyWhenVisiting')];
    // An orbit over where he is makes him easier to find; where that is, nobody here knows.
    const orbits = view.units.some((u) => u.type === 'orbit' && u.arrives === null);
    const best = chance(leaderMods(tables, true));
    return [{ label, why: orbits ? { ...why, mods, range: [why.result ?? 0, best] } : { ...why, mods } }];
  },
  ep: (_v, o, tables) => (o.target === 'commander' ? tables.ep.missilesBase : tables.ep.leader),
  firstEp: (view, o, tables) => firstEp(view, [leader.theatre(view, o) ?? 'iraq'], 'leader', tables),
  epElse: () => 0,
  moves: (view, order, tables) => [
    step('track.pressure', tables.tracks.pressureStrike, 'found'),
    step('points.own', scaled(view, tables, tables.points.usStrike[0]), 'found'),
    ...(order.target === 'commander'
      ? [step('track.baghdad', tables.tracks.baghdadLeader, 'foundInIraq')]
      : leader.theatre(view, order) === 'iraq'
        ? [step('track.baghdad', tables.tracks.baghdadLeader, 'found')]
        : []),
    step('track.hardliners', tables.tracks.hardlinersLeader, 'found'),
    ...struckMoves(view, tables, false, 'found'),
    ...((view.us?.spareUntil ?? 0) >= view.turn ? [step('track.assurance', tables.effects.spareBroken, 'found')] : []),
  ],
};

const soil: OrderSpec<'soil'> = {
  kind: 'soil',
  side: 'us',
  verb: 'strike',
  basic: false,
  members: ['site'],
  observable: 'soil',
  list: (view) => view.axis.filter((a) => a.def.owner === 'iran').map((a) => ({ kind: 'soil', site: a.def.id })),
  refuse(view, order) {
    const a = axisOf(view, order.site);
    return a?.def.owner !== 'iran' ? refusal('unknownSite') : null;
  },
  cost: (_v, _o, tables) => ({ military: tables.costs.soilM, political: tables.costs.soilP }),
  keys: () => ['soil'],
  capacity: (_v, _o, tables) => ({ theatres: ['gulf'], need: tables.effects.capacity[2] }),
  theatre: (view, o) => theatreOfSite(view, o.site),
  places: (_v, o) => [o.site],
  odds(view, order, tables) {
    const a = axisOf(view, order.site);
    const [destroyed, damaged] = tables.effects.soilHit;
    return a ? [graded(chanceOf('soil', [step('base', destroyed)]), a.def.id, damaged, goneAlready(view, a))] : [];
  },
  ep: (_v, _o, tables) => tables.ep.soil,
  firstEp: (view, _o, tables) => firstEp(view, ['gulf'], 'soil', tables),
  moves: (view, _o, tables) => [
    step('track.pressure', tables.tracks.pressureWave),
    step('points.own', scaled(view, tables, tables.points.usStrike[2])),
    ...struckMoves(view, tables, true),
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
  refuse: (view, order) =>
    !oneOf(TRIGGERS, order.trigger) ||
    !oneOf(['limited', 'strong'], order.scale) ||
    typeof order.announced !== 'boolean'
      ? refusal('malformed')
      : view.us?.standing
        ? refusal('oneStanding')
        : null,
  cost: (_v, o, tables) => ({ political: tables.costs.standingP, military: tables.costs.strike[scaleIndex(o.scale)] }),
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
  refuse: (view) => (view.us?.standing ? null : refusal('noStanding')),
  cost: () => ({}),
  keys: () => ['standing'],
  theatre: () => null,
};

export const STRIKE_SPECS = [spec(strike), spec(leader), spec(soil), spec(standing), spec(cancelStanding)];
