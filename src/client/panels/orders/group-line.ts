import type { SideView } from '../../../engine/model/index.ts';
import { GROUP_HOME } from '../../../engine/model/index.ts';
import type { Card } from '../../store/cards.ts';
import type { Words } from '../../store/words.ts';

/** For Iran's cards about a group: what it was last told, and whether it does it. Null for other cards. */
export function groupLine(w: Words, view: SideView, card: Card): string | null {
  const [kind, to] = card.id.split(':');
  if (kind !== 'directive') return null;
  const groups = view.groups.filter((g) => g.id !== 'hezbollah' && (g.id === to || GROUP_HOME[g.id] === to));
  return groups
    .map((g) => {
      const directive = w(`directive.${g.directive ?? 'hold'}`).toLowerCase();
      const asked = g.directive === 'ease' || g.directive === 'halt';
      const now = w(asked ? (g.obeys ? 'card.now.obeys' : 'card.now.refuses') : 'card.now', { directive });
      const name = groups.length > 1 ? `${w(`group.${g.id}`)}: ` : '';
      return `${name}${now}, ${w('card.munitions', { n: g.munitions })}`;
    })
    .join('. ');
}
