import type { BadReason } from '../engine/record/index.ts';
import { type MessageParams, packMessage } from '../protocol/message.ts';

/** What the session or the page says when it cannot do what was asked: `session.<code>` in the catalogues. */
const SENTENCES = [
  'stopped',
  'noWorker',
  'unexpected',
  'noGame',
  'gone',
  'scenarioGone',
  'scenarioChanged',
  'noPolicy',
  'nobody',
  'waiting',
  'wrongTurn',
  'noAdviser',
  'noRoom',
  'notSaved',
  'noRoomBeside',
  'keptAgain',
  'damaged',
  'newer',
  'mended',
  'longSeed',
  'notOver',
  'nothingPlayed',
  'noTurn',
  'older',
  'playedOn',
  'todaysScenario',
  'numbersLeftOut',
  'ordersLeftOut',
  'endedAgain',
  'policyFailed',
  'noStorage',
  'elsewhere',
] as const;

export type SentenceCode = (typeof SENTENCES)[number];

/** Whether a code names a sentence of the session, not a reason why a record was not followed. */
export const isSentence = (code: string): boolean => (SENTENCES as readonly string[]).includes(code);

/** Names the first bad turn of a record. */
export const badTurn = (reason: BadReason, turn: number): string => packMessage(`session.bad.${reason}`, { turn });

/** A rejected call; nothing has changed. Its name is its code, since a worker passes on only name and message. */
export class Refusal extends Error {
  readonly code: SentenceCode | BadReason;
  constructor(code: SentenceCode | BadReason, message: string) {
    super(message);
    this.name = code;
    this.code = code;
  }
}

export const sentence = (code: SentenceCode, params: MessageParams = {}): string =>
  packMessage(`session.${code}`, params);

export const refusal = (code: SentenceCode, params: MessageParams = {}): Refusal =>
  new Refusal(code, sentence(code, params));
