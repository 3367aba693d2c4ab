import type { GameEvent, GameState, IranAim, Side, TurnRow, UsAim } from '../../engine/model/index.ts';
import { IRAN_AIMS, US_AIMS } from '../../engine/model/index.ts';

type Grade = 'met' | 'partly' | 'missed';

/**
 * An aim graded from the record. Texts: `debrief.aim.<id>.rule` (the criterion) and `debrief.aim.<id>.seen` (the
 * finding).
 */
export interface GradedAim {
  readonly id: UsAim | IranAim;
  readonly grade: Grade;
  /** Rank that the side gave it, from 1; null: none. */
  readonly rank: number | null;
  /** Values for the placeholders of the finding. */
  readonly seen: Readonly<Record<string, number>>;
}

type Seen = Pick<GradedAim, 'grade' | 'seen'>;

const sum = (rows: readonly TurnRow[], of: (row: TurnRow) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);
const grade = (met: boolean, partly: boolean): Grade => (met ? 'met' : partly ? 'partly' : 'missed');

/** Nobody killed; partly: nobody in the second half. */
function noDeaths({ past }: GameState): Seen {
  const killed = sum(past, (row) => row.killed);
  const later = sum(past.slice(Math.ceil(past.length / 2)), (row) => row.killed);
  return { grade: grade(killed === 0, past.length > 1 && later === 0), seen: { killed, later } };
}

/** Half as many attacks a turn in the last third as in the first; partly: at least a tenth fewer. */
function fewerAttacks({ past }: GameState): Seen {
  const third = Math.max(1, Math.floor(past.length / 3));
  const mean = (rows: readonly TurnRow[]): number => sum(rows, (row) => row.attacks) / Math.max(1, rows.length);
  const first = mean(past.slice(0, third));
  const last = mean(past.slice(-third));
  const quiet = past.length > 0 && sum(past, (row) => row.attacks) === 0;
  return { grade: grade(quiet || last <= first / 2, last <= first * 0.9), seen: { first, last } };
}

/** No war and a northern front that stayed low; partly: no war. */
function noWiderWar(s: GameState): Seen {
  const war = s.ending?.kind === 'war' || s.tracks.lebanonWar;
  return { grade: grade(!war && s.tracks.north <= 2, !war), seen: { north: s.tracks.north, war: war ? 1 : 0 } };
}

/** Two turns of three above calm; partly: one of three. */
function keepPressure({ past }: GameState): Seen {
  const turns = past.filter((row) => !row.calm).length;
  const share = turns / Math.max(1, past.length);
  return { grade: grade(share >= 2 / 3, share >= 1 / 3), seen: { turns, of: past.length } };
}

/** No war and Iran itself not struck; partly: no war. */
function noDirectWar(s: GameState, events: readonly GameEvent[]): Seen {
  const war = s.ending?.kind === 'war';
  const struck = events.filter((e) => e.kind === 'soil').length;
  return { grade: grade(!war && struck === 0, !war), seen: { struck, war: war ? 1 : 0 } };
}

/**
 * No leader or officer killed by the United States and fewer than ten fighters; partly: at most one of them and fewer
 * than forty. People killed by Israel do not count.
 */
function axisIntact(s: GameState, events: readonly GameEvent[]): Seen {
  const lost = events.filter((e) => LOSSES.includes(e.kind) && e.data.by !== 'israel').length;
  const fighters = s.ledger.fightersKilled;
  return { grade: grade(lost === 0 && fighters < 10, lost <= 1 && fighters < 40), seen: { lost, fighters } };
}

const LOSSES: readonly string[] = ['leaderKilled', 'commanderKilled', 'officerKilled'];

const RULES: Readonly<Record<UsAim | IranAim, (state: GameState, events: readonly GameEvent[]) => Seen>> = {
  noDeaths,
  fewerAttacks,
  noWiderWar,
  keepPressure,
  noDirectWar,
  axisIntact,
};

/** All aims of a side, graded; rank 1 is the one it put first. */
export function gradedAims(s: GameState, events: readonly GameEvent[], side: Side): GradedAim[] {
  const ranked: readonly string[] | null = s[side].aims;
  return (side === 'us' ? US_AIMS : IRAN_AIMS).map((id) => {
    const at = ranked?.indexOf(id) ?? -1;
    return { id, rank: at < 0 ? null : at + 1, ...RULES[id](s, events) };
  });
}
