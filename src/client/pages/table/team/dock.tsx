import { Suspense } from 'react';
import { useRoom } from '../../../hooks/room-hooks.ts';
import { isEarly } from '../../../store/room/room-state.ts';
import { useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { TeamTalk } from '../../../ui/room/team-talk.tsx';
import { AssessmentForm } from '../sidebar/forecast-form.tsx';
import css from './team.module.css';

/** Own forecasts: nobody else of the team sees them. */
export function ForecastBox() {
  const w = useWords();
  const early = useRoom(isEarly);
  const { turn } = useView();
  return (
    <section className={`${css.box} ${css.forecasts}`} aria-labelledby="forecasts">
      <header>
        <h2 id="forecasts">{w('team.forecasts')}</h2>
        <span>{w('team.forecasts.own')}</span>
        {turn > 1 && !early && <p>{w('team.forecasts.base')}</p>}
      </header>
      {/* It scrolls, so it needs keyboard focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css.boxBody} tabIndex={0}>
        {early ? (
          <p>{w('early.forecasts')}</p>
        ) : (
          <Suspense fallback={null}>
            <AssessmentForm compact />
          </Suspense>
        )}
      </div>
    </section>
  );
}

export function TalkBox() {
  const w = useWords();
  return (
    <section className={`${css.box} ${css.talk}`} aria-labelledby="team-talk">
      <header>
        <h2 id="team-talk">{w('talk.title')}</h2>
        <span>{w('talk.read')}</span>
      </header>
      <TeamTalk />
    </section>
  );
}
