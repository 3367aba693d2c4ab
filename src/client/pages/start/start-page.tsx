import BookOpen from 'lucide-react/icons/book-open';
import ChartSpline from 'lucide-react/icons/chart-spline';
import GraduationCap from 'lucide-react/icons/graduation-cap';
import FileUp from 'lucide-react/icons/file-up';
import Settings from 'lucide-react/icons/settings';
import { useActions, useApp, useHost } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { NewGameDoors } from './new-game.tsx';
import { ResumeSection } from './resume-section.tsx';
import { plainDate, turnStart } from '../../store/format/dates.ts';
import { LinkButton } from '../../ui/controls.tsx';
import css from '../../ui/game/setup.module.css';

/** The start screen: ways to play on the left, the map of the region on the right. */
export function Start() {
  const w = useWords();
  const { RegionMap } = useHost();
  const { overlay } = useActions();
  const catalog = useApp((s) => s.catalog);
  return (
    <main className={css.start}>
      <div className={css.drop}>
        <div className={css.sections}>
          <h1 className={css.name} data-way-in>
            {w('app.name')}
          </h1>
          <p className={css.lead} data-way-in>
            {w('start.lead')}
          </p>
          {catalog === null ? <p className={css.section}>{w('common.loading')}</p> : <NewGameDoors catalog={catalog} />}
          <ResumeSection />
          <footer className={css.foot}>
            <OpenFileLink />
            <LinkButton onClick={() => overlay('rulebook')}>
              <BookOpen size={15} aria-hidden />
              {w('start.rulebook')}
            </LinkButton>
            <LinkButton onClick={() => overlay('evidence')}>
              <ChartSpline size={15} aria-hidden />
              {w('start.evidence')}
            </LinkButton>
            <LinkButton onClick={() => overlay('course')}>
              <GraduationCap size={15} aria-hidden />
              {w('start.course')}
            </LinkButton>
            <LinkButton onClick={() => overlay('settings')}>
              <Settings size={15} aria-hidden />
              {w('start.settings')}
            </LinkButton>
          </footer>
        </div>
      </div>
      <section className={css.map} aria-label={w('start.map')}>
        <RegionMap />
        <Legend />
      </section>
    </main>
  );
}

function Legend() {
  const w = useWords();
  const scenarios = useApp((s) => s.catalog?.scenarios);
  const looking = useApp((s) => s.previewedScenario);
  const shown = scenarios?.find((x) => x.id === looking);
  return (
    <ul className={css.legend} aria-hidden>
      {shown && (
        <li>
          <b>{plainDate(turnStart(shown, 1))}</b>
        </li>
      )}
      <li>
        <span className={css.us} />
        {w('start.legend.us')}
      </li>
      <li>
        <span className={css.iran} />
        {w('start.legend.iran')}
      </li>
      <li>
        <span className={css.heat} />
        {w('start.legend.heat')}
      </li>
    </ul>
  );
}

/** Opens a saved game or scenario from a file, link or pasted text. */
function OpenFileLink() {
  const w = useWords();
  const { overlay } = useActions();
  return (
    <LinkButton onClick={() => overlay('file')}>
      <FileUp size={15} aria-hidden />
      {w('start.file')}
    </LinkButton>
  );
}
