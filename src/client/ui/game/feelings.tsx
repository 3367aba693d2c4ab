import { useAllWords } from '../../hooks/use-words.ts';
import { Choice } from '../controls.tsx';
import css from './feelings.module.css';

export const FEELINGS =
  `calm inControl confident proud relieved hopeful curious surprised confused suspicious anxious frustrated angry
  trapped powerless ashamed guilty sad`.split(/\s+/);
const MOST = 3;

/** Up to three feelings out of a list. */
export function Feelings({ felt, onChange }: { felt: readonly string[]; onChange: (felt: readonly string[]) => void }) {
  const w = useAllWords();
  const toggle = (x: string): void => onChange(felt.includes(x) ? felt.filter((y) => y !== x) : [...felt, x]);
  return (
    <fieldset className={css.box}>
      <legend>{w('debrief.hotwash.feelings', { n: felt.length, most: MOST })}</legend>
      <div className={css.feelings}>
        {FEELINGS.map((x) => (
          <Choice
            key={x}
            type="checkbox"
            checked={felt.includes(x)}
            disabled={felt.length >= MOST && !felt.includes(x)}
            onChange={() => toggle(x)}
          >
            {w(`feeling.${x}`)}
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
