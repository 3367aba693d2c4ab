import {
  type PrecedingEvent,
  type Counts,
  type StoredMatch,
  type TurnTotals,
  sumTotals,
  type GroupDirective,
  GROUP_DIRECTIVES,
} from '../../../analysis/self-play-stats.ts';
import { useWords } from '../../hooks/use-words.ts';
import { figure } from '../../store/format/numbers.ts';
import { Table } from '../../ui/data-table.tsx';
import type { Side } from '../../../engine/model/index.ts';
import css from './strength-results.module.css';

interface Props {
  readonly side: Side;
  readonly caption: string;
  /** Head of the first column. */
  readonly head: string;
  readonly lines: readonly Line[];
  readonly nameOf: (key: string) => string;
  /** Fills a last column of notes. */
  readonly noteOf?: (key: string) => string;
  /** The value of a full bar. */
  readonly full: number;
  readonly unit?: string;
}

/** A table by thirds of the game (early, middle, late), with a bar under each number. */
export function ThirdsTable({ side, caption, head, lines, nameOf, noteOf, full, unit = '' }: Props) {
  const w = useWords();
  const thirds = [w('self.early'), w('self.middle'), w('self.late')];
  return (
    <Table
      caption={caption}
      columns={[head, ...thirds, ...(noteOf ? [w('self.buys')] : [])]}
      className={`${css.thirds} ${noteOf ? '' : css.narrow}`}
      stacked={noteOf !== undefined}
    >
      {lines.map(({ key, thirds: values }) => (
        <tr key={key}>
          <th scope="row">{nameOf(key)}</th>
          {values.map((value, i) => (
            <td key={thirds[i]}>
              {figure(value)}
              {unit}
              <Bar side={side} part={value / full} />
            </td>
          ))}
          {noteOf && <td className={css.note}>{noteOf(key)}</td>}
        </tr>
      ))}
    </Table>
  );
}

/** A bar, filled by `part` (0–1). */
export function Bar({ side, part }: { side: Side; part: number }) {
  return (
    <span className={css.bar} data-side={side} aria-hidden>
      <span style={{ inlineSize: `${Math.max(0, Math.min(1, part)) * 100}%` }} />
    </span>
  );
}

/** Stored statistics of many games between the same two players, by thirds of the game. */

type Games = Pick<StoredMatch, 'course' | 'games'>;

/** One row: a value per third, and the total. */
export interface Line<K extends string = string> {
  readonly key: K;
  readonly thirds: readonly number[];
}

/** A side's most used orders and signals, in uses per game and third; most used first. */
export function mostUsed({ course, games }: Games, side: Side, most: number): readonly Line[] {
  const tables: readonly Counts[] = course.map((part) => part.orders[side]);
  const all = sumTotals(course).orders[side];
  return Object.keys(all)
    .sort((a, b) => all[b]! - all[a]!)
    .slice(0, most)
    .map((key) => ({ key, thirds: tables.map((table) => (table[key] ?? 0) / games) }));
}

const groupTurns = ({ told }: TurnTotals): number => GROUP_DIRECTIVES.reduce((n, key) => n + told[key], 0);

/** Share of land groups under each directive, by turns, in %. */
export const toldShares = ({ course }: Games): readonly Line<GroupDirective>[] =>
  GROUP_DIRECTIVES.map((key) => ({
    key,
    thirds: course.map((part) => (100 * part.told[key]) / Math.max(1, groupTurns(part))),
  }));

/** Uses per game. */
export const perGame = ({ course, games }: Games, side: Side, key: string): number =>
  (sumTotals(course).orders[side][key] ?? 0) / games;

/** Turns with a US strike among turns that follow such a turn, as n of `of`. */
export function struckAfter({ course }: Games, before: PrecedingEvent): { readonly n: number; readonly of: number } {
  const all = sumTotals(course);
  return { n: all.struckAfter[before], of: all.after[before] };
}

/** Minimum difference between two shares that counts, in percentage points. */
const MIN_DIFFERENCE = 10;

/** What grows from the early to the late third: escalation, restraint, or neither by `MIN_DIFFERENCE`. */
export function endsWith(shares: readonly Line<GroupDirective>[]): 'press' | 'restraint' | 'same' {
  const grows = (...keys: readonly GroupDirective[]): number =>
    shares.filter(({ key }) => keys.includes(key)).reduce((n, { thirds }) => n + thirds.at(-1)! - thirds[0]!, 0);
  const [press, restraint] = [grows('press'), grows('ease', 'halt')];
  if (Math.max(press, restraint) < MIN_DIFFERENCE) return 'same';
  return press > restraint ? 'press' : 'restraint';
}
