import type { BadReason } from '../engine/record/index.ts';

/** What the page says itself of a session that does not answer; the others come with the session. */
export const NO_ANSWER_CODE = {
  stopped:
    'The game did not answer and was stopped. Games kept on this device are safe: choose one, or start a new one.',
  noWorker: 'This page is not allowed to start a game. Open its address in a browser tab of its own.',
  unexpected: 'Something went wrong that should not have. What was saved is safe: reload the page to go on.',
} as const;

/** What the session says when it cannot do what was asked: whole sentences, for people. */
export const SENTENCES = {
  ...NO_ANSWER_CODE,
  noGame: 'No game is open. Start one, or continue one from the list.',
  gone: 'This game is no longer on this device.',
  scenarioGone: 'The scenario “{id}” is not among those of this edition, and the file does not bring it along.',
  scenarioChanged: 'This game was played with another edition of the scenario “{id}”, which is not here.',
  noPolicy: 'There is no computer player “{name}” for this side.',
  nobody: 'At least one of the two seats must be held by a person.',
  waiting: 'It is not this seat’s turn to seal orders.',
  wrongTurn: 'These orders are for turn {given}; turn {now} is being ordered.',
  noAdviser: 'Nobody may ask the adviser in this game.',
  noRoom: 'This device has no room left to save the game. Save it to a file now; nothing was lost so far.',
  notSaved: 'The game could not be saved on this device. Save it to a file now; nothing was lost so far.',
  noRoomBeside:
    'This device has no room left for the records of other tables. Those just brought stay until this page is closed.',
  keptAgain: 'The game is kept on this device again.',
  damaged: 'The saved game cannot be read. It was left as it is.',
  newer: 'This game was kept by a newer version of A Fine Line. It was left as it is: open it with that version.',
  mended: 'The saved game was damaged on this device. It goes on from the last whole copy of it, at turn {turn}.',
  longSeed: 'A seed has up to {most} characters.',
  notOver: 'What each side knew is shown once the game is over.',
  noTurn: 'This game has not come as far as turn {turn}.',
  older:
    'This game was played under edition {was} of the rules. Today’s is edition {now}, so it cannot be replayed. Its record stays as it is.',
  playedOn: 'These are the orders of a game of rules edition {was}, under today’s rules. It may go differently.',
  todaysScenario: 'The scenario it was played in is not here: this is today’s “{id}”.',
  numbersLeftOut: 'Today’s rules do not take these numbers of it: {names}.',
  ordersLeftOut:
    'Today’s rules do not allow some of its orders and signals ({count}, in turns {turns}). They were left out.',
  endedAgain: 'Under today’s rules the game ends in turn {turn}.',
  policyFailed: 'The computer player could not decide. It gives no new orders this turn.',
  noStorage:
    'This browser does not let the game save anything here. Save the game to a file before you close the page.',
  elsewhere: 'The game is open in another tab of this browser. Go on there, or go on here instead.',
} as const;

/** Why a record was not followed. The turn is the first that is bad. */
const BAD: Readonly<Record<BadReason, string>> = {
  format: 'This saved game has a format that this edition does not know. It was left as it is.',
  rules:
    'This saved game was played by another edition of the rules and cannot be replayed here. It was left as it is.',
  scenario: 'This saved game was played with another edition of its scenario. It was left as it is.',
  setup: 'This saved game cannot be opened: its scenario and options do not make a game. It was left as it is.',
  opening:
    'This saved game is damaged: its options, numbers, dice or scenario are not those it was opened with. It was left as it is.',
  turn: 'This saved game is damaged: turn {turn} does not follow from the one before. It was left as it is.',
  illegal: 'This saved game is damaged: turn {turn} holds orders that the rules do not allow. It was left as it is.',
  hash: 'This saved game is damaged: turn {turn} does not lead where the record says. It was left as it is.',
  length: 'This saved game is damaged: turn {turn} is not recorded whole. It was left as it is.',
  crash: 'This saved game is damaged: turn {turn} cannot be followed. It was left as it is.',
};

export type SentenceCode = keyof typeof SENTENCES;
type Params = Readonly<Record<string, string | number>>;

const fill = (sentence: string, params: Params): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));

/** Names the first bad turn of a record in a sentence. */
export const badTurn = (reason: BadReason, turn: number): string => fill(BAD[reason], { turn });

/** A refusal that a person can read; nothing has changed. Its name is its code, which is what crosses from a worker. */
export class Refusal extends Error {
  readonly code: SentenceCode | BadReason;
  constructor(code: SentenceCode | BadReason, message: string) {
    super(message);
    this.name = code;
    this.code = code;
  }
}

export const sentence = (code: SentenceCode, params: Params = {}): string => fill(SENTENCES[code], params);

export const refusal = (code: SentenceCode, params: Params = {}): Refusal => new Refusal(code, sentence(code, params));
