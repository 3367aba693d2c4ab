import {
  type AxisView,
  LAND_GROUPS,
  OFF_RAMPS,
  type Odds,
  type OrderOf,
  REASONS,
  type SideView,
  type StrikeAim,
  type StrikeScale,
  THREATS,
  type TheatreId,
} from '../../model/index.ts';
import { choice, id, madeOf, optional, words } from '../members.ts';
import { axisOf } from '../lookup.ts';
import {
  type OrderEffect,
  type OrderRules,
  chanceOf,
  fixed,
  notKnown,
  oneOf,
  refusal,
  scaled,
  step,
} from '../order-rules.ts';
import type { Tables } from '../../tables/index.ts';
import { knownSites, scaleIndex, strikePlaces } from '../../rules/targets.ts';
import { classOf, strike, strikeEp, strikeMods } from '../../rules/strikes.ts';
import { noticed, noticeEp, noticePressure } from '../../rules/notice.ts';
import { unvotedCost } from '../../rules/congress.ts';
import { blameMoves, firstEp, goneAlready, graded, homeMoves, struckMoves } from './striking.ts';
import { civilianMods } from '../../rules/strike-effects.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    /** `site`: the first target (limited, strong); a wave names none: the engine ranks known sites. Yemen: limited or strong. */
    strike: {
      readonly scale: StrikeScale;
      readonly aim: StrikeAim;
      readonly site?: string;
      readonly statement?: Statement;
    };
  }
}

const SCALES: readonly StrikeScale[] = ['limited', 'strong', 'wave'];

const AIMS: readonly StrikeAim[] = ['materiel', 'fighters'];

type Strike = OrderOf<'strike'>;

/** A statement is absent or has exactly one choice of each list. */
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

/** Areas that it really hits. */
const struckTheatres = (view: SideView, order: Strike, tables: Tables): readonly TheatreId[] => [
  ...new Set(hitBy(view, order, tables).map((a) => a.def.theatre)),
];

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

/** Was notice given of it, a turn ago (rules §6)? */
const told = (view: SideView, order: Strike): boolean =>
  noticed(view.messages, view.turn, 'us', strikeTheatres(view, order));
const softened = (view: SideView, order: Strike, tables: Tables, ep: number): number =>
  told(view, order) ? ep + noticeEp(tables, ep) : ep;

const coalitionSails = ({ us, turn }: SideView): boolean =>
  us !== null && us.coalitionFrom > 0 && us.coalitionFrom <= turn;

/** Officers may be with fighters at a Quds Force site. */
const officersAt = (view: SideView, order: Strike, tables: Tables): boolean =>
  order.aim === 'fighters' && hitBy(view, order, tables).some((a) => a.def.kind === 'quds');

function strikeOdds(view: SideView, order: Strike, tables: Tables): Odds[] {
  const hit = hitBy(view, order, tables);
  const urban = hit.some((a) => a.def.urban === true);
  return [
    ...hit.map((a) => siteOdds(view, a, order, tables)),
    chanceOf('civilian', civilianMods(tables, scaleIndex(order.scale), urban, told(view, order))),
    ...(officersAt(view, order, tables)
      ? [fixed('cadreKilled', 'base', tables.effects.cadreKilled, 'onlyWhenCadre')]
      : []),
  ];
}

/** Strikes on Yemen relieve Pressure only if ships were attacked recently. */
function relief(view: SideView, yemen: boolean): string | undefined {
  return yemen && (view.past.at(-1)?.ships ?? 0) === 0 ? 'ships' : undefined;
}

function firstOf(view: SideView, order: Strike, tables: Tables): number {
  const where = [...new Set(hitBy(view, order, tables).map((a) => a.def.theatre))];
  return where.length === 0 ? 0 : firstEp(view, where, classOf(order.aim, where[0]), tables);
}

/** A strike on sites of the groups, or a wave of strikes (rules §6). */
export const rules: OrderRules<'strike'> = {
  side: 'us',
  verb: 'strike',
  basic: true,
  clause: '§6 strike',
  members: {
    scale: choice(SCALES),
    aim: choice(AIMS),
    site: optional(id),
    statement: words({ reason: choice(REASONS), threat: choice(THREATS), offRamp: choice(OFF_RAMPS) }),
  },
  fields: [{ name: 'site' }, { name: 'scale' }, { name: 'aim' }],
  mark: 'strike',
  observable: 'strike',
  card: (view, order) => (rules.theatre(view, order) === 'redsea' ? 'strike:redsea' : 'strike'),
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
      (order.scale === 'wave' ? tables.costs.waveP : 0) +
      (hitsIraq(view, order, tables) ? tables.costs.iraqP : 0) +
      unvotedCost(view.us, struckTheatres(view, order, tables), tables);
    // Others take part in strikes in Yemen.
    const joint = axisOf(view, order.site)?.def.theatre === 'redsea' && coalitionSails(view) ? tables.costs.jointM : 0;
    const military = Math.max(1, tables.costs.strike[k] + joint);
    return political > 0 ? { military, political } : { military };
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
  ep: (view, o, tables) =>
    softened(view, o, tables, strikeEp(tables, o.scale, o.aim === 'fighters', hitsIraq(view, o, tables))),
  firstEp: firstOf,
  epElse: (view, o, tables) =>
    softened(view, o, tables, strikeEp(tables, o.scale, false, false)) + firstOf(view, o, tables),
  moves(view, order, tables) {
    const k = scaleIndex(order.scale);
    const wave = order.scale === 'wave';
    const yemen = axisOf(view, order.site)?.def.theatre === 'redsea';
    return [
      step('track.pressure', wave ? tables.tracks.pressureWave : tables.tracks.pressureStrike, relief(view, yemen)),
      ...(told(view, order) ? [step('track.pressure', noticePressure(tables, wave), relief(view, yemen))] : []),
      ...homeMoves(view, struckTheatres(view, order, tables), tables),
      step('points.own', scaled(view, tables, tables.points.usStrike[k])),
      step('points.own', scaled(view, tables, tables.points.usCivilian), 'civilians'),
      ...(hitsIraq(view, order, tables) ? [step('track.baghdad', tables.tracks.baghdadStrike)] : []),
      ...(yemen || wave ? [] : blameMoves(view, axisOf(view, order.site)?.def.owner ?? '', tables)),
      ...(yemen ? [] : struckMoves(view, tables, wave)),
      ...(officersAt(view, order, tables) ? [step('track.hardliners', tables.tracks.hardlinersLeader, 'officer')] : []),
    ];
  },
};

export const effect: OrderEffect<'strike'> = {
  when: 'strikes',
  // Targets are fixed when sealed, so an earlier standing response does not change them.
  seal(ctx, order) {
    ctx.aimed.set(order, strikePlaces(ctx.tables, order, knownSites(ctx)));
  },
  resolve(ctx, order, { watch }) {
    strike(ctx, watch, order, ctx.aimed.get(order) ?? []);
  },
};
