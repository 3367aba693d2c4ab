import { useRoom } from '../../../hooks/room-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { cleanText } from '../../../store/format/words.ts';
import css from './team.module.css';

/** What the instructor has told this side, newest first. */
export function Bulletins() {
  const w = useWords();
  const bulletins = useRoom((s) => s.parts.game?.bulletins) ?? [];
  if (bulletins.length === 0) return null;
  return (
    <section className={css.bulletins}>
      <h3>{w('team.bulletins')}</h3>
      <ul>
        {bulletins.toReversed().map(({ id, turn, text }) => (
          <li key={id}>
            <span>{w('team.bulletin.turn', { turn })}</span> {cleanText(text)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The bulletin of this turn, to be shown while Situation is folded; undefined: none. */
export function useNewBulletins(): string | undefined {
  const w = useWords();
  const game = useRoom((s) => s.parts.game);
  const last = game?.bulletins.at(-1);
  return last && last.turn === game?.screen?.view?.turn
    ? w('team.bulletin', { text: cleanText(last.text) })
    : undefined;
}
