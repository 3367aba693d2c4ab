import { useState } from 'react';
import type { Course } from '../../../course/course.ts';
import { hasOwnCourse, keepOwnCourse } from '../../hooks/use-course.ts';
import { useWords } from '../../hooks/use-words.ts';
import { Button } from '../../ui/controls.tsx';
import { useDownload } from '../../ui/download.ts';
import { FilePicker } from '../../ui/file-picker.tsx';
import css from './course.module.css';

type Problems = readonly { readonly pointer: string; readonly message: string; readonly params?: object }[];
const MANY = 8;

/** Save the course, change it, load the copy. A file with an error changes nothing. */
export function OwnCourse({ course }: { course: Course }) {
  const w = useWords();
  const download = useDownload();
  const [problems, setProblems] = useState<Problems>([]);
  const load = async ([file]: readonly File[]) => {
    if (!file) return;
    const text = await file.text();
    const { loadCourse } = await import('../../../course/index.ts');
    const read = loadCourse(text);
    setProblems(read.ok ? [] : read.errors);
    if (read.ok) keepOwnCourse(text);
  };
  return (
    <section className={css.own}>
      <h3>{w('course.guide.own')}</h3>
      <p>{w(hasOwnCourse() ? 'course.guide.own.loaded' : 'course.guide.own.text')}</p>
      <div className={css.bar}>
        <Button onClick={() => download(`${course.id}.json`, 'application/json', JSON.stringify(course, null, 2))}>
          {w('course.guide.own.save')}
        </Button>
        <FilePicker label={w('course.guide.own.load')} onFiles={(files) => void load(files)}>
          {w('course.guide.own.load')}
        </FilePicker>
        {hasOwnCourse() && <Button onClick={() => keepOwnCourse(null)}>{w('course.guide.own.back')}</Button>}
      </div>
      {problems.length > 0 && (
        <div role="alert">
          <p>{w('course.guide.own.refused')}</p>
          <ul>
            {problems.slice(0, MANY).map(({ pointer, message, params }) => (
              <li key={pointer + message}>
                {w('course.guide.own.problem', { message: w(message, { ...params }), pointer: pointer || '/' })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
