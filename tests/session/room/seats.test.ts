import { describe, expect, it } from 'vitest';
import type { RoleDef, Side } from '../../../src/engine/model/index.ts';
import { KINDS_OF } from '../../../src/engine/orders/index.ts';
import { LESSONS, type RoomScreen } from '../../../src/protocol/room.ts';
import { partFor } from '../../../src/session/room/index.ts';
import { placesFor } from '../../../src/session/room/places-of-side.ts';
import { type Class, DESK, dealtClass, openClass, sealTable } from '../../support/room.ts';

const ROLES = {
  us: ['president', 'defense', 'centcom', 'state', 'intelligence'],
  iran: ['leader', 'quds', 'irgc', 'foreign', 'council'],
} as const;

const defs = (ids: readonly string[], powers = 1): RoleDef[] =>
  ids.map((id, i) => ({ id, powers: Array(powers).fill('x'), ...(i === 0 ? { seals: true } : {}) }));

const places = (side: Side, people: number): string[] =>
  placesFor(defs(ROLES[side]), side, people).map(({ roles, deputy }) => `${deputy ? 'deputy ' : ''}${roles.join('+')}`);

const teams = (lesson: Class): Record<string, string[]> => {
  const all: Record<string, string[]> = {};
  for (const { table, side, roles, deputy, gone } of Object.values(lesson.room().people)) {
    if (!table || !side || gone) continue;
    (all[`${table} ${side}`] ??= []).push(`${deputy ? 'deputy ' : ''}${roles.join('+')}`);
  }
  return all;
};

describe('the places of a side', () => {
  it.each([
    ['us', 1, ['president+defense+centcom+state+intelligence']],
    ['us', 2, ['president+state', 'defense+centcom+intelligence']],
    ['us', 3, ['president+intelligence', 'defense+centcom', 'state']],
    ['us', 4, ['president', 'defense+centcom', 'state', 'intelligence']],
    ['us', 5, ['president', 'defense', 'centcom', 'state', 'intelligence']],
    ['iran', 1, ['leader+quds+irgc+foreign+council']],
    ['iran', 2, ['leader+foreign', 'quds+irgc+council']],
    ['iran', 3, ['leader+council', 'quds+irgc', 'foreign']],
    ['iran', 4, ['leader', 'quds', 'irgc+council', 'foreign']],
    ['iran', 5, ['leader', 'quds', 'irgc', 'foreign', 'council']],
  ] as const)('of %s with %i people are as agreed', (side, people, expected) => {
    expect(places(side, people)).toEqual(expected);
  });

  it('have deputies from the sixth person on, most busy roles first', () => {
    expect(places('us', 10).slice(5)).toEqual(
      ['defense', 'state', 'intelligence', 'centcom', 'president'].map((role) => `deputy ${role}`),
    );
    expect(places('iran', 7).slice(5)).toEqual(['deputy quds', 'deputy foreign']);
  });

  it('share out other roles, each to one person and the sealing one first', () => {
    const roles = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    for (let people = 1; people <= 7; people++) {
      const held = placesFor(defs(roles), 'us', people);
      expect(held).toHaveLength(people);
      expect(held.flatMap((place) => place.roles).toSorted()).toEqual(roles);
      expect(held[0]!.roles[0]).toBe('a');
    }
  });

  it('put the least busy of other roles with the head, then the least busy neighbours together', () => {
    const kinds = { head: 1, a: 5, b: 2, c: 3, d: 9 };
    const roles = Object.entries(kinds).map(([id, n]) => ({
      ...defs([id], n)[0]!,
      ...(id === 'head' ? {} : { seals: undefined }),
    }));
    const held = (people: number) => placesFor(roles as RoleDef[], 'us', people).map((place) => place.roles.join('+'));
    expect(held(4)).toEqual(['head+b', 'a', 'c', 'd']);
    expect(held(3)).toEqual(['head+b', 'a+c', 'd']);
    expect(held(2)).toEqual(['head+b', 'a+c+d']);
    expect(held(1)).toEqual(['head+b+a+c+d']);
  });
});

