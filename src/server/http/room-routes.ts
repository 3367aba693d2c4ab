import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RoomParts } from '../../protocol/room-parts.ts';
import {
  csvOf,
  type DeskSeat,
  partFor,
  researchOf,
  type Room,
  savesOf,
  type TableInPieces,
  tableInPieces,
} from '../../session/room/index.ts';
import { roomCommand } from '../forms/commands.ts';
import { assistantRequest } from '../forms/requests.ts';
import { clocksOf, isPart, partsFor } from '../live/notices.ts';
import type { Listener } from '../live/hub.ts';
import { openStream } from '../live/stream.ts';
import { ask } from '../rooms.ts';
import type { Services } from '../services.ts';
import type { Asker } from './auth.ts';
import { inForm } from './body.ts';
import { isRefusal, refuse } from './errors.ts';
import { type Body, bodyOf, createScreens, type Screen } from './screens.ts';
import { createTables } from './tables.ts';
import { Refused } from '../rooms.ts';
import { hashOf, newId, newToken } from '../tokens.ts';

type InRoom = { Params: { room: string; tag: string }; Querystring: Record<string, string | undefined> };
type Call = FastifyRequest<InRoom>;

/** Letters that stand for a person in one export for research. */
const CODE_LENGTH = 6;
/** Longest wait of a poll, seconds. */
const MOST_WAIT = 25;
const LIMITS = {
  commands: { max: 20, timeWindow: 5000 },
  streams: { max: 10, timeWindow: 60_000 },
  screens: { max: 150, timeWindow: 10_000 },
};

