import type { Distribution } from '../../../../analysis/distribution.ts';
import type { CsvCell, CsvSheet } from '../../../../analysis/export/csv.ts';
import type { RerunTurn } from '../../../../analysis/whatif/in-browser-whatif.ts';
import type { Rerun } from '../../../../analysis/whatif/rerun.ts';
import { type MeanEffect, ENDINGS, FIGURES, type RunSummary } from '../../../../analysis/whatif/summary.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { Endings } from './endings.tsx';
import { Finding } from './finding.tsx';
import { Histogram } from './histogram-chart.tsx';
import type { WhatIfChoice } from './use-question.ts';
import { effectIn, type Measured, spreadIn, type RerunSummary } from './rerun-summary.ts';
import { TurnCurves } from './turn-curves.tsx';
import { figure, percent, signed } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Table } from '../../../ui/data-table.tsx';
import css from './whatif.module.css';

interface Props {
  readonly sum: RerunSummary;
  readonly chosen: WhatIfChoice;
  readonly look: RerunTurn;
}

const CHARTS = [
  ['us', 'us'],
  ['iran', 'iran'],
  ['attacks', 'plain'],
  ['heatEnd', 'heat'],
  ['americansKilled', 'people'],
] as const;

/** The answer so far: a sentence, the part of the dice, and every result as a chart with its numbers. */
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
  readonly sum: RerunSummary;
  readonly changed: boolean;
  readonly look: RerunTurn;
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

const NAMES: readonly Measured[] = ['us', 'iran', 'attacks', 'heatEnd', 'americansKilled'];
const round = (x: number): number => Math.round(x * 100) / 100;

/** The numbers behind the charts: mean and 90% interval; endings in %. */
function numbersSheet(w: Words, sum: RerunSummary, changed: boolean, happened: Rerun): CsvSheet {
  const worlds: readonly ['asOrdered' | 'changed', RunSummary][] = [
    ['asOrdered', sum.baseline],
    ...(changed ? [['changed', sum.changed] as ['changed', RunSummary]] : []),
  ];
  const spread = (world: RunSummary, name: Measured): CsvCell[] => {
    const { mean, p5, p95 } = spreadIn(world, name);
    return [round(mean), round(p5), round(p95)];
  };
  return {
    columns: [
      w('whatif.column.figure'),
      w('whatif.column.happened'),
      ...worlds.flatMap(([name]) =>
        ['mean', 'low', 'high'].map((key) =>
          w('common.named', { name: w(`whatif.column.${name}`), value: w(`whatif.column.${key}`) }),
        ),
      ),
    ],
    rows: [
      ...NAMES.map((name) => [
        w(`whatif.figure.${name}`),
        round(FIGURES[name](happened)),
        ...worlds.flatMap(([, world]) => spread(world, name)),
      ]),
      ...ENDINGS.map((kind) => [
        w(`whatif.ending.${kind}`),
        happened.ending === kind,
        ...worlds.flatMap(([, world]): CsvCell[] => [round(100 * world.endings[kind]), null, null]),
      ]),
    ],
  };
}

const NUMBERS_NAMES = ['us', 'iran', 'attacks', 'heatEnd', 'americansKilled'] as const;
/** Standard errors of a 95% confidence interval. */
const CI_95 = 1.96;

interface NumbersProps {
  readonly sum: RerunSummary;
  readonly changed: boolean;
  readonly happened: Rerun;
}

/** The numbers behind the charts as a table. */
function Numbers({ sum, changed, happened }: NumbersProps) {
  const w = useWords();
  const spread = (x: Distribution): string =>
    w('whatif.spread', { mean: figure(x.mean), low: figure(x.p5), high: figure(x.p95) });
  const moved = ({ mean, se }: MeanEffect, scale = 1): string =>
    w('whatif.moved', { by: signed(mean * scale, 2), within: figure(CI_95 * se * scale, 2) });
  const war = sum.difference.war;
  const columns = [
    w('whatif.column.figure'),
    w('whatif.column.happened'),
    w('whatif.column.asOrdered'),
    ...(changed ? [w('whatif.column.changed'), w('whatif.column.difference')] : []),
  ];
  return (
    <Table columns={columns} caption={w('whatif.numbers.caption', { n: figure(sum.pairs.length) })} wide>
      {NUMBERS_NAMES.map((name) => (
        <tr key={name}>
          <th scope="row">{w(`whatif.figure.${name}`)}</th>
          <td>{figure(FIGURES[name](happened))}</td>
          <td>{spread(spreadIn(sum.baseline, name))}</td>
          {changed && <td>{spread(spreadIn(sum.changed, name))}</td>}
          {changed && <td>{moved(effectIn(sum.difference, name))}</td>}
        </tr>
      ))}
      {ENDINGS.map((kind) => (
        <tr key={kind}>
          <th scope="row">{w(`whatif.ending.${kind}`)}</th>
          <td>{happened.ending === kind ? w('whatif.yes') : ''}</td>
          <td>{percent(100 * sum.baseline.endings[kind])}</td>
          {changed && <td>{percent(100 * sum.changed.endings[kind])}</td>}
          {changed && <td>{kind === 'war' ? moved(war, 100) : ''}</td>}
        </tr>
      ))}
    </Table>
  );
}
