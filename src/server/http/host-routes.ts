import type { FastifyInstance } from 'fastify';
import type { RoomOpened } from '../../protocol/room-host.ts';
import { MAX_BYTES } from '../../scenario/index.ts';
import { openRoom } from '../../session/room/index.ts';
import { roomRequest } from '../forms/requests.ts';
import { givenNow, Refused, titleOf } from '../rooms.ts';
import type { Services } from '../services.ts';
import { CodeTaken } from '../store/room-store.ts';
import { hashOf, newId, newToken } from '../tokens.ts';
import { inForm } from './body.ts';
import { isRefusal, refuse } from './errors.ts';

/** Codes that are tried until one is free. */
const TRIES = 5;
type InRoom = { Params: { room: string } };

/** What may be done with a host token: open classes, and come back to their desks. */
export function hostRoutes(app: FastifyInstance, services: Services): void {
  const { rooms, auth, scenarios, tokens, hub, keepDays, students } = services;

  app.post('/api/rooms', { bodyLimit: MAX_BYTES + 4096 }, async (request): Promise<RoomOpened> => {
    await auth.host(request);
    const asked = inForm(roomRequest, request.body);
    const scenario = scenarios.find(asked.scenario);
    if (isRefusal(scenario)) throw new Refused(scenario);
    for (let tries = 0; tries < TRIES; tries++) {
      const id = newId();
      const opened = openRoom(id, asked, scenario, newToken(), { ...givenNow(rooms.now()), keepDays });
      if (isRefusal(opened)) throw new Refused(opened);
      const [desk, wall] = [newToken(), newToken()];
      const seats = [
        { hash: hashOf(desk), room: id, holder: 'desk', person: null } as const,
        { hash: hashOf(wall), room: id, holder: 'wall', person: null } as const,
      ];
      try {
        await rooms.open(id, [opened.fact], seats);
        const { room } = await rooms.read(id);
        return { room: id, code: room.code, desk, wall };
      } catch (error) {
        if (!(error instanceof CodeTaken)) throw error;
      }
    }
    throw refuse('failed');
  });

  app.get('/api/rooms', async (request, reply) => {
    await auth.host(request);
    reply.header('cache-control', 'no-store');
    const rows = await rooms.rooms();
    const list = await Promise.all(
      rows.map(async ({ id, created, expires }) => {
        const kept = await rooms.read(id).catch(() => null); // one that cannot be followed is listed without a title
        const people = Object.values(kept?.room.people ?? {}).filter(({ gone }) => !gone).length;
        return { room: id, title: kept ? titleOf(kept.room) : '', people, created, expires };
      }),
    );
    return { rooms: list };
  });

  app.post<InRoom>('/api/rooms/:room/desk', async (request) => {
    await auth.host(request);
    const { room } = request.params;
    await rooms.read(room);
    const [desk, wall] = [newToken(), newToken()];
    for (const holder of ['desk', 'wall'] as const) {
      await rooms.revoke(room, holder, null);
      await rooms.addToken({ hash: hashOf(holder === 'desk' ? desk : wall), room, holder, person: null });
    }
    tokens.forget((token) => token.room === room && token.person === null);
    hub.end(room, ({ actor }) => !('person' in actor));
    return { room, desk, wall };
  });

  app.post<InRoom>('/api/rooms/:room/students', async (request) => {
    await auth.host(request);
    const { room } = await rooms.read(request.params.room);
    return { started: students.fill(room.code) };
  });
}
