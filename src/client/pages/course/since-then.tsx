import { useState } from 'react';
import type { Course } from '../../../course/course.ts';
import { courseText } from '../../hooks/use-course.ts';
import { useWords } from '../../hooks/use-words.ts';
import { longDay } from '../../ui/charts/day-labels.ts';
import { Button } from '../../ui/controls.tsx';
import css from './course.module.css';
import { SourceList } from './source-list.tsx';

/** What came after the weeks of the game, dated and sourced. Covered until it is asked for. */
export function SinceThen({ course }: { course: Course }) {
  const w = useWords();
  const [shown, setShown] = useState(false);
  if (!shown) {
    return (
      <div className={css.cover}>
        <p className={css.lead}>{w('course.since.cover')}</p>
        <Button onClick={() => setShown(true)}>{w('course.since.show')}</Button>
      </div>
    );
  }
  return (
    <>
      <p className={css.lead}>{courseText(course, 'since.about')}</p>
      <ol className={css.since}>
        {course.since.map(({ id, src, checked }) => (
          <li key={id}>
            <time dateTime={id}>{longDay(id)}</time>
            <div>
              <p>{courseText(course, `since.${id}`)}</p>
              <SourceList course={course} ids={src} titled={false} />
              <p className={css.where}>{w('course.since.checked', { date: longDay(checked) })}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className={css.lead}>{courseText(course, 'since.last')}</p>
      <p className={css.question}>{courseText(course, 'since.ask')}</p>
    </>
  );
}
