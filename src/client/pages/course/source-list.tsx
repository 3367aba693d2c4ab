import type { Course, CourseSource } from '../../../course/course.ts';
import { useWords } from '../../hooks/use-words.ts';
import type { Words } from '../../store/format/words.ts';
import { longDay } from '../../ui/charts/day-labels.ts';
import css from './course.module.css';

/** Official and wire first; what was not looked up last, and marked. */
const RANK: readonly CourseSource['kind'][] = ['official', 'press', 'reference', 'recalled', 'assumption'];

/** Sources of a text, the strongest first. */
export function SourceList({
  course,
  ids,
  titled = true,
}: {
  course: Course;
  ids: readonly string[];
  titled?: boolean;
}) {
  const w = useWords();
  const sources = ids
    .flatMap((id) => course.sources.find((source) => source.id === id) ?? [])
    .sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind));
  return (
    <div className={css.sources}>
      {titled && <h4>{w('course.sources')}</h4>}
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            {source.url ? (
              <a href={source.url} target="_blank" rel="noreferrer noopener">
                {sourceText(w, source)}
              </a>
            ) : (
              sourceText(w, source)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function sourceText(w: Words, { title, date, kind }: CourseSource): string {
  // A year or a month alone stays as it is.
  const day = date?.length === 10 ? longDay(date) : date;
  const dated = day ? w('course.source.dated', { title, date: day }) : title;
  const weak = `course.source.kind.${kind}`;
  return w.has(weak) ? w('course.source.noted', { title: dated, note: w(weak) }) : dated;
}
