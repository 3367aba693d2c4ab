import ChartSpline from 'lucide-react/icons/chart-spline';
import { useActions } from '../../app.ts';
import { LinkButton } from '../../parts/controls.tsx';
import { useWords } from '../../words.ts';

/** This game beside what happened. */
export function Chapter() {
  const w = useWords();
  const { overlay } = useActions();
  return (
    <>
      <h1>{w('debrief.chapter.history')}</h1>
      <LinkButton onClick={() => overlay('evidence')}>
        <ChartSpline size={16} aria-hidden />
        {w('start.evidence')}
      </LinkButton>
    </>
  );
}
