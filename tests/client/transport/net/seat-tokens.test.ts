import { afterEach, describe, expect, it, vi } from 'vitest';
import { seatTokens } from '../../../../src/client/transport/net/seat-tokens.ts';

/** A browser's storage: its keys are members, as in browsers. */
function storage(texts: Record<string, string>): Storage {
  const made = Object.create({
    getItem: (key: string) => (made as Record<string, string>)[key] ?? null,
    removeItem: (key: string) => void delete (made as Record<string, string>)[key],
  }) as Storage;
  return Object.assign(made, texts);
}

afterEach(() => vi.unstubAllGlobals());

describe('a seat in this browser', () => {
  it('leaves nothing of its class when it is forgotten, and what players keep alone', () => {
    const local = storage({
      'a-fine-line.seat': '{}',
      'a-fine-line.visit.room.p1': '{"at":1,"played":2}',
      'a-fine-line.quiz': '[]',
      'a-fine-line.settings': '{}',
    });
    const session = storage({ 'a-fine-line.seat': '{}', 'a-fine-line.quiz.room.before': '{"q1":2}' });
    vi.stubGlobal('localStorage', local);
    vi.stubGlobal('sessionStorage', session);
    seatTokens.forget();
    expect(Object.keys(local)).toEqual(['a-fine-line.quiz', 'a-fine-line.settings']);
    expect(Object.keys(session)).toEqual([]);
  });
});
