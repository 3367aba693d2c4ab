import { checkSubmission } from '../../engine/view/check.ts';
import { nothingNew } from '../../ai/index.ts';
import { MAX_PROPOSALS } from '../../protocol/room.ts';
import type { Proposed } from '../../protocol/room-seat.ts';
import { readSubmission } from '../../scenario/index.ts';
import { viewOnce } from '../seen.ts';
import { roomError } from './refusals.ts';
import { seal } from './flow.ts';
import { powerFor, roleDefs, tableIn } from './who-sits.ts';
import { type Handlers } from './step.ts';

/** What computer players decided. What comes too late is left out. */
export const computerHandlers: Handlers<'decided'> = {
  decided(step, { table: id, turn, side, roles, decided }) {
    const table = tableIn(step.room(), id);
    if (!table) return roomError('noTable');
    const { state } = table.play.run;
    if (table.phase !== 'orders' || state.turn !== turn || table.play.sealed[side]) return null;
    const { whole, roles: seats } = table.computers[side];
    const { submission, thought } = decided;
    const legal =
      submission.turn === turn &&
      readSubmission(side, submission).ok &&
      checkSubmission(viewOnce(state, side), submission).ok;
    const orders = legal ? submission : nothingNew(turn);
    if (roles.length === 0) {
      if (whole === null) return null;
      step.tell({ kind: 'suggested', table: id, side, roles: [], thought });
      seal(step, id, side, 'computer', orders);
      return null;
    }
    const asked = roles.filter((role) => role in seats && !table.drafts[side].suggested.includes(role));
    if (whole !== null || asked.length === 0) return null;
    const all: Proposed[] = [
      ...orders.orders.map((order) => ({ order })),
      ...orders.signals.map((signal) => ({ signal })),
    ];
    let room = MAX_PROPOSALS - table.drafts[side].proposals.length;
    for (const role of asked) {
      const powers = roleDefs(step.room(), side).find((r) => r.id === role)?.powers ?? [];
      for (const what of all.filter((one) => powers.includes(powerFor(one)))) {
        if (room-- <= 0) break;
        const proposal = { id: step.given.id(), rev: 1, by: 'computer', role, what, aside: false, marks: {} } as const;
        step.tell({ kind: 'proposed', table: id, side, proposal });
      }
    }
    step.tell({ kind: 'suggested', table: id, side, roles: asked, thought: null });
    return null;
  },
};
