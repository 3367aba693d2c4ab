import type { StoredSensitivity, RankedNumber, VariationEffect } from '../../../analysis/sensitivity/rank.ts';
import { figure, separated } from '../../store/format/numbers.ts';
import { useApp } from '../../hooks/store-hooks.ts';
import { useStaticResult } from '../../ui/use-static-result.ts';
import { useWords } from '../../hooks/use-words.ts';
import book from './rulebook.module.css';
import { unitName, valueText } from './rulebook-numbers.ts';

const FILES = import.meta.glob<StoredSensitivity>('../../../analysis/results/sensitivity/*.json', {
  import: 'default',
});
const [FILE] = Object.keys(FILES);

/** The assumptions that matter most: the effect of changing each by 25%. */
export function OpenQuestions() {
  const w = useWords();
  const found = useStaticResult(FILES, FILE ?? '');
  const title = useApp((s) => s.catalog?.scenarios.find(({ id }) => found !== 'lost' && id === found?.scenario)?.title);
  if (FILE === undefined) return null; // not computed yet
  return (
    <section className={book.section} data-open-questions>
      <h3>{w('open.title')}</h3>
      <p className={book.prose}>{w('open.lead')}</p>
      {found === null && <p className={book.lead}>{w('common.loading')}</p>}
      {found === 'lost' && <p className={book.lead}>{w('payoff.lost')}</p>}
      {found !== null && found !== 'lost' && (
        <>
          <p className={book.prose}>
            {w('open.counts', {
              name: title ?? found.scenario,
              varied: found.varied,
              idle: found.idle,
              deciding: found.deciding,
              games: found.games,
            })}
          </p>
          <ol className={book.openQuestionsNumbers}>
            {found.numbers.map((one) => (
              <OpenNumber key={one.key} one={one} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function OpenNumber({ one }: { one: RankedNumber }) {
  const w = useWords();
  const first = one.tried[0]!;
  return (
    <li>
      <p>
        <b>{w(`number.${one.key}`)}</b>{' '}
        <span className={book.about}>
          {valueText(first.from)} {unitName(w, one.unit)}, {one.clause}, {w(`rule.tag.${one.source}`)}
        </span>
      </p>
      {one.tried
        .filter((t) => t.endings > 0 || t.points > 0)
        .map((t) => (
          <Step key={t.step} tried={t} />
        ))}
    </li>
  );
}

function Step({ tried }: { tried: VariationEffect }) {
  const w = useWords();
  const named = (id: string): string => `“${w(`policy.${id}`)}”`;
  return (
    <p className={book.step}>
      {w(`open.${tried.step}`, {
        to: valueText(tried.to),
        points: figure(tried.points),
        endings: figure(tried.endings),
      })}{' '}
      {tried.broken.length > 0 && w('open.broken', { list: separated(tried.broken.map((key) => w(`open.${key}`))) })}{' '}
      {tried.replies.map(({ side, to, was, best }) => (
        <span key={`${side}.${to}`}>
          {w('open.reply', { side: w(`side.${side}.start`), to: named(to), was: named(was), best: named(best) })}{' '}
        </span>
      ))}
    </p>
  );
}
