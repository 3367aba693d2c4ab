import { describe, expect, it } from 'vitest';
import { draftNews } from '../../../../src/client/store/draft/card-lines.ts';
import {
  emptySubmission,
  newDraft,
  redo,
  submissionOf,
  undo,
  write,
} from '../../../../src/client/store/draft/draft.ts';
import { openWords } from '../../../../src/client/app/load-words.ts';

const book = openWords();
await book.all();
const { words } = book;

const investigate = { kind: 'investigate' } as const;
const denounce = { kind: 'denounce' } as const;

describe('the announcement of a draft change', () => {
  it('names the order or signal added or removed, also by undo and redo', () => {
    const first = newDraft(emptySubmission(1));
    const second = write(first, { do: 'addOrder', order: investigate });
    const third = write(second, { do: 'addSignal', signal: denounce });
    const said = (before: typeof first, now: typeof first) => draftNews(words, submissionOf(before), submissionOf(now));
    expect(said(first, second)).toBe(`Added to the draft: ${words('order.investigate')}`);
    expect(said(second, third)).toBe(`Added to the draft: ${words('signal.denounce')}`);
    expect(said(third, undo(third))).toBe(`Removed from the draft: ${words('signal.denounce')}`);
    expect(said(undo(third), redo(undo(third)))).toBe(said(second, third));
  });

  it('is empty when orders only move', () => {
    const draft = newDraft({ turn: 1, signals: [], orders: [investigate, { kind: 'interdict' }] });
    const moved = write(draft, { do: 'moveOrder', from: 0, to: 1 });
    expect(draftNews(words, submissionOf(draft), submissionOf(moved))).toBeNull();
  });
});
