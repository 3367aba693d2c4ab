import type { Side } from '../../src/engine/model/index.ts';
import { legalOrders, legalSignals } from '../../src/engine/view/legal.ts';
import { view } from '../../src/engine/view/view.ts';
import type { Proposed } from '../../src/protocol/room-seat.ts';
import { decideNow } from '../../src/session/policy-catalog.ts';
import { type Actor, computerTurns } from '../../src/session/room/index.ts';
import type { Pick } from './random-play.ts';
import { type Asked, type Class, DESK } from './room.ts';

/** Random life of a class: plausible commands of everybody in it, in any phase, most of them taken. */

const one = <T>(list: readonly T[], pick: Pick): T => list[pick(list.length)]!;
const SIDES = ['us', 'iran'] as const;

interface Act {
  readonly actor: Actor;
  readonly command: Asked;
}

/** The next command of somebody; null: nobody is there to give one. */
export function randomAct(lesson: Class, pick: Pick): Act {
  const room = lesson.room();
  const people = Object.values(room.people).filter((p) => !p.gone);
  if (people.length === 0 || pick(8) === 0) return deskAct(lesson, pick);
  const table = one(Object.values(room.tables), pick);
  if (pick(25) === 0 && table.clock && 'endsAt' in table.clock) {
    const { endsAt } = table.clock;
    lesson.now = Math.max(lesson.now, endsAt);
    const turn = table.phase === 'playback' ? table.play.run.turns.length : table.play.run.state.turn;
    return { actor: { clock: true }, command: { kind: 'due', table: table.id, turn, endsAt } };
  }
  const [owed] = computerTurns(room);
  if (owed && pick(3) === 0)
    return {
      actor: { computer: true },
      command: { kind: 'decided', ...owed, decided: decideNow({ ...owed.question, policy: owed.policy }) } as Asked,
    };
  return personAct(lesson, one(people, pick).id, pick);
}

function personAct(lesson: Class, id: string, pick: Pick): Act {
  const room = lesson.room();
  const person = room.people[id]!;
  const actor = { person: id };
  const table = person.table === null ? undefined : room.tables[person.table];
  const draft = table && person.side ? table.drafts[person.side] : undefined;
  const own = draft?.proposals.filter((p) => p.by === id) ?? [];
  const any = own.length > 0 && pick(2) === 0 ? own : (draft?.proposals ?? []);
  const proposal = any.length > 0 ? one(any, pick) : { id: 'none', rev: 1 };
  if (table && table.phase !== 'orders' && table.phase !== 'over' && pick(3) > 0)
    return { actor, command: { kind: 'ready', ready: true } };
  const commands: (() => Asked)[] = [
    () => ({ kind: 'propose', what: randomProposed(lesson, person.table, person.side, pick) }),
    () => ({ kind: 'propose', what: randomProposed(lesson, person.table, person.side, pick) }),
    () => ({
      kind: 'amend',
      proposal: proposal.id,
      rev: proposal.rev,
      what: randomProposed(lesson, person.table, person.side, pick),
    }),
    () => ({ kind: 'withdraw', proposal: proposal.id, rev: proposal.rev }),
    () => ({ kind: 'mark', proposal: proposal.id, mark: one(['agree', 'doubt', null] as const, pick) }),
    () => ({ kind: 'forecast', forecast: { killed: pick(101), act: pick(101) } }),
    () => ({ kind: 'watchNote', prompt: one(['meant', 'read'] as const, pick), text: one(['', 'Seen.'], pick) }),
    () => ({ kind: 'ready', ready: false }),
    () => ({ kind: 'ready', ready: true }),
    () => ({ kind: 'say', to: one(['team', 'desk', 'back'] as const, pick), text: `line ${pick(1000)}` }),
    () => ({ kind: 'setAside', proposal: proposal.id, rev: proposal.rev, aside: pick(2) === 0 }),
    () => ({
      kind: 'arrange',
      draftRev: draft?.rev ?? 0,
      order: (draft?.proposals ?? []).map((p) => p.id).toReversed(),
    }),
    () => ({ kind: 'seal', draftRev: draft?.rev ?? 0 }),
    () => ({ kind: 'unseal' }),
    () => ({ kind: 'remark', key: 'hotwash', text: 'Words.' }),
    () => ({ kind: 'consent', agree: pick(2) === 0 }),
    () =>
      pick(30) === 0
        ? { kind: one(['leave', 'stepOut'] as const, pick) }
        : {
            kind: 'rankAims',
            aims:
              person.side === 'iran'
                ? ['axisIntact', 'noDirectWar', 'keepPressure']
                : ['noDeaths', 'noWiderWar', 'fewerAttacks'],
          },
  ];
  return { actor, command: one(commands, pick)() };
}

