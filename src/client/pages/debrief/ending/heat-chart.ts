import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import type { SideView } from '../../../../engine/model/index.ts';
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

/** A US strike, or deaths of Americans. */
export interface HeatMark {
  readonly kind: 'struck' | 'killed';
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
/** Where in its turn a mark stands, so that a strike and deaths of one turn stay apart. */
const WHEN = { struck: 0.35, killed: 0.65 };

/** Heat by turn with its dates, truces, strikes and deaths. */
export function heatChart(w: Words, view: SideView, { opening, rows, rungs, truces }: Debrief): HeatChart {
  const heat = [opening, ...rows.map((row) => row.heat)];
  const top = Math.min(MOST, Math.max(LEAST_TOP, ...heat) + ABOVE);
  const every = Math.ceil(heat.length / DATES);
  const between = (i: number, share: number): number => heat[i]! + (heat[i + 1]! - heat[i]!) * share;
  const marked = rows.flatMap(({ strike, killed }, i): HeatMark[] => [
    ...(strike === null ? [] : [mark(i, 'struck', '')]),
    ...(killed === 0 ? [] : [mark(i, 'killed', w('ending.heat.killed', { count: killed }))]),
  ]);
  function mark(i: number, kind: HeatMark['kind'], name: string): HeatMark {
    return { kind, at: i + WHEN[kind], heat: between(i, WHEN[kind]), name };
  }
  const first = marked.find(({ kind }) => kind === 'struck');
  return {
    heat,
    top,
    levels: rungs.flatMap((at, i) => (at < top ? [{ at, name: w(`rung.${i + 1}`), hot: i >= 2 }] : [])),
    dates: heat.flatMap((_, i) => (i % every === 0 ? [{ at: i, name: shortDate(turnStart(view, i + 1)) }] : [])),
    truces: truces.map((truce) => ({ ...truce, name: truceLabel(w, view, truce) })),
    marks: marked.map((x) => (x === first ? { ...x, name: w(`ending.heat.struck.${view.seat}`) } : x)),
    end: w('ending.heat.end', { heat: figure(heat.at(-1)!, 0) }),
  };
}

/** Height of a line of words, and how far from its mark it stands, in pixels. */
const LINE = 16;
const OFF = 18;

/** Where the words of marks stand: deaths first, above or below the mark; words without room are left out. */
export function placedNames({ marks }: HeatChart, { x, y }: Scale, frame: Frame, widthOf: (text: string) => number) {
  const taken: Box[] = marks.map((mark) => ({ x: x(mark.at), y: y(mark.heat), half: LINE / 2 }));
  return marks
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => Number(b.kind === 'killed') - Number(a.kind === 'killed'))
    .flatMap((mark) => {
      const half = widthOf(mark.name) / 2;
      const middle = Math.min(frame.width - frame.right - half, Math.max(frame.left + half, x(mark.at)));
      const box = [-OFF, OFF]
        .map((off): Box => ({ x: middle, y: y(mark.heat) + off, half }))
        .find((tried) => !taken.some((other) => meet(tried, other)));
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

const meet = (a: Box, b: Box): boolean => Math.abs(a.x - b.x) < a.half + b.half + 2 && Math.abs(a.y - b.y) < LINE;

/** The chart's values as pixels inside a frame. */
export const heatScale = ({ heat, top }: HeatChart, frame: Frame): Scale => scaleOf(frame, heat.length - 1, top);
