import type { Odds } from '../../../engine/model/index.ts';
import { chanceFigure, gradesLine } from '../../store/draft/card-lines.ts';
import { figure, itemized, percent } from '../../store/format/numbers.ts';
import { bands, oddsName } from '../../store/format/format-text.ts';
import { Terms } from '../../ui/game/why.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './odds.module.css';

/**
 * Odds to scale: a band per outcome, the last one empty, with every term below. `asked`: the order is itself the request
 * that a group may agree to; a visit only helps one.
 */
export function OddsBar({ odds, asked }: { odds: Odds; asked: boolean }) {
  const w = useWords();
  const { why } = odds;
  if (why.result === null || why.unit !== '%') return <Terms mods={why.mods} unit={why.unit} />;
  if (!why.outcomes) return <ChanceBar odds={odds} chance={why.result} asked={asked} />;
  const names = [...why.outcomes.map((x) => x.key), 'nothing'];
  const shares = bands(why.outcomes.map((x) => x.upTo));
  const text = itemized(shares.map((x, i) => w('card.grade', { n: figure(x, 0), grade: w(`outcome.${names[i]}`) })));
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
            <strong>{percent(share, 0)}</strong> {w(`outcome.${names[i]}`)}
          </span>
        ))}
      </div>
      <Terms mods={why.mods} unit={why.unit} />
    </figure>
  );
}

/** Odds at several sites, one line each. A reason why they are unknown is shown once. */
export function SiteChances({ label, odds }: { label: string; odds: readonly Odds[] }) {
  const w = useWords();
  if (odds.length === 0) return null;
  const unknown = odds.flatMap((x) => x.why.mods).filter((m) => m.op === '=');
  const sharedTerms = unknown.filter((m, i) => unknown.findIndex((x) => x.key === m.key) === i);
  return (
    <div>
      <p className={css.sites}>{label}</p>
      <dl className={css.grades}>
        {odds.map((x) => (
          <div key={x.site}>
            <dt>{w(`site.${x.site}`)}</dt>
            <dd>{gradesLine(w, x)}</dd>
          </div>
        ))}
      </dl>
      <Terms mods={sharedTerms} />
    </div>
  );
}

/** A single chance, 0–100. Terms are listed only if there are several; otherwise one line. */
function ChanceBar({ odds, chance, asked }: { odds: Odds; chance: number; asked: boolean }) {
  const w = useWords();
  const plain = oddsName(w, odds);
  const name = !asked && odds.label.startsWith('obey.') ? w('odds.ifAsked', { text: plain }) : plain;
  const [low, high] = odds.why.range ?? [chance, chance];
  const hasTerms = odds.why.mods.length > 1;
  return (
    <figure className={css.odds} aria-label={`${name}: ${chanceFigure(odds)}`} data-line={!hasTerms || undefined}>
      <div className={css.figures} aria-hidden>
        <span>{name}</span>
        <strong>{chanceFigure(odds)}</strong>
      </div>
      <div className={css.bar} aria-hidden>
        <span className={css.band} style={{ flexGrow: low }} />
        {high > low && <span className={css.band} data-n="1" style={{ flexGrow: high - low }} />}
        <span className={css.band} data-n="rest" style={{ flexGrow: 100 - high }} />
      </div>
      {hasTerms && <Terms mods={odds.why.mods} unit={odds.why.unit} />}
    </figure>
  );
}
