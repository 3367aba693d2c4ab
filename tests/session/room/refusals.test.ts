import { describe, expect, it } from 'vitest';
import { en } from '../../../src/i18n/en/index.ts';
import { ROOM_ERRORS } from '../../../src/session/room/refusals.ts';

describe('a refusal of a room', () => {
  it('has a sentence', () => {
    expect(ROOM_ERRORS.filter((code) => !(`room.error.${code}` in en))).toEqual([]);
  });
});
