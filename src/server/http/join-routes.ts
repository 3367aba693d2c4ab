import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { JoinInfo, Joined } from '../../protocol/room-host.ts';
import { type Fact, joinedBy, joinInfo } from '../../session/room/index.ts';
import { joinRequest } from '../forms/requests.ts';
import { ask, givenNow } from '../rooms.ts';
import type { Services } from '../services.ts';
import type { Token } from '../store/room-store.ts';
import { codeIn, hashOf, newToken } from '../tokens.ts';
import { inForm } from './body.ts';
import { refuse } from './errors.ts';

/** How people come into a room: by its code, which gives no more than the seat of one who watches. */
export function joinRoutes(app: FastifyInstance, { rooms, attempts }: Services): void {
  async function roomOf(request: FastifyRequest, text: string): Promise<string> {
    const code = codeIn(text);
    const room = code === null ? null : await rooms.roomOfCode(code);
    if (room !== null) return room;
    throw (await attempts(request.ip)) ? refuse('wrongCode') : refuse('tooFast');
  }

  app.get<{ Params: { code: string } }>('/api/join/:code', async (request, reply): Promise<JoinInfo> => {
    const id = await roomOf(request, request.params.code);
    const { room } = await rooms.read(id);
    reply.header('cache-control', 'no-store');
    return joinInfo(room, givenNow(rooms.now()));
  });

  app.post('/api/join', async (request, reply): Promise<Joined> => {
    const { code, requestId = newToken(), name, register } = inForm(joinRequest, request.body);
    const id = await roomOf(request, code);
    const secret = tokenFor(id, requestId);
    // The log holds no request from which the token could be made.
    const known = hashOf(`join ${requestId}`).slice(0, 22);
    const command = {
      kind: 'join',
      requestId: known,
      ...(name === undefined ? {} : { name }),
      ...(register === undefined ? {} : { register }),
    } as const;
    const seat = (person: string): Token => ({ hash: hashOf(secret), room: id, holder: 'person', person });
    const { room } = await ask(rooms, id, { nobody: true }, command, (facts) => joinedIn(facts).map(seat));
    const person = joinedBy(room, known);
    if (!person) throw refuse('roomGone');
    reply.header('cache-control', 'no-store');
    return { room: id, person: person.id, name: person.name, token: secret };
  });
}

/** The same request is given the same token: an answer may have been lost on the way. */
const tokenFor = (room: string, requestId: string): string =>
  createHmac('sha256', requestId).update(`seat ${room}`).digest().subarray(0, 16).toString('base64url');

const joinedIn = (facts: readonly Fact[]): readonly string[] =>
  facts.flatMap((fact) => (fact.kind === 'joined' ? [fact.person] : []));
