import type { Look } from '../../../../analysis/whatif/in-browser-whatif.ts';
import { FIGURES } from '../../../../analysis/whatif/summary.ts';
import { figure } from '../../../store/format/numbers.ts';
import { pointsLine } from '../../../store/format/format-text.ts';
import type { Words } from '../../../store/format/words.ts';
import { useWords } from '../../../hooks/use-words.ts';
import frame from '../debrief.module.css';
import { isNothing, luckOf, movedFor, oddsOf, placeOf, sure, weightOf } from './significance.ts';
import type { Summed } from './rerun-summary.ts';
import type { Chosen } from './question.ts';
import { DOCTRINES } from './use-question.ts';
import css from './whatif.module.css';

interface Props {
  readonly sum: Summed;
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
export function headline(w: Words, { difference, pairs }: Summed, { instead, turn }: Chosen): string {
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
  return w('whatif.head.moved', { what: told.length === 1 ? told[0]! : w('common.and', { a: told[0]!, b: told[1]! }) });
}

function changeLines(w: Words, { difference, baseline, changed, pairs }: Summed, { side }: Chosen): string[] {
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
function luckLine(w: Words, { runs, baseline }: Summed, { side, turn }: Chosen, { happened }: Look): string {
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
function notes(w: Words, { baseline, changed, runs }: Summed, { instead }: Chosen): string[] {
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
