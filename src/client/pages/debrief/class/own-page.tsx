import ArrowLeft from 'lucide-react/icons/arrow-left';
import Printer from 'lucide-react/icons/printer';
import { Suspense, useEffect, useState } from 'react';
import { useRoom, useRoomActions, useRoomScreen } from '../../../hooks/room-hooks.ts';
import { useAllWords } from '../../../hooks/use-words.ts';
import { itemized } from '../../../store/format/numbers.ts';
import { plainDate } from '../../../store/format/dates.ts';
import { Button } from '../../../ui/controls.tsx';
import { ReturnWord } from '../../../ui/room/return-word.tsx';
import { roleName } from '../../../ui/room/room-text.ts';
import { OwnConsent } from './own-consent.tsx';
import { OwnForecasts } from './own-forecasts.tsx';
import { OwnMarks, OwnProposals } from './own-proposals.tsx';
import { OwnWatched } from './own-watched.tsx';
import { OwnQuiz } from './own-quiz.tsx';
import css from './class.module.css';

/** What this person did, turn by turn. Nobody else of the class sees it. */
export function OwnPage({ onBack }: { onBack: () => void }) {
  const w = useAllWords();
  const room = useRoomScreen();
  const { load } = useRoomActions();
  const mine = useRoom((s) => s.parts.contributions);
  const own = mine?.own ?? null;
  useEffect(() => void load(['contributions']), [load]);
  const [today] = useState(() => Date.now());
  const { me } = room;
  if (!me) return null;
  return (
    <main className={css.own} data-side={me.side}>
      <header>
        <p className={css.scenario}>{w('own.scenario', { scenario: room.title })}</p>
        <p className={css.place}>
          <span>{me.side ? w('lobby.seat', { table: me.table, side: w(`side.${me.side}`) }) : room.title}</span>
          <span>{plainDate(today)}</span>
        </p>
        <h1>{me.name}</h1>
        <p>{me.side && itemized(me.roles.map((role) => roleName(w, room, me.side!, role)))}</p>
        {own && own.row.recordCode !== '' && <p>{w('own.code', { code: own.row.recordCode })}</p>}
      </header>
      {own && own.row.participation !== null && (
        <section>
          <h2>{w('own.participation', { percent: own.row.participation })}</h2>
          <p>
            {w(me.side ? 'own.participation.text' : 'own.participation.watched', {
              given: own.row.forecastsGiven,
              asked: own.row.forecastsAsked,
              acts: own.row.turnsWithAct,
              turns: own.row.turnsPresent,
            })}
          </p>
        </section>
      )}
      {(me.side || (mine && mine.proposals.length > 0)) && (
        <div className={css.did}>
          <OwnProposals proposals={mine?.proposals ?? []} />
          <OwnMarks marks={mine?.marks ?? []} />
        </div>
      )}
      <OwnWatched notes={mine?.watched ?? []} />
      {own && <OwnForecasts own={own} />}
      {own && <OwnQuiz row={own.row} />}
      <section className={css.essay}>
        <h2>{w('own.essay')}</h2>
        <ol>
          {(['act', 'other', 'theory', 'mind'] as const).map((task) => (
            <li key={task}>{w(`own.essay.${task}`)}</li>
          ))}
        </ol>
        <h2 className={css.sentence}>{w('own.sentence')}</h2>
        <div className={css.lines} aria-hidden />
      </section>
      {own && (
        <Suspense fallback={null}>
          <OwnConsent consent={own.consent} />
        </Suspense>
      )}
      <footer>
        <Button onClick={onBack}>
          <ArrowLeft size={18} aria-hidden />
          {w('own.back')}
        </Button>
        <Button look="primary" onClick={() => window.print()}>
          <Printer size={18} aria-hidden />
          {w('own.print')}
        </Button>
        <ReturnWord />
      </footer>
      <p className={css.only}>{w('own.only')}</p>
    </main>
  );
}
