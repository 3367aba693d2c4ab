import { courseText, useCourse } from '../../../hooks/use-course.ts';
import { useRoomActions } from '../../../hooks/room-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { Segments } from '../../../ui/controls.tsx';
import css from './class.module.css';

/** Whether what this person did may be used for research: nothing is ticked beforehand, and the answer can be changed. */
export function OwnConsent({ consent }: { consent: boolean | null }) {
  const w = useWords();
  const course = useCourse();
  const { act } = useRoomActions();
  return (
    <section className={css.consent}>
      <h2>{w('own.research')}</h2>
      <p>{courseText(course, 'research')}</p>
      <p className={css.quiet}>{courseText(course, 'research.note')}</p>
      <Segments
        label={w('own.research')}
        value={consent}
        choices={[true, false].map((agree) => ({ value: agree, label: w(`own.research.${agree}`) }))}
        onChange={(agree) => void act({ kind: 'consent', agree: agree === true })}
      />
    </section>
  );
}
