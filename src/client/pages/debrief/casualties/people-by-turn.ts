import type { CsvSheet } from '../../../../analysis/export/csv.ts';
import { HURT, type Ledger, type SeatEvent } from '../../../../engine/model/index.ts';
import type { Words } from '../../../store/format/words.ts';
import { harmIn } from '../../../store/game/event-log.ts';
import { type People, peopleOf, totalOf } from '../ending/people.ts';

/** Killed and wounded of each turn, all kinds of people. */
export type PeopleByTurn = readonly (readonly People[])[];

/** Kinds of people in the order of the chart's rows. */
export const WHO = [
  'civilians',
  'seafarers',
  'fighters',
  'officers',
  'americans',
] as const satisfies readonly People['who'][];

/** Counts the people hurt in each of the game's turns. */
export const peopleByTurn = (events: readonly SeatEvent[], turns: number): PeopleByTurn =>
  Array.from({ length: turns }, (_, i) => peopleOf(harmOfTurn(events, i + 1)));

function harmOfTurn(events: readonly SeatEvent[], turn: number): Ledger {
  const harms = events.filter((event) => event.turn === turn).map(harmIn);
  const count = (kind: keyof Ledger) => harms.reduce((sum, harm) => sum + (harm[kind] ?? 0), 0);
  return Object.fromEntries(HURT.map((kind) => [kind, count(kind)])) as Ledger;
}

/** One kind of people in the whole game. */
export const totalFor = (byTurn: PeopleByTurn, who: People['who']) =>
  totalOf(byTurn.flatMap((turn) => turn.filter((people) => people.who === who)));

/** The finding: whether all or most of the dead were of one kind. */
export function peopleFinding(w: Words, byTurn: PeopleByTurn): string {
  const { killed, wounded } = totalOf(byTurn.flat());
  if (killed === 0) return w(wounded === 0 ? 'ending.cost.none' : 'debrief.people.wounded');
  const most = WHO.find((who) => totalFor(byTurn, who).killed > killed / 2);
  if (!most) return w('debrief.people.mixed');
  if (totalFor(byTurn, most).killed === killed) return w(`debrief.people.all.${most}`, { count: killed });
  return w(`debrief.people.most.${most}`);
}

/** A row for each turn; killed and wounded of each kind. */
export const peopleSheet = (w: Words, byTurn: PeopleByTurn, date: (turn: number) => string): CsvSheet => ({
  columns: [
    w('timeline.head.day'),
    ...WHO.flatMap((who) =>
      ['killed', 'wounded.head'].map((what) =>
        w('common.named', { name: w(`ending.people.${who}`), value: w(`debrief.people.${what}`) }),
      ),
    ),
  ],
  rows: byTurn.map((turn, i) => [
    date(i + 1),
    ...WHO.flatMap((who) => {
      const people = turn.find((x) => x.who === who);
      return [people?.killed ?? 0, people?.wounded ?? 0];
    }),
  ]),
});
