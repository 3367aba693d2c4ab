import { cleanText } from '../../protocol/clean-text.ts';
import type { Line } from '../../protocol/room-seat.ts';
import { MAX_LINE, type RoomError } from '../../protocol/room.ts';
import { roomError } from './refusals.ts';
import { personIn, speaksAbroad } from './who-sits.ts';
import { actorOf, type Handlers, type Step } from './step.ts';
import { hasWholeClass, tablesFor } from './tables-for.ts';
import { countedTurn } from './turns.ts';

/** What people and the desk write to each other. How often is the server's to say. */
export const talkHandlers: Handlers<'say' | 'tell' | 'passLine' | 'setTalk' | 'mute'> = {
  say(step, { to, text }) {
    const room = step.room();
    const person = actorOf(step);
    const words = wordsOf(text);
    if (typeof words !== 'string') return words;
    if (person.muted && to !== 'desk') return roomError('muted');
    if (to === 'team' && person.side === null) return roomError('notYours');
    if (to === 'team' && !room.chat) return roomError('talkClosed');
    if (to === 'back' && !speaksAbroad(room, person)) return roomError('notYours');
    if (to === 'back' && room.backChannel === 'closed') return roomError('talkClosed');
    const held = to === 'back' && room.backChannel === 'held';
    write(step, { from: person.id, to, table: person.table, side: person.side, text: words, held });
    return null;
  },
  tell(step, { to, text, tables }) {
    const words = wordsOf(text);
    if (typeof words !== 'string') return words;
    if (to !== 'all') {
      const person = personIn(step.room(), to);
      if (!person) return roomError('noPerson');
      if (!ownsTable(step, person.table)) return roomError('notYourTable');
      write(step, { from: 'desk', to, table: person.table, side: null, text: words, held: false });
      return null;
    }
    const asked = tables === undefined && hasWholeClass(step) ? [null] : tablesFor(step, tables);
    if ('code' in asked) return asked;
    for (const table of asked) write(step, { from: 'desk', to, table, side: null, text: words, held: false });
    return null;
  },
  passLine(step, { line: id, pass }) {
    const line = step.room().talk.find((l) => l.id === id);
    if (!line || line.hidden) return roomError('noLine');
    if (!ownsTable(step, line.table)) return roomError('notYourTable');
    if (line.held || !pass) step.tell({ kind: 'passed', line: id, pass });
    return null;
  },
  setTalk(step, { chat, backChannel }) {
    const room = step.room();
    if (room.chat !== chat || room.backChannel !== backChannel) step.tell({ kind: 'talkSet', chat, backChannel });
    return null;
  },
  mute(step, { person: id, muted }) {
    const person = personIn(step.room(), id);
    if (!person) return roomError('noPerson');
    if (!ownsTable(step, person.table)) return roomError('notYourTable');
    if (person.muted !== muted) step.tell({ kind: 'muted', person: id, muted });
    return null;
  },
};

/** A desk for some tables reaches who sits at them and who sits nowhere. */
export const ownsTable = ({ actor }: Step, table: string | null): boolean =>
  !('desk' in actor) || actor.desk === true || table === null || actor.desk.tables.includes(table);

function wordsOf(text: string): string | RoomError {
  const words = cleanText(text).trim();
  if (words === '') return roomError('lineEmpty', { at: '/text' });
  return words.length > MAX_LINE ? roomError('form', { at: '/text' }) : words;
}

function write(step: Step, line: Omit<Line, 'id' | 'at'>): void {
  const turn = line.table === null ? 0 : countedTurn(step.room(), step.table(line.table));
  step.tell({ kind: 'said', line: { id: step.given.id(), at: step.given.now, ...line, turn, hidden: false } });
}
