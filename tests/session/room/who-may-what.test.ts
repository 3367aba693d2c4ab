import { describe, expect, it } from 'vitest';
import type { CommandKind } from '../../../src/session/room/index.ts';
import { ACTORS, commandOf, PHASES, scene, type SceneActor } from '../../support/room-scenes.ts';

/**
 * Who may give which command (p a player, h the head of a team, w one who watches, d the desk, n nobody yet, c the clock,
 * m a computer player; the wall may give none), and what comes of it in each part of a lesson.
 */
const TABLE: Readonly<Record<CommandKind, readonly [who: string, ...outcomes: string[]]>> = {
  //            who      lobby      briefing   orders   sealed    closing       playback   over       debrief
  join: ['n', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'over'],
  rename: ['phw', 'ok', 'begun', 'begun', 'begun', 'begun', 'begun', 'begun', 'begun'],
  leave: ['phw', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  wish: ['phw', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'over'],
  answer: ['phw', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'over'],
  takeQuiz: ['phw', 'ok', 'ok', 'quizClosed', 'quizClosed', 'quizClosed', 'quizClosed', 'quizClosed', 'quizClosed'],
  feel: ['phw', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'ok'],
  stepOut: ['phw', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  sit: ['phw', 'ok', 'begun', 'notYours', 'notYours', 'notYours', 'notYours', 'notYours', 'notYours'],
  propose: ['phd', 'notNow', 'notNow', 'ok', 'sealed', 'sealed', 'notNow', 'over', 'over'],
  amend: ['phd', 'notNow', 'notNow', 'ok', 'sealed', 'sealed', 'notNow', 'over', 'over'],
  withdraw: ['phd', 'notNow', 'notNow', 'ok', 'sealed', 'sealed', 'notNow', 'over', 'over'],
  mark: ['ph', 'notNow', 'notNow', 'ok', 'sealed', 'sealed', 'notNow', 'over', 'over'],
  forecast: ['phw', 'notNow', 'notNow', 'ok', 'ok', 'ok', 'notNow', 'over', 'over'],
  watchNote: ['w', 'notNow', 'notNow', 'ok', 'ok', 'ok', 'ok', 'ok', 'notNow'],
  ready: ['ph', 'ok', 'ok', 'ok', 'sealed', 'sealed', 'ok', 'over', 'over'],
  say: ['phw', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  remark: ['phw', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'ok'],
  arrange: ['hd', 'notNow', 'notNow', 'ok', 'sealed', 'sealed', 'notNow', 'over', 'over'],
  setAside: ['hd', 'notNow', 'notNow', 'ok', 'sealed', 'sealed', 'notNow', 'over', 'over'],
  rankAims: ['hd', 'notNow', 'notNow', 'ok', 'sealed', 'sealed', 'notNow', 'over', 'over'],
  seal: ['hd', 'notNow', 'notNow', 'ok', 'sealed', 'sealed', 'notNow', 'over', 'over'],
  unseal: ['hd', 'notNow', 'notNow', 'ok', 'ok', 'bothSealed', 'notNow', 'over', 'over'],
  deal: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'over'],
  seat: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  absent: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  excuse: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  slips: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  moreTime: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  remove: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  mute: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  lock: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  newCode: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  addTable: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'over'],
  computer: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  check: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'over'],
  quiz: ['d', 'ok', 'ok', 'begun', 'begun', 'ok', 'begun', 'begun', 'begun'],
  begin: ['d', 'ok', 'begun', 'begun', 'begun', 'begun', 'begun', 'begun', 'over'],
  pause: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  goOn: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  addTime: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  next: ['d', 'notBegun', 'ok', 'ok', 'ok', 'notNow', 'ok', 'over', 'over'],
  resolve: ['d', 'notBegun', 'notNow', 'ok', 'ok', 'ok', 'notNow', 'over', 'over'],
  takeBack: ['d', 'noTurn', 'noTurn', 'noTurn', 'noTurn', 'noTurn', 'ok', 'ok', 'over'],
  fork: ['d', 'notBegun', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'over'],
  addInject: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'over', 'over'],
  removeInject: ['d', 'noInject', 'noInject', 'ok', 'ok', 'ok', 'noInject', 'noInject', 'noInject'],
  bulletin: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  tell: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  passLine: ['d', 'noLine', 'noLine', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  setDaysOff: ['d', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow'],
  setTalk: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  hideFelt: ['d', 'noLine', 'noLine', 'noLine', 'noLine', 'noLine', 'noLine', 'noLine', 'ok'],
  last: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  stop: ['d', 'notBegun', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  consent: ['phw', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow'],
  releaseConsent: ['d', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow'],
  overheard: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  wall: ['d', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  debrief: ['d', 'notBegun', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  openAt: ['d', 'notBegun', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'ok'],
  setSecondBell: ['d', 'notBegun', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow', 'notNow'],
  opens: ['c', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  due: ['c', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  slept: ['c', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  decided: ['m', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
};

const LETTERS: Readonly<Record<SceneActor, string>> = {
  player: 'p',
  head: 'h',
  watcher: 'w',
  desk: 'd',
  wall: '-',
  nobody: 'n',
  clock: 'c',
  computer: 'm',
};

/** The US President holds no power in the Basic set that Secretary of State has: what the scenes propose is State's. */
const proposesNot = (kind: CommandKind, who: SceneActor, outcome: string): boolean =>
  kind === 'propose' && who === 'head' && outcome === 'ok';
/** The scenes' proposal is a player's own. */
const isOthers = (kind: CommandKind, who: SceneActor, outcome: string): boolean =>
  (kind === 'amend' || kind === 'withdraw') && who === 'head' && outcome === 'ok';

describe('who may do what in a class', () => {
  it.each(Object.entries(TABLE))('%s', (name, [who, ...outcomes]) => {
    const kind = name as CommandKind;
    for (const [i, phase] of PHASES.entries())
      for (const actor of ACTORS) {
        const now = scene(phase);
        const before = now.lesson.room();
        const answer = now.lesson.try(now.actors[actor], commandOf(kind, now, actor));
        const outcome = outcomes[i]!;
        const expected = !who.includes(LETTERS[actor])
          ? actor === 'player' && who.includes('h')
            ? 'onlyHead'
            : 'notYours'
          : proposesNot(kind, actor, outcome)
            ? 'noPower'
            : isOthers(kind, actor, outcome)
              ? 'notYours'
              : outcome;
        expect(`${phase} ${actor} ${'code' in answer ? answer.code : 'ok'}`).toBe(`${phase} ${actor} ${expected}`);
        expect(now.lesson.room() === before).toBe('code' in answer || answer.length === 0);
      }
  });

  it('refuses everything to one who has left', () => {
    const now = scene('orders');
    now.lesson.ok(now.actors.player, { kind: 'leave' });
    for (const name of Object.keys(TABLE))
      expect(now.lesson.no(now.actors.player, commandOf(name as CommandKind, now, 'player'))).toMatchObject({
        status: 401,
      });
  });

  it('keeps a desk of some tables to these, and from what is for the whole class', () => {
    const now = scene('closing');
    const other = { desk: { id: 'second', tables: ['B'] } };
    const A = [
      'seal',
      'next',
      'resolve',
      'takeBack',
      'computer',
      'addInject',
      'begin',
      'propose',
      'remove',
      'excuse',
      'mute',
    ] as const;
    for (const kind of A)
      expect(now.lesson.no(other, commandOf(kind, now, 'desk'))).toMatchObject({ code: 'notYourTable' });
    for (const kind of [
      'deal',
      'lock',
      'newCode',
      'addTable',
      'fork',
      'setDaysOff',
      'setTalk',
      'wall',
      'check',
      'quiz',
      'hideFelt',
      'openAt',
      'setSecondBell',
      'debrief',
    ] as const)
      expect(now.lesson.no(other, commandOf(kind, now, 'desk'))).toMatchObject({ code: 'wholeClass' });
    now.lesson.ok(other, { kind: 'pause' });
    expect(now.lesson.room().tables.A!.clock).toBeNull();
    now.lesson.ok(other, { kind: 'tell', to: 'all', text: 'To table B.' });
    expect(now.lesson.room().talk.at(-1)).toMatchObject({ table: 'B' });
  });
});
