import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { packMessage, type MessageParams } from '../../protocol/message.ts';
import type { RoomError, RoomStatus } from '../../protocol/room.ts';
import { RoomDamaged } from '../../session/room/index.ts';
import { Refused } from '../rooms.ts';
import { LogDamaged, NoRoom, StoreDown } from '../store/room-store.ts';

/** What the server itself refuses, before a room is asked. Sentences: `room.error.<code>`. */
const STATUS = {
  badJson: 400,
  badForm: 400,
  badToken: 401,
  notAllowed: 403,
  wrongCode: 404,
  wrongWord: 404,
  noRoom: 404,
  noRoute: 404,
  roomGone: 410,
  tooLarge: 400,
  tooFast: 429,
  tooManyStreams: 429,
  readOnly: 503,
  damaged: 503,
  failed: 503,
} as const satisfies Record<string, RoomStatus>;
export type ServerErrorCode = keyof typeof STATUS;

export const refusal = (code: ServerErrorCode, params: MessageParams = {}, at?: string): RoomError => ({
  status: STATUS[code],
  code,
  message: packMessage(`room.error.${code}`, params),
  ...(at === undefined ? {} : { at }),
});

export const refuse = (...refused: Parameters<typeof refusal>): Refused => new Refused(refusal(...refused));

/** Every error as `{ code, message, at? }`. What nobody foresaw says nothing of itself, and goes to the log. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = errorOf(error);
    if (known.code === 'failed') request.log.error({ name: error.name, stack: error.stack }, 'request failed');
    return answerError(reply, known);
  });
  app.setNotFoundHandler((_request, reply) => answerError(reply, refusal('noRoute')));
}

export function answerError(reply: FastifyReply, { status, ...told }: RoomError): FastifyReply {
  if (status === 429 && !reply.hasHeader('retry-after')) reply.header('retry-after', '2');
  return reply.code(status).header('cache-control', 'no-store').send(told);
}

function errorOf(error: FastifyError): RoomError {
  if (error instanceof Refused) return error.error;
  if (error instanceof NoRoom) return refusal('noRoom');
  if (error instanceof StoreDown) return refusal('readOnly');
  if (error instanceof LogDamaged)
    return {
      ...refusal('damaged'),
      message: error.cause instanceof RoomDamaged ? error.cause.message : packMessage('room.damaged.log'),
    };
  if (error.statusCode === 429) return refusal('tooFast');
  if (error.statusCode === 413) return refusal('tooLarge');
  if (error.statusCode !== undefined && error.statusCode < 500) return refusal('badJson');
  return refusal('failed');
}

/** `true` for what `partFor` and others give in place of an answer. */
export const isRefusal = (answer: object): answer is RoomError =>
  'status' in answer && typeof answer.status === 'number' && 'message' in answer && 'code' in answer;
