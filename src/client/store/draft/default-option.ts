import type { AxisView, LegalOrder, SideView } from '../../../engine/model/index.ts';
import { GROUP_HOME } from '../../../engine/model/index.ts';
import { addCosts, type Card } from './cards.ts';

/**
 * What a card opens on: for what is asked of groups, what they were last told, or to hold; else the cheapest there is,
 * and of targets that cost the same the surest. A first look should neither cost nor change more than it must.
 */
export function defaultOption(card: Card, view: SideView): LegalOrder {
  const stands = card.options.find((x) => isStanding(x, view)) ?? card.options.find(isHold);
  const [first] = card.options.toSorted((a, b) => total(a) - total(b) || doubt(a, view) - doubt(b, view));
  return stands ?? first!;
}

const total = (x: LegalOrder): number => Object.values(addCosts([x.cost])).reduce((a, b) => a + b, 0);

/** How much speaks against a target of the other side: that it may not be there, is defended, lies in a town. */
function doubt({ order }: LegalOrder, view: SideView): number {
  const target = 'site' in order ? view.axis.find((x) => x.def.id === order.site) : undefined;
  return target ? KNOWN[target.known] + target.def.defence + Number(target.def.urban ?? false) : 0;
}

const KNOWN: Readonly<Record<AxisView['known'], number>> = { own: 0, known: 0, suspected: 10 };

/** All whom it speaks to were last told this, whatever else goes with it. */
function isStanding({ order }: LegalOrder, view: SideView): boolean {
  if (order.kind !== 'directive') return false;
  const asked = view.groups.filter((g) => g.id !== 'hezbollah' && (g.id === order.to || GROUP_HOME[g.id] === order.to));
  return asked.every((g) => (g.directive ?? 'hold') === order.directive);
}

const isHold = ({ order }: LegalOrder): boolean => order.kind === 'directive' && order.directive === 'hold';
