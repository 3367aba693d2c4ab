import { canonical } from '../../engine/record/index.ts';
import type { ResearchData, ResearchDecision } from '../../protocol/room-grading.ts';
import type { PersonId, RoomError } from '../../protocol/room.ts';
import { quizRows } from './class-quiz.ts';
import { isOfPractice } from './deeds.ts';
import { forecastsOf } from './grading.ts';
import { withWords } from './lesson-csv.ts';
import { becameOf } from './proposals-of.ts';
import { roomError } from './refusals.ts';
import type { Deed, Room, WatchNote } from './types.ts';

/**
 * What those did who agreed to research, once marks are in. `newCode` gives a code of chance, which is kept nowhere. Lines
 * are in the order of the codes, so that two exports cannot be laid side by side by the order in which people joined.
 */
export function researchOf(room: Room, newCode: () => string): ResearchData | RoomError {
  if (!room.consentReleased) return roomError('marksNotIn');
  const people = Object.values(room.people).filter(({ id }) => room.consents[id] === true);
  const codes = codesFor(
    people.map(({ id }) => id),
    newCode,
  );
  const byCode = people.toSorted((a, b) => (codes.get(a.id)! < codes.get(b.id)! ? -1 : 1));
  const { scenario, options, seed, rules } = room;
  return {
    scenario: scenario.id,
    options,
    seed,
    rules,
    people: Object.keys(room.people).length,
    agreed: byCode.map(({ id, table, side, roles, deputy }) => ({ code: codes.get(id)!, table, side, roles, deputy })),
    tables: Object.values(room.tables).map(({ id, play, overheard }) => ({
      table: id,
      turns: play.run.turns.length,
      overheard,
    })),
    decisions: byCode.flatMap(({ id }) => decisionsOf(room, codes, id)),
    forecasts: byCode.flatMap((person) =>
      forecastsOf(room, person, codes.get(person.id)!).map(({ person: _person, ...row }) => row),
    ),
    quiz: byCode.flatMap((person) =>
      quizRows(room, person, codes.get(person.id)!).map(({ person: _person, ...row }) => row),
    ),
  };
}

type Codes = ReadonlyMap<PersonId, string>;

function codesFor(people: readonly PersonId[], newCode: () => string): Codes {
  const used = new Set<string>();
  return new Map(
    people.map((id) => {
      let code = newCode();
      while (used.has(code)) code = newCode();
      used.add(code);
      return [id, code];
    }),
  );
}

function decisionsOf(room: Room, codes: Codes, person: PersonId): ResearchDecision[] {
  return room.deeds.flatMap((deed) => {
    const { kind, table, turn, side, roles } = deed;
    if (deed.person !== person || kind === 'forecast' || isOfPractice(deed)) return [];
    const became = kind === 'propose' ? (becameOf(room, deed) ?? '') : '';
    const mark = kind === 'mark' ? ((deed.detail as string | null) ?? 'none') : '';
    return [
      { code: codes.get(person)!, table, turn, side, roles, kind, what: subjectOf(room, codes, deed), mark, became },
    ];
  });
}

/** What was proposed, without words that a person wrote; empty if it is another's who did not agree. */
function subjectOf(room: Room, codes: Codes, deed: Deed): string {
  const said = room.deeds.findLast(
    (one) => one.proposal === deed.proposal && (one.kind === 'propose' || one.kind === 'amend'),
  );
  if (deed.kind === 'note') return (deed.detail as WatchNote).prompt;
  const own = deed.kind === 'propose' || deed.kind === 'amend' ? deed : said;
  return own && codes.has(own.person) ? canonical(withWords(own.detail, () => null)) : '';
}
