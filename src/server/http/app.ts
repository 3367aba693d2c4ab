import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Services } from '../services.ts';
import { hashOf } from '../tokens.ts';
import { bearerOf } from './auth.ts';
import { MOST_BYTES, readBodies } from './body.ts';
import { answerErrors } from './errors.ts';
import { hostRoutes } from './host-routes.ts';
import { joinRoutes } from './join-routes.ts';
import { returnRoutes } from './return-routes.ts';
import { operatorRoutes } from './operator-routes.ts';
import { pages } from './pages.ts';
import { reachRoutes } from './reach-routes.ts';
import { roomRoutes } from './room-routes.ts';
import { testRoutes } from './test-routes.ts';

/** Above that of any proxy: a connection that the server closes first loses the request that is on its way, ms. */
const KEEP_ALIVE_MS = 72_000;
/** A client that sends its headers slower is let go, ms. */
const HEADERS_MS = 20_000;
/** Longer than the longest wait of a poll, ms. */
const REQUEST_MS = 60_000;

/** The same policy as in the built page; nobody may put the class into a frame. */
const POLICY = {
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'worker-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'style-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  },
};

export interface AppSettings {
  readonly dist: string;
  readonly trustProxy: boolean | string;
  readonly logLevel: string;
  /** Where the log goes; standard error unless given. */
  readonly log?: { write(line: string): void };
}

/** The HTTP face of a server. It logs routes and times, never who asked, what, or with which token. */
export async function createApp(services: Services, settings: AppSettings): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: MOST_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: REQUEST_MS,
    trustProxy: settings.trustProxy,
    logController: new LogController({ disableRequestLogging: true }), // ours is below
    routerOptions: { caseSensitive: false, maxParamLength: 64 },
    forceCloseConnections: true,
    logger: {
      level: settings.logLevel,
      stream: settings.log ?? process.stderr,
      base: null,
      serializers: { req: () => ({}), res: () => ({}) },
    },
  });
  app.server.headersTimeout = HEADERS_MS;
  readBodies(app);
  answerErrors(app);
  await app.register(helmet, {
    contentSecurityPolicy: POLICY,
    // A classroom is plain http in a network of its own: what demands https would close it.
    hsts: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(rateLimit, {
    global: false,
    hook: 'preHandler',
    cache: 20_000,
    // By token: thirty students are behind one address.
    keyGenerator: (request) => hashOf(bearerOf(request)),
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  });

  app.addHook('onRequest', async (_request, reply) => {
    for (const [name, value] of Object.entries(services.headers())) reply.header(name, value);
  });
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    };
    services.metrics.requests.observe(labels, reply.elapsedTime / 1000);
    request.log.info({ ...labels, ms: Math.round(reply.elapsedTime) }, 'answered');
  });

  roomRoutes(app, services);
  joinRoutes(app, services);
  returnRoutes(app, services);
  hostRoutes(app, services);
  testRoutes(app, services);
  reachRoutes(app, services);
  operatorRoutes(app, services);
  await pages(app, settings.dist);
  return app;
}
