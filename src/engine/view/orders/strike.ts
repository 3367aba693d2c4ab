import {
  LAND_GROUPS,
  OFF_RAMPS,
  REASONS,
  THREATS,
  TRIGGERS,
  GROUP_HOME,
  type Cost,
  type Odds,
  type SideView,
  type StrikeAim,
  type StrikeScale,
  type TheatreId,
} from '../../model/index.ts';
import { chance, shown } from '../../rules/context.ts';
import { scaleIndex, strikeMods, targetRank } from '../../rules/strikes.ts';
import { axisOf, no, oneOf, spec, step, theatreOfSite, type OrderOf, type OrderSpec } from './spec.ts';
import { madeOf } from '../form.ts';
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

/** Known sites a wave would take, in the engine's order (rules §6). */
const waveSites = (v: SideView, T: Tables): SideView['axis'] =>
  v.axis
    .filter((a) => oneOf(LAND_GROUPS, a.def.owner) && a.known === 'known' && a.damage !== 'destroyed')
    .sort(
      (x, y) =>
        targetRank(x.def, true, x.damage !== 'none') - targetRank(y.def, true, y.damage !== 'none') ||
        v.axis.indexOf(x) - v.axis.indexOf(y),
    )
    .slice(0, T.effects.sites[2]);

const strikeTheatres = (v: SideView, o: Strike): readonly TheatreId[] =>
  o.scale === 'wave' ? ['iraq', 'syria'] : [axisOf(v, o.site)?.def.theatre ?? 'syria'];
const hitsIraq = (v: SideView, o: Strike, T: Tables): boolean =>
  o.scale === 'wave'
    ? waveSites(v, T).some((a) => a.def.theatre === 'iraq')
    : axisOf(v, o.site)?.def.theatre === 'iraq';

function strikeOdds(v: SideView, o: Strike, T: Tables): Odds[] {
  const a = axisOf(v, o.site);
  if (!a) return [];
  const mods = strikeMods(T, { scale: o.scale, aim: o.aim, known: a.known === 'known', defence: a.def.defence });
  const p = chance(mods.destroyed);
  const k = scaleIndex(o.scale);
  const civilian = T.effects.civilian[k] * (a.def.urban ? T.effects.civilianCity : 1);
  return [
    {
      label: 'strike',
      why: {
        mods: [...mods.destroyed, { key: 'dispersedUnknown', op: '=', value: 0 }],
        result: shown(p),
        unit: '%',
        outcomes: [
          { key: 'destroyed', upTo: shown(p) },
          { key: 'damaged', upTo: shown(Math.min(100, p + mods.damaged)) },
          { key: 'nothing', upTo: 100 },
        ],
      },
    },
    {
      label: 'civilian',
      why: {
        mods: [
          step('base', T.effects.civilian[k]),
          ...(a.def.urban ? [{ key: 'city', op: '×' as const, value: T.effects.civilianCity }] : []),
        ],
        result: civilian,
        unit: '%',
      },
    },
  ];
}

function strikeEp(v: SideView, o: Strike, T: Tables): number {
  if (o.scale === 'wave') return T.ep.wave;
  if (o.aim === 'materiel') return T.ep.strikeNoDead;
  return hitsIraq(v, o, T) ? T.ep.fightersIraq : T.ep.fightersSyria;
}

/** A new theatre or class of target is a step of its own (rules §8). */
function firstEp(v: SideView, theatres: readonly TheatreId[], cls: string, T: Tables): number {
  const { struckTheatres = [], struckClasses = [] } = v.us ?? {};
  return theatres.every((t) => struckTheatres.includes(t)) && struckClasses.includes(cls) ? 0 : T.ep.newClass;
}
const classOf = (v: SideView, o: Strike): string => (axisOf(v, o.site)?.def.theatre === 'redsea' ? 'yemen' : o.aim);

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
      return waveSites(v, T).length === 0 ? no('noKnownSite') : null;
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
  odds: strikeOdds,
  ep: strikeEp,
  firstEp: (v, o, T) => firstEp(v, strikeTheatres(v, o), classOf(v, o), T),
  moves: (v, o, T) => [
    step('track.pressure', o.scale === 'wave' ? T.tracks.pressureWave : T.tracks.pressureStrike),
    step('points.own', T.points.usStrike[scaleIndex(o.scale)]),
    ...(hitsIraq(v, o, T) ? [step('track.baghdad', T.tracks.baghdadStrike)] : []),
    ...(v.tracks.calmTurns > 0 ? [step('track.assurance', T.tracks.calmStruck)] : []),
  ],
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
    if (o.target === 'commander')
      return [
        {
          label: 'leader',
          why: {
            mods: [step('base', T.effects.leaderFound), { key: 'onlyWhenVisiting', op: '=', value: 0 }],
            result: T.effects.leaderFound,
            unit: '%',
          },
        },
      ];
    const seen = v.axis.some((a) => a.def.owner === o.target && a.fresh);
    return [
      {
        label: 'leader',
        why: {
          mods: [step('base', T.effects.leaderFound), ...(seen ? [step('seen', T.effects.leaderSeen)] : [])],
          result: T.effects.leaderFound + (seen ? T.effects.leaderSeen : 0),
          unit: '%',
        },
      },
    ];
  },
  ep: (_v, o, T) => (o.target === 'commander' ? T.ep.missilesBase : T.ep.leader),
  // Where the commander would be found is not known.
  firstEp: (v, o, T) => firstEp(v, o.target === 'commander' ? [] : [GROUP_HOME[o.target]], 'leader', T),
  moves: (v, o, T) => [
    step('track.pressure', T.tracks.pressureStrike),
    ...(leader.theatre(v, o) === 'iraq' ? [step('track.baghdad', T.tracks.baghdadLeader)] : []),
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
  odds: (_v, _o, T) => [
    {
      label: 'soil',
      why: {
        mods: [step('base', T.effects.soilHit[0])],
        result: T.effects.soilHit[0],
        unit: '%',
        outcomes: [
          { key: 'destroyed', upTo: T.effects.soilHit[0] },
          { key: 'damaged', upTo: T.effects.soilHit[0] + T.effects.soilHit[1] },
          { key: 'nothing', upTo: 100 },
        ],
      },
    },
  ],
  ep: (_v, _o, T) => T.ep.soil,
  firstEp: (v, _o, T) => firstEp(v, ['gulf'], 'soil', T),
  moves: (_v, _o, T) => [step('track.pressure', T.tracks.pressureWave), step('points.own', T.points.usStrike[2])],
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
