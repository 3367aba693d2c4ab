import { describe, expect, it } from 'vitest';
import type { SeatEvent } from '../../../src/engine/model/index.ts';
import { peopleByTurn, peopleFinding, totalFor } from '../../../src/client/pages/debrief/casualties/people-by-turn.ts';
import { openWords } from '../../../src/client/app/load-words.ts';
import { trucesSeen } from '../../../src/client/pages/debrief/format.ts';

const event = (kind: string, turn: number, data: SeatEvent['data'], watch = 0) =>
  ({ kind, turn, watch, theatre: null, clause: '', data, why: null }) as unknown as SeatEvent;

describe('people by turn', () => {
  it('counts killed and wounded of each kind in the turn in which it happened', () => {
    const byTurn = peopleByTurn(
      [
        event('attack', 2, { killed: 1, wounded: 3 }),
        event('attack', 2, { killed: 0, wounded: 2 }),
        event('civilianHarm', 3, { killed: 4 }),
        event('north', 3, {}),
      ],
      3,
    );
    expect(byTurn).toEqual([
      [],
      [{ who: 'americans', killed: 1, wounded: 5 }],
      [{ who: 'civilians', killed: 4, wounded: 0 }],
    ]);
    expect(totalFor(byTurn, 'americans')).toEqual({ killed: 1, wounded: 5 });
    expect(totalFor(byTurn, 'seafarers')).toEqual({ killed: 0, wounded: 0 });
  });
});

describe('the finding about the dead', async () => {
  const book = openWords();
  await book.all();
  const finding = (...killed: readonly [americans: number, civilians: number]) =>
    peopleFinding(
      book.words,
      peopleByTurn([event('attack', 1, { killed: killed[0] }), event('civilianHarm', 1, { killed: killed[1] })], 1),
    );

  it.each([
    [3, 0, 'All of the dead were Americans.'],
    [1, 0, 'One person was killed: an American.'],
    [3, 1, 'Most of the dead were Americans.'],
    [1, 3, 'Most of the dead were civilians.'],
    [2, 2, 'No kind of people makes up most of the dead.'],
    [0, 0, 'Nobody was killed or wounded.'],
  ])('of %i Americans and %i civilians is “%s”', (americans, civilians, words) => {
    expect(finding(americans, civilians)).toBe(words);
  });
});

describe('truces, as everyone saw them', () => {
  const view = (...gaza: readonly ('war' | 'truce' | 'rafah')[]) => ({
    turnDays: 7,
    past: gaza.map((state) => ({ gaza: state })) as never,
  });

  it('last from their first watch to their last, which are not whole turns', () => {
    const events = [event('gaza', 2, { state: 'truce' }, 14), event('gaza', 3, { state: 'war' }, 14)];
    expect(trucesSeen(view('war', 'truce', 'war'), events)).toEqual([{ from: 1.5, to: 2.5 }]);
  });

  it('may have begun before the game, and may outlast it', () => {
    expect(trucesSeen(view('war'), [event('gaza', 1, { state: 'war' }, 14)])).toEqual([{ from: 0, to: 0.5 }]);
    expect(trucesSeen(view('truce', 'truce'), [])).toEqual([{ from: 0, to: 2 }]);
    expect(trucesSeen(view('truce', 'war'), [event('gaza', 2, { state: 'war' })])).toEqual([{ from: 0, to: 1 }]);
  });

  it('are none in a game of war alone', () => {
    expect(trucesSeen(view('war', 'war'), [])).toEqual([]);
    expect(trucesSeen(view('rafah'), [event('gaza', 1, { state: 'rafah' })])).toEqual([]);
  });
});
