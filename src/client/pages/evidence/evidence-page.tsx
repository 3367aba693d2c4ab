import { useState } from 'react';
import type { StoredBacktest } from '../../../analysis/backtest/stored-backtest.ts';
import type { Backtest } from '../../../analysis/backtest/backtest-result.ts';
import { ATTACKS } from '../../../analysis/backtest/series.ts';
import { FIT_UNTIL } from '../../../analysis/backtest/tallies.ts';
import file from '../../../analysis/results/backtest/oct-2023.json';
import { TABLES, type Num } from '../../../engine/tables/index.ts';
import { figure } from '../../store/format/numbers.ts';
import { useActions } from '../../hooks/store-hooks.ts';
import { LinkButton } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useAllWords, useWords } from '../../hooks/use-words.ts';
import { SelectedTally } from '../../ui/charts/selected-tally.tsx';
import { Criteria } from './criteria-list.tsx';
import { Governments } from './governments.tsx';
import { Prediction } from './prediction.tsx';
import { longDay } from '../../ui/charts/day-labels.ts';
import css from '../../ui/charts/evidence.module.css';
import { FanChart } from '../../ui/charts/fan-chart.tsx';
import { ExcludedTallies, Outliers, RowsTable, Totals } from './tally-tables.tsx';
import { RunHere } from './run-here.tsx';
import { StepsChart } from './steps-chart.tsx';

/** The stored result. The compiler widens the literal values of a JSON file to string. */
const storedResult = file as unknown as StoredBacktest;

/** “How do we know?”: history's orders played in the model, next to what was reported at the time. */
export function Evidence() {
  const w = useAllWords();
  const { overlay } = useActions();
  const [shown, setShown] = useState<Backtest>(storedResult);
  return (
    <Dialog title={w('start.evidence')} wide onClose={() => overlay(null)}>
      <Page shown={shown} onShow={setShown} />
    </Dialog>
  );
}

interface PageProps {
  readonly shown: Backtest;
  readonly onShow: (result: Backtest) => void;
}

function Page({ shown, onShow }: PageProps) {
  const w = useWords();
  const rows = shown.rows.filter((row) => row.series === ATTACKS && row.increment);
  // Starts at the last tally used for the fit.
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      rows.findIndex((row) => row.through === FIT_UNTIL),
    ),
  );
  const inside = (covered: (row: (typeof rows)[number]) => boolean | null) => rows.filter(covered).length;
  const chart = { result: shown, rows, chosen, onChoose: setChosen };
  return (
    <div className={css.page}>
      <p className={css.lead}>{w('evidence.lead', { n: figure(shown.seeds) })}</p>
      <section>
        <h3>
          {w('evidence.finding', {
            totals: inside((row) => row.covered),
            steps: inside((row) => row.increment!.covered),
            of: rows.length,
          })}
        </h3>
        <Legend />
        <FanChart {...chart} />
        <StepsChart {...chart} />
        <SelectedTally rows={rows} chosen={chosen} onChoose={setChosen} />
      </section>
      <div className={css.pair}>
        <Fitted result={shown} />
        <section>
          <h3>{w('evidence.misses')}</h3>
          <p>{w('evidence.misses.text')}</p>
          <Outliers rows={rows} />
          <p>{w('evidence.misses.why')}</p>
        </section>
      </div>
      <section>
        <h3>{w('evidence.criteria')}</h3>
        <p>{w('evidence.criteria.text')}</p>
        <Criteria list={shown.criteria} />
      </section>
      <Governments />
      <Prediction />
      <section>
        <h3>{w('evidence.run')}</h3>
        <p>
          {w('evidence.run.text', {
            date: longDay(storedResult.made),
            n: figure(storedResult.seeds),
            seed: storedResult.seed,
            print: storedResult.fingerprint.slice(0, 8),
          })}
        </p>
        <RunHere stored={storedResult} shown={shown} onShow={onShow} />
      </section>
      <Figures result={shown} />
    </div>
  );
}

function Legend() {
  const w = useWords();
  return (
    <ul className={css.legend}>
      {(['wide', 'half', 'median', 'fit', 'held', 'out'] as const).map((what) => (
        <li key={what} data-what={what}>
          <span aria-hidden />
          {w(`evidence.legend.${what}`)}
        </li>
      ))}
    </ul>
  );
}

/** Which numbers were fitted, to what, and how good the fit is. */
function Fitted({ result }: { result: Backtest }) {
  const w = useWords();
  const { overlay } = useActions();
  const taggedText = (tag: string) =>
    Object.values(TABLES)
      .flatMap((rows) => Object.values(rows as Record<string, Num>))
      .filter((x) => x.source === tag).length;
  const { tempo, baseline, logScore, baselineLogScore } = result;
  return (
    <section>
      <h3>{w('evidence.fitted')}</h3>
      {tempo && baseline && (
        <p>
          {w('evidence.fitted.tempo', { tempo: figure(tempo.fitted, 2) })}{' '}
          {w('evidence.fitted.score', {
            model: figure(logScore!, 2),
            base: figure(baselineLogScore!, 2),
            times: figure(Math.exp(logScore! - baselineLogScore!), 1),
            rate: figure(baseline.rate, 1),
          })}
        </p>
      )}
      <p>{w('evidence.fitted.record', { n: taggedText('P') })}</p>
      <p>
        {w('evidence.fitted.rest', { assumptions: taggedText('D') })}{' '}
        <LinkButton className={css.inline} onClick={() => overlay('rulebook')}>
          {w('evidence.rulebook')}
        </LinkButton>
        .
      </p>
    </section>
  );
}

/** All numbers behind the charts as tables. */
function Figures({ result }: { result: Backtest }) {
  const w = useWords();
  const series = [...new Set(result.rows.map((row) => row.series))];
  return (
    <section>
      <h3>{w('evidence.figures')}</h3>
      <Totals result={result} />
      {series.map((name) => (
        <details key={name} className={css.fold} open={name === ATTACKS || undefined}>
          <summary>{w(`series.${name}`)}</summary>
          <RowsTable
            rows={result.rows.filter((row) => row.series === name && row.use !== 'exclude')}
            caption={w(`series.${name}`)}
          />
        </details>
      ))}
      <details className={css.fold}>
        <summary>{w('evidence.leftOut')}</summary>
        <ExcludedTallies />
      </details>
    </section>
  );
}
