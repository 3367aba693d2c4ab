import { LESSONS } from '../../protocol/room.ts';
import type { Credentials } from '../../protocol/class-address.ts';
import { openRoomOver } from './class-client.ts';

const PEOPLE = 30;
const TABLES = 3;

/** Opens a class and fills it with computer students; the instructor only has to deal seats and begin. */
export async function openDryRun(origin: string, hostToken: string): Promise<Credentials> {
  const plan = LESSONS.find(({ minutes }) => minutes === 30)!;
  const { room, desk } = await openRoomOver(
    origin,
    { scenario: 'jan-2024', plan, people: PEOPLE, tables: TABLES },
    hostToken,
  );
  await fetch(`${origin}/api/rooms/${room}/students`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hostToken}` },
  });
  return { room, token: desk };
}
