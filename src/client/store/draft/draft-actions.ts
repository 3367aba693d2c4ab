import type { Get, Outside, Set } from '../dependencies.ts';
import { type Draft, type Recipe, redo, submissionOf, undo, write } from './draft.ts';
import { orderLine, signalLine } from '../format/format-text.ts';
import type { Words } from '../format/words.ts';
import type { Side, Submission } from '../../../engine/model/index.ts';

export interface DraftActions {
  readonly write: (recipe: Recipe) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const PAUSE = 150;

export function draftActions(get: Get, set: Set, outside: Outside): DraftActions {
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** Kept at once; but dragging a slider, which writes many times a second, is kept after a short pause. */
  function keep(draft: Draft, seat: Side | undefined): void {
    clearTimeout(waiting);
    const save = (): void => {
      outside.client.saveDraft(submissionOf(draft), seat).catch((error: unknown) => {
        set({ error: error instanceof Error ? error.message : 'error.unknown' });
      });
    };
    if (draft.recipes[draft.done - 1]?.do === 'assess') waiting = setTimeout(save, PAUSE);
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
    write: (recipe) => change((draft) => write(draft, recipe)),
    undo: () => change(undo),
    redo: () => change(redo),
  };
}

/** What a step has put into a draft, or else what it has taken out, in a sentence for people who listen. Null: neither. */
export function draftNews(w: Words, before: Submission, now: Submission): string | null {
  const added = without(now, before);
  if (added.orders.length + added.signals.length > 0) return w('orders.added', { what: said(w, added) });
  const gone = without(before, now);
  return gone.orders.length + gone.signals.length > 0 ? w('orders.removed', { what: said(w, gone) }) : null;
}

type Listed = Pick<Submission, 'orders' | 'signals'>;

/** What is in one submission and not in the other. */
function without(one: Listed, other: Listed): Listed {
  const rest = <T>(list: readonly T[], known: readonly T[]): T[] => {
    const texts = new Set(known.map((x) => JSON.stringify(x)));
    return list.filter((x) => !texts.has(JSON.stringify(x)));
  };
  return { orders: rest(one.orders, other.orders), signals: rest(one.signals, other.signals) };
}

const said = (w: Words, { orders, signals }: Listed): string =>
  [...orders.map((order) => orderLine(w, order)), ...signals.map((signal) => signalLine(w, signal))].join(', ');
