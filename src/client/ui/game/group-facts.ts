import type { GroupView } from '../../../engine/model/index.ts';
import { figure } from '../../store/format/numbers.ts';
import type { Words } from '../../store/format/words.ts';

/** What a seat knows of a group: what it was last told and whether it does it, and what it has. `own`: it is Iran's seat. */
export function groupFacts(w: Words, g: GroupView, own: boolean): string[] {
  const facts: string[] = [];
  if (g.directive) {
    const directive = w(`directive.${g.directive}`).toLowerCase();
    const asked = g.directive === 'ease' || g.directive === 'halt';
    facts.push(w(asked ? (g.obeys ? 'card.now.obeys' : 'card.now.refuses') : 'card.now', { directive }));
  }
  if (g.avoids) facts.push(w('situation.group.avoid'));
  facts.push(w(own ? 'situation.group.own' : 'situation.group.est', { n: figure(g.munitions) }));
  if (g.leaderJustKilled) facts.push(w('situation.group.leader'));
  return facts;
}
