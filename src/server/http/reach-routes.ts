import type { FastifyInstance } from 'fastify';
import type { ServerReach } from '../../protocol/room-host.ts';
import { z } from '../../scenario/zod.ts';
import type { Services } from '../services.ts';
import { inForm } from './body.ts';
import { refuse } from './errors.ts';

const choice = z.strictObject({ origin: z.string().check(z.maxLength(200)) });

/** How devices reach this server: for host, desk and wall. */
export function reachRoutes(app: FastifyInstance, { auth, reach, arrivals }: Services): void {
  app.get('/api/reach', async (request, reply): Promise<ServerReach> => {
    const room = await auth.hostDeskOrWall(request);
    reply.header('cache-control', 'no-store');
    return { ...reach.now(), came: arrivals.of(room) };
  });

  app.post('/api/reach', async (request): Promise<ServerReach> => {
    await auth.host(request);
    const { origin } = inForm(choice, request.body);
    if (!reach.choose(origin)) throw refuse('badForm', {}, '/origin');
    return { ...reach.now(), came: arrivals.of(null) };
  });
}
