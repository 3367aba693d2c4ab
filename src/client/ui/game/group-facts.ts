import type { Card } from '../../store/draft/cards.ts';
import { figure, itemized, separated } from '../../store/format/numbers.ts';
import type { Words } from '../../store/format/words.ts';
import { asksRestraint, GROUP_HOME, type GroupView, type SideView } from '../../../engine/model/index.ts';

/** What a seat knows of a group: its last request, whether it agrees, and its munitions. `own`: Iran's seat. */
export function groupFacts(w: Words, group: GroupView, own: boolean): string[] {
  const facts: string[] = [];
  if (group.directive) {
    const directiveMid = w(`directive.${group.directive}.inline`);
    const answer = group.obeys ? 'card.now.obeys' : 'card.now.refuses';
    facts.push(w(asksRestraint(group.directive) ? answer : 'card.now', { directiveMid }));
  }
  if (group.avoids) facts.push(w('situation.group.avoid'));
  facts.push(w(own ? 'situation.group.own' : 'situation.group.est', { n: figure(group.munitions) }));
  if (group.leaderJustKilled) facts.push(w('situation.group.leader'));
  return facts;
}

/** The facts shown on Iran's card about a group or country. Null for other cards. */
export function groupLine(w: Words, view: SideView, card: Card): string | null {
  const [kind, to] = card.id.split(':');
  if (kind !== 'directive') return null;
  const groups = view.groups.filter((g) => g.id !== 'hezbollah' && (g.id === to || GROUP_HOME[g.id] === to));
  const states = groups.map((g) => itemized(groupFacts(w, g, true)));
  if (new Set(states).size === 1) return groups.length > 1 ? w('card.now.all', { state: states[0]! }) : states[0]!;
  return separated(groups.map((g, i) => w('common.named', { name: w(`group.${g.id}`), value: states[i]! })));
}
