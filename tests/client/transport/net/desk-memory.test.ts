import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addNote, notesKey, readNotes } from '../../../../src/client/store/desk/desk-notes.ts';
import { deskMemory } from '../../../../src/client/transport/net/desk-memory.ts';

/** A browser's storage: what is kept are its own keys, as `Object.keys` sees them. */
function browserStorage(): Storage {
  const methods = {
    getItem: (key: string) => (Object.hasOwn(kept, key) ? (kept[key] ?? null) : null),
    setItem: (key: string, value: string) => void (kept[key] = value),
    removeItem: (key: string) => void delete kept[key],
  };
  const kept: Record<string, string> = Object.create(methods) as Record<string, string>;
  return kept as unknown as Storage;
}

beforeEach(() => void vi.stubGlobal('localStorage', browserStorage()));
afterEach(() => void vi.unstubAllGlobals());

const note = (room: string) => addNote(localStorage, room, { at: 1, turn: 1, text: 'who spoke' });

describe('what the desk’s browser remembers of a class', () => {
  it('goes with a class that was deleted by itself, and stays for one that lives', () => {
    for (const room of ['old', 'new', 'without-a-date']) note(room);
    deskMemory.keepUntil('old', 1000);
    deskMemory.keepUntil('new', 3000);
    deskMemory.keepWall('old', 'token');
    deskMemory.forgetOver(2000);
    expect(Object.keys(localStorage).filter((key) => key.includes('.old.'))).toEqual([]);
    expect(readNotes(localStorage, 'new')).toHaveLength(1);
    expect(readNotes(localStorage, 'without-a-date')).toHaveLength(1);
  });

  it('goes with every class that the host no longer lists', () => {
    for (const room of ['here', 'gone']) {
      note(room);
      deskMemory.keepUntil(room, 5000);
    }
    deskMemory.keepOnly(['here']);
    expect(Object.keys(localStorage).toSorted()).toEqual(['a-fine-line.desk.here.until', notesKey('here')].toSorted());
  });
});
