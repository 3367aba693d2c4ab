import Printer from 'lucide-react/icons/printer';
import { Suspense, useState } from 'react';
import { courseText, useCourse } from '../../hooks/use-course.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import { longDay } from '../../ui/charts/day-labels.ts';
import { Button, WordChoice } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { usePrint } from '../../ui/download.ts';
import css from './course.module.css';
import { Guide } from './guide.tsx';
import { Ideas } from './ideas.tsx';
import { Quiz } from './quiz.tsx';
import { Readings } from './readings.tsx';
import { SinceThen } from './since-then.tsx';

const PARTS = { ideas: Ideas, readings: Readings, quiz: Quiz, guide: Guide, since: SinceThen } as const;
type PartId = keyof typeof PARTS;
const IDS = Object.keys(PARTS) as PartId[];

/** What a course needs around the game. For players by themselves too: ideas, readings and quiz. */
export function CoursePage({ onClose }: { onClose: () => void }) {
  const w = useAllWords();
  return (
    <Dialog title={w('start.course')} wide onClose={onClose}>
      <Suspense fallback={<p>{w('common.loading')}</p>}>
        <Parts />
      </Suspense>
    </Dialog>
  );
}

function Parts() {
  const w = useAllWords();
  const course = useCourse();
  const print = usePrint();
  const [part, setPart] = useState<PartId>('ideas');
  const Part = PARTS[part];
  return (
    <div className={css.page}>
      <p className={css.lead}>
        {courseText(course, 'course.about')} {w('course.asOf', { date: longDay(course.asOf) })}
      </p>
      <div className={css.bar}>
        <WordChoice
          label={w('course.part')}
          value={part}
          choices={IDS.map((value) => ({ value, label: w(`course.part.${value}`) }))}
          onChange={setPart}
        />
        <Button onClick={print}>
          <Printer size={16} aria-hidden />
          {w('course.print')}
        </Button>
      </div>
      <Part course={course} />
    </div>
  );
}
