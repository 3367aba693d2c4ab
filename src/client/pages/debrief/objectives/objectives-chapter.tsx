import {
  leaderBy,
  EVEN_WEIGHTS,
  verdictFlips,
  MAX_WEIGHT,
  weightedTotal,
  verdictBy,
  type BarWeights,
} from '../../../../analysis/debrief/weighting.ts';
import { type Outcome, SIDES } from '../../../../engine/model/index.ts';
import { figure } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { useScreen } from '../../../hooks/store-hooks.ts';
import { Button } from '../../../ui/controls.tsx';
import { useWords } from '../../../hooks/use-words.ts';
import page from '../debrief.module.css';
import { useDebrief } from '../record-context.ts';
import { ObjectiveBars, isEven, useWeights } from './objective-bars.tsx';
import css from './objectives.module.css';

/** What each government said it wanted, what it got, and who “won” under other weights. */
export function Chapter() {
  const w = useWords();
  const { outcome, reveal } = useScreen();
  const { marks } = useDebrief().debrief;
  const [weights, weigh] = useWeights();
  if (!outcome) return null;
  return (
    <>
      <h1>{leadLine(w, outcome, marks.start, weights)}</h1>
      <section>
        <ObjectiveBars outcome={outcome} start={marks.start} weights={weights} onWeigh={weigh} />
        <div className={`${page.band} ${css.below}`} aria-live="polite">
          <p>
            {w(isEven(weights) ? 'debrief.verdict' : 'debrief.verdict.weighed')}{' '}
            <b>{w(`end.${verdictBy(outcome.bars, weights, marks)}`)}</b>
          </p>
          <Button disabled={isEven(weights)} onClick={() => weigh(EVEN_WEIGHTS)}>
            {w('debrief.weigh.reset')}
          </Button>
        </div>
      </section>
      <section>
        <h2>{w('debrief.flips')}</h2>
        <Flips bars={outcome.bars} weights={weights} />
      </section>
      {reveal && SIDES.some((side) => reveal.hiddenAims[side]) && (
        <section>
          <h2>{w('debrief.hidden')}</h2>
          {SIDES.map((side) => {
            const aim = reveal.hiddenAims[side];
            return aim ? (
              <p key={side} className={page.text}>
                {w('end.aim', { side: w(`side.${side}.start`) })} {w(`hiddenAim.${aim}.told`)}
              </p>
            ) : null;
          })}
        </section>
      )}
    </>
  );
}

/** The slider position at which the verdict would change, for each slider alone. */
function Flips({ bars, weights }: { bars: Outcome['bars']; weights: BarWeights }) {
  const w = useWords();
  const list = verdictFlips(bars, weights);
  if (list.every(({ at }) => at === null))
    return <p className={css.quiet}>{w('debrief.flips.none', { most: MAX_WEIGHT })}</p>;
  return (
    <ul className={css.flips}>
      {list.map(({ bar, at }) => (
        <li key={bar} data-none={at === null || undefined}>
          {at === null
            ? w('debrief.flip.none', { bar: w(`bar.${bar}`), most: MAX_WEIGHT })
            : w(at < weights[bar] ? 'debrief.flip.less' : 'debrief.flip.more', {
                bar: w(`bar.${bar}`),
                at: figure(at, 2),
                count: Number(at.toFixed(2)),
              })}
        </li>
      ))}
    </ul>
  );
}

/** Who is ahead, and by how much. */
export function leadLine(w: Words, { bars }: Outcome, start: number, weights: BarWeights): string {
  const us = weightedTotal(start, bars.us, weights);
  const iran = weightedTotal(start, bars.iran, weights);
  const key = isEven(weights) ? 'debrief.lead' : 'debrief.lead.weighed';
  const side = leaderBy(Number(us.toFixed(1)), Number(iran.toFixed(1)));
  if (!side) return w(`${key}.none`, { n: figure(us) });
  const [more, less] = side === 'us' ? [us, iran] : [iran, us];
  return w(key, { side: w(`side.${side}.start`), more: figure(more), less: figure(less) });
}
