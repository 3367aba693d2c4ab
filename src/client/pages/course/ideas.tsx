import type { Course } from '../../../course/course.ts';
import { courseText } from '../../hooks/use-course.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from './course.module.css';
import { SourceList } from './source-list.tsx';

/** The theory page: an idea in a sentence or two, where it is met, and where it comes from. */
export function Ideas({ course }: { course: Course }) {
  const w = useWords();
  return (
    <>
      <p className={css.lead}>{w('course.ideas.lead')}</p>
      <div className={css.ideas}>
        {course.theory.map(({ id, src }) => (
          <section key={id}>
            <h3>{courseText(course, `theory.${id}`)}</h3>
            <p>{courseText(course, `theory.${id}.text`)}</p>
            <p className={css.where}>{w('course.ideas.where', { where: courseText(course, `theory.${id}.where`) })}</p>
            <SourceList course={course} ids={src} titled={false} />
          </section>
        ))}
      </div>
    </>
  );
}
