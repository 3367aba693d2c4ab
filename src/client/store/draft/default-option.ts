import type { AxisView, LegalOrder, SideView } from '../../../engine/model/index.ts';
import { GROUP_HOME } from '../../../engine/model/index.ts';
import { addCosts, type Card } from './cards.ts';

/**
 * The option that a card opens with. Requests to groups: the last one, or else to carry on. Others: the cheapest, then
 * the best known target, so that the default changes and costs little.
 */
export function defaultOption(card: Card, view: SideView): LegalOrder {
  const unchanged = card.options.find((x) => isStanding(x, view)) ?? card.options.find(isHold);
  const [first] = card.options.toSorted((a, b) => total(a) - total(b) || doubt(a, view) - doubt(b, view));
  return unchanged ?? first!;
}

const total = (x: LegalOrder): number => Object.values(addCosts([x.cost])).reduce((a, b) => a + b, 0);

/** Reasons against a target: uncertain, defended, in a town. */
function doubt({ order }: LegalOrder, view: SideView): number {
  const target = 'site' in order ? view.axis.find((x) => x.def.id === order.site) : undefined;
  return target ? KNOWN[target.known] + target.def.defence + Number(target.def.urban ?? false) : 0;
}

const KNOWN: Readonly<Record<AxisView['known'], number>> = { own: 0, known: 0, suspected: 10 };

/** True if this was the last request to all groups that it addresses. */
function isStanding({ order }: LegalOrder, view: SideView): boolean {
  if (order.kind !== 'directive') return false;
  const addressees = view.groups.filter(
    (g) => g.id !== 'hezbollah' && (g.id === order.to || GROUP_HOME[g.id] === order.to),
  );
  return addressees.every((g) => (g.directive ?? 'hold') === order.directive);
}

const isHold = ({ order }: LegalOrder): boolean => order.kind === 'directive' && order.directive === 'hold';
