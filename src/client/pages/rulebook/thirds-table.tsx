import {
  type Before,
  type Counts,
  type KeptMatch,
  type Stretch,
  together,
  type Told,
  TOLD,
} from '../../../analysis/self-play-stats.ts';
import { useWords } from '../../hooks/use-words.ts';
import { figure } from '../../store/format/numbers.ts';
import { Table } from '../../ui/data-table.tsx';
import type { Side } from '../../../engine/model/index.ts';
import css from './strength-results.module.css';

interface Props {
  readonly side: Side;
  readonly caption: string;
  /** Over the names of the lines. */
  readonly head: string;
  readonly lines: readonly Line[];
  readonly nameOf: (key: string) => string;
  /** A last column: what each buys. */
  readonly noteOf?: (key: string) => string;
  /** What fills a bar. */
  readonly full: number;
  readonly unit?: string;
}

/** A table by thirds of the game: early, middle, late; a bar under each figure. */
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

/** How much of the most there is, 0–1. */
export function Bar({ side, part }: { side: Side; part: number }) {
  return (
    <span className={css.bar} data-side={side} aria-hidden>
      <span style={{ inlineSize: `${Math.max(0, Math.min(1, part)) * 100}%` }} />
    </span>
  );
}

/** Figures of many games of the same two players, by thirds of the game, as the rulebook shows them. */

type Games = Pick<KeptMatch, 'course' | 'games'>;

/** One line: in each third so many, and in all. */
export interface Line<K extends string = string> {
  readonly key: K;
  readonly thirds: readonly number[];
}

/** What a side orders and says most: times a game in each third, most used first. */
export function mostUsed({ course, games }: Games, side: Side, most: number): readonly Line[] {
  const tables: readonly Counts[] = course.map((part) => part.orders[side]);
  const all = together(course).orders[side];
  return Object.keys(all)
    .sort((a, b) => all[b]! - all[a]!)
    .slice(0, most)
    .map((key) => ({ key, thirds: tables.map((table) => (table[key] ?? 0) / games) }));
}

const groupTurns = ({ told }: Stretch): number => TOLD.reduce((n, key) => n + told[key], 0);

/** Of the groups on land, turn by turn, the part that stood under each directive, in per cent. */
export const toldShares = ({ course }: Games): readonly Line<Told>[] =>
  TOLD.map((key) => ({
    key,
    thirds: course.map((part) => (100 * part.told[key]) / Math.max(1, groupTurns(part))),
  }));

/** Times a game, in all of it. */
export const perGame = ({ course, games }: Games, side: Side, key: string): number =>
  (together(course).orders[side][key] ?? 0) / games;

/** “3 of 4”: turns with a US strike, of those that came after such a turn. */
export function struckAfter({ course }: Games, before: Before): { readonly n: number; readonly of: number } {
  const all = together(course);
  return { n: all.struckAfter[before], of: all.after[before] };
}

/** By how many points of per cent shares differ before either is called more than the other. */
const TELLING = 10;

/** What grows from the early to the late third: pressing, restraint, or neither tellingly. */
export function endsWith(shares: readonly Line<Told>[]): 'press' | 'restraint' | 'same' {
  const grows = (...keys: readonly Told[]): number =>
    shares.filter(({ key }) => keys.includes(key)).reduce((n, { thirds }) => n + thirds.at(-1)! - thirds[0]!, 0);
  const [press, restraint] = [grows('press'), grows('ease', 'halt')];
  if (Math.max(press, restraint) < TELLING) return 'same';
  return press > restraint ? 'press' : 'restraint';
}
