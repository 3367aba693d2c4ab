import ChartSpline from 'lucide-react/icons/chart-spline';
import Download from 'lucide-react/icons/download';
import { useActions, useApp, useScreen, useView } from '../app.ts';
import { Button, LinkButton } from '../parts/controls.tsx';
import { useSaveFile } from '../parts/save-file.ts';
import { useWords } from '../words.ts';
import { Bars } from './bars.tsx';
import { EventRow } from './event-row.tsx';
import { PeopleCount } from './people.tsx';
import css from './report.module.css';
import { Story } from './story.tsx';
import { Thoughts } from './thoughts.tsx';
import { told } from '../../store/log.ts';

/** The human cost first; then how it ended; then what each side won and lost; then what nobody was told. */
export function End() {
  const w = useWords();
  const screen = useScreen();
  const view = useView();
  const { leave, overlay } = useActions();
  const save = useSaveFile();
  const busy = useApp((s) => s.busy);
  const { outcome, reveal } = screen;
  const ending = outcome?.ending ?? view.ending;
  const events = told(reveal?.events ?? screen.events);
  return (
    <main className={css.page} data-end>
      <header className={css.head}>
        <p>{screen.game.title}</p>
        <h1>{w('end.cost')}</h1>
      </header>
      <PeopleCount title="" ledger={outcome?.ledger ?? view.ledger} before={null} whole />
      {ending && (
        <section>
          <h2>{w('end.verdict')}</h2>
          <p className={css.verdict}>
            {w(`end.${ending.kind}`)} {ending.label ? `${w(`end.war.${ending.label}`)} ` : ''}
            {w('end.turns', { count: ending.turn })}
          </p>
        </section>
      )}
      {outcome && <Bars outcome={outcome} />}
      {reveal && (
        <section>
          <h2>{w('end.truth')}</h2>
          <p className={css.text}>
            {w('end.theta', { ...reveal.theta })} {w('end.theta.plain')}
          </p>
          {reveal.options.theta !== 'unknown' && (
            <p className={css.text}>
              {w('end.chosen', { name: w('setup.theta'), value: w(`setup.theta.${reveal.options.theta}`) })}
            </p>
          )}
          {(['us', 'iran'] as const).map((side) => {
            const aim = reveal.hiddenAims[side];
            return aim ? (
              <p key={side} className={css.text}>
                {w('end.aim', { side: w(`side.${side}.The`) })} {w(`hiddenAim.${aim}.told`)}
              </p>
            ) : null;
          })}
        </section>
      )}
      {reveal && <Story reveal={reveal} past={view.past} />}
      {reveal && <Thoughts reveal={reveal} />}
      {reveal && reveal.questions.length > 0 && (
        <section>
          <h2>{w('end.questions')}</h2>
          <ol className={css.questions}>
            {reveal.questions.map((id) => (
              <li key={id}>{w(`question.${id}`)}</li>
            ))}
          </ol>
        </section>
      )}
      <section>
        <details className={css.all}>
          <summary>{w('log.count', { name: w('end.log'), n: events.length })}</summary>
          <ul className={css.events}>
            {events.map((event, i) => (
              <EventRow key={i} event={event} view={view} />
            ))}
          </ul>
        </details>
      </section>
      <section>
        <LinkButton onClick={() => overlay('evidence')}>
          <ChartSpline size={16} aria-hidden />
          {w('start.evidence')}
        </LinkButton>
      </section>
      <div className={css.go}>
        <Button disabled={busy !== null} onClick={() => void save(screen.game)}>
          <Download size={16} aria-hidden />
          {w('end.save')}
        </Button>
        <Button look="primary" onClick={() => void leave()}>
          {w('end.new')}
        </Button>
      </div>
    </main>
  );
}
