import type { Look } from '../../../../analysis/whatif/in-browser-whatif.ts';
import { FIGURES } from '../../../../analysis/whatif/summary.ts';
import { figure } from '../../../store/format/numbers.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { useWords } from '../../../hooks/use-words.ts';
import { Endings } from './endings.tsx';
import { Histogram } from './histogram.tsx';
import { Finding } from './finding.tsx';
import { Numbers } from './numbers.tsx';
import { numbersSheet } from './numbers-table.ts';
import { type Measured, spreadIn, type Summed } from './rerun-summary.ts';
import { TurnCurves } from './turn-curves.tsx';
import type { Chosen } from './question.ts';
import css from './whatif.module.css';

interface Props {
  readonly sum: Summed;
  readonly chosen: Chosen;
  readonly look: Look;
}

const CHARTS = [
  ['us', 'us'],
  ['iran', 'iran'],
  ['attacks', 'plain'],
  ['heatEnd', 'heat'],
  ['americansKilled', 'people'],
] as const;

/** The answer so far: a sentence, what the dice did, and every figure as a picture with the numbers behind it. */
export function Answer({ sum, chosen, look }: Props) {
  const w = useWords();
  const changed = chosen.instead !== null;
  return (
    <>
      <Finding sum={sum} chosen={chosen} look={look} />
      <p className={css.key}>
        <span>
          <i className={css.keyUp} aria-hidden /> {w('whatif.key.asOrdered')}
        </span>
        {changed && (
          <span>
            <i className={css.keyDown} aria-hidden /> {w('whatif.key.changed')}
          </span>
        )}
        <span>
          <i className={css.keyDot} aria-hidden /> {w('whatif.key.spread')}
        </span>
        <span>
          <i className={css.keyLine} aria-hidden /> {w('whatif.key.happened')}
        </span>
        <span>{w('whatif.key.beyond')}</span>
      </p>
      <Figure
        name={`what-if-turn-${chosen.turn}`}
        title={w('whatif.pictures', { turn: chosen.turn })}
        sheet={numbersSheet(w, sum, changed, look.happened)}
        table={<Numbers sum={sum} changed={changed} happened={look.happened} />}
      >
        <div className={css.charts}>
          {CHARTS.map(([name, tone]) => (
            <ChartRow key={name} name={name} tone={tone} sum={sum} changed={changed} look={look} />
          ))}
          <div className={css.chartRow} data-picture={w('whatif.figure.endings')}>
            <h3>{w('whatif.figure.endings')}</h3>
            <Endings baseline={sum.baseline} changed={changed ? sum.changed : null} />
          </div>
        </div>
      </Figure>
      <TurnCurves sum={sum} side={chosen.side} first={chosen.turn} changed={changed} happened={look.happened} />
    </>
  );
}

interface RowProps {
  readonly name: Measured;
  readonly tone: (typeof CHARTS)[number][1];
  readonly sum: Summed;
  readonly changed: boolean;
  readonly look: Look;
}

function ChartRow({ name, tone, sum, changed, look }: RowProps) {
  const w = useWords();
  const of = (world: 'baseline' | 'changed') => ({
    values: sum.runs[world].map(FIGURES[name]),
    spread: spreadIn(sum[world], name),
  });
  const happened = FIGURES[name](look.happened);
  return (
    <div className={css.chartRow} data-picture={w(`whatif.figure.${name}`)}>
      <h3>
        {w(`whatif.figure.${name}`)}
        <span>{w('whatif.figure.happened', { n: figure(happened) })}</span>
      </h3>
      <Histogram baseline={of('baseline')} changed={changed ? of('changed') : null} happened={happened} tone={tone} />
    </div>
  );
}
