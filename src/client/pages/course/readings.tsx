import type { Course } from '../../../course/course.ts';
import { courseText } from '../../hooks/use-course.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from './course.module.css';
import { SourceList } from './source-list.tsx';

/** One page a side, and one for people who decided nothing. Each ends with how the other side tells it. */
export function Readings({ course }: { course: Course }) {
  const w = useWords();
  return (
    <>
      <p className={css.lead}>{w('course.readings.lead')}</p>
      {course.readings
        .filter(({ opens }) => opens === 'before')
        .map(({ id, side, src }) => (
          <article key={id} className={css.reading} data-side={side}>
            <p className={css.for}>{w(side ? `course.readings.side.${side}` : 'course.readings.both')}</p>
            <h3>{courseText(course, `reading.${id}`)}</h3>
            {courseText(course, `reading.${id}.text`)
              .split(/\n+/)
              .map((paragraph) => (
                <Paragraph key={paragraph} text={paragraph} />
              ))}
            <p className={css.other}>{courseText(course, `reading.${id}.other`)}</p>
            <SourceList course={course} ids={src} />
          </article>
        ))}
    </>
  );
}

/** The first few words of a paragraph are its heading, up to the full stop. */
function Paragraph({ text }: { text: string }) {
  const stop = text.indexOf('. ');
  if (stop < 0 || stop > 60) return <p>{text}</p>;
  return (
    <p>
      <b>{text.slice(0, stop + 1)}</b>
      {text.slice(stop + 1)}
    </p>
  );
}
