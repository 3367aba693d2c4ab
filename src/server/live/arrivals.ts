import type { Socket } from 'node:net';
import type { PersonId } from '../../protocol/room.ts';
import type { Arrivals } from '../../protocol/room-host.ts';

/** By which of this computer's addresses the devices of each class came; the last one counts. */
export function createArrivals() {
  const rooms = new Map<string, Map<PersonId, string>>();
  return {
    note(
      room: string,
      person: PersonId,
      { localAddress, remoteAddress }: Pick<Socket, 'localAddress' | 'remoteAddress'>,
    ) {
      if (localAddress === undefined || localAddress === remoteAddress) return; // this computer itself
      const people = rooms.get(room) ?? new Map<PersonId, string>();
      rooms.set(room, people.set(person, plain(localAddress)));
    },
    /** Null: of all classes. The address of most devices first. */
    of(room: string | null): Arrivals {
      const people = room === null ? [...rooms.values()] : [rooms.get(room) ?? new Map<PersonId, string>()];
      const counts = new Map<string, number>();
      for (const address of people.flatMap((one) => [...one.values()]))
        counts.set(address, (counts.get(address) ?? 0) + 1);
      return [...counts]
        .map(([address, devices]) => ({ address, devices }))
        .toSorted((a, b) => b.devices - a.devices || a.address.localeCompare(b.address));
    },
    forget: (room: string): void => void rooms.delete(room),
  };
}
export type ArrivalsBook = ReturnType<typeof createArrivals>;

/** IPv4 as people write it, also where it came in a socket for IPv6. */
const plain = (address: string): string => address.replace(/^::ffff:/, '');
