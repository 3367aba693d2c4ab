import { sentencesOf } from '../../store/format/sentences.ts';
import { FIRST_STEPS } from '../../store/draft/first-steps.ts';
import { opensHere } from '../../store/game/played-here.ts';
import { isFirst } from '../../store/settings/beginner-mode.ts';
import { itemized } from '../../store/format/numbers.ts';
import { useActions, useApp, useScreen, useView } from '../../hooks/store-hooks.ts';
import { strongestFirst } from '../../ui/sources.tsx';
import { useWords } from '../../hooks/use-words.ts';
import { longDate, turnStart } from '../../store/format/dates.ts';
import { Button, LinkButton } from '../../ui/controls.tsx';
import css from '../../ui/game/briefing.module.css';

const PARTS = ['who', 'want', 'fear', 'know'] as const;

/** One page per side: who you are, what you want and fear, what you know, and the sources. */
export function Briefing() {
  const w = useWords();
  const screen = useScreen();
  const view = useView();
  const { ready, openTab, openCard } = useActions();
  const busy = useApp((s) => s.busy);
  const start = (): Promise<void> => {
    opensHere(screen.game.id);
    return ready();
  };
  const first = useApp((s) => isFirst(s) && s.progress.lesson?.game !== s.screen?.game.id);
  const text = (key: string) => screen.texts[key] ?? '';
  const [summary, rest] = opening(text('scenario.summary'));
  const [gist, ...wants] = paragraphs(text(`brief.${view.seat}.want`));
  const parts = PARTS.map(
    (part) => [part, part === 'want' ? wants : paragraphs(text(`brief.${view.seat}.${part}`))] as const,
  ).filter(([, prose]) => prose.length > 0);
  return (
    <main className={css.page}>
      <header className={css.head} data-side={view.seat}>
        <p className={css.over}>{screen.game.title}</p>
        <h1>{w('brief.title', { side: w(`side.${view.seat}`) })}</h1>
        <p className={css.meta}>
          {w('brief.length', {
            turns: w('start.turns', { count: view.nominal }),
            days: w('brief.days', { count: view.turnDays }),
            date: longDate(turnStart(view, 1)),
          })}
        </p>
      </header>
      <p className={css.summary}>{summary}</p>
      <section className={css.lead}>
        <h2>{w('brief.want')}</h2>
        <p>{gist}</p>
        {view.hiddenAim && (
          <p>
            {w('brief.hidden')} {w(`hiddenAim.${view.hiddenAim}`)}
          </p>
        )}
      </section>
      <details className={css.fold}>
        <summary>{w('brief.more', { count: minutesOf([[rest], ...parts.map(([, prose]) => prose)]) })}</summary>
        {rest && <p className={css.rest}>{rest}</p>}
        <div className={css.parts}>
          {parts.map(([part, prose]) => (
            <section key={part}>
              <h2>{w(`brief.${part}`)}</h2>
              <Prose text={prose} />
            </section>
          ))}
        </div>
      </details>
      <Roles />
      <Sources />
      <div className={css.go} data-guide="ready">
        <Button look="primary" disabled={busy !== null} onClick={() => void start()}>
          {w('brief.go')}
        </Button>
        {first && (
          <ul>
            {FIRST_STEPS[view.seat].map(({ name, tab, card }) => (
              <li key={name}>
                <LinkButton
                  disabled={busy !== null}
                  onClick={() =>
                    void start().then(() => {
                      openTab(tab);
                      openCard(card);
                    })
                  }
                >
                  {w(`first.${name}`)}
                </LinkButton>
              </li>
            ))}
          </ul>
        )}
      </div>
    </main>
  );
}

/** Words of the situation shown at once; the rest unfolds. */
const OPENING = 45;

/** Splits a text after the first sentences, up to `OPENING` words. */
function opening(text: string): [string, string] {
  let words = 0;
  const sentences = sentencesOf(text);
  const cut = sentences.findIndex((sentence) => (words += sentence.split(/\s+/).length) > OPENING);
  const at = cut < 0 ? sentences.length : Math.max(1, cut);
  return [sentences.slice(0, at).join(''), sentences.slice(at).join('')];
}

/** Plain paragraphs: the text of a scenario file is never parsed as markup. */
const paragraphs = (text: string): readonly string[] => text.split(/\n{2,}/).filter(Boolean);

function Prose({ text }: { text: readonly string[] }) {
  return text.map((paragraph, i) => <p key={i}>{paragraph}</p>);
}

/** Reading speed in words per minute. */
const PACE = 240;

const minutesOf = (prose: readonly (readonly string[])[]): number =>
  Math.ceil(prose.flat().join(' ').split(/\s+/).length / PACE);

function Roles() {
  const w = useWords();
  const { briefing, texts } = useScreen();
  const { seat } = useView();
  const roles = briefing?.roles ?? [];
  if (roles.length === 0) return null;
  return (
    <details className={css.fold}>
      <summary>{w('brief.roles')}</summary>
      <p>{w('brief.roles.text')}</p>
      <dl className={css.roles}>
        {roles.map((role) => (
          <div key={role.id}>
            <dt>
              {texts[`role.${seat}.${role.id}`] ?? role.id}
              {role.seals && <span className={css.tag}>{w('brief.seals')}</span>}
            </dt>
            <dd>
              {texts[`role.${seat}.${role.id}.text`] ??
                itemized(role.powers.map((kind) => w(w.has(`order.${kind}`) ? `order.${kind}` : `signal.${kind}`)))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const SAFE = /^https?:\/\//;

/** The sources of what is known on the first day. Later ones would tell what is to come. */
function Sources() {
  const w = useWords();
  const { briefing } = useScreen();
  const { start } = useView();
  const all = briefing?.sources ?? [];
  const sources = all.filter(({ date }) => !date || date <= start);
  if (all.length === 0) return null;
  return (
    <details className={css.fold}>
      <summary>{w('brief.sources')}</summary>
      <ul className={css.sources}>
        {strongestFirst(sources).map((source) => (
          <li key={source.id}>
            {source.url && SAFE.test(source.url) ? (
              <a href={source.url} target="_blank" rel="noreferrer noopener">
                {source.title}
              </a>
            ) : (
              source.title
            )}
            <span className={css.tag}>
              {itemized([...(source.date ? [source.date] : []), w(`source.${source.kind}`)])}
            </span>
          </li>
        ))}
      </ul>
      {sources.length < all.length && <p>{w('brief.sources.later')}</p>}
    </details>
  );
}
