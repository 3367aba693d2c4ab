import { describe, expect, it } from 'vitest';
import {
  alertsOf,
  bestPlace,
  freeRoles,
  headCount,
  LOST_AFTER,
  presencesAfter,
} from '../../../../src/client/store/desk/alerts.ts';
import type { DeskPerson } from '../../../../src/protocol/room-desk.ts';
import type { PublicTable, RoomScreen } from '../../../../src/protocol/room.ts';
import {
  classPeople,
  deskScreen,
  FIXTURE_NOW as NOW,
  person,
  presence,
  publicTable,
  roomScreen,
} from '../../../support/class-fixture.ts';

const NOTHING = { proposed: false, marked: false, forecast: false, ready: false };

interface Case {
  readonly table?: Partial<PublicTable>;
  readonly room?: Partial<RoomScreen>;
  readonly people?: readonly DeskPerson[];
  readonly since?: number;
}

function kinds({ table = {}, room = {}, people = classPeople(), since = NOW - 120_000 }: Case): readonly string[] {
  const one = publicTable('B', table);
  const screen = roomScreen({ tables: [publicTable('A'), one, publicTable('C')], ...room });
  const presences = presencesAfter({}, presence(), since);
  return alertsOf(screen, deskScreen({ people }), one, presences, NOW).map((alert) =>
    'side' in alert ? `${alert.kind} ${alert.side}` : alert.kind,
  );
}

const without = (id: string) => classPeople().filter((one) => one.id !== id);
const changed = (ids: readonly string[], change: Partial<DeskPerson>) =>
  classPeople().map((one) => (ids.includes(one.id) ? { ...one, ...change } : one));

describe('alerts of a table', () => {
  it('name a lost connection only after half a minute', () => {
    expect(kinds({})).toEqual(['lost']);
    expect(kinds({ since: NOW - LOST_AFTER + 1 })).toEqual([]);
  });

  it('say nothing of a phone with its screen off, or of somebody marked absent', () => {
    expect(kinds({ people: changed(['B-iran-1'], { absent: true }) })).toEqual([]);
  });

  it('tell a side without a head, unless it has sealed or a computer holds the place', () => {
    const people = without('B-iran-0');
    expect(kinds({ people })).toContain('noHead iran');
    expect(kinds({ people, table: { sealed: { us: false, iran: true } } })).not.toContain('noHead iran');
    const computers = [{ table: 'B', side: 'iran', role: 'leader' }] as const;
    expect(kinds({ people, room: { computers } })).not.toContain('noHead iran');
  });

  it('tell a side that nobody plays', () => {
    const people = classPeople().filter((one) => !one.id.startsWith('B-us'));
    expect(kinds({ people })[0]).toBe('empty us');
  });

  it('tell the sides that have not sealed at the last call, and only then', () => {
    const late = { clock: { endsAt: NOW + 20_000, total: 270_000 }, sealed: { us: true, iran: false } };
    expect(kinds({ table: late })).toContain('unsealed iran');
    expect(kinds({ table: late })).not.toContain('unsealed us');
    expect(kinds({ table: { ...late, clock: { endsAt: NOW + 200_000, total: 270_000 } } })).not.toContain(
      'unsealed iran',
    );
  });

  it('count the silent once half of the time is over', () => {
    const people = changed(['B-us-1', 'B-us-2'], { did: NOTHING });
    expect(kinds({ people })).not.toContain('silent');
    expect(kinds({ people, table: { clock: { endsAt: NOW + 130_000, total: 270_000 } } })).toContain('silent');
  });

  it('end with the game', () => {
    expect(kinds({ people: without('B-iran-0'), table: { phase: 'over' } })).toEqual([]);
  });
});

describe('a place for somebody who comes late', () => {
  it('is a free role on the side with the fewest people', () => {
    expect(bestPlace(roomScreen(), deskScreen({ people: without('C-iran-4') }))).toEqual({
      table: 'C',
      side: 'iran',
      roles: ['council'],
    });
  });

  it('is beside somebody who does not seal when all roles are held', () => {
    const place = bestPlace(roomScreen(), deskScreen());
    expect(place?.table).toBe('A');
    expect(place?.roles).not.toContain('president');
  });

  it('does not count the absent', () => {
    const people = changed(['B-us-3'], { absent: true });
    expect(freeRoles(roomScreen(), deskScreen({ people }), 'B', 'us')).toEqual(['state']);
    expect(bestPlace(roomScreen(), deskScreen({ people }))).toMatchObject({ table: 'B', side: 'us', roles: ['state'] });
  });

  it('is none without tables', () => {
    expect(bestPlace(roomScreen({ tables: [] }), deskScreen())).toBeNull();
  });
});

describe('presence', () => {
  it('keeps since when, as long as it stays the same', () => {
    const first = presencesAfter({}, { a: 'here', b: 'lost' }, 1);
    const second = presencesAfter(first, { a: 'lost', b: 'lost' }, 2);
    expect(second).toEqual({ a: { how: 'lost', since: 2 }, b: { how: 'lost', since: 1 } });
  });

  it('counts who is here of those not marked absent', () => {
    const people = [...classPeople(), person('late', { table: null, absent: true })];
    expect(headCount(deskScreen({ people }), presencesAfter({}, presence(), NOW))).toEqual({ here: 29, all: 30 });
  });
});
