import type { CommandKind } from '../../src/session/room/index.ts';
import { type Actor } from '../../src/session/room/index.ts';
import { type Asked, type Class, DESK, dealtClass, openClass, QUESTIONS, sealTable, WALL } from './room.ts';

/** A class of ten in each part of a lesson, and a command of each kind that is in order if its moment is. */

export const PHASES = ['lobby', 'briefing', 'orders', 'sealed', 'closing', 'playback', 'over', 'debrief'] as const;
export type ScenePhase = (typeof PHASES)[number];
export const ACTORS = ['player', 'head', 'watcher', 'desk', 'wall', 'nobody', 'clock', 'computer'] as const;
export type SceneActor = (typeof ACTORS)[number];

export interface Scene {
  readonly lesson: Class;
  readonly actors: Readonly<Record<SceneActor, Actor>>;
}

/** Table A of a class of ten on it; a second table with a person each side orders on, so that A may wait for it. */
export function scene(phase: ScenePhase): Scene {
  const lesson = phase === 'lobby' || phase === 'briefing' ? before(phase) : during(phase);
  const watcher = { person: Object.values(lesson.room().people).find((p) => p.side === null)!.id };
  return {
    lesson,
    actors: {
      player: lesson.holder('A', 'us', 'state'),
      head: lesson.holder('A', 'us', 'president'),
      watcher,
      desk: DESK,
      wall: WALL,
      nobody: { nobody: true },
      clock: { clock: true },
      computer: { computer: true },
    },
  };
}

function before(phase: 'lobby' | 'briefing'): Class {
  const lesson = openClass({ tables: 1, seats: 'chosen' });
  seatTen(lesson);
  lesson.ok(DESK, { kind: 'check', questions: QUESTIONS });
  lesson.ok(DESK, { kind: 'quiz', time: 'before', questions: QUESTIONS });
  if (phase === 'briefing') lesson.ok(DESK, { kind: 'begin' });
  return lesson;
}

function seatTen(lesson: Class): void {
  for (let i = 0; i < 10; i++) lesson.join();
  lesson.ok(DESK, { kind: 'deal' });
  lesson.ok(DESK, { kind: 'computer', side: 'iran', role: 'irgc', policy: null });
  const watcher = lesson.join();
  lesson.ok(DESK, { kind: 'seat', person: watcher.person, table: 'A', side: null, roles: [] });
}

function during(phase: Exclude<ScenePhase, 'lobby' | 'briefing'>): Class {
  const lesson = dealtClass(10);
  const watcher = lesson.join();
  lesson.ok(DESK, { kind: 'seat', person: watcher.person, table: 'A', side: null, roles: [] });
  lesson.ok(DESK, { kind: 'check', questions: QUESTIONS });
  lesson.ok(DESK, { kind: 'addInject', inject: { watch: 1, text: 'News.', effect: { kind: 'news' } } });
  const line = { signal: { kind: 'redline', condition: 'killed', reply: 'limited', turns: 1 } } as const;
  lesson.ok(lesson.holder('A', 'us', 'state'), { kind: 'propose', what: line });
  lesson.ok(lesson.holder('A', 'us', 'state'), { kind: 'say', to: 'team', text: 'Hello.' });
  switch (phase) {
    case 'orders':
      break;
    case 'sealed':
      lesson.ok(lesson.holder('A', 'us', 'president'), { kind: 'seal', draftRev: revOf(lesson) });
      break;
    case 'closing':
      lesson.ok(DESK, { kind: 'addTable' });
      lesson.ok(DESK, { kind: 'seat', person: lesson.join().person, table: 'B', side: 'us', roles: [] });
      sealTable(lesson);
      break;
    case 'playback':
      sealTable(lesson);
      break;
    case 'over':
      sealTable(lesson);
      lesson.ok(DESK, { kind: 'stop' });
      break;
    case 'debrief':
      sealTable(lesson);
      lesson.ok(DESK, { kind: 'debrief', step: 1, chapter: 'cost' });
      lesson.ok(lesson.holder('A', 'iran', 'quds'), { kind: 'feel', feelings: [], sentence: 'Tense.', to: 'class' });
  }
  return lesson;
}

const revOf = (lesson: Class): number => lesson.room().tables.A!.drafts.us.rev;

