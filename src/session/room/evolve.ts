import { begin } from '../../engine/record/index.ts';
import { evolveDraft } from './evolve-draft.ts';
import { evolvePeople, excusedFrom, withHidden } from './evolve-people.ts';
import { evolveTable } from './evolve-table.ts';
import { RoomDamaged } from './refusals.ts';
import { type Fact, type Opened } from './facts.ts';
import { openPlay } from '../play.ts';
import { newDraft } from './team-draft.ts';
import { NO_REQUESTS, withRequest } from './done-requests.ts';
import type { Room, Table } from './types.ts';
import { RULES_VERSION } from '../../engine/record/index.ts';
import { withDeed, withoutPractice } from './deeds.ts';
import type { TableId } from '../../protocol/room.ts';

/**
 * The room after a fact. A closed turn is played by the engine and its hash compared. Throws `RoomDamaged` if it differs,
 * if the room was played by other rules, or if the log does not fit together.
 */
export function evolve(room: Room | null, fact: Fact): Room {
  if (fact.v !== 1) throw new RoomDamaged('log', { rev: room?.rev ?? 0 });
  if (room === null) {
    if (fact.kind !== 'opened') throw new RoomDamaged('log', { rev: 0 });
    const { v: _v, at, by: _by, request: _request, ...opening } = fact;
    return opened(opening, at);
  }
  const next = withDeed(room, fact, changed(room, fact));
  return {
    ...next,
    rev: room.rev + 1,
    touched: Math.max(room.touched, fact.at),
    requests: fact.request === undefined ? room.requests : withRequest(room.requests, fact.request),
  };
}

function opened({ kind: _kind, room: id, tables, ...settings }: Opened, at: number): Room {
  const { rules } = settings;
  if (rules !== RULES_VERSION) throw new RoomDamaged('rules', { rules, now: RULES_VERSION });
  const room: Room = {
    ...settings,
    id,
    rev: 1,
    open: true,
    stage: { kind: 'lobby' },
    debriefed: null,
    opensAt: null,
    secondBell: null,
    chat: true,
    backChannel: 'closed',
    people: {},
    register: {},
    wishes: {},
    check: { questions: [], answers: {} },
    cards: { us: {}, iran: {} },
    quiz: { open: null, questions: [], taken: { before: {}, after: {} } },
    felt: {},
    consents: {},
    consentReleased: false,
    tables: {},
    talk: [],
    wall: { blank: false, table: null },
    slept: null,
    requests: NO_REQUESTS,
    created: at,
    touched: at,
    deeds: [],
  };
  return { ...room, tables: Object.fromEntries(tables.map((table) => [table, newTable(room, table)])) };
}

/** A table at the start of its game. */
export const newTable = ({ scenario, options, seed }: Room, id: TableId): Table => ({
  id,
  from: null,
  phase: 'briefing',
  play: openPlay(begin(scenario, options, seed)),
  clock: null,
  drafts: { us: newDraft(1), iran: newDraft(1) },
  computers: { us: { whole: null, roles: {} }, iran: { whole: null, roles: {} } },
  injects: [],
  bulletins: [],
  last: false,
  stopped: false,
  overheard: false,
  takenBack: false,
  watchers: {},
  prepared: [],
  past: [],
});

/** A chapter begins, also on the wall; once everything is open there is nothing left to open by itself. */
function staged(room: Room, stage: Room['stage'], at: number): Room {
  if (stage.kind !== 'debrief') return { ...room, stage };
  const debriefed = { opened: room.debriefed?.opened ?? at, chapter: at };
  const wall = { ...room.wall, table: null };
  return { ...room, stage, debriefed, wall, opensAt: stage.step === 2 ? null : room.opensAt };
}

function changed(room: Room, fact: Fact): Room {
  switch (fact.kind) {
    case 'opened':
      throw new RoomDamaged('log', { rev: room.rev });
    case 'recoded':
      return { ...room, code: fact.code };
    case 'locked':
      return { ...room, open: !fact.locked };
    case 'joined':
    case 'registered':
    case 'wished':
    case 'answered':
    case 'quizTaken':
    case 'felt':
    case 'steppedOut':
    case 'excused':
    case 'timeGiven':
    case 'slipsSet':
    case 'renamed':
    case 'left':
    case 'seated':
    case 'absent':
    case 'muted':
    case 'remarked':
      return evolvePeople(room, fact);
    case 'checkSet':
      return { ...room, check: { questions: fact.questions, answers: {} }, cards: fact.cards ?? room.cards };
    case 'quizSet':
      return { ...room, quiz: { ...room.quiz, open: fact.open, questions: fact.questions } };
    case 'feltHidden':
      return { ...room, felt: withHidden(room.felt, fact.id) };
    case 'consented':
      return { ...room, consents: { ...room.consents, [fact.person]: fact.agree } };
    case 'consentReleased':
      return { ...room, consentReleased: true };
    case 'staged':
      return staged(room, fact.stage, fact.at);
    case 'opensSet':
      return { ...room, opensAt: fact.opens };
    case 'secondBellSet':
      return { ...room, secondBell: fact.bell };
    case 'said':
      return { ...room, talk: [...room.talk, fact.line] };
    case 'passed':
      return {
        ...room,
        talk: room.talk.map((l) => (l.id === fact.line ? { ...l, held: false, hidden: !fact.pass } : l)),
      };
    case 'daysSet':
      return { ...room, days: fact.days };
    case 'talkSet':
      return { ...room, chat: fact.chat, backChannel: fact.backChannel };
    case 'wallSet':
      return { ...room, wall: { blank: fact.blank, table: fact.table } };
    case 'slept':
      return { ...room, slept: fact.ms };
    case 'wentOn':
      return { ...room, slept: null };
    case 'tableOpened': {
      const table = newTable(room, fact.table);
      const opening = { ...room, tables: { ...room.tables, [table.id]: table } };
      return fact.from ? evolveTable(opening, fact) : opening;
    }
    case 'computerSet':
    case 'clockSet':
    case 'phase':
    case 'stopped':
    case 'overheard':
    case 'lastSet':
    case 'injected':
    case 'uninjected':
    case 'bulletin':
    case 'watched':
    case 'noted':
    case 'prepared':
    case 'unprepared':
      return evolveTable(room, fact);
    case 'turnClosed':
      return excusedFrom(evolveTable(room, fact), fact);
    case 'practised':
      return evolveTable(withoutPractice(room, fact.table), fact);
    case 'takenBack':
      return evolveTable(
        { ...room, deeds: room.deeds.filter((d) => d.table !== fact.table || d.turn <= fact.turn) },
        fact,
      );
    case 'proposed':
    case 'amended':
    case 'withdrawn':
    case 'marked':
    case 'forecast':
    case 'readied':
    case 'arranged':
    case 'setAside':
    case 'ranked':
    case 'suggested':
    case 'sealed':
    case 'unsealed':
      return evolveDraft(room, fact);
  }
}
