import type { OrderError } from '../../engine/model/index.ts';
import { type MessageParams, packMessage } from '../../protocol/message.ts';
import type { RoomError, RoomStatus } from '../../protocol/room.ts';

/** Why a room refuses: code and HTTP status. Sentences: `room.error.<code>`. */
const STATUS = {
  form: 400,
  noSide: 400,
  nameEmpty: 400,
  nameLong: 400,
  nameLetters: 400,
  nameReserved: 400,
  lineEmpty: 400,
  gone: 401,
  notYours: 403,
  notYourTable: 403,
  wholeClass: 403,
  noPower: 403,
  onlyHead: 403,
  noPart: 404,
  noPerson: 404,
  noTable: 404,
  noProposal: 404,
  noLine: 404,
  noQuestion: 404,
  noInject: 404,
  noPolicy: 404,
  noTurn: 404,
  changed: 409,
  nameTaken: 409,
  placeTaken: 409,
  begun: 409,
  notBegun: 409,
  notNow: 409,
  practice: 409,
  sealed: 409,
  bothSealed: 409,
  tooEarly: 409,
  revealed: 409,
  over: 410,
  rules: 422,
  fullTable: 422,
  fullRoom: 422,
  fullDraft: 422,
  tooManyTables: 422,
  tooManyInjects: 422,
  locked: 423,
  muted: 423,
  talkClosed: 423,
  proposalsClosed: 423,
  notOpenYet: 423,
  quizClosed: 423,
  marksNotIn: 423,
} as const satisfies Record<string, RoomStatus>;

export type RoomErrorCode = keyof typeof STATUS;
export const ROOM_ERRORS = Object.keys(STATUS) as RoomErrorCode[];

export const roomError = (
  code: RoomErrorCode,
  { params = {}, at, errors }: { params?: MessageParams; at?: string; errors?: readonly OrderError[] } = {},
): RoomError => ({
  status: STATUS[code],
  code,
  message: packMessage(`room.error.${code}`, params),
  ...(at === undefined ? {} : { at }),
  ...(errors ? { errors } : {}),
});

/** A log that cannot be followed: its room is refused and left as it is. The message is packed for people. */
export class RoomDamaged extends Error {
  constructor(code: 'hash' | 'rules' | 'log', params: MessageParams = {}) {
    super(packMessage(`room.damaged.${code}`, params));
    this.name = code;
  }
}
