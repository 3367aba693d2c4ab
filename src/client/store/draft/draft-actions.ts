import type { Side } from '../../../engine/model/index.ts';
import type { Get, StoreDeps, Set } from '../store-dependencies.ts';
import { redo, submissionOf, undo, write, type Draft, type DraftStep } from './draft.ts';

/** Actions on the draft. */
export interface DraftActions {
  readonly write: (step: DraftStep) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const PAUSE = 150;

export function draftActions(get: Get, set: Set, outside: StoreDeps): DraftActions {
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** Saves at once; while a slider is dragged, after a pause. */
  function keep(draft: Draft, seat: Side | undefined): void {
    clearTimeout(waiting);
    const save = (): void => {
      outside.client.saveDraft(submissionOf(draft), seat).catch((error: unknown) => {
        set({ error: error instanceof Error ? error.message : 'error.unknown' });
      });
    };
    if (draft.steps[draft.stepsInEffect - 1]?.do === 'assess') waiting = setTimeout(save, PAUSE);
    else save();
  }

  function change(step: (draft: Draft) => Draft): void {
    const { draft, rules, screen } = get();
    if (!draft || !rules || !screen?.view) return;
    const next = step(draft);
    if (next === draft) return;
    set({ draft: next, check: rules.check(screen.view, submissionOf(next)) });
    keep(next, screen.seat ?? undefined);
  }

  return {
    write: (step) => change((draft) => write(draft, step)),
    undo: () => change(undo),
    redo: () => change(redo),
  };
}
