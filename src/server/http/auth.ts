import type { FastifyRequest } from 'fastify';
import type { Actor, Room } from '../../session/room/index.ts';
import type { Attempts } from '../attempts.ts';
import type { Rooms } from '../rooms.ts';
import type { Kept, Token } from '../store/room-store.ts';
import { hashOf, isToken, type Tokens } from '../tokens.ts';
import { refuse } from './errors.ts';

/** Letters of a token's hash that tell desks apart in the log. */
const DESK_ID = 12;

/** Who asks, and of which room. */
export interface Asker extends Kept<Room> {
  readonly token: Token;
  readonly actor: Actor;
}

export const bearerOf = (request: FastifyRequest): string =>
  /^Bearer ([A-Za-z0-9_-]{1,64})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';

/** Tells who asks by the token of the request. Wrong ones are slowed, right ones never. */
export function createAuth(given: {
  readonly rooms: Rooms;
  readonly tokens: Tokens;
  readonly attempts: Attempts;
  readonly hostTokens: readonly string[];
}) {
  const { rooms, tokens, attempts, hostTokens } = given;

  async function wrong(request: FastifyRequest): Promise<never> {
    throw (await attempts(request.ip)) ? refuse('badToken') : refuse('tooFast');
  }

  /** The asker of a room. Throws `Refused`. */
  async function asker(request: FastifyRequest, room: string): Promise<Asker> {
    const token = await tokens.find(bearerOf(request));
    if (token?.room !== room) return wrong(request);
    const kept = await rooms.read(room);
    const actor = actorOf(token);
    if ('person' in actor && (kept.room.people[actor.person]?.gone ?? true)) throw refuse('roomGone');
    return { ...kept, token, actor };
  }

  /** The desk of the whole class: an assistant's, for some of its tables, is refused. */
  async function classDesk(request: FastifyRequest, room: string): Promise<Asker> {
    const found = await asker(request, room);
    if (!('desk' in found.actor) || found.actor.desk !== true) throw refuse('notAllowed');
    return found;
  }

  const isHost = (secret: string): boolean => isToken(secret) && hostTokens.includes(hashOf(secret));

  async function host(request: FastifyRequest): Promise<void> {
    if (!isHost(bearerOf(request))) await wrong(request);
  }

  /** The room of the desk or wall; null: the host. */
  async function hostDeskOrWall(request: FastifyRequest): Promise<string | null> {
    const secret = bearerOf(request);
    if (isHost(secret)) return null;
    const token = await tokens.find(secret);
    if (!token) return wrong(request);
    if (token.holder === 'person') throw refuse('notAllowed');
    return token.room;
  }

  return { asker, classDesk, host, hostDeskOrWall };
}
export type Auth = ReturnType<typeof createAuth>;

function actorOf({ hash, holder, person }: Token): Actor {
  switch (holder) {
    case 'person':
      return { person: person ?? '' };
    case 'desk':
      return { desk: person === null ? true : { id: hash.slice(0, DESK_ID), tables: person.split('.') } };
    case 'wall':
      return { wall: true };
  }
}
