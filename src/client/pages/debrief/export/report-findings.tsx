import { BARS, SIDES } from '../../../../engine/model/index.ts';
import { figure, signed } from '../../../store/format/numbers.ts';
import { useScreen } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { seenLine } from '../deterrence/said-beforehand.tsx';
import { LevelPath } from '../causes/escalation-causes.tsx';
import { useDebrief } from '../record-context.ts';
import { saidSuccess } from '../../../ui/game/success-line.tsx';
import { SidesHead } from '../../../ui/game/sides-head.tsx';
import css from './report.module.css';

/** A table with one column per side. */
function BothSides({ rows }: { rows: readonly (readonly [string, ...(string | number)[]])[] }) {
  const w = useWords();
  return (
    <table className={css.bothSides}>
      <SidesHead rows={w('beside.what')} />
      <tbody>
        {rows.map(([name, us, iran]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{us}</td>
            <td>{iran}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Steps up the Heat ladder with their labels. */
export function Climb() {
  const w = useWords();
  const { debrief } = useDebrief();
  const { steps } = debrief;
  return (
    <section>
      <div className={css.picture}>
        <h3>{w('report.climb')}</h3>
        <LevelPath debrief={debrief} />
      </div>
      {steps.length === 0 && <p>{w('report.climb.none')}</p>}
      {steps.length > 0 && (
        <table className={css.figures}>
          <thead>
            <tr>
              {['turn', 'step', 'label', 'act'].map((head) => (
                <th key={head} scope="col">
                  {w(`report.climb.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step, i) => (
              <tr key={i}>
                <th scope="row">{step.turn}</th>
                <td>{w('report.climb.from', { from: w(`rung.${step.from}`), to: w(`rung.${step.to}`) })}</td>
                <td>{w(`debrief.label.${step.label}`)}</td>
                <td>{step.heaviest ? w(`mod.act.${step.heaviest.key}`) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={css.note}>{w('debrief.ladder.text')}</p>
    </section>
  );
}

/** What each side said beforehand would be success, and what came; nothing if neither did. */
export function SaidBeforehand() {
  const w = useWords();
  const { success } = useDebrief().debrief;
  const said = SIDES.flatMap((side) => success[side].map((one) => ({ side, one })));
  if (said.length === 0) return null;
  return (
    <section>
      <h3>{w('debrief.success')}</h3>
      <table className={css.figures}>
        <thead>
          <tr>
            {(['turn', 'said', 'seen'] as const).map((head) => (
              <th key={head} scope="col">
                {w(`debrief.success.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {said.map(({ side, one }) => (
            <tr key={side + one.turn}>
              <th scope="row">{one.turn}</th>
              <td>
                <b data-side={side}>{w(`side.${side}`)}</b> {saidSuccess(w, one.claim)}{' '}
                {one.reason && <q>{one.reason}</q>}
              </td>
              <td>{seenLine(w, one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.note}>{w('debrief.success.text')}</p>
    </section>
  );
}

/** Declared aims of both sides, graded from the record. */
export function Aims() {
  const w = useWords();
  const { aims } = useDebrief().debrief;
  return (
    <section>
      <h3>{w('report.aims')}</h3>
      <table className={css.figures}>
        <thead>
          <tr>
            {['side', 'aim', 'rank', 'grade'].map((head) => (
              <th key={head} scope="col">
                {w(`report.aims.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SIDES.flatMap((side) =>
            aims[side].map(({ id, rank, grade, seen }, i) => (
              <tr key={id}>
                <th scope="row" data-side={side}>
                  {i === 0 ? w(`side.${side}`) : <span className="visually-hidden">{w(`side.${side}`)}</span>}
                </th>
                <td>{w(`aims.${id}`)}</td>
                <td>{rank ?? w('report.aims.unranked')}</td>
                <td>
                  {w(`debrief.aims.${grade}`)}. {w(`debrief.aim.${id}.seen`, seenOf(seen))}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}

const seenOf = (seen: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(seen).map(([key, n]) => [key, figure(n)]));

/** Points by objective, and the hidden aims. */
export function Objectives() {
  const w = useWords();
  const { outcome, reveal } = useScreen();
  if (!outcome) return null;
  return (
    <section>
      <h3>{w('end.bars')}</h3>
      <BothSides
        rows={[
          ...BARS.map(
            (bar) => [w(`bar.${bar}`), signed(outcome.bars.us[bar]), signed(outcome.bars.iran[bar])] as const,
          ),
          [w('end.total'), figure(outcome.points.us), figure(outcome.points.iran)],
        ]}
      />
      {SIDES.map((side) => {
        const aim = reveal?.hiddenAims[side];
        return aim ? (
          <p key={side}>
            {w('end.aim', { side: w(`side.${side}.start`) })} {w(`hiddenAim.${aim}.told`)}
          </p>
        ) : null;
      })}
      <p className={css.note}>
        {w('end.bars.note')} {w('end.bars.start')}
      </p>
    </section>
  );
}