/** An order or signal that is legal now, or for those without a side one that is not. */
export function randomProposed(lesson: Class, table: string | null, side: Side | null, pick: Pick): Proposed {
  if (table === null || side === null) return { signal: { kind: 'denounce' } };
  const now = view(lesson.room().tables[table]!.play.run.state, side);
  const orders = legalOrders(now);
  const signals = legalSignals(now);
  if (orders.length === 0 || (signals.length > 0 && pick(3) === 0))
    return { signal: signals.length > 0 ? one(signals, pick).signal : { kind: 'denounce' } };
  const kinds = [...new Set(orders.map((x) => x.order.kind))];
  const kind = one(kinds, pick);
  return {
    order: one(
      orders.filter((x) => x.order.kind === kind),
      pick,
    ).order,
  };
}

function deskAct(lesson: Class, pick: Pick): Act {
  const room = lesson.room();
  const people = Object.values(room.people).filter((p) => !p.gone);
  const person = people.length > 0 ? one(people, pick).id : 'none';
  const table = one(Object.keys(room.tables), pick);
  const { turns } = room.tables[table]!.play.run;
  const side = one(SIDES, pick);
  const held = room.talk.find((line) => line.held);
  const often: (() => Asked)[] = [
    () => ({ kind: 'deal' }),
    () => ({ kind: room.stage.kind === 'lobby' ? 'begin' : 'next' }),
    () => ({ kind: 'next', tables: [table] }),
    () => ({ kind: 'seal', table, side, draftRev: room.tables[table]!.drafts[side].rev }),
    () => ({ kind: 'resolve', tables: [table] }),
    () => ({
      kind: 'bulletin',
      text: `bulletin ${pick(99)}`,
      to: one(['us', 'iran', 'both', person], pick),
      correction: 'No.',
    }),
  ];
  const seldom: (() => Asked)[] = [
    () => ({ kind: 'seat', person, table, side: one([...SIDES, null], pick), roles: [] }),
    () => ({ kind: 'absent', person, absent: pick(2) === 0 }),
    () => ({ kind: 'excuse', person, turn: 1 + pick(3), excused: pick(3) > 0 }),
    () => ({ kind: 'slips', person, slips: pick(2) === 0 }),
    () => ({ kind: 'moreTime', person, factor: one([1, 1.25, 1.5] as const, pick) }),
    () => ({ kind: 'mute', person, muted: pick(2) === 0 }),
    () => ({ kind: 'lock', locked: pick(2) === 0 }),
    () => ({ kind: 'newCode' }),
    () => ({ kind: 'addTable' }),
    () => ({
      kind: 'computer',
      side,
      role: pick(2) === 0 ? null : side === 'us' ? 'centcom' : 'quds',
      policy: one([side === 'us' ? 'calibrated' : 'restrain', null], pick),
      tables: [table],
    }),
    () => ({ kind: 'pause' }),
    () => ({ kind: 'goOn' }),
    () => ({ kind: 'addTime', ms: (pick(5) - 2) * 60_000 }),
    () => ({ kind: 'takeBack', tables: [table], turn: 1 + pick(Math.max(1, turns.length)) }),
    () => ({ kind: 'fork', tables: [table], turn: 1 + pick(turns.length + 1) }),
    () => ({
      kind: 'addInject',
      tables: [table],
      inject: { watch: pick(20), text: 'News.', effect: { kind: 'news' } },
    }),
    () => ({ kind: 'removeInject', tables: [table], id: room.tables[table]!.injects[0]?.id ?? 'none' }),
    () => ({ kind: 'tell', to: one(['all', person], pick), text: `told ${pick(99)}` }),
    () => ({ kind: 'passLine', line: (held ?? room.talk[0])?.id ?? 'none', pass: pick(2) === 0 }),
    () => ({ kind: 'setDaysOff', weekdaysOff: [pick(7)], daysOff: [] }),
    () => ({ kind: 'setTalk', chat: pick(4) > 0, backChannel: one(['closed', 'held', 'open'] as const, pick) }),
    () => ({ kind: 'overheard', overheard: pick(2) === 0, tables: [table] }),
    () => ({ kind: 'last', last: pick(2) === 0, tables: [table] }),
    () => ({ kind: 'wall', blank: pick(3) === 0, table: one([table, null], pick) }),
    () => (pick(6) === 0 ? { kind: 'stop', tables: [table] } : { kind: 'next', tables: [table] }),
    () => (pick(8) === 0 ? { kind: 'debrief', step: one([1, 2] as const, pick), chapter: 'cost' } : { kind: 'next' }),
    () => (pick(8) === 0 ? { kind: 'remove', person } : { kind: 'deal' }),
  ];
  return { actor: DESK, command: one(pick(3) === 0 ? seldom : often, pick)() };
}
