import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { type Side, SIDES } from '../../../../engine/model/index.ts';
import { useScreen } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { AimsGraded } from './aims-graded.tsx';
import { CalibrationPlot } from './calibration-plot.tsx';
import { findingLine } from './deterrence-finding.ts';
import { avertedRequests, turnsOf, useDeterrenceChoice } from './deterrence-question.ts';
import { ForecastComparison } from './forecast-comparison.tsx';
import { FourFigures } from './four-figures.tsx';
import { SaidBeforehand, successRequests } from './said-beforehand.tsx';
import { useAverted } from './use-averted.ts';
import { WordsAndDeeds } from './words-and-deeds.tsx';
import { WorldsComparison } from './worlds-comparison.tsx';
import { useDebrief } from '../record-context.ts';
import { Timeline } from '../timeline.tsx';
import { useTurn } from '../turn-links.tsx';
import { figure } from '../../../store/format/numbers.ts';
import { Segments } from '../../../ui/controls.tsx';
import debriefCss from '../debrief.module.css';
import css from './deterrence.module.css';

/** Chapter on deterrence: whether it worked, and how anyone could know. */
export function Chapter() {
  const w = useWords();
  const { debrief } = useDebrief();
  const [turn, look] = useTurn(debrief);
  const [chosen, choose] = useDeterrenceChoice(debrief);
  const averting = useAverted([...avertedRequests(debrief, chosen), ...successRequests(debrief)]);
  const acted = turnsOf(debrief, chosen);
  const diffs = acted.length > 0 ? averting.answers({ side: chosen.side, acted, world: 'own' }) : [];
  const pick = (next: number): void => {
    look(next);
    choose({ side: chosen.side, turn: debrief.acted[chosen.side].includes(next) ? next : null });
  };
  return (
    <>
      <h1>{findingLine(w, debrief, chosen, diffs)}</h1>
      <div className={css.top}>
        <div>
          <div className={css.choice}>
            <Segments
              label={w('debrief.ask.whose')}
              value={chosen.side}
              choices={SIDES.map((value) => ({ value, label: w(`debrief.ask.${value}`) }))}
              onChange={(side) => choose({ side, turn: null })}
            />
            {debrief.acted[chosen.side].length > 0 && (
              <div className={css.turnChoice}>
                <span aria-hidden>{w('debrief.ask.which')}</span>
                <Segments
                  label={w('debrief.ask.which')}
                  value={chosen.turn}
                  choices={[
                    { value: null, label: w('debrief.ask.all') },
                    ...debrief.acted[chosen.side].map((value) => ({
                      value,
                      label: w('debrief.ask.turn', { turn: value }),
                    })),
                  ]}
                  onChange={(value) => {
                    if (value !== null) look(value);
                    choose({ side: chosen.side, turn: value });
                  }}
                />
              </div>
            )}
          </div>
          <Timeline debrief={debrief} chosen={turn} onChoose={pick} />
        </div>
        <FourFigures debrief={debrief} averting={averting} />
      </div>
      <div className={css.threeColumns}>
        <ForecastComparison debrief={debrief} chosen={chosen} diffs={diffs} />
        {acted.length > 0 ? (
          <WorldsComparison debrief={debrief} chosen={chosen} averting={averting} />
        ) : (
          <section>
            <h2>{w('debrief.worlds.nothing')}</h2>
            <p className={css.quiet}>{w(`debrief.worlds.nothing.${chosen.side}`)}</p>
          </section>
        )}
        <CalibrationPlot debrief={debrief} />
      </div>
      <SaidBeforehand debrief={debrief} averting={averting} />
      <AimsGraded debrief={debrief} />
      <WordsAndDeeds debrief={debrief} />
      <ThetaReveal deters={debrief.deters} />
    </>
  );
}

/** Reveals whether striking worked in this game (θ), which was secret until now. */
export function ThetaReveal({ deters }: Pick<Debrief, 'deters'>) {
  const w = useWords();
  const { reveal } = useScreen();
  if (!reveal) return null;
  const { limited, heavy, yemen, world } = reveal.theta;
  const last = (side: Side) => Math.round(100 * (deters[side].at(-1) ?? 0.5));
  return (
    <section>
      <h2>{w('end.truth')}</h2>
      <p className={debriefCss.text}>
        {w('end.theta', { limited: figure(limited, 2), heavy: figure(heavy, 2), yemen: figure(yemen, 2) })}{' '}
        {w('end.theta.plain')}
      </p>
      <p className={debriefCss.text}>
        {w('end.theta.world', { world })} {w('end.theta.deters', { us: last('us'), iran: last('iran') })}
      </p>
      {reveal.options.theta !== 'unknown' && (
        <p className={debriefCss.text}>
          {w('end.chosen', { name: w('setup.theta'), value: w(`setup.theta.${reveal.options.theta}`) })}
        </p>
      )}
    </section>
  );
}
