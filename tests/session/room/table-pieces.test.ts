import { describe, expect, it } from 'vitest';
import { changesBetween, partFor, type TableInPieces, tableInPieces } from '../../../src/session/room/index.ts';
import type { Actor, Room } from '../../../src/session/room/index.ts';
import { type Class, DESK, dealtClass, sealTable } from '../../support/room.ts';
import { joined } from '../../support/table-pieces.ts';

const inPieces = (room: Room, actor: Actor): TableInPieces => {
  const made = tableInPieces(room, actor);
  if ('status' in made) throw new Error(made.code);
  return made;
};
const people = (one: Class): Actor[] => Object.keys(one.room().people).map((person) => ({ person }));
const sealSide = (one: Class, side: 'us' | 'iran') =>
  one.ok(DESK, { kind: 'seal', table: 'A', side, draftRev: one.room().tables.A!.drafts[side].rev });

describe('the table in pieces', () => {
  it('comes together to the part itself, for players and those who watch, until all is revealed', async () => {
    const one = dealtClass(10);
    const late = one.join();
    one.ok(DESK, { kind: 'seat', person: late.person, table: 'A', side: null, roles: [] });
    const check = async () => {
      for (const actor of people(one))
        expect(await joined(inPieces(one.room(), actor))).toEqual(partFor(one.room(), actor, 'game'));
    };
    await check();
    for (let turn = 1; turn <= 3; turn++) {
      sealTable(one);
      await check();
      one.ok(DESK, { kind: 'next' });
      await check();
    }
    for (const step of [1, 2] as const) {
      one.ok(DESK, { kind: 'debrief', step, chapter: 'cost' });
      await check();
    }
    one.ok(one.holder('A', 'us', 'president'), { kind: 'remark', key: 'a', text: 'first' });
    await check();
    one.ok(one.holder('A', 'us', 'president'), { kind: 'remark', key: 'a', text: 'second' });
    await check();
  });

  it('is made once for a team, and apart for one who was told something alone', () => {
    const one = dealtClass(10);
    const [president, state, quds] = [
      one.holder('A', 'us', 'president'),
      one.holder('A', 'us', 'state'),
      one.holder('A', 'iran', 'quds'),
    ];
    const of = (actor: Actor) => inPieces(one.room(), actor);
    expect(of(president)).toBe(of(state));
    expect(of(president)).not.toBe(of(quds));
    one.ok(DESK, { kind: 'bulletin', tables: ['A'], to: state.person, text: 'for you' });
    expect(of(president)).not.toBe(of(state));
    expect(of(president).rest.bulletins).toEqual([]);
    expect(of(president).pieces.view).toBe(of(state).pieces.view);
  });

  it('keeps its pieces from turn to turn, and when orders are drafted and sealed', () => {
    const one = dealtClass(10);
    const president = one.holder('A', 'us', 'president');
    const first = inPieces(one.room(), president).pieces;
    one.ok(president, { kind: 'forecast', forecast: { act: 10 } });
    sealSide(one, 'us');
    const sealed = inPieces(one.room(), president).pieces;
    expect(sealed.view).toBe(first.view);
    expect(sealed.standing).toBe(first.standing);
    sealSide(one, 'iran');
    const second = inPieces(one.room(), president).pieces;
    expect(second.previous).toBe(first.view);
    one.ok(DESK, { kind: 'next' });
    sealTable(one);
    expect(inPieces(one.room(), president).pieces.events[0]).toBe(second.events[0]);
  });

  it('is not news to a side when the other one seals', () => {
    const one = dealtClass(10);
    const [us, iran] = [one.holder('A', 'us', 'president'), one.holder('A', 'iran', 'quds')];
    const named = (work: () => readonly never[] | ReturnType<Class['ok']>, actor: Actor) => {
      const before = one.room();
      const facts = work();
      return changesBetween(before, one.room(), facts)(actor);
    };
    expect(named(() => sealSide(one, 'us'), iran)).not.toContain('game');
    one.ok(DESK, { kind: 'unseal', table: 'A', side: 'us' });
    expect(named(() => sealSide(one, 'us'), us)).toContain('game');
    expect(named(() => one.ok(DESK, { kind: 'bulletin', tables: ['A'], to: 'us', text: 'x' }), iran)).not.toContain(
      'game',
    );
  });
});
