import type { Assessment } from '../../engine/model/index.ts';
import { canonical } from '../../engine/record/index.ts';
import type { PersonId } from '../../protocol/room.ts';
import { SECOND } from './table-clock.ts';
import { isOfPractice } from './deeds.ts';
import { becameOf } from './proposals-of.ts';
import type { Deed, Room, TalkLine, WatchNote } from './types.ts';
import { cameOf } from './what-came.ts';

export interface CsvPart {
  /** With the lines of talk. */
  readonly talk: boolean;
}

const COLUMNS = [
  'class',
  'table',
  'turn',
  'second',
  'who',
  'side',
  'roles',
  'kind',
  'what',
  'became',
  'killed',
  'act',
  'happened',
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/**
 * A line for each proposal, mark, forecast and answer of one who watches and, if asked, each line of talk, in the order of time. People are coded P01
 * … in the order in which they joined; nothing of practice is in it; what the desk did for a team, and what was entered from paper slips, is `desk`. No name is in it. Coded is not anonymous: who knows the class may know the code.
 */
export function csvOf(room: Room, { talk }: CsvPart): string {
  const codes = codesOf(room);
  const deeds = room.deeds
    .filter(({ turn }) => turn > 0)
    .map((deed) => ({ at: deed.at, row: deedRow(room, codes, deed) }));
  const said = talk
    ? room.talk.filter((line) => !isOfPractice(line)).map((line) => ({ at: line.at, row: talkRow(room, codes, line) }))
    : [];
  const rows = [...deeds, ...said].toSorted((a, b) => a.at - b.at).map(({ row }) => row);
  const lines = [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((name) => cell(row[name])).join(','))];
  return lines.map((line) => `${line}\r\n`).join('');
}

type Codes = ReadonlyMap<PersonId, string>;

export const codesOf = (room: Room): Codes =>
  new Map(Object.keys(room.people).map((id, i) => [id, `P${String(i + 1).padStart(2, '0')}`]));

const secondOf = (room: Room, at: number): number => Math.round((at - room.created) / SECOND);

function deedRow(room: Room, codes: Codes, deed: Deed): Row {
  const forecast = deed.kind === 'forecast' ? (deed.detail as Assessment) : {};
  return {
    class: room.id,
    table: deed.table,
    turn: deed.turn,
    second: secondOf(room, deed.at),
    who: deed.person === 'desk' ? 'desk' : (codes.get(deed.person) ?? ''),
    side: deed.side ?? '',
    roles: deed.roles.join(' '),
    kind: deed.kind,
    what: whatOf(room, codes, deed),
    became: deed.kind === 'propose' ? (becameOf(room, deed) ?? '') : '',
    killed: forecast.killed ?? '',
    act: forecast.act ?? '',
    happened: deed.kind === 'forecast' ? happenedIn(room, deed) : '',
  };
}

/** An order or signal as in the record; a mark with what it was put on. */
function whatOf(room: Room, codes: Codes, { kind, detail, proposal }: Deed): string {
  const proposed = room.deeds.findLast((d) => d.proposal === proposal && (d.kind === 'propose' || d.kind === 'amend'));
  const written = (what: Deed['detail']): string => canonical(withWords(what, (text) => coded(room, codes, text)));
  const subject = proposed && typeof proposed.detail === 'object' ? written(proposed.detail) : '';
  switch (kind) {
    case 'propose':
    case 'amend':
    case 'forecast':
      return written(detail);
    case 'note': {
      const { prompt, text } = detail as WatchNote;
      return `${prompt} ${coded(room, codes, text)}`.trim();
    }
    case 'withdraw':
      return subject;
    case 'mark':
      return `${(detail as string | null) ?? 'none'} ${subject}`.trim();
  }
}

/** A proposal with the words that a person wrote in it as `change` leaves them; null removes them. */
export function withWords(detail: Deed['detail'], change: (text: string) => string | null): Deed['detail'] {
  if (detail === null || typeof detail !== 'object' || !('signal' in detail)) return detail;
  const { text, ...signal } = detail.signal;
  const changed = text === undefined ? null : change(text);
  return { signal: changed === null ? signal : { ...signal, text: changed } };
}

/** What came of `killed` and `act`: 1 it did, 0 it did not. */
function happenedIn(room: Room, { table, turn, side }: Deed): string {
  const play = room.tables[table]?.play;
  const came = play ? cameOf(play.run.state, turn, side) : null;
  if (!came) return '';
  return `killed ${Number(came.killed)} act ${Number(came.act)}`;
}

const talkRow = (room: Room, codes: Codes, line: TalkLine): Row => ({
  class: room.id,
  table: line.table ?? '',
  turn: line.turn,
  second: secondOf(room, line.at),
  who: line.from === 'desk' ? 'desk' : (codes.get(line.from) ?? ''),
  side: line.side ?? '',
  roles: line.from === 'desk' ? '' : (room.people[line.from]?.roles.join(' ') ?? ''),
  kind: 'talk',
  what: coded(room, codes, line.text),
  became: line.hidden ? 'hidden' : (codes.get(line.to) ?? line.to),
  killed: '',
  act: '',
  happened: '',
});

/** A line with codes in place of the names of people. */
function coded(room: Room, codes: Codes, text: string): string {
  const named = Object.values(room.people).toSorted((a, b) => b.name.length - a.name.length);
  const whole = (name: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu');
  return named.reduce((line, { id, name }) => line.replace(whole(name), codes.get(id) ?? ''), text);
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** In quotes; what a spreadsheet would take for a formula is led by an apostrophe. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return safe === '' ? '' : `"${safe.replaceAll('"', '""')}"`;
}
