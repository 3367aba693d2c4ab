import { useScreen } from '../../app.ts';
import { Thoughts } from '../../report/thoughts.tsx';
import { useWords } from '../../words.ts';

/** Intent against reading. */
export function Chapter() {
  const w = useWords();
  const { reveal } = useScreen();
  return (
    <>
      <h1>{w('debrief.chapter.why')}</h1>
      {reveal && <Thoughts reveal={reveal} />}
    </>
  );
}
