import type { Look } from '../../../../analysis/whatif/in-browser-whatif.ts';
import type { Rerun } from '../../../../analysis/whatif/rerun.ts';
import { type Difference, type Effect, type Figure, FIGURES } from '../../../../analysis/whatif/summary.ts';
import type { Pair } from '../../../../analysis/whatif/whatif.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { type Chosen, DOCTRINES } from './use-question.ts';
import type { RerunSummary } from './rerun-summary.ts';
import { pointsLine } from '../../../store/format/format-text.ts';
import { figure, listed } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import type { Side } from '../../../../engine/model/index.ts';
import frame from '../debrief.module.css';
import css from './whatif.module.css';

interface Props {
  readonly sum: RerunSummary;
  readonly chosen: Chosen;
  readonly look: Look;
}

/** The answer in words: what the change does, and how much of what happened was the dice. */
export function Finding({ sum, chosen, look }: Props) {
  const w = useWords();
  return (
    <div className={css.finding}>
      <h2>{headline(w, sum, chosen)}</h2>
      {chosen.instead &&
        changeLines(w, sum, chosen).map((line) => (
          <p key={line} className={frame.text}>
            {line}
          </p>
        ))}
      {chosen.later === 'recorded' ? (
        <>
          <h3>{w('whatif.luck.title')}</h3>
          <p className={frame.text}>{luckLine(w, sum, chosen, look)}</p>
        </>
      ) : (
        <p className={frame.text}>{doctrinesLine(w)}</p>
      )}
      {notes(w, sum, chosen).map((line) => (
        <p key={line} className={`${frame.text} ${css.note}`}>
          {line}
        </p>
      ))}
    </div>
  );
}

/** What came of it, in one sentence. */
export function headline(w: Words, { difference, pairs }: RerunSummary, { instead, turn }: Chosen): string {
  if (!instead) return w('whatif.head.same', { turn });
  if (isNothing(difference)) return w('whatif.head.nothing');
  const told = movedFor(difference).map((side) => {
    const by = difference.points[side].mean;
    return w(by > 0 ? 'whatif.head.better' : 'whatif.head.worse', {
      side: w(`side.${side}.of`),
      by: pointsLine(w, Math.abs(by)),
    });
  });
  if (told.length === 0) return w('whatif.head.none', { n: figure(pairs.length) });
  return w('whatif.head.moved', { what: listed(told) });
}

function changeLines(w: Words, { difference, baseline, changed, pairs }: RerunSummary, { side }: Chosen): string[] {
  if (isNothing(difference)) return [];
  const { better, worse } = oddsOf(pairs, side);
  const spread = baseline.points[side].p95 - baseline.points[side].p5;
  const odds = w('whatif.odds', {
    side: w(`side.${side}.of`),
    better: figure(better, 0),
    worse: figure(worse, 0),
  });
  const weight = w(`whatif.weight.${weightOf(difference.points[side], spread)}`, {
    by: figure(Math.abs(difference.points[side].mean)),
    spread: figure(spread),
  });
  const war = w('whatif.war', {
    before: figure(100 * baseline.endings.war),
    after: figure(100 * changed.endings.war),
  });
  return [`${odds} ${weight}`, ...(sure(difference.war) ? [war] : [])];
}

/** Where what happened lies among the same orders with other dice. */
function luckLine(w: Words, { runs, baseline }: RerunSummary, { side, turn }: Chosen, { happened }: Look): string {
  const place = placeOf(runs.baseline, side, happened.points[side]);
  const told = w('whatif.luck', {
    side: w(`side.${side}.of`),
    turn,
    mean: pointsLine(w, baseline.points[side].mean),
    low: figure(baseline.points[side].p5),
    high: figure(baseline.points[side].p95),
    value: figure(FIGURES[side](happened)),
    place: figure(place, 0),
  });
  return `${told} ${w(`whatif.luck.${luckOf(place)}`)}`;
}

const doctrinesLine = (w: Words): string =>
  w('whatif.later.doctrines.note', {
    us: w(`policy.${DOCTRINES.us}`),
    iran: w(`policy.${DOCTRINES.iran}`),
  });

/** What the reader has to know of how the runs were made. */
function notes(w: Words, { baseline, changed, runs }: RerunSummary, { instead }: Chosen): string[] {
  const beyond = runs.baseline.some((run) => run.beyond > 0) || runs.changed.some((run) => run.beyond > 0);
  const left = { before: figure(baseline.leftOut), after: figure(changed.leftOut) };
  return [
    ...(Math.max(baseline.leftOut, changed.leftOut) >= SOME
      ? [w(instead ? 'whatif.leftOut.both' : 'whatif.leftOut', left)]
      : []),
    ...(beyond ? [w('whatif.beyond')] : []),
  ];
}

/** Rarer than one in twenty runs is not worth a sentence. */
const SOME = 0.05;

/** What may be said of reruns, and no more: which sentence the numbers carry. */

/** So many standard errors: of a hundred differences that are none, one would be told. */
const SURE = 2.6;
export const sure = ({ mean, se }: Effect): boolean => Math.abs(mean) > SURE * se && mean !== 0;

/** Of a hundred runs, how many came out lower than this value; of those that came out the same, half. */
export function placeOf(runs: readonly Rerun[], figure: Figure, value: number): number {
  const values = runs.map(FIGURES[figure]);
  const lower = values.filter((x) => x < value - EQUAL).length;
  const same = values.filter((x) => Math.abs(x - value) <= EQUAL).length;
  return (100 * (lower + same / 2)) / Math.max(1, values.length);
}
const EQUAL = 1e-9;

type Luck = 'worst' | 'bad' | 'even' | 'good' | 'best';

/** How the dice of the game fell for a side, by the place of its points among the same orders with other dice. */
export const luckOf = (place: number): Luck =>
  place < 5 ? 'worst' : place < 25 ? 'bad' : place <= 75 ? 'even' : place <= 95 ? 'good' : 'best';

export type Weight = 'none' | 'small' | 'middle' | 'large';

/** How much a change of orders weighs beside the dice. `spread`: how far apart nine runs in ten lie for nothing but dice. */
export function weightOf(by: Effect, spread: number): Weight {
  if (!sure(by)) return 'none';
  const share = Math.abs(by.mean) / Math.max(spread, EQUAL);
  return share < 0.1 ? 'small' : share < 0.35 ? 'middle' : 'large';
}

/** Of a hundred pairs, in how many the change did a side good, and in how many harm. */
export function oddsOf(pairs: readonly Pair[], side: Side): { readonly better: number; readonly worse: number } {
  const by = pairs.map(({ baseline, changed }) => changed.points[side] - baseline.points[side]);
  const share = (test: (x: number) => boolean): number => (100 * by.filter(test).length) / Math.max(1, by.length);
  return { better: share((x) => x > EQUAL), worse: share((x) => x < -EQUAL) };
}

/** Words alone may be changed, which move no number: then every pair of runs is the same to the last figure. */
const isNothing = ({ points, attacks, americansKilled, heatEnd, war }: Difference): boolean =>
  [points.us, points.iran, attacks, americansKilled, heatEnd, war].every(({ mean, se }) => mean === 0 && se === 0);

/** The larger of what surely moved for the two sides' points comes first; what is not sure is not told. */
export function movedFor({ points }: Difference): readonly Side[] {
  const told = (['us', 'iran'] as const).filter((side) => sure(points[side]));
  return told.toSorted((a, b) => Math.abs(points[b].mean) - Math.abs(points[a].mean));
}
