import type { Odds } from '../../../engine/model/index.ts';
import { figure } from '../../store/numbers.ts';
import { bands, oddsName } from '../../store/say.ts';
import { Terms } from '../parts/why.tsx';
import { useWords } from '../words.ts';
import css from './odds.module.css';

/** Odds in true proportion: a band for each outcome, the last one empty; every term below. */
export function OddsBar({ odds }: { odds: Odds }) {
  const w = useWords();
  const { why } = odds;
  if (why.result === null || why.unit !== '%') return <Terms mods={why.mods} unit={why.unit} />;
  if (!why.outcomes) return <ChanceBar odds={odds} chance={why.result} />;
  const names = [...why.outcomes.map((x) => x.key), 'nothing'];
  const shares = bands(why.outcomes.map((x) => x.upTo));
  const text = shares.map((x, i) => `${figure(x, 0)} ${w(`outcome.${names[i]}`)}`).join(', ');
  return (
    <figure className={css.odds} aria-label={`${oddsName(w, odds)}: ${text}`}>
      <figcaption className="visually-hidden">{oddsName(w, odds)}</figcaption>
      <div className={css.bar} aria-hidden>
        {shares.map((share, i) => (
          <span
            key={names[i]}
            className={css.band}
            data-n={i === shares.length - 1 ? 'rest' : i}
            style={{ flexGrow: Math.max(0, share) }}
          />
        ))}
      </div>
      <div className={css.figures} aria-hidden>
        {shares.map((share, i) => (
          <span key={names[i]}>
            <strong>{figure(share, 0)}</strong> {w(`outcome.${names[i]}`)}
          </span>
        ))}
      </div>
      <Terms mods={why.mods} unit={why.unit} />
    </figure>
  );
}

/** One chance in a hundred parts; its terms only where there are several, and without them all in one line. */
function ChanceBar({ odds, chance }: { odds: Odds; chance: number }) {
  const w = useWords();
  const name = oddsName(w, odds);
  const hasTerms = odds.why.mods.length > 1;
  return (
    <figure className={css.odds} aria-label={`${name}: ${figure(chance)} %`} data-line={!hasTerms || undefined}>
      <div className={css.figures} aria-hidden>
        <span>{name}</span>
        <strong>{figure(chance)} %</strong>
      </div>
      <div className={css.bar} aria-hidden>
        <span className={css.band} style={{ flexGrow: chance }} />
        <span className={css.band} data-n="rest" style={{ flexGrow: 100 - chance }} />
      </div>
      {hasTerms && <Terms mods={odds.why.mods} unit={odds.why.unit} />}
    </figure>
  );
}
