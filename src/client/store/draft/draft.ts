import type { Assessment, IranAim, Order, Signal, Submission, Success, UsAim } from '../../../engine/model/index.ts';

/** One step of writing orders. A draft is a list of steps; undo removes the last one. */
export type DraftStep =
  | { readonly do: 'addOrder'; readonly order: Order }
  | { readonly do: 'setOrder'; readonly at: number; readonly order: Order }
  | { readonly do: 'removeOrder'; readonly at: number }
  | { readonly do: 'moveOrder'; readonly from: number; readonly to: number }
  | { readonly do: 'addSignal'; readonly signal: Signal }
  | { readonly do: 'removeSignal'; readonly at: number }
  /** Replaces all orders and signals, as the adviser's options do. */
  | { readonly do: 'replace'; readonly orders: readonly Order[]; readonly signals: readonly Signal[] }
  | { readonly do: 'assess'; readonly patch: Assessment }
  | { readonly do: 'clearAssessment' }
  | { readonly do: 'aims'; readonly aims: readonly (UsAim | IranAim)[] }
  /** Null: nothing is said of it. */
  | { readonly do: 'success'; readonly success: Success | null }
  | { readonly do: 'set'; readonly submission: Submission };

/** The orders being written. */
export interface Draft {
  /** The submission when the page opened. */
  readonly base: Submission;
  readonly steps: readonly DraftStep[];
  /** Number of steps in effect; the others can be redone. */
  readonly stepsInEffect: number;
}

/** A submission without orders. */
export const emptySubmission = (turn: number): Submission => ({ turn, signals: [], orders: [] });

/** A draft without steps. */
export const newDraft = (base: Submission): Draft => ({ base, steps: [], stepsInEffect: 0 });

/** The submission after all steps in effect. */
export function submissionOf(draft: Draft): Submission {
  return draft.steps.slice(0, draft.stepsInEffect).reduce(apply, draft.base);
}

/** Adds a step and drops those that could be redone. Dragging one slider stays one step. */
export function write(draft: Draft, step: DraftStep): Draft {
  const kept = draft.steps.slice(0, draft.stepsInEffect);
  const last = kept.at(-1);
  const merged = last && sameSlider(last, step) ? [...kept.slice(0, -1), step] : [...kept, step];
  return { base: draft.base, steps: merged, stepsInEffect: merged.length };
}

/** True if a step can be undone. */
export const canUndo = (draft: Draft): boolean => draft.stepsInEffect > 0;
/** True if a step can be redone. */
export const canRedo = (draft: Draft): boolean => draft.stepsInEffect < draft.steps.length;
/** Takes the last step back. */
export const undo = (draft: Draft): Draft =>
  canUndo(draft) ? { ...draft, stepsInEffect: draft.stepsInEffect - 1 } : draft;
/** Repeats the step that was undone. */
export const redo = (draft: Draft): Draft =>
  canRedo(draft) ? { ...draft, stepsInEffect: draft.stepsInEffect + 1 } : draft;

function apply(submission: Submission, r: DraftStep): Submission {
  switch (r.do) {
    case 'addOrder':
      return { ...submission, orders: [...submission.orders, r.order] };
    case 'setOrder':
      return { ...submission, orders: submission.orders.map((order, i) => (i === r.at ? r.order : order)) };
    case 'removeOrder':
      return { ...submission, orders: submission.orders.filter((_, i) => i !== r.at) };
    case 'moveOrder':
      return { ...submission, orders: moved(submission.orders, r.from, r.to) };
    case 'addSignal':
      return { ...submission, signals: [...submission.signals, r.signal] };
    case 'removeSignal':
      return { ...submission, signals: submission.signals.filter((_, i) => i !== r.at) };
    case 'replace':
      return { ...submission, orders: r.orders, signals: r.signals };
    case 'assess':
      return { ...submission, assessment: { ...submission.assessment, ...r.patch } };
    case 'clearAssessment': {
      const { assessment: _, ...rest } = submission;
      return rest;
    }
    case 'aims':
      return { ...submission, aims: r.aims };
    case 'success': {
      const { success: _, ...rest } = submission;
      return r.success ? { ...rest, success: r.success } : rest;
    }
    case 'set':
      return r.submission;
  }
}

/** A copy with one item moved to another index. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  if (from < 0 || from >= list.length || to < 0 || to >= list.length) return list;
  const out = list.filter((_, i) => i !== from);
  out.splice(to, 0, list[from]!);
  return out;
}

function sameSlider(a: DraftStep, b: DraftStep): boolean {
  if (a.do === 'success') return b.do === 'success';
  return a.do === 'assess' && b.do === 'assess' && keyOf(a.patch) === keyOf(b.patch);
}

const keyOf = (patch: Assessment): string => Object.keys(patch).sort().join();

/** Identity of an order: its kind and fields without the statement. */
export function orderKey(order: Order): string {
  const { statement: _, ...members } = order as Order & { statement?: unknown };
  return JSON.stringify(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
}
