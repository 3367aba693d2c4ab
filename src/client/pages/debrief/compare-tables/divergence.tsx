import type { Parallel } from '../../../../analysis/compare/compare.ts';
import { useWords } from '../../../hooks/use-words.ts';
import page from '../debrief.module.css';
import { SIDES, sealedLines } from '../format.ts';
import { letterOf } from './compare-curves.tsx';
import css from './compare-tables.module.css';

/** What every table ordered in the turn in which they first did otherwise. */
export function Parting({ found: { tables, parted } }: { found: Parallel }) {
  const w = useWords();
  if (!parted) return <p className={page.text}>{w('parallel.parted.never')}</p>;
  const { turn, sides } = parted;
  return (
    <section>
      <h2>{w('parallel.parted', { turn })}</h2>
      <p className={page.quiet}>
        {w(sides.length > 1 ? 'parallel.parted.both' : `parallel.parted.${sides[0]}`, { turn })}
      </p>
      <ol className={css.parting}>
        {tables.map((table, i) => (
          <li key={table.name}>
            <h3>
              {letterOf(i)} <span>{table.name}</span>
            </h3>
            {SIDES.filter((side) => sides.includes(side)).map((side) => {
              const lines = sealedLines(w, table.turns[turn - 1]?.[side] ?? null);
              return (
                <div key={side} data-side={side}>
                  <h4>{w(`end.story.${side}`)}</h4>
                  <ul>
                    {lines.map((line, n) => (
                      <li key={n}>{line}</li>
                    ))}
                    {lines.length === 0 && <li>{w('end.story.nothing')}</li>}
                  </ul>
                </div>
              );
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}
