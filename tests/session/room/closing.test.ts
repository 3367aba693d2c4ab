import { afterEach, describe, expect, it, vi } from 'vitest';
import * as record from '../../../src/engine/record/index.ts';
import { DESK, dealtClass, folded, sealTable } from '../../support/room.ts';

vi.mock('../../../src/engine/record/index.ts', { spy: true });
afterEach(() => void vi.clearAllMocks());

describe('a turn that closes', () => {
  it('is resolved once, and once more when the log is read again', () => {
    const one = dealtClass(10);
    vi.mocked(record.advance).mockClear();
    sealTable(one);
    expect(record.advance).toHaveBeenCalledTimes(1);
    expect(folded(one.log)).toEqual(one.room());
    expect(record.advance).toHaveBeenCalledTimes(2);
  });

  it('is resolved anew after it was taken back, with other orders', () => {
    const one = dealtClass(10);
    sealTable(one);
    one.ok(DESK, { kind: 'takeBack', turn: 1 });
    one.ok(one.holder('A', 'us', 'state'), {
      kind: 'propose',
      what: { signal: { kind: 'redline', condition: 'killed', reply: 'limited', turns: 2 } },
    });
    sealTable(one);
    expect(one.room().tables.A!.play.run.turns[0]!.us).toMatchObject({ signals: [{ kind: 'redline' }] });
    expect(folded(one.log)).toEqual(one.room());
  });
});
