import { checkSubmission } from '../../engine/view/check.ts';
import { readSubmission } from '../../scenario/index.ts';
import { viewOnce } from '../seen.ts';
import { problemOf } from './decide-draft.ts';
import { proposalIn, sameText, submissionOf } from './team-draft.ts';
import { roomError } from './refusals.ts';
import { seal } from './flow.ts';
import { isError, openDraftNamed, draftNamed } from './named-draft.ts';
import { headOf } from './who-sits.ts';
import { actorOf, entersSlips, type Handlers, type Step } from './step.ts';
import { bothSealed, isPractising } from './turns.ts';

/** What the head of a team does, and the desk in the head's place. */
export const headHandlers: Handlers<'arrange' | 'setAside' | 'rankAims' | 'seal' | 'unseal'> = {
  arrange(step, { draftRev, order, ...named }) {
    const place = openDraftNamed(step, named);
    if (isError(place)) return place;
    const { proposals, rev } = place.draft;
    if (rev !== draftRev) return roomError('changed');
    const ids = proposals.map((p) => p.id);
    if (order.length !== ids.length || !ids.every((id) => order.includes(id)))
      return roomError('form', { at: '/order' });
    if (order.join() !== ids.join()) step.tell({ kind: 'arranged', table: place.table.id, side: place.side, order });
    return null;
  },
  setAside(step, { proposal: id, rev, aside, ...named }) {
    const place = openDraftNamed(step, named);
    if (isError(place)) return place;
    const proposal = proposalIn(place.draft, id);
    if (!proposal) return roomError('noProposal');
    if (proposal.rev !== rev) return roomError('changed');
    if (proposal.aside !== aside)
      step.tell({ kind: 'setAside', table: place.table.id, side: place.side, proposal: id, aside });
    return null;
  },
  rankAims(step, { aims, ...named }) {
    const place = openDraftNamed(step, named);
    if (isError(place)) return place;
    const { table, side, draft } = place;
    const problem = problemOf(table, side, { turn: draft.turn, orders: [], signals: [], aims }, '/aims');
    if (problem) return problem;
    if (!sameText(draft.aims, aims)) step.tell({ kind: 'ranked', table: table.id, side, aims });
    return null;
  },
  seal(step, { draftRev, success, ...named }) {
    const place = openDraftNamed(step, named);
    if (isError(place)) return place;
    const { table, side, draft } = place;
    if (!mayAct(step, table.id, side)) return roomError('onlyHead');
    if (draft.rev !== draftRev) return roomError('changed');
    const submission = submissionOf(step.room(), table, side, success);
    const read = readSubmission(side, submission);
    const check = checkSubmission(viewOnce(table.play.run.state, side), submission);
    if (!check.ok) return roomError('rules', { errors: check.errors });
    if (!read.ok) return roomError('form', { at: read.errors[0]?.pointer ?? '' });
    seal(step, table.id, side, 'person' in step.actor && !entersSlips(step) ? step.actor.person : 'desk', submission);
    return null;
  },
  unseal(step, named) {
    const place = draftNamed(step, named);
    if (isError(place)) return place;
    const { table, side } = place;
    if (!mayAct(step, table.id, side)) return roomError('onlyHead');
    if (table.phase === 'over') return roomError('over');
    if (bothSealed(table) && !isPractising(step.room(), table)) return roomError('bothSealed');
    if (table.phase !== 'orders') return roomError('notNow');
    if (table.play.sealed[side]) step.tell({ kind: 'unsealed', table: table.id, side });
    return null;
  },
};

/** The head's own hand seals, not a deputy's. */
const mayAct = (step: Step, table: string, side: 'us' | 'iran'): boolean =>
  !('person' in step.actor) || headOf(step.room(), table, side)?.id === actorOf(step).id;
