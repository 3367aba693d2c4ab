/**
 * The participation figure from the log alone, as one would recompute it by hand from the facts in the database. Shares no
 * code with the room on purpose.
 */

interface AnyFact {
  readonly kind: string;
  readonly by: object;
  readonly [member: string]: unknown;
}

type Given = Record<string, object>;
interface Seat {
  side: 'us' | 'iran' | null;
  table: string | null;
  absent: boolean;
  gone: boolean;
  /** Table that one stepped out of. */
  out: string | null;
  excused: number[];
  /** Enters paper slips for the team. */
  slips: boolean;
}
interface Closed {
  readonly seats: Record<string, Seat>;
  readonly given: Record<string, Given>;
}
interface Board {
  turn: number;
  /** Turns before it were played elsewhere. */
  readonly from: number;
  given: Record<string, Given>;
  closed: Record<number, Closed>;
  acts: { person: string; turn: number }[];
  /** Answers of those who watch, as they were last left. */
  notes: { person: string; turn: number; prompt: string; text: string }[];
}

export interface Recomputed {
  readonly present: number;
  readonly asked: number;
  readonly given: number;
  readonly acts: number;
  readonly percent: number | null;
}

export function participationFromLog(log: readonly unknown[]): Record<string, Recomputed> {
  const people: Record<string, Seat> = {};
  const boards: Record<string, Board> = {};
  /** Whether a table shows the turn being ordered or the one that is over. */
  const shown: Record<string, 'orders' | 'past'> = {};
  const board = (turn: number): Board => ({ turn, from: turn, given: {}, closed: {}, acts: [], notes: [] });
  for (const fact of log as AnyFact[]) {
    const at = boards[fact.table as string];
    const by = (fact.by as { person?: string }).person;
    const person = fact.person as string;
    switch (fact.kind) {
      case 'opened':
        for (const table of fact.tables as string[]) boards[table] = board(1);
        break;
      case 'tableOpened':
        boards[fact.table as string] = board((fact.from as { turn: number } | null)?.turn ?? 1);
        break;
      case 'joined':
        people[person] = {
          side: null,
          table: fact.table as string | null,
          absent: false,
          gone: false,
          out: null,
          excused: [],
          slips: false,
        };
        break;
      case 'seated':
        for (const seat of fact.seatings as (Seat & { person: string })[])
          Object.assign(people[seat.person]!, { side: seat.side, table: seat.table, out: null });
        break;
      case 'steppedOut':
        people[person] = { ...people[person]!, side: null, out: people[person]!.table };
        break;
      case 'excused': {
        const others = people[person]!.excused.filter((turn) => turn !== fact.turn);
        people[person]!.excused = fact.excused ? [...others, fact.turn as number] : others;
        break;
      }
      case 'left':
        people[person]!.gone = true;
        break;
      case 'slipsSet':
        people[person]!.slips = fact.slips as boolean;
        break;
      case 'absent':
        people[person]!.absent = fact.absent as boolean;
        break;
      case 'phase':
        shown[fact.table as string] = fact.phase === 'playback' || fact.phase === 'over' ? 'past' : 'orders';
        if (fact.phase === 'orders') at!.given = {};
        break;
      case 'forecast':
      case 'watched':
        (at!.given[(fact.side as string | undefined) ?? 'none'] ??= {})[person] = fact.forecast as object;
        break;
      case 'proposed':
      case 'amended':
      case 'marked':
      case 'prepared':
        if (by !== undefined && !people[by]!.slips) at!.acts.push({ person: by, turn: at!.turn });
        break;
      case 'noted':
        at!.notes.push({
          person,
          turn: shown[fact.table as string] === 'orders' ? at!.turn : Math.max(1, at!.turn - 1),
          prompt: fact.prompt as string,
          text: fact.text as string,
        });
        break;
      case 'turnClosed':
        at!.closed[at!.turn] = { seats: seatsAt(people, fact.table as string), given: structuredClone(at!.given) };
        for (const one of Object.values(people)) if (one.out === fact.table) one.excused.push(at!.turn);
        at!.turn += 1;
        break;
      case 'takenBack': {
        const turn = fact.turn as number;
        at!.given = at!.closed[turn]!.given;
        for (let later = turn; later in at!.closed; later++) delete at!.closed[later];
        at!.acts = at!.acts.filter((act) => act.turn <= turn);
        at!.notes = at!.notes.filter((note) => note.turn <= turn);
        at!.turn = turn;
        shown[fact.table as string] = 'orders';
      }
    }
  }
  return Object.fromEntries(
    Object.keys(people).map((person) => [person, tally(person, people[person]!.excused, Object.values(boards))]),
  );
}

const seatsAt = (people: Record<string, Seat>, table: string): Record<string, Seat> =>
  Object.fromEntries(
    Object.entries(people)
      .filter(([, seat]) => seat.table === table && !seat.gone)
      .map(([id, seat]) => [id, { ...seat }]),
  );

function tally(person: string, excused: readonly number[], boards: readonly Board[]): Recomputed {
  let [present, asked, given, acts] = [0, 0, 0, 0];
  for (const one of boards)
    for (const [turn, { seats, given: all }] of Object.entries(one.closed)) {
      const seat = seats[person];
      if (!seat || seat.absent || seat.slips || Number(turn) < one.from || excused.includes(Number(turn))) continue;
      const said = all[seat.side ?? 'none']?.[person] ?? {};
      const last = new Map(
        one.notes.filter((n) => n.person === person && n.turn === Number(turn)).map((n) => [n.prompt, n.text]),
      );
      const acted =
        seat.side === null
          ? [...last.values()].some((text) => text !== '')
          : one.acts.some((act) => act.person === person && act.turn === Number(turn));
      present += 1;
      asked += 2;
      given += ['killed', 'act'].filter((question) => question in said).length;
      if (acted) acts += 1;
    }
  const share = asked === 0 ? 0 : given / asked;
  const percent = asked === 0 ? null : Math.round(50 * (share + acts / present));
  return { present, asked, given, acts, percent };
}
