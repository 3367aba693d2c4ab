import type { RerunTurn } from '../../../../analysis/whatif/in-browser-whatif.ts';
import type { Rerun } from '../../../../analysis/whatif/rerun.ts';
import { type RunDifference, type MeanEffect, type Figure, FIGURES } from '../../../../analysis/whatif/summary.ts';
import type { RunPair } from '../../../../analysis/whatif/whatif.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { type WhatIfChoice, DOCTRINES } from './use-question.ts';
import type { RerunSummary } from './rerun-summary.ts';
import { pointsLine } from '../../../store/format/format-text.ts';
import { figure, listed } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import type { Side } from '../../../../engine/model/index.ts';
import frame from '../debrief.module.css';
import css from './whatif.module.css';

interface Props {
  readonly sum: RerunSummary;
  readonly chosen: WhatIfChoice;
  readonly look: RerunTurn;
}

/** The answer in words: the effect of the change, and how much of what happened was chance. */
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

/** The result in one sentence. */
export function headline(w: Words, { difference, pairs }: RerunSummary, { instead, turn }: WhatIfChoice): string {
  if (!instead) return w('whatif.head.same', { turn });
  if (isNothing(difference)) return w('whatif.head.nothing');
  const changes = significantSides(difference).map((side) => {
    const by = difference.points[side].mean;
    return w(by > 0 ? 'whatif.head.better' : 'whatif.head.worse', {
      side: w(`side.${side}.inline`),
      by: pointsLine(w, Math.abs(by)),
    });
  });
  if (changes.length === 0) return w('whatif.head.none', { n: figure(pairs.length) });
  return w('whatif.head.moved', { what: listed(changes) });
}

function changeLines(
  w: Words,
  { difference, baseline, changed, pairs }: RerunSummary,
  { side }: WhatIfChoice,
): string[] {
  if (isNothing(difference)) return [];
  const { better, worse } = oddsOf(pairs, side);
  const spread = baseline.points[side].p95 - baseline.points[side].p5;
  const odds = w('whatif.odds', {
    side: w(`side.${side}.inline`),
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
  return [`${odds} ${weight}`, ...(isSignificant(difference.war) ? [war] : [])];
}

/** Where the actual result ranks among runs with the same orders and other dice. */
function luckLine(
  w: Words,
  { runs, baseline }: RerunSummary,
  { side, turn }: WhatIfChoice,
  { happened }: RerunTurn,
): string {
  const place = percentileOf(runs.baseline, side, happened.points[side]);
  const luckText = w('whatif.luck', {
    side: w(`side.${side}.inline`),
    turn,
    mean: pointsLine(w, baseline.points[side].mean),
    low: figure(baseline.points[side].p5),
    high: figure(baseline.points[side].p95),
    value: figure(FIGURES[side](happened)),
    place: figure(place, 0),
  });
  return `${luckText} ${w(`whatif.luck.${luckOf(place)}`)}`;
}

const doctrinesLine = (w: Words): string =>
  w('whatif.later.doctrines.note', {
    us: w(`policy.${DOCTRINES.us}`),
    iran: w(`policy.${DOCTRINES.iran}`),
  });

/** Notes on how the runs were made. */
function notes(w: Words, { baseline, changed, runs }: RerunSummary, { instead }: WhatIfChoice): string[] {
  const beyond = runs.baseline.some((run) => run.beyond > 0) || runs.changed.some((run) => run.beyond > 0);
  const left = { before: figure(baseline.leftOut), after: figure(changed.leftOut) };
  return [
    ...(Math.max(baseline.leftOut, changed.leftOut) >= MIN_MENTIONED
      ? [w(instead ? 'whatif.leftOut.both' : 'whatif.leftOut', left)]
      : []),
    ...(beyond ? [w('whatif.beyond')] : []),
  ];
}

/** Left-out orders are mentioned from this share (0–1) of runs. */
const MIN_MENTIONED = 0.05;

/** A difference counts above this many standard errors: about 1% false positives. */
const MIN_STANDARD_ERRORS = 2.6;
/** True if a mean differs from 0 by more than chance. */
export const isSignificant = ({ mean, se }: MeanEffect): boolean =>
  Math.abs(mean) > MIN_STANDARD_ERRORS * se && mean !== 0;

/** Percentile of a value among the runs (0–100); ties count half. */
export function percentileOf(runs: readonly Rerun[], figure: Figure, value: number): number {
  const values = runs.map(FIGURES[figure]);
  const lower = values.filter((x) => x < value - EQUAL).length;
  const same = values.filter((x) => Math.abs(x - value) <= EQUAL).length;
  return (100 * (lower + same / 2)) / Math.max(1, values.length);
}
const EQUAL = 1e-9;

type Luck = 'worst' | 'bad' | 'even' | 'good' | 'best';

/** Luck of a side, by the percentile of its points among runs with the same orders. */
export const luckOf = (place: number): Luck =>
  place < 5 ? 'worst' : place < 25 ? 'bad' : place <= 75 ? 'even' : place <= 95 ? 'good' : 'best';

/** Size of an effect compared with chance. */
export type Weight = 'none' | 'small' | 'middle' | 'large';

/** Size of an effect compared with chance. `spread`: width of the 90% interval from dice alone. */
export function weightOf(by: MeanEffect, spread: number): Weight {
  if (!isSignificant(by)) return 'none';
  const share = Math.abs(by.mean) / Math.max(spread, EQUAL);
  return share < 0.1 ? 'small' : share < 0.35 ? 'middle' : 'large';
}

/** In how many of 100 pairs the change helped a side, and in how many it harmed it. */
export function oddsOf(pairs: readonly RunPair[], side: Side): { readonly better: number; readonly worse: number } {
  const by = pairs.map(({ baseline, changed }) => changed.points[side] - baseline.points[side]);
  const share = (test: (x: number) => boolean): number => (100 * by.filter(test).length) / Math.max(1, by.length);
  return { better: share((x) => x > EQUAL), worse: share((x) => x < -EQUAL) };
}

/** Changed signals alone may change no number at all: then every pair of runs is identical. */
const isNothing = ({ points, attacks, americansKilled, heatEnd, war }: RunDifference): boolean =>
  [points.us, points.iran, attacks, americansKilled, heatEnd, war].every(({ mean, se }) => mean === 0 && se === 0);

/** Sides whose points changed significantly, the larger change first. */
export function significantSides({ points }: RunDifference): readonly Side[] {
  const significant = (['us', 'iran'] as const).filter((side) => isSignificant(points[side]));
  return significant.toSorted((a, b) => Math.abs(points[b].mean) - Math.abs(points[a].mean));
}
