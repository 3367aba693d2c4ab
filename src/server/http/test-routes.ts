import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from '../../scenario/zod.ts';
import { openStream } from '../live/stream.ts';
import type { Services } from '../services.ts';
import { inForm } from './body.ts';

const TICKS = 5;
const TICK_MS = 1000;

/** What the test page asks, to try a network out before a class. Nobody needs a token. */
export function testRoutes(app: FastifyInstance, { rooms, headers, reach }: Services): void {
  app.get('/api/test/reach', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return { now: rooms.now(), by: request.socket.localAddress ?? '' };
  });

  app.post('/api/test/echo', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return { bytes: Number(request.headers['content-length'] ?? 0) };
  });

  /** Five ticks a second apart: a network that gathers answers gives them all at once. */
  app.get('/api/test/ticks', (_request, reply) => {
    reply.hijack();
    let count = 0;
    const stream = openStream(reply.raw, headers(), () => clearInterval(timer));
    const timer = setInterval(() => {
      stream.tick({ tick: ++count, now: rooms.now() });
      if (count === TICKS) stream.close();
    }, TICK_MS);
  });

  app.post('/api/test/passed', async (request) => {
    const { ms } = inForm(passed, request.body);
    if (!isHere(request)) reach.passed(ms);
    return { noted: true };
  });
}

const passed = z.strictObject({ ms: z.number().check(z.minimum(0), z.maximum(60_000)) });

/** The computer that serves tests nothing by reaching itself. */
const isHere = ({ socket }: FastifyRequest): boolean =>
  socket.remoteAddress === socket.localAddress || /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
