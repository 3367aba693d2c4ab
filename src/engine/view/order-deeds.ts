import {
  GROUP_HOME,
  type Directive,
  type Order,
  type OrderKind,
  type OrderOf,
  type SideView,
  type StopAct,
} from '../model/index.ts';
import { spoken, told } from '../orders/iran/asking.ts';
import { rulesOf } from '../orders/index.ts';
import { axisOf, siteOf } from '../orders/lookup.ts';
import type { Tally } from '../rules/context.ts';
import type { Tables } from '../tables/index.ts';

/** Entries of a turn's tally by which red lines and offers are judged. */
export type Marks = Partial<Tally>;

/** What an order does that words are judged by. */
export interface Deeds {
  /** As ordered. */
  readonly sure?: Marks;
  /** Only if a die, a group or a crowd decides so. */
  readonly may?: Marks;
  /** Acts that it asks others to leave. */
  readonly less?: readonly StopAct[];
}

type DeedsOf<K extends OrderKind> = (view: SideView, order: OrderOf<K>, tables: Tables) => Deeds;

/** More attacks by land groups, and by the Houthis at sea. */
const MORE_ATTACKS: Marks = { calm: false, attacks: 99, killed: 1, embassyHit: true, ballistic: true };
const MORE_SHIPS: Marks = { ships: 1, shipHits: 1 };

const RANK: Readonly<Record<Directive, number>> = { halt: 0, ease: 1, hold: 2, press: 3 };

/** Kinds that do nothing that a word can be about are left out. A test compares this with what the rules then find. */
const DEEDS: { readonly [K in OrderKind]?: DeedsOf<K> } = {
  strike(view, order, tables) {
    const hit = (rulesOf('strike')!.places?.(view, order as never, tables) ?? []).map((id) => axisOf(view, id)!);
    const land = hit.filter((site) => site.def.theatre !== 'redsea');
    if (land.length === 0) return { sure: { struckYemen: true, yemenReplies: [order.scale] } };
    const officers = order.aim === 'fighters' && land.some((site) => site.def.kind === 'quds');
    return {
      sure: {
        struck: order.scale,
        struckIraq: land.some((site) => site.def.theatre === 'iraq'),
        usReplies: [order.scale],
      },
      ...(officers ? { may: { struckOfficers: true } } : {}),
    };
  },
  leader: (_view, { target }) => ({
    may: {
      struck: 'leader',
      leaderKilled: true,
      usReplies: ['leader'],
      // Where he is cannot be known before.
      struckIraq: target === 'commander' || GROUP_HOME[target] === 'iraq',
      struckOfficers: target === 'commander',
      struckYemen: target === 'commander',
    },
  }),
  soil: () => ({ sure: { struck: 'soil', usReplies: ['soil'] } }),
  sanctions: () => ({ sure: { sanctioned: true, usReplies: ['sanctions'] } }),
  standing: (_view, { scale }) => ({
    may: { struck: scale, struckIraq: true, struckYemen: true, usReplies: [scale, 'response'], responseFired: true },
  }),
  directive(view, { to, directive, avoid }) {
    const groups = spoken(view, to);
    const more = groups.filter((group) => RANK[told(group).directive] < RANK[directive]);
    const asks = directive === 'halt' || directive === 'ease';
    const atSea = (list: typeof groups): boolean => list.some(({ id }) => id === 'houthi');
    const onLand = (list: typeof groups): boolean => list.some(({ id }) => id !== 'houthi');
    return {
      ...(directive === 'press' ? { sure: { iranReplies: ['press'] } } : {}),
      may: { ...(onLand(more) ? MORE_ATTACKS : {}), ...(atSea(more) ? MORE_SHIPS : {}) },
      less: [
        ...(asks && onLand(groups) ? (['attacks', 'deaths'] as const) : avoid ? (['deaths'] as const) : []),
        ...(asks && atSea(groups) ? (['ships'] as const) : []),
      ],
    };
  },
  focus: (view, { site }) =>
    siteOf(view, site)?.def.embassy === true ? { may: { embassyHit: true, embassyAimed: true } } : {},
  redsea: (_view, { open }) => (open ? { sure: { iranReplies: ['redsea'] }, may: MORE_SHIPS } : { less: ['ships'] }),
  north: (_view, { to }) => (to === 'hotter' ? { may: { iranReplies: ['north'] } } : {}),
  missilesBase: () => ({
    sure: { ballistic: true, iranReplies: ['missilesBase'] },
    may: { killed: 1, calm: false },
  }),
  missilesNeighbour: () => ({ sure: { iranReplies: ['missilesNeighbour'] } }),
  seize: () => ({ sure: { iranReplies: ['seize'] } }),
  crowd: (_view, { mode }) => (mode === 'stoke' ? { may: { embassyHit: true, embassyAimed: true } } : {}),
};

/** What an order does that red lines, offers and promises are judged by. */
export function deedsOf(view: SideView, order: Order, tables: Tables): Deeds {
  const deeds = DEEDS[order.kind] as DeedsOf<OrderKind> | undefined;
  return deeds?.(view, order as never, tables) ?? {};
}
