import type { SourceDef } from '../../../../engine/model/index.ts';
import { useScreen } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { useDebrief } from '../record-context.ts';
import { strongestFirst } from '../../../ui/sources.tsx';
import { momentLine } from '../format.ts';
import css from './report.module.css';

const LINES = [1, 2, 3];

/** Questions about this game, then the scenario's general ones, with lines for answers. */
export function Questions() {
  const w = useWords();
  const { moments } = useDebrief().debrief;
  const scenario = useScreen().reveal?.questions ?? [];
  const questions = [
    ...moments.map((moment) => ({
      key: moment.kind,
      text: `${momentLine(w, moment)} ${w(`debrief.moment.${moment.kind}.ask`)}`,
    })),
    ...scenario.map((id) => ({ key: id, text: w(`question.${id}`) })),
  ];
  if (questions.length === 0) return null;
  return (
    <section>
      <h3>{w('end.questions')}</h3>
      <ol className={css.questions}>
        {questions.map(({ key, text }) => (
          <li key={key}>
            <p>{text}</p>
            {LINES.map((line) => (
              <span key={line} className={css.room} aria-hidden />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

const ASSUMED = ['people', 'chances', 'theta', 'dice', 'points'] as const;

/** Separates what this report takes from the record and what from assumptions of the model. */
export function Assumptions() {
  const w = useWords();
  return (
    <section className={css.box}>
      <h3>{w('report.assumed')}</h3>
      <ul>
        {ASSUMED.map((key) => (
          <li key={key}>{w(`report.assumed.${key}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Sources of the scenario, the strongest first. */
export function Sources() {
  const w = useWords();
  const sources = useScreen().briefing?.sources ?? [];
  return (
    <section>
      <h3>{w('report.sources')}</h3>
      <ul className={css.sources}>
        {strongestFirst(sources).map((source) => (
          <li key={source.id}>
            <Source source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Source({ source: { title, date, url, kind } }: { source: SourceDef }) {
  const w = useWords();
  const unsure = kind === 'assumption' || kind === 'recalled';
  const key = unsure ? (date ? 'report.source.dated.unsure' : 'report.source.unsure') : null;
  return (
    <>
      {w(key ?? (date ? 'report.source.dated' : 'report.source'), {
        title,
        date: date ?? '',
        kind: w(`source.${kind}`),
      })}
      {url && (
        <>
          {' '}
          <a href={url}>{url.replace(/^https?:\/\/(www\.)?/, '')}</a>
        </>
      )}
    </>
  );
}
