import type { Order, Side, SideView, Submission } from '../../engine/model/index.ts';
import { GROUP_HOME } from '../../engine/model/index.ts';

/** Ways to go that differ in kind. Words: `advice.kind.<name>`. */
export const KINDS = {
  us: ['force', 'deal', 'guard', 'wait'],
  iran: ['press', 'rein', 'deal', 'prepare', 'wait'],
} as const;
export type Kind = (typeof KINDS)[Side][number];

const isIn =
  (...kinds: Order['kind'][]) =>
  (o: Order): boolean =>
    kinds.includes(o.kind);

const force = isIn('strike', 'leader', 'soil', 'sanctions', 'cyber');
const bargains = isIn('waiver', 'talks', 'spare', 'pressIsrael');

type Directive = Extract<Order, { kind: 'directive' }>;

/** Back to hold is less for a group that presses, and more for one that was asked to stop. */
function lessThanNow({ groups }: SideView, { to, directive, avoid }: Directive): boolean {
  if (directive !== 'hold' || avoid) return directive !== 'press';
  const told = groups.filter((g) => g.id === to || GROUP_HOME[g.id] === to);
  return told.some((g) => g.directive === 'press') || told.every((g) => g.directive === 'hold' && !g.avoid);
}

const escalates = (view: SideView, o: Order): boolean =>
  (o.kind === 'directive' && !lessThanNow(view, o)) ||
  (o.kind === 'redsea' && o.open) ||
  (o.kind === 'north' && o.to === 'hotter') ||
  (o.kind === 'crowd' && o.mode === 'stoke') ||
  isIn('missilesBase', 'missilesNeighbour', 'seize', 'alert')(o);
const reins = (view: SideView, o: Order): boolean =>
  (o.kind === 'directive' && lessThanNow(view, o)) ||
  (o.kind === 'redsea' && !o.open) ||
  (o.kind === 'north' && o.to === 'cooler') ||
  (o.kind === 'crowd' && o.mode === 'calm') ||
  (o.kind === 'cadre' && o.to === 'home') ||
  isIn('clergy', 'primeMinister')(o);
/** What a set of orders is to the one who may give it, by the heaviest thing in it. */
export function kindOf(view: SideView, { orders, signals }: Submission): Kind {
  if (orders.length + signals.length === 0) return 'wait';
  if (view.seat === 'us') {
    if (orders.some(force)) return 'force';
    return orders.some(bargains) || signals.length > 0 ? 'deal' : 'guard';
  }
  if (orders.some((o) => escalates(view, o))) return 'press';
  if (orders.some((o) => reins(view, o))) return 'rein';
  return signals.length > 0 ? 'deal' : 'prepare';
}
