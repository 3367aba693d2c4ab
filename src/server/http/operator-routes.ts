import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';
import { hashOf } from '../tokens.ts';
import { bearerOf } from './auth.ts';
import { answerError, refusal } from './errors.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** For who runs the server: from the computer itself, or with a token. */
export function operatorRoutes(app: FastifyInstance, { rooms, metrics, metricsToken }: Services): void {
  function mayAsk(request: FastifyRequest): boolean {
    if (metricsToken !== null && hashOf(bearerOf(request)) === hashOf(metricsToken)) return true;
    // A proxy on this computer asks for somebody else.
    return LOOPBACK.has(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined;
  }

  app.get('/healthz', async (request, reply) => {
    if (!mayAsk(request)) return answerError(reply, refusal('noRoute'));
    reply.header('cache-control', 'no-store');
    try {
      await rooms.healthy();
      return { ok: true };
    } catch {
      return reply.code(503).send({ ok: false });
    }
  });

  app.get('/metrics', async (request, reply) => {
    if (!mayAsk(request)) return answerError(reply, refusal('noRoute'));
    return reply.type(metrics.register.contentType).send(await metrics.register.metrics());
  });
}
