import { binWidth } from '../../../../analysis/debrief/histogram.ts';
import { type Side, SIDES } from '../../../../engine/model/index.ts';
import { figure } from '../../../store/format/numbers.ts';
import { useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { Calibration } from '../deterrence/calibration-plot.tsx';
import { wholeGame } from '../deterrence/deterrence-question.ts';
import { ForecastComparison } from '../deterrence/forecast-comparison.tsx';
import { FourFigures } from '../deterrence/four-figures.tsx';
import { useAverted } from '../deterrence/use-averted.ts';
import { WorldChart } from '../deterrence/world-chart.tsx';
import { historyFinding, usePublished } from '../history/history-chapter.tsx';
import { HistoryCurves } from '../history/history-curves.tsx';
import { useDebrief } from '../record-context.ts';
import css from './report.module.css';

const RUNS = 2000;

/** Measures of deterrence that need no self-report, each with its chart. */
export function Deterrence() {
  const w = useWords();
  const { debrief } = useDebrief();
  const acted = SIDES.filter((side) => debrief.acted[side].length > 0);
  const averting = useAverted(acted.map((side) => ({ question: wholeGame(debrief, side), runs: RUNS })));
  const averted = (side: Side): readonly number[] => averting.answers(wholeGame(debrief, side));
  const lists = acted.map(averted);
  const judged = SIDES.filter((side) => debrief.working[side].length > 0);
  const forecast = SIDES.filter((side) => debrief.forecasts[side].length > 0);
  return (
    <section className={css.scored}>
      <h3>{w('debrief.chapter.deterrence')}</h3>
      <FourFigures debrief={debrief} averting={averting} />
      <p className={css.note}>{w('report.deterrence.note', { n: debrief.beforeAfter })}</p>
      {averting.state !== 'done' && (
        <p className={css.note}>{w('report.counting', { n: figure(averting.done), of: figure(averting.of) })}</p>
      )}
      {acted.map((side, i) => (
        <div key={side} className={css.picture}>
          <h4>{w(`debrief.worlds.${side}.all`)}</h4>
          <p className={css.note}>{w('report.averted.key')}</p>
          <WorldChart name="own" acted={debrief.acted[side]} list={lists[i]!} width={binWidth(lists)} marked />
        </div>
      ))}
      <div className={css.two}>
        {judged.map((side) => (
          <ForecastComparison
            key={side}
            heading="h4"
            debrief={debrief}
            chosen={{ side, turn: null }}
            diffs={averted(side)}
          />
        ))}
      </div>
      <div className={css.two}>
        {forecast.map((side) => (
          <div key={side} className={css.picture} data-side={side}>
            <h4>{w('common.named', { name: w('debrief.sure'), value: w(`side.${side}`) })}</h4>
            <Calibration debrief={debrief} side={side} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** This game's attacks beside the published ones; nothing if none were published for its days. */
export function Published() {
  const w = useWords();
  const { turnDays } = useView();
  const { attacksByDay, rows, truces } = useDebrief().debrief;
  const points = usePublished()?.points ?? [];
  if (points.length === 0) return null;
  return (
    <section className={css.picture}>
      <h3>{w('debrief.chapter.history')}</h3>
      <p>{historyFinding(w, attacksByDay, points)}</p>
      <HistoryCurves attacks={attacksByDay} points={points} rows={rows} truces={truces} turnDays={turnDays} />
    </section>
  );
}