describe('the deal', () => {
  it.each([2, 9, 10, 11, 20, 23, 31])('seats %i people evenly at two tables, and every role once', (people) => {
    const lesson = openClass({ tables: 2, people });
    for (let i = 0; i < people; i++) lesson.join();
    lesson.ok(DESK, { kind: 'deal' });
    const seated = teams(lesson);
    const sizes = Object.values(seated).map((team) => team.length);
    expect(sizes.reduce((a, b) => a + b, 0)).toBe(people);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    for (const [team, held] of Object.entries(seated)) {
      const roles = held.filter((x) => !x.startsWith('deputy')).flatMap((x) => x.split('+'));
      expect(roles.toSorted()).toEqual([...ROLES[team.endsWith('us') ? 'us' : 'iran']].toSorted());
    }
  });

  it('keeps who sits already on their side and, where it still is one, in their role', () => {
    const lesson = openClass({ tables: 1, seats: 'chosen' });
    const early = lesson.join();
    lesson.ok(early, { kind: 'sit', table: 'A', side: 'us', roles: ['state'] });
    for (let i = 0; i < 9; i++) lesson.join();
    lesson.ok(DESK, { kind: 'deal' });
    expect(lesson.room().people[early.person]).toMatchObject({ side: 'us', roles: ['state'] });
    const before = lesson.room();
    expect(lesson.ok(DESK, { kind: 'deal' })).toEqual([]);
    expect(lesson.room()).toBe(before);
  });

  it('opens no table at which a side would be empty', () => {
    const lesson = openClass({ tables: 3, people: 30 });
    for (let i = 0; i < 5; i++) lesson.join();
    lesson.ok(DESK, { kind: 'deal' });
    expect(Object.values(teams(lesson)).map((team) => team.length)).toEqual([2, 1, 1, 1]);
    lesson.join();
    lesson.ok(DESK, { kind: 'deal' });
    expect(Object.keys(teams(lesson)).toSorted()).toEqual(['A iran', 'A us', 'B iran', 'B us']);
  });

  it('tells of each role only what the class may order', () => {
    const lesson = openClass({ tables: 1 });
    const room = partFor(lesson.room(), DESK, 'room') as RoomScreen;
    const powers = room.roles.us.flatMap((role) => role.powers);
    expect(powers).toEqual(expect.arrayContaining(['aims', 'assessment', 'strike', 'redline']));
    expect(powers).not.toContain('evacuate');
  });

  it('leaves a side of a computer player, and its roles, to the computer', () => {
    const lesson = openClass({ tables: 1 });
    lesson.ok(DESK, { kind: 'computer', side: 'iran', role: null, policy: 'restrain' });
    lesson.ok(DESK, { kind: 'computer', side: 'us', role: 'centcom', policy: 'calibrated' });
    for (let i = 0; i < 4; i++) lesson.join();
    lesson.ok(DESK, { kind: 'deal' });
    expect(teams(lesson)).toEqual({ 'A us': ['president', 'defense', 'state', 'intelligence'] });
  });
});

