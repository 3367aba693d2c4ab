import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Returned } from '../../protocol/room-host.ts';
import { returnRequest, wordRequest } from '../forms/requests.ts';
import type { Services } from '../services.ts';
import { codeIn, hashOf, hashOfWord, newToken, returnWord, wordIn } from '../tokens.ts';
import { bearerOf } from './auth.ts';
import { inForm } from './body.ts';
import { refuse } from './errors.ts';

type InRoom = { Params: { room: string } };

/** How people come back to their seat from another device, also at night: by a word, without the desk. */
export function returnRoutes(app: FastifyInstance, { rooms, auth, attempts }: Services): void {
  async function wrong(request: FastifyRequest): Promise<never> {
    throw (await attempts(request.ip)) ? refuse('wrongWord') : refuse('tooFast');
  }

  /** A person's own word, the same each time; the desk gets a new one for somebody who has lost theirs. */
  app.post<InRoom>('/api/r/:room/word', { config: { rateLimit: { max: 60, timeWindow: 60_000 } } }, async (request) => {
    const { token, actor, room } = await auth.asker(request, request.params.room);
    const { person: named } = inForm(wordRequest, request.body);
    const person = 'person' in actor ? actor.person : named;
    if (!('person' in actor || 'desk' in actor) || ('person' in actor && named !== undefined))
      throw refuse('notAllowed');
    if (person === undefined || (room.people[person]?.gone ?? true)) throw refuse('roomGone');
    if ('desk' in actor && actor.desk !== true && !actor.desk.tables.includes(room.people[person]?.table ?? ''))
      throw refuse('notAllowed');
    const word = returnWord('person' in actor ? bearerOf(request) : newToken());
    const hash = hashOfWord(token.room, word);
    if (!(await rooms.token(hash))) await rooms.addToken({ hash, room: token.room, holder: 'person', person });
    return { word };
  });

  app.post('/api/return', async (request, reply): Promise<Returned> => {
    const { at, word: typed } = inForm(returnRequest, request.body);
    const code = codeIn(at);
    const id = code === null ? at : await rooms.roomOfCode(code);
    const word = wordIn(typed);
    const found = id === null || word === null ? null : await rooms.token(hashOfWord(id, word));
    if (found?.person == null) return wrong(request);
    const { room } = await rooms.read(found.room);
    const person = room.people[found.person];
    if (!person || person.gone) throw refuse('roomGone');
    const token = newToken();
    await rooms.addToken({ hash: hashOf(token), room: found.room, holder: 'person', person: person.id });
    reply.header('cache-control', 'no-store');
    return { room: found.room, person: person.id, name: person.name, token, code: room.code };
  });
}
