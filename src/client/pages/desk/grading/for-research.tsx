import { useState } from 'react';
import { useWords } from '../../../hooks/use-words.ts';
import { isRefusal } from '../../../store/desk/desk-link.ts';
import { messageText } from '../../../store/format/words.ts';
import { Button } from '../../../ui/controls.tsx';
import { useDesk } from '../desk-context.ts';
import css from '../dialogs.module.css';
import { researchFiles } from './grading-files.ts';

interface Props {
  /** How many agreed; null: the desk has not said that marks are in. */
  readonly agreed: number | null;
  readonly onRelease: () => void;
}

/** What may be used for research: learned only once marks are in, and never of whom. */
export function ForResearch({ agreed, onRelease }: Props) {
  const w = useWords();
  const { link, send } = useDesk();
  const [refused, setRefused] = useState<string | null>(null);
  const release = async () => {
    if (await send({ kind: 'releaseConsent' })) onRelease();
  };
  const save = async () => {
    const data = await link.research();
    setRefused(isRefusal(data) ? data.message : null);
    if (!isRefusal(data)) link.saveArchive('research.zip', researchFiles(data, w('grading.research.coded')));
  };
  return (
    <section>
      <h3>{w('grading.research')}</h3>
      <p className={css.text}>{w('grading.research.text')}</p>
      {agreed === null ? (
        <div className={css.buttons}>
          <Button onClick={() => void release()}>{w('grading.research.release')}</Button>
        </div>
      ) : (
        <>
          <p>{w('grading.research.agreed', { count: agreed })}</p>
          <p className={css.text}>{w('grading.research.coded')}</p>
          <div className={css.buttons}>
            <Button disabled={agreed === 0} onClick={() => void save()}>
              {w('grading.research.go')}
            </Button>
          </div>
        </>
      )}
      {refused !== null && <p role="alert">{messageText(w, refused)}</p>}
    </section>
  );
}