/** A command of each kind as this actor would give it. */
export function commandOf(kind: CommandKind, { lesson, actors }: Scene, who: SceneActor): Asked {
  const room = lesson.room();
  const table = room.tables.A!;
  const { us } = table.drafts;
  const person = 'person' in actors.watcher ? actors.watcher.person : '';
  const named = who === 'desk' ? ({ table: 'A', side: 'us' } as const) : {};
  const move = { signal: { kind: 'redline', condition: 'attacks5', reply: 'limited', turns: 2 } } as const;
  const inject = { watch: 2, text: 'More news.', effect: { kind: 'news' } } as const;
  const all: { readonly [K in CommandKind]: Asked | object } = {
    join: { name: undefined },
    rename: { name: 'Calm Ibis' },
    leave: {},
    wish: { wish: 'notUs' },
    answer: { question: 'refuse', answer: 2 },
    takeQuiz: { time: 'before', answers: { refuse: 2, seal: 2 } },
    feel: { feelings: ['calm'], sentence: 'It was close.', to: 'class' },
    stepOut: {},
    sit: { table: 'A', side: 'iran', roles: [] },
    propose: { what: move, ...named },
    amend: { proposal: us.proposals[0]?.id ?? 'none', rev: us.proposals[0]?.rev ?? 1, what: move, ...named },
    withdraw: { proposal: us.proposals[0]?.id ?? 'none', rev: us.proposals[0]?.rev ?? 1, ...named },
    mark: { proposal: us.proposals[0]?.id ?? 'none', mark: 'agree' },
    forecast: { forecast: { killed: 20 } },
    watchNote: { prompt: 'meant', text: 'It wants to be seen.' },
    ready: { ready: true },
    say: { to: 'desk', text: 'Help, please.' },
    remark: { key: 'hotwash', text: 'It was close.' },
    arrange: { draftRev: us.rev, order: us.proposals.map((p) => p.id), ...named },
    setAside: { proposal: us.proposals[0]?.id ?? 'none', rev: us.proposals[0]?.rev ?? 1, aside: true, ...named },
    rankAims: { aims: ['noDeaths', 'noWiderWar', 'fewerAttacks'], ...named },
    seal: { draftRev: us.rev, ...named },
    unseal: { ...named },
    deal: {},
    seat: { person, table: 'A', side: 'iran', roles: [] },
    absent: { person, absent: true },
    excuse: { person, turn: 1, excused: true },
    moreTime: { person, factor: 1.5 },
    slips: { person, slips: true },
    remove: { person },
    mute: { person, muted: true },
    lock: { locked: true },
    newCode: {},
    addTable: {},
    computer: { side: 'iran', role: null, policy: 'restrain', tables: ['A'] },
    check: { questions: QUESTIONS.slice(0, 1) },
    quiz: { time: 'before', questions: QUESTIONS.slice(0, 1) },
    begin: { tables: ['A'] },
    pause: {},
    goOn: {},
    addTime: { ms: 60_000 },
    next: { tables: ['A'] },
    resolve: { tables: ['A'] },
    takeBack: { tables: ['A'], turn: 1 },
    fork: { tables: ['A'], turn: 1 },
    addInject: { tables: ['A'], inject },
    removeInject: { tables: ['A'], id: table.injects[0]?.id ?? 'none' },
    bulletin: { text: 'Told.', to: 'both' },
    tell: { to: 'all', text: 'Five minutes.' },
    passLine: { line: room.talk[0]?.id ?? 'none', pass: false },
    setDaysOff: { weekdaysOff: [0], daysOff: [] },
    setTalk: { chat: false, backChannel: 'open' },
    hideFelt: { id: Object.values(room.felt)[0]?.id ?? 'none' },
    last: { last: true },
    stop: {},
    consent: { agree: true },
    releaseConsent: {},
    overheard: { tables: ['A'], overheard: true },
    wall: { blank: true, table: null },
    debrief: { step: 2, chapter: 'turns' },
    openAt: { at: lesson.now + 3_600_000 },
    setSecondBell: { at: lesson.now + 3_600_000 },
    opens: { at: lesson.now },
    due: { table: 'A', turn: 1, endsAt: 0 },
    slept: { since: lesson.now - 60_000 },
    decided: {
      table: 'A',
      turn: 1,
      side: 'us',
      roles: [],
      decided: { submission: { turn: 1, orders: [], signals: [] }, thought: null },
    },
  };
  return { kind, ...all[kind] } as Asked;
}
