import { figure } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { type Luck, luckOf, RUNS } from './use-luck.ts';
import css from './ending.module.css';

/** Skill or luck in one sentence. */
export function luckLine(w: Words, luck: Luck | 'lost' | null): string {
  if (luck === null) return w('ending.luck.reckoning');
  if (luck === 'lost') return w('ending.luck.lost');
  const { kind, n } = luckOf(luck);
  return w(`ending.luck.${kind}`, { n: figure(n) });
}

/** From this many runs on, there is room for words below their strokes. */
const WORDY = 30;

/** A hundred runs, a stroke each; the game stands where it ranks. */
export function Strokes({ worse, better }: Luck) {
  const w = useWords();
  const place = `${worse}%`;
  return (
    <div className={css.strokes} aria-hidden>
      <span>
        {Array.from({ length: RUNS + 1 }, (_, i) => (
          <i key={i} data-own={i === worse || undefined} data-worse={i < worse || undefined} />
        ))}
      </span>
      <p>
        <small>{worse >= WORDY && w('ending.luck.went.worse')}</small>
        <b style={{ insetInlineStart: place, transform: `translateX(-${place})` }}>{w('ending.luck.yours')}</b>
        <small>{better >= WORDY && w('ending.luck.went.better')}</small>
      </p>
    </div>
  );
}
