import { describe, expect, it } from 'vitest';
import { addNote, notesKey, readNotes } from '../../../../src/client/store/desk/desk-notes.ts';

function storage(text?: string) {
  const kept = new Map(text === undefined ? [] : [[notesKey('r'), text]]);
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('notes of the desk', () => {
  it('come back in their order, with their turn', () => {
    const store = storage();
    addNote(store, 'r', { at: 1, turn: 0, text: ' door ' });
    addNote(store, 'r', { at: 2, turn: 3, text: 'who spoke' });
    expect(readNotes(store, 'r')).toEqual([
      { at: 1, turn: 0, text: 'door' },
      { at: 2, turn: 3, text: 'who spoke' },
    ]);
  });

  it('of another class are other notes', () => {
    const store = storage();
    addNote(store, 'r', { at: 1, turn: 1, text: 'x' });
    expect(readNotes(store, 'other')).toEqual([]);
  });

  it('are not kept if empty', () => {
    const store = storage();
    expect(addNote(store, 'r', { at: 1, turn: 1, text: '  ' })).toBe(true);
    expect(store.kept.size).toBe(0);
  });

  it('survive damaged storage, and say when a browser refuses', () => {
    for (const damaged of ['{', '5', '[1,null,{"at":"x"}]']) expect(readNotes(storage(damaged), 'r')).toEqual([]);
    const full = {
      ...storage(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(addNote(full, 'r', { at: 1, turn: 1, text: 'x' })).toBe(false);
  });
});
