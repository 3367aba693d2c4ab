import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import type { RestraintAnswer as Answered } from '../../../../analysis/debrief/causes.ts';
import { GROUPS } from '../../../../engine/model/index.ts';
import { Table } from '../../../ui/data-table.tsx';
import { useWords } from '../../../hooks/use-words.ts';
import page from '../debrief.module.css';
import { useTurnDate } from '../format.ts';
import { restraintCount } from './restraint-count.ts';
import css from './causes.module.css';

/** Marks for each group's answer to a request, which no player saw during the game. */
const MARKS = { obeys: '✓', refuses: '✕', publicRefusal: '✕!', defies: '↑', lapse: '↑', rogue: '•' } as const;

/** Restraint requested, obeyed and refused, by group. */
export function RestraintCauses({ debrief }: { debrief: Debrief }) {
  const w = useWords();
  const date = useTurnDate();
  const { why } = debrief;
  const answers = why.flatMap((t) => t.restraint);
  const { asked, agreed } = restraintCount(answers);
  const groups = GROUPS.filter((id) => answers.some((x) => x.group === id));
  return (
    <section>
      <h2>{asked === 0 ? w('debrief.restraint.none') : w('debrief.restraint', { asked, agreed })}</h2>
      {groups.length > 0 && (
        <>
          <Table
            wide
            titled
            caption={w('debrief.restraint.title')}
            className={css.restraint ?? ''}
            columns={[w('debrief.restraint.group'), ...why.map(({ turn }) => date(turn))]}
          >
            {groups.map((id) => (
              <tr key={id}>
                <th scope="row">{w(`group.${id}`)}</th>
                {why.map((t) => (
                  <td key={t.turn}>
                    {withoutRepeats(t.restraint.filter((x) => x.group === id)).map((x, i) => (
                      <span key={i} title={answerText(w, x)}>
                        <span aria-hidden>{MARKS[x.answer]}</span>
                        <span className="visually-hidden">{answerText(w, x)} </span>
                      </span>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </Table>
          <ul className={css.legend}>
            {(['obeys', 'refuses', 'publicRefusal', 'defies', 'rogue'] as const).map((answer) => (
              <li key={answer}>
                <b aria-hidden>{MARKS[answer]}</b> {w(`debrief.answer.${answer}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={page.quiet}>{w('debrief.restraint.text')}</p>
    </section>
  );
}

/** A public refusal also counts as a refusal: list it once. */
const withoutRepeats = (list: readonly Answered[]): readonly Answered[] =>
  list.some((x) => x.answer === 'publicRefusal') ? list.filter((x) => x.answer !== 'refuses') : list;

function answerText(w: ReturnType<typeof useWords>, { answer, directive, avoid }: Answered): string {
  const requestText =
    avoid && directive === 'hold' ? w('debrief.asked.avoid') : directive && w(`directive.${directive}`);
  return requestText
    ? w('debrief.asked', { asked: requestText, answer: w(`debrief.answer.${answer}`) })
    : w(`debrief.answer.${answer}`);
}