describe('a seat', () => {
  it('that is taken cannot be chosen, and one without roles is the place that is needed most', () => {
    const lesson = openClass({ tables: 1, seats: 'chosen' });
    const [one, two, three] = [lesson.join(), lesson.join(), lesson.join()];
    lesson.ok(one, { kind: 'sit', table: 'A', side: 'us', roles: ['president', 'state'] });
    expect(lesson.no(two, { kind: 'sit', table: 'A', side: 'us', roles: ['state'] }).code).toBe('placeTaken');
    lesson.ok(two, { kind: 'sit', table: 'A', side: 'us', roles: [] });
    expect(lesson.room().people[two.person]!.roles).toEqual(['defense', 'centcom', 'intelligence']);
    lesson.ok(three, { kind: 'sit', table: 'A', side: 'us', roles: [] });
    expect(lesson.room().people[three.person]).toMatchObject({ roles: ['defense'], deputy: true });
  });

  it('late is at the quietest table, to watch until the desk seats', () => {
    const lesson = dealtClass(21, { tables: 2 });
    const late = lesson.join();
    expect(lesson.room().people[late.person]).toMatchObject({ table: 'B', side: null });
    lesson.ok(DESK, { kind: 'seat', person: late.person, table: 'B', side: 'us', roles: [] });
    expect(lesson.room().people[late.person]).toMatchObject({ side: 'us', deputy: true });
  });

  it('taken in turn 3 give the side’s game and powers at once, and nobody waits for who is absent', () => {
    const lesson = dealtClass(10, { plan: { ...LESSONS[0]!, turns: 4 }, options: { hazard: 0 } });
    for (let turn = 1; turn < 3; turn++) {
      sealTable(lesson);
      lesson.ok(DESK, { kind: 'next' });
    }
    const quds = lesson.holder('A', 'iran', 'quds');
    lesson.ok(DESK, { kind: 'absent', person: quds.person, absent: true });
    const late = lesson.join();
    expect(partFor(lesson.room(), late, 'game')).toMatchObject({ screen: null, watch: { view: { turn: 3 } } });
    const order = { kind: 'visit', group: 'kh' } as const;
    expect(lesson.no(late, { kind: 'propose', what: { order } })).toMatchObject({ code: 'notYours' });

    lesson.ok(DESK, { kind: 'remove', person: quds.person });
    lesson.ok(DESK, { kind: 'seat', person: late.person, table: 'A', side: 'iran', roles: ['quds'] });
    expect(partFor(lesson.room(), late, 'game')).toMatchObject({
      screen: { phase: 'orders', seat: 'iran', view: { seat: 'iran', turn: 3 } },
    });
    lesson.ok(late, { kind: 'propose', what: { order } });
    expect(lesson.room().tables.A!.drafts.iran.proposals).toMatchObject([{ by: late.person, role: 'quds' }]);

    const defense = lesson.holder('A', 'us', 'defense');
    lesson.ok(DESK, { kind: 'absent', person: defense.person, absent: true });
    for (const { id, side, absent } of Object.values(lesson.room().people))
      if (side !== null && !absent && lesson.room().tables.A!.phase === 'orders')
        lesson.ok({ person: id }, { kind: 'ready', ready: true });
    const president = lesson.holder('A', 'us', 'president');
    lesson.ok(president, { kind: 'seal', draftRev: lesson.room().tables.A!.drafts.us.rev });
    const leader = lesson.holder('A', 'iran', 'leader');
    lesson.ok(leader, { kind: 'seal', draftRev: lesson.room().tables.A!.drafts.iran.rev });
    expect(lesson.room().tables.A).toMatchObject({ phase: 'playback', play: { run: { turns: { length: 3 } } } });
    expect(lesson.room().tables.A!.play.run.turns[2]!.iran?.orders).toEqual([order]);
  });
});

describe('powers', () => {
  it('cover every kind of order of both sides, whoever sits there', () => {
    for (const people of [1, 2, 3, 4, 5, 8])
      for (const side of ['us', 'iran'] as const) {
        const held = new Set(placesFor(defs(ROLES[side]), side, people).flatMap((place) => place.roles));
        expect(held.size).toBe(5);
      }
    expect(KINDS_OF.us.length + KINDS_OF.iran.length).toBe(39);
  });

  it('of a vacant role are the head’s; without a head, anybody’s of the team', () => {
    const lesson = dealtClass(10);
    const line = { signal: { kind: 'redline', condition: 'killed', reply: 'limited', turns: 1 } } as const;
    const [head, state, centcom] = ['president', 'state', 'centcom'].map((role) => lesson.holder('A', 'us', role));
    expect(lesson.no(centcom!, { kind: 'propose', what: line }).code).toBe('noPower');
    expect(lesson.no(head!, { kind: 'propose', what: line }).code).toBe('noPower');
    lesson.ok(DESK, { kind: 'absent', person: state!.person, absent: true });
    expect(lesson.no(centcom!, { kind: 'propose', what: line }).code).toBe('noPower');
    lesson.ok(head!, { kind: 'propose', what: line });
    lesson.ok(DESK, { kind: 'absent', person: head!.person, absent: true });
    lesson.ok(centcom!, { kind: 'propose', what: line });
  });

  it('of a deputy are the holder’s, but not to seal', () => {
    const lesson = dealtClass(20);
    const deputy = (role: string) => ({
      person: Object.values(lesson.room().people).find((p) => p.deputy && p.roles.includes(role))!.id,
    });
    lesson.ok(deputy('state'), {
      kind: 'propose',
      what: { signal: { kind: 'redline', condition: 'killed', reply: 'limited', turns: 1 } },
    });
    lesson.ok(deputy('president'), { kind: 'rankAims', aims: ['noDeaths', 'noWiderWar', 'fewerAttacks'] });
    const { rev } = lesson.room().tables.A!.drafts.us;
    expect(lesson.no(deputy('president'), { kind: 'seal', draftRev: rev }).code).toBe('onlyHead');
  });
});
