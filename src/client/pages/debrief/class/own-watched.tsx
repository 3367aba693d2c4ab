import type { OwnWatchNote } from '../../../../protocol/room-seat.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { cleanText } from '../../../store/format/words.ts';
import css from './class.module.css';

/** The answers on the sheet of one who watched. */
export function OwnWatched({ notes }: { notes: readonly OwnWatchNote[] }) {
  const w = useWords();
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>{w('own.watched')}</h2>
      <ol className={css.proposals}>
        {notes.map(({ turn, prompt, text }) => (
          <li key={`${turn} ${prompt}`}>
            <span>{w('own.turn', { turn })}</span>
            <b>{w(`watch.sheet.${prompt}`)}</b>
            <p>{cleanText(text)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
