import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { type SeatEvent, type Side, SIDES, type SideView } from '../../../../engine/model/index.ts';
import { shortDate, turnStart } from '../../../store/format/dates.ts';
import { figure } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { type Frame, type Scale, scaleOf } from '../../../ui/charts/scale.ts';
import { truceLabel } from '../format.ts';

/** What the line of Heat shows, on the page and in the picture to send. */
export interface HeatChart {
  /** Heat at the opening and after each turn. */
  readonly heat: readonly number[];
  /** Top of the scale. */
  readonly top: number;
  readonly levels: readonly { readonly at: number; readonly name: string; readonly hot: boolean }[];
  /** `at` here and below: turns since the start. */
  readonly dates: readonly { readonly at: number; readonly name: string }[];
  readonly truces: readonly { readonly from: number; readonly to: number; readonly name: string }[];
  readonly marks: readonly HeatMark[];
  readonly end: string;
}

/** A US strike, deaths of Americans, or the end of an offer. */
export interface HeatMark {
  readonly kind: 'struck' | 'killed' | 'kept' | 'broken';
  /** Whose strike or offer it is; who killed is not said. */
  readonly side: Side | null;
  readonly at: number;
  readonly heat: number;
  /** Empty: the mark only. */
  readonly name: string;
}

/** Highest Heat; levels that the line comes near are shown. */
const MOST = 100;
const LEAST_TOP = 60;
const ABOVE = 8;
/** Most dates under the line. */
const DATES = 8;
/** Where in its turn a mark stands, so that a strike, deaths and offers of one turn stay apart. */
const WHEN = { struck: 0.3, killed: 0.55, us: 0.78, iran: 0.97 };

/** Kinds of events in which an offer ends that the other side took up: the rules' own audit. */
const AUDIT: Readonly<Record<string, 'kept' | 'broken'>> = { promiseKept: 'kept', promiseBroken: 'broken' };

/** Heat by turn with its dates, truces, strikes, deaths, and the ends of offers. `events`: of the whole game. */
export function heatChart(
  w: Words,
  view: SideView,
  { opening, rows, rungs, truces }: Debrief,
  events: readonly SeatEvent[],
): HeatChart {
  const heat = [opening, ...rows.map((row) => row.heat)];
  const top = Math.min(MOST, Math.max(LEAST_TOP, ...heat) + ABOVE);
  const every = Math.ceil(heat.length / DATES);
  const between = (i: number, share: number): number => heat[i]! + (heat[i + 1]! - heat[i]!) * share;
  const whose = (side: Side): string => (side === view.seat ? 'own' : 'theirs');
  const mark = (i: number, when: number, what: Pick<HeatMark, 'kind' | 'side' | 'name'>): HeatMark => ({
    ...what,
    at: i + when,
    heat: between(i, when),
  });
  const ends = events.flatMap(({ kind, turn, data }): HeatMark[] => {
    const fate = AUDIT[kind];
    const side = SIDES.find((maker) => maker === data.maker);
    if (!fate || !side) return [];
    return [mark(turn - 1, WHEN[side], { kind: fate, side, name: w(`ending.heat.${fate}.${whose(side)}`) })];
  });
  const struck = w(`ending.heat.struck.${view.seat}`);
  const acts = rows.flatMap(({ strike, killed }, i): HeatMark[] => [
    ...(strike === null ? [] : [mark(i, WHEN.struck, { kind: 'struck', side: 'us', name: struck })]),
    ...(killed === 0
      ? []
      : [mark(i, WHEN.killed, { kind: 'killed', side: null, name: w('ending.heat.killed', { count: killed }) })]),
  ]);
  return {
    heat,
    top,
    levels: rungs.flatMap((at, i) => (at < top ? [{ at, name: w(`rung.${i + 1}`), hot: i >= 2 }] : [])),
    dates: heat.flatMap((_, i) => (i % every === 0 ? [{ at: i, name: shortDate(turnStart(view, i + 1)) }] : [])),
    truces: truces.map((truce) => ({ ...truce, name: truceLabel(w, view, truce) })),
    marks: namedOnce([...acts, ...ends]),
    end: w('ending.heat.end', { heat: figure(heat.at(-1)!, 0) }),
  };
}

/** Names all deaths, and of strikes and offers the first of each kind: the others look the same. */
const namedOnce = (marks: readonly HeatMark[]): HeatMark[] =>
  marks.map((mark) =>
    mark.kind === 'killed' || marks.find(({ name }) => name === mark.name) === mark ? mark : { ...mark, name: '' },
  );

/** Which words take their place first. */
const URGENT: readonly HeatMark['kind'][] = ['killed', 'broken', 'kept', 'struck'];

/** Height of a line of words, and how far from its mark it may stand, in pixels: nearest first. */
const LINE = 16;
const OFFS = [-18, 18, -36, 36];
/** Least distance of two words side by side, in pixels. */
const GAP = 10;

/** Where the words of marks stand: the gravest first, above or below the mark; words without room are left out. */
export function placedNames({ marks }: HeatChart, { x, y }: Scale, frame: Frame, widthOf: (text: string) => number) {
  const taken: Box[] = marks.map((mark) => ({ x: x(mark.at), y: y(mark.heat), half: LINE / 2 }));
  return marks
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => URGENT.indexOf(a.kind) - URGENT.indexOf(b.kind))
    .flatMap((mark) => {
      const half = widthOf(mark.name) / 2;
      const middle = Math.min(frame.width - frame.right - half, Math.max(frame.left + half, x(mark.at)));
      const box = OFFS.map((off): Box => ({ x: middle, y: y(mark.heat) + off, half })).find(
        (tried) => isInside(tried, frame) && !taken.some((other) => meet(tried, other)),
      );
      if (!box) return [];
      taken.push(box);
      return [{ ...mark, x: box.x, y: box.y + 5 }];
    });
}

/** A line of words or a mark by its middle. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

const meet = (a: Box, b: Box): boolean => Math.abs(a.x - b.x) < a.half + b.half + GAP && Math.abs(a.y - b.y) < LINE;

const isInside = ({ y }: Box, { top, height, bottom }: Frame): boolean => y > top && y < height - bottom - LINE / 2;

/** The chart's values as pixels inside a frame. */
export const heatScale = ({ heat, top }: HeatChart, frame: Frame): Scale => scaleOf(frame, heat.length - 1, top);
