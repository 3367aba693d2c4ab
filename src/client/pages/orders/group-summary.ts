import type { SideView } from '../../../engine/model/index.ts';
import { GROUP_HOME } from '../../../engine/model/index.ts';
import type { Card } from '../../store/draft/cards.ts';
import { capital } from '../../store/format/format-text.ts';
import type { Words } from '../../store/format/words.ts';
import { groupFacts } from '../../ui/game/group-facts.ts';

/** For Iran's cards about a group: what is known of it. Null for other cards. */
export function groupLine(w: Words, view: SideView, card: Card): string | null {
  const [kind, to] = card.id.split(':');
  if (kind !== 'directive') return null;
  const groups = view.groups.filter((g) => g.id !== 'hezbollah' && (g.id === to || GROUP_HOME[g.id] === to));
  const states = groups.map((g) => groupFacts(w, g, true).join(', '));
  if (new Set(states).size === 1)
    return groups.length > 1 ? w('card.now.all', { state: states[0]! }) : capital(states[0]!);
  return groups.map((g, i) => `${w(`group.${g.id}`)}: ${states[i]}`).join('. ');
}
