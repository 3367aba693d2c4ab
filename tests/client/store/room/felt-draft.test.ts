import { describe, expect, it } from 'vitest';
import { keepFelt, keptFelt } from '../../../../src/client/store/room/felt-draft.ts';

function memory() {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
  };
}

describe('what somebody felt', () => {
  it('is held for its person and class alone', () => {
    const storage = memory();
    const felt = { feelings: ['sad'], sentence: 'Too fast.', to: 'nobody' } as const;
    keepFelt(storage, 'room', 'a', felt);
    expect(keptFelt(storage, 'room', 'a')).toEqual(felt);
    expect(keptFelt(storage, 'room', 'b')).toBeNull();
    expect(keptFelt(storage, 'other', 'a')).toBeNull();
  });

  it('is nothing where it is damaged or storage is closed', () => {
    const storage = memory();
    keepFelt(storage, 'room', 'a', { feelings: [], sentence: 'x', to: 'desk' });
    const [key] = storage.held.keys();
    for (const text of [
      '{',
      '[]',
      '{"feelings":[1],"sentence":"x","to":"desk"}',
      '{"feelings":[],"sentence":"x","to":"all"}',
    ]) {
      storage.setItem(key!, text);
      expect(keptFelt(storage, 'room', 'a')).toBeNull();
    }
    const closed = () => {
      throw new Error('closed');
    };
    expect(keptFelt({ getItem: closed }, 'room', 'a')).toBeNull();
    expect(() => keepFelt({ setItem: closed }, 'room', 'a', { feelings: [], sentence: '', to: 'desk' })).not.toThrow();
  });
});
