import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { brierScore } from '../../../../analysis/debrief/forecasts.ts';
import { keptPromises } from '../../../../analysis/debrief/promises.ts';
import { summariseAverted } from '../../../../analysis/whatif/attacks-averted.ts';
import { type Side, SIDES } from '../../../../engine/model/index.ts';
import { figure, signed } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { SidesHead } from '../../../ui/game/sides-head.tsx';
import css from './deterrence.module.css';
import { wholeGame } from './deterrence-question.ts';
import type { AvertedAnswers } from './use-averted.ts';

interface Figure {
  readonly value: string;
  readonly text: string;
}

/** Four measures of deterrence for both sides, none of them self-reported. */
export function FourFigures({ debrief, averting }: { debrief: Debrief; averting: AvertedAnswers }) {
  const w = useWords();
  const rows: readonly [string, (side: Side) => Figure][] = [
    ['forecasts', (side) => forecastFigure(w, debrief, side)],
    ['counterfactual', (side) => avertedFigure(w, debrief, side, averting)],
    ['intent', (side) => intentFigure(w, debrief, side)],
    ['saydo', (side) => sayDoFigure(w, debrief, side)],
  ];
  return (
    <div className={css.figures}>
      <table>
        <caption>{w('debrief.figures')}</caption>
        <SidesHead rows={w('debrief.figures.head')} />
        <tbody>
          {rows.map(([key, of]) => (
            <tr key={key}>
              <th scope="row">
                {w(`debrief.figure.${key}`)}
                <span>{w(`debrief.figure.${key}.text`)}</span>
              </th>
              {SIDES.map((side) => {
                const { value, text } = of(side);
                return (
                  <td key={side}>
                    <b>{value}</b>
                    <span>{text}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const none = (w: Words, key: string): Figure => ({ value: '–', text: w(key) });

function forecastFigure(w: Words, debrief: Debrief, side: Side): Figure {
  const result = brierScore(debrief.forecasts[side]);
  if (!result) return none(w, 'debrief.figure.forecasts.none');
  const { n, skill, brier, baseBrier } = result;
  const scores = w('debrief.figure.forecasts.brier', { brier: figure(brier, 2), base: figure(baseBrier, 2) });
  if (skill === null) return { value: '–', text: `${w('debrief.figure.forecasts.few', { count: n })} ${scores}` };
  const share = `${signed(100 * skill, 0)}%`;
  return { value: skill > -1 ? share : w('debrief.figure.forecasts.floor', { share }), text: scores };
}

function avertedFigure(w: Words, debrief: Debrief, side: Side, averting: AvertedAnswers): Figure {
  const question = wholeGame(debrief, side);
  if (question.acted.length === 0) return none(w, `debrief.figure.counterfactual.none.${side}`);
  const diffs = averting.answers(question);
  if (diffs.length === 0) return { value: '…', text: w('debrief.found.counting') };
  const { mean, p5, p95, claimed } = summariseAverted(question.acted, diffs);
  const range = { low: figure(p5, 0), high: figure(p95, 0) };
  if (!claimed) return { value: w('debrief.unclaimed'), text: w('debrief.figure.counterfactual.zero', range) };
  return {
    value: figure(Math.abs(mean), 0),
    text: w(mean > 0 ? 'debrief.figure.counterfactual.averted' : 'debrief.figure.counterfactual.brought', range),
  };
}

function intentFigure(w: Words, debrief: Debrief, side: Side): Figure {
  const list = debrief.intents[side];
  if (list.length === 0) return none(w, 'debrief.figure.intent.none');
  const less = list.filter((x) => x.went === 'less').length;
  return {
    value: w('debrief.of', { n: less, of: list.length }),
    text: w('debrief.figure.intent.less'),
  };
}

function sayDoFigure(w: Words, debrief: Debrief, side: Side): Figure {
  const list = debrief.promises[side];
  if (list.length === 0) return none(w, 'debrief.figure.saydo.none');
  const { kept, of } = keptPromises(list);
  if (of === 0) return none(w, 'debrief.figure.saydo.untested');
  return { value: w('debrief.of', { n: kept, of }), text: w('debrief.figure.saydo.kept', { said: list.length }) };
}
