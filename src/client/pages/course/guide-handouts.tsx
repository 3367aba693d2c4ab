import { type Course, GRADES } from '../../../course/course.ts';
import { courseText } from '../../hooks/use-course.ts';
import { useWords } from '../../hooks/use-words.ts';
import { Table } from '../../ui/data-table.tsx';
import css from './course.module.css';

/** What may go wrong, and what to do then. */
export function Troubles({ course }: { course: Course }) {
  const w = useWords();
  return (
    <section>
      <h3>{w('course.guide.trouble')}</h3>
      <Table columns={[w('course.guide.sign'), w('course.guide.do')]}>
        {course.troubles.map((id) => (
          <tr key={id}>
            <th scope="row">{courseText(course, `trouble.${id}`)}</th>
            <td>{courseText(course, `trouble.${id}.do`)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

const LEVELS = ['first', 'later', 'graduate'] as const;

/** Questions by level, the essay's task and how it is graded. */
export function EssayAndQuestions({ course }: { course: Course }) {
  const w = useWords();
  return (
    <section>
      <h3>{w('course.guide.questions')}</h3>
      <div className={css.levels}>
        {LEVELS.map((level) => (
          <div key={level}>
            <h4>{w(`course.guide.level.${level}`)}</h4>
            <ul>
              {course.questions
                .filter((question) => question.level === level)
                .map(({ id }) => (
                  <li key={id}>{courseText(course, `question.${id}`)}</li>
                ))}
            </ul>
          </div>
        ))}
      </div>
      <h3>{w('course.guide.essay.task')}</h3>
      <p>{courseText(course, 'essay')}</p>
      <Table wide titled caption={w('course.guide.rubric')} columns={[w('course.guide.part'), ...GRADES.map(String)]}>
        {course.rubric.map(({ id, weight }) => (
          <tr key={id}>
            <th scope="row">{w('course.guide.weight', { name: courseText(course, `rubric.${id}`), weight })}</th>
            {GRADES.map((grade) => (
              <td key={grade}>{courseText(course, `rubric.${id}.${grade}`)}</td>
            ))}
          </tr>
        ))}
      </Table>
      <p>{courseText(course, 'marks')}</p>
      <p>{courseText(course, 'quiz.small')}</p>
    </section>
  );
}

const WORDS = [
  ['letter', ['letter']],
  ['note', ['note']],
  ['joining', ['joining']],
  ['research', ['research', 'research.note']],
  ['parallel', ['parallel']],
  ['last', ['last-words']],
] as const;

/** Texts that may be used as they stand. */
export function WordsToUse({ course }: { course: Course }) {
  const w = useWords();
  return (
    <section>
      <h3>{w('course.guide.words')}</h3>
      {WORDS.map(([name, keys]) => (
        <div key={name}>
          <h4>{w(`course.guide.words.${name}`)}</h4>
          {keys.map((key) => (
            <p key={key} className={css.said}>
              {courseText(course, key)}
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}
