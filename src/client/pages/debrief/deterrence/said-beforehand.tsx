import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { beforeAfter } from '../../../../analysis/debrief/differences.ts';
import { CLAIM_RUNS, type GradedSuccess, mayClaim } from '../../../../analysis/debrief/said-success.ts';
import { summariseAverted } from '../../../../analysis/whatif/attacks-averted.ts';
import { type Side, SIDES } from '../../../../engine/model/index.ts';
import { figure, signed } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { Table } from '../../../ui/data-table.tsx';
import { saidSuccess } from '../../../ui/game/success-line.tsx';
import css from './deterrence.module.css';
import type { AvertedAnswers, AvertedRequest } from './use-averted.ts';

const questionOf = (side: Side, turn: number) => ({ side, acted: [turn], world: 'own' as const });

/** Paired runs for what was said beforehand. */
export const successRequests = ({ success }: Debrief): AvertedRequest[] =>
  SIDES.flatMap((side) =>
    success[side]
      .filter(({ acted, claim }) => acted && claim)
      .map(({ turn }) => ({ question: questionOf(side, turn), runs: CLAIM_RUNS })),
  );

/** What each side said beforehand would be success, beside what is usually taken for it. */
export function SaidBeforehand({ debrief, averting }: { debrief: Debrief; averting: AvertedAnswers }) {
  const w = useWords();
  const all = SIDES.flatMap((side) =>
    debrief.success[side].map((one) => ({ side, one, runs: runsOf(averting, side, one) })),
  );
  const graded = all.filter(({ one }) => one.grade === 'met' || one.grade === 'missed');
  const met = graded.filter(({ one }) => one.grade === 'met').length;
  const counted = all.every(({ runs }) => runs !== 'counting');
  const claimed = all.filter(({ one, runs }) => runs && runs !== 'counting' && mayClaim(one, runs)).length;
  return (
    <section>
      <h2>{w('debrief.success')}</h2>
      {all.length === 0 ? (
        <p className={css.quiet}>{w('debrief.success.none')}</p>
      ) : (
        <>
          <p className={css.before}>
            {counted
              ? w('success.count', { met, of: graded.length, claimed })
              : w('debrief.success.counting', { met, of: graded.length })}
          </p>
          <p className={css.quiet}>{w('debrief.success.text')}</p>
          <Table
            titled
            wide
            caption={w('debrief.success')}
            columns={['turn', 'said', 'seen', 'before', 'runs', 'slider'].map((key) =>
              w(`debrief.success.head.${key}`),
            )}
          >
            {all.map(({ side, one, runs }) => (
              <tr key={`${side}${one.turn}`}>
                <th scope="row">{one.turn}</th>
                <td>
                  <b data-side={side}>{w(`side.${side}`)}</b> {saidSuccess(w, one.claim)}
                  {one.reason && <q className={css.reason}>{one.reason}</q>}
                </td>
                <td>{seenLine(w, one)}</td>
                <td>{beforeLine(w, debrief, one)}</td>
                <td>{runsLine(w, one, runs)}</td>
                <td>{sliderOf(debrief, side, one.turn) ?? '–'}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
    </section>
  );
}

type Runs = ReturnType<typeof summariseAverted> | 'counting' | null;

/** Null: there is nothing to compare. */
function runsOf(averting: AvertedAnswers, side: Side, { acted, claim, turn }: GradedSuccess): Runs {
  if (!acted || !claim) return null;
  const diffs = averting.answers(questionOf(side, turn));
  return diffs.length < CLAIM_RUNS ? 'counting' : summariseAverted([turn], diffs.slice(0, CLAIM_RUNS));
}

/** What happened of it, and whether that meets it. */
export const seenLine = (w: Words, { grade, seen }: GradedSuccess): string =>
  seen === null ? w(`debrief.success.${grade}`) : w(`debrief.success.${grade}.seen`, { n: figure(seen, 0) });

function beforeLine(w: Words, { rows }: Debrief, { turn }: GradedSuccess): string {
  const seen = beforeAfter(rows, turn);
  return seen ? w('debrief.success.before', { before: seen.before, after: seen.after }) : '–';
}

function runsLine(w: Words, one: GradedSuccess, runs: Runs): string {
  if (runs === null) return one.claim ? w('debrief.success.noAct') : '–';
  if (runs === 'counting') return '…';
  const effect = { low: signed(-runs.p95, 0), high: signed(-runs.p5, 0) };
  return w(mayClaim(one, runs) ? 'debrief.success.may' : 'debrief.success.mayNot', effect);
}

const sliderOf = ({ working }: Debrief, side: Side, turn: number): number | undefined =>
  working[side].findLast((said) => said.turn <= turn)?.value;
