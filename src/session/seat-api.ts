import type { OrderError, Side, Submission } from '../engine/model/index.ts';
import type { SeatApi } from '../protocol/session-api.ts';
import { createAdviser } from './ask-adviser.ts';
import type { SessionContext } from './session-context.ts';
import { refusal } from './error-messages.ts';
import { replayDataOf } from './full-replay.ts';
import { closeTurn, type Game, nextStage, phaseOf, sealActive } from './game.ts';
import { cutAt, saveOf, withoutDraft } from './game-storage.ts';
import { isShipped } from './library.ts';
import { scenarioOf } from './play.ts';
import { withRemark } from './player-notes.ts';

/** What the seat at the screen asks about the open game. */
export function createSeatApi({ deps, inTurn, game, change, decided }: SessionContext): SeatApi {
  const adviser = createAdviser(deps.advise, game.open, inTurn);

  /** Whether this seat is at the screen and orders now. */
  const mayOrder = (now: Game, seat: Side | undefined): boolean =>
    phaseOf(now) === 'orders' && (seat === undefined || seat === now.at);

  async function sealed(submission: Submission, seat?: Side): Promise<{ errors: readonly OrderError[] } | null> {
    const now = game.open();
    const { turn } = now.run.state;
    if (submission.turn > turn) throw refusal('wrongTurn', { given: submission.turn, now: turn });
    if (submission.turn < turn || !mayOrder(now, seat)) return null;
    const next = sealActive(now, submission);
    if ('errors' in next) return next;
    await game.commit(closeTurn(next.game), withoutDraft(now, now.at));
    return null;
  }

  return {
    ready: () => inTurn(() => change(closeTurn(nextStage(game.open())))),
    saveDraft: (draft, seat) =>
      inTurn(async () => {
        const now = game.open();
        if (mayOrder(now, seat) && draft.turn === now.run.state.turn) await game.keepDraft(draft);
      }),
    async seal(submission, seat) {
      const refused = await inTurn(() => sealed(submission, seat));
      if (refused) return refused;
      await decided();
      return inTurn(game.screen);
    },
    advise: adviser.ask,
    stopAdvice: async () => adviser.stop(),
    exportSave: (part = 'whole') =>
      inTurn(async () => {
        const now = game.open();
        const save = saveOf(now, part === 'withScenario' || !(await isShipped(deps.library, scenarioOf(now))));
        return JSON.stringify(part === 'opening' ? cutAt(save, 0) : save, null, 1);
      }),
    fullReplay: () =>
      inTurn(async () => {
        const now = game.open();
        if (phaseOf(now) !== 'over') throw refusal('notOver');
        return replayDataOf(now.run);
      }),
    setRemark: (key, text) =>
      inTurn(async () => {
        const now = game.open();
        const next = withRemark(now, key, text);
        if (next !== now) await game.commit(next);
      }),
  };
}
