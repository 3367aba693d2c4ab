import type { Side } from '../../engine/model/index.ts';
import type { Joined, RoomRequest } from '../../protocol/room-host.ts';
import type { TableId } from '../../protocol/room.ts';
import { classClient, type ClassClient, joinOver, openRoomOver, type Origin } from '../students/class-client.ts';

/** One seat of a trial's class. */
export interface TrialSeat {
  /** In the order in which people joined; it chooses the server. */
  readonly index: number;
  readonly client: ClassClient;
  readonly person: string;
  readonly table: TableId;
  readonly side: Side;
  readonly seals: boolean;
}

export interface TrialClass {
  readonly room: string;
  readonly desk: ClassClient;
  readonly seats: readonly TrialSeat[];
  readonly tables: readonly TableId[];
}

/** Long clocks: a trial decides itself when a turn ends. */
const PLAN = {
  minutes: 600,
  turns: 16,
  join: 5,
  brief: 60,
  debrief: 30,
  decide: 7200,
  lastCall: 0,
  playback: 1800,
};

/** Opens a class, joins its people, deals them and begins: all tables order turn 1. `origin`: of a seat by its number. */
export async function openTrialClass(given: {
  readonly hostToken: string;
  readonly origin: (seat: number) => Origin;
  readonly people: number;
  readonly tables: number;
  readonly signal: AbortSignal;
}): Promise<TrialClass> {
  const { hostToken, origin, people, tables, signal } = given;
  const options = { orderSet: 'full', hazard: 0 } as const; // a war would end the game
  const request: RoomRequest = { scenario: 'jan-2024', plan: PLAN, people, tables, step: 'each', options };
  const { room, code, desk: token } = await openRoomOver(origin(0)(), request, hostToken);
  const desk = classClient(origin(0), room, token, signal);
  const joined: Joined[] = [];
  for (let i = 0; i < people; i++) joined.push(await joinOver(origin(i)(), code));
  for (const kind of ['deal', 'begin', 'next'] as const) await desk.act({ kind });
  const screen = await desk.part('room');
  const seats = joined.flatMap(({ person, token: own }, i): TrialSeat[] => {
    const info = screen.people.find(({ id }) => id === person);
    if (!info?.side || info.table === null) return [];
    const heads = screen.roles[info.side].filter(({ seals }) => seals).map(({ id }) => id);
    return [
      {
        index: i,
        client: classClient(origin(i), room, own, signal),
        person,
        table: info.table,
        side: info.side,
        seals: !info.deputy && info.roles.some((role) => heads.includes(role)),
      },
    ];
  });
  return { room, desk, seats, tables: screen.tables.map(({ id }) => id) };
}