/** What people, desk and wall of a room ask. */
export function roomRoutes(app: FastifyInstance, services: Services): void {
  const { rooms, hub, presence, arrivals, auth, headers, tokens } = services;
  const screens = createScreens(services.metrics);
  const tables = createTables(services.metrics);
  const bodies = new WeakMap<object, Body>();
  const limited = (config: { max: number; timeWindow: number }) => ({ config: { rateLimit: config } });

  app.post<InRoom>('/api/r/:room/do', limited(LIMITS.commands), async (request) => {
    const { actor, token } = await auth.asker(request, request.params.room);
    const command = inForm(roomCommand, request.body);
    const { rev, answer } = await ask(rooms, token.room, actor, command);
    for (const fact of answer) if (fact.kind === 'left') await dismiss(token.room, fact.person);
    return { rev };
  });

  async function dismiss(room: string, person: string): Promise<void> {
    await rooms.revoke(room, 'person', person);
    tokens.forget((token) => token.room === room && token.person === person);
  }

  app.get<InRoom>('/api/r/:room/screen', limited(LIMITS.screens), async (request, reply) => {
    let asker = await auth.asker(request, request.params.room);
    const until = Date.now() + waitOf(request);
    const gone = whenGone(reply);
    const leave = until > Date.now() ? hub.listen(asker.token.room, pollerOf(asker)) : null;
    try {
      for (;;) {
        const screen = shown(request, asker);
        const left = until - Date.now();
        if (left <= 0 || gone.aborted || isNews(request, asker, screen))
          return await screens.answer(request, reply.header('x-rev', String(asker.rev)), screen, isShared(request));
        await hub.nextChange(asker.token.room, left, gone);
        asker = await auth.asker(request, request.params.room);
      }
    } finally {
      leave?.();
    }
  });

  /** Whether a poll need not wait any longer: the room is newer than it knows, or its part is another. */
  function isNews(request: Call, { rev }: Asker, screen: Screen): boolean {
    const { after } = request.query;
    return after === undefined ? !screens.has(request, screen) : rev > Number(after);
  }

  function shown(request: Call, asker: Asker): Screen {
    const { part = '', table, lang, have } = request.query;
    if (!isPart(part)) throw refuse('noRoute');
    const { room, actor, rev } = asker;
    if (isTable(request)) return { body: tables.screen(ownTable(asker, lang), have), rev };
    const value = partFor(room, actor, part, table === undefined ? {} : { table }, lang);
    if (isRefusal(value)) throw new Refused(value);
    const body = bodies.get(value) ?? bodyOf(JSON.stringify(value));
    if (isShared(request)) bodies.set(value, body);
    return { body, rev };
  }

  function ownTable({ room, actor }: Asker, language: string | undefined): TableInPieces {
    const table = tableInPieces(room, actor, language);
    if (isRefusal(table)) throw new Refused(table);
    return table;
  }

  app.get<InRoom>('/api/r/:room/piece/:tag', limited(LIMITS.screens), async (request, reply) => {
    const asker = await auth.asker(request, request.params.room);
    const piece = tables.piece(ownTable(asker, request.query.lang), request.params.tag);
    if (!piece) throw refuse('noRoute');
    return screens.answerForEver(request, reply, piece);
  });

  app.get<InRoom>('/api/r/:room/stream', limited(LIMITS.streams), async (request, reply) => {
    const asker = await auth.asker(request, request.params.room);
    if ('person' in asker.actor) arrivals.note(asker.token.room, asker.actor.person, request.socket);
    reply.hijack();
    let leave = (): void => undefined;
    const stream = openStream(reply.raw, { ...headers(), ...headersOf(reply) }, () => leave());
    const listener = listenerOf(asker, 'stream', stream.send, () => stream.close());
    leave = hub.listen(asker.token.room, listener);
    greet(asker, listener);
  });

  app.post<InRoom>('/api/r/:room/away', limited(LIMITS.commands), async (request) => {
    const { token, actor, rev } = await auth.asker(request, request.params.room);
    if ('person' in actor) presence.away(token.room, actor.person);
    return { rev };
  });

  /** A desk that was opened elsewhere has no address of the projector's page: it gets one more. */
  app.post<InRoom>('/api/r/:room/wall', limited(LIMITS.streams), async (request) => {
    const { token } = await auth.classDesk(request, request.params.room);
    const wall = newToken();
    await rooms.addToken({ hash: hashOf(wall), room: token.room, holder: 'wall', person: null });
    return { wall };
  });

  /** A desk for some of the tables: for an assistant. */
  app.post<InRoom>('/api/r/:room/assistant', limited(LIMITS.streams), async (request) => {
    const { token, room } = await auth.classDesk(request, request.params.room);
    const { tables } = inForm(assistantRequest, request.body);
    if (!tables.every((table) => Object.hasOwn(room.tables, table))) throw refuse('badForm', {}, '/tables');
    const desk = newToken();
    await rooms.addToken({ hash: hashOf(desk), room: token.room, holder: 'desk', person: tables.join('.') });
    return { desk };
  });

  app.get<InRoom>('/api/r/:room/save', limited(LIMITS.screens), async (request, reply) => {
    const { room, actor } = await auth.asker(request, request.params.room);
    const records = 'desk' in actor ? deskRecords(room, actor.desk) : partFor(room, actor, 'records');
    if (isRefusal(records)) throw new Refused(records);
    const { table = records[0]?.table } = request.query;
    const found = records.find((one) => one.table === table);
    if (!found) throw refuse('noRoute');
    return download(reply, `table-${found.table}.json`, 'application/json').send(found.save);
  });

  app.get<InRoom>('/api/r/:room/csv', limited(LIMITS.screens), async (request, reply) => {
    const { room } = await auth.classDesk(request, request.params.room);
    return download(reply, 'class.csv', 'text/csv').send(csvOf(room, { talk: request.query.talk === '1' }));
  });

  app.get<InRoom>('/api/r/:room/research', limited(LIMITS.screens), async (request, reply) => {
    const { room } = await auth.classDesk(request, request.params.room);
    const data = researchOf(room, () => newId().slice(0, CODE_LENGTH).toUpperCase());
    if (isRefusal(data)) throw new Refused(data);
    return reply.header('cache-control', 'no-store').send(data);
  });

  app.delete<InRoom>('/api/r/:room', limited(LIMITS.commands), async (request) => {
    const { token, rev } = await auth.classDesk(request, request.params.room);
    await rooms.remove(token.room);
    return { rev };
  });

  function greet({ room, rev, actor }: Asker, listener: Listener): void {
    listener.hear({ kind: 'changed', rev, parts: partsFor(room, actor) }, rev);
    listener.hear(clocksOf(room, rooms.now()), rev);
    const there = presence.noticeFor(room, actor);
    if (there) listener.hear(there, rev);
  }

  const headersOf = (reply: FastifyReply): Record<string, string> =>
    Object.fromEntries(
      Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
        value === undefined || name === 'content-length' ? [] : [[name, String(value)]],
      ),
    );
}

const listenerOf = (
  { actor, token }: Asker,
  how: Listener['how'],
  hear: Listener['hear'],
  close: Listener['close'],
): Listener => ({ actor, token: token.hash, how, hear, close });

/** Who waits with a poll is here meanwhile, and hears by its answer. */
const pollerOf = (asker: Asker): Listener =>
  listenerOf(
    asker,
    'poll',
    () => undefined,
    () => undefined,
  );

const isTable = (request: Call): boolean => request.query.part === 'game';
/** Parts that the session gives to many as the same object. */
const isShared = (request: Call): boolean => isTable(request) || request.query.part === 'records';

const waitOf = (request: Call): number => Math.min(Math.max(Number(request.query.wait) || 0, 0), MOST_WAIT) * 1000;

/** Aborted when whoever asked has gone. */
function whenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}

/** The desk saves at any time: it deals with both sides' orders anyway. An assistant's has its own tables alone. */
const deskRecords = (room: Room, desk: true | DeskSeat): RoomParts['records'] =>
  savesOf(room)
    .filter(({ table }) => desk === true || desk.tables.includes(table))
    .map(({ table, save }) => ({ table, save: JSON.stringify(save) }));

const download = (reply: FastifyReply, name: string, type: string): FastifyReply =>
  reply
    .type(`${type}; charset=utf-8`)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`);
