import record from '../../../analysis/backtest/december-2019.json';
import {
  PREDICTED,
  type Predicted,
  type PredictedFigure,
  type StoredPrediction,
} from '../../../analysis/backtest/prediction-result.ts';
import { useWords } from '../../hooks/use-words.ts';
import { figure } from '../../store/format/numbers.ts';
import type { Words } from '../../store/format/words.ts';
import css from '../../ui/charts/evidence.module.css';
import { Table } from '../../ui/data-table.tsx';
import { Sources } from '../../ui/sources.tsx';
import cells from '../../ui/table.module.css';
import { useStaticResult } from '../../ui/use-static-result.ts';

const FILES = import.meta.glob<StoredPrediction>('../../../analysis/results/prediction/*.json', { import: 'default' });

/** They come once or not at all: told as a share of games, and in the record as yes or no. */
const YES_OR_NO: ReadonlySet<Predicted> = new Set(['commanderKilled', 'embassyStormed', 'expulsion', 'war']);

/** What the model said of a crisis that nothing was fitted to, next to what happened; good or bad. */
export function Prediction() {
  const w = useWords();
  const stored = useStaticResult(FILES, '../../../analysis/results/prediction/dec-2019.json');
  if (stored === null || stored === 'lost') return null;
  const columns = ['what', 'record', 'history', 'players'].map((column) => w(`prediction.${column}`));
  const { history, players, games } = stored;
  return (
    <section>
      <h3>{w('prediction.title')}</h3>
      <p>{w('prediction.text', { games: figure(games.history), played: figure(games.players) })}</p>
      <Table columns={[...columns, w('evidence.source.head')]} stacked>
        {PREDICTED.map((key) => (
          <tr key={key} data-out={isOut(key, history[key]) || undefined}>
            <th scope="row">{w(`prediction.${key}`)}</th>
            <td className={cells.value}>{told(w, key)}</td>
            <td>{said(w, key, history[key])}</td>
            <td>{said(w, key, players[key])}</td>
            <td>
              <Sources text={record[key].source} />
            </td>
          </tr>
        ))}
      </Table>
      <p>{w('prediction.orders.note')}</p>
      <p>{w('prediction.attacks.note')}</p>
      <p>{w('prediction.wounded.note')}</p>
      <p className={css.quiet}>{w('prediction.informed')}</p>
    </section>
  );
}

/** The record lies outside 90% of games with both governments' orders. */
const isOut = (key: Predicted, { p5, p95 }: PredictedFigure): boolean =>
  !YES_OR_NO.has(key) && (record[key].value < p5 || record[key].value > p95);

const told = (w: Words, key: Predicted): string =>
  YES_OR_NO.has(key) ? w(record[key].value > 0 ? 'prediction.yes' : 'prediction.no') : figure(record[key].value);

const said = (w: Words, key: Predicted, { mean, p5, p95, share }: PredictedFigure): string =>
  YES_OR_NO.has(key)
    ? w('prediction.share', { percent: figure(Math.round(100 * share)) })
    : w('prediction.range', { mean: figure(mean, 1), low: figure(p5), high: figure(p95) });
