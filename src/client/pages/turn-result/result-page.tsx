import { type ReactNode, useEffect } from 'react';
import { playsHere } from '../../store/game/played-here.ts';
import type { Side } from '../../../engine/model/index.ts';
import { plainDate, shortDate, turnEnd, turnStart } from '../../store/format/dates.ts';
import { headline, wordLine, wordStood } from '../../store/format/story-text.ts';
import { resultLine } from '../../store/format/playback-text.ts';
import { resolvedTurn } from '../../store/game/event-log.ts';
import { turnStory } from '../../store/game/turn-story.ts';
import { isWatched } from '../../store/app-state.ts';
import { useActions, useApp, useHost, useScreen, useView } from '../../hooks/store-hooks.ts';
import { Button } from '../../ui/controls.tsx';
import { Deferred } from '../../ui/lazy-page.tsx';
import { EventMark } from '../../ui/game/event-line.tsx';
import { EventRow } from '../../ui/game/event-row.tsx';
import { PointsSummary } from '../../ui/game/points-summary.tsx';
import { StakeMark } from '../../ui/game/words/stake-mark.tsx';
import { useWords } from '../../hooks/use-words.ts';
import { GivenOrders, Why } from './given-orders.tsx';
import { MovedNumbers } from './moved-numbers.tsx';
import { ThreeNumbers } from './three-numbers.tsx';
import { SeatSwapComparison } from './seat-swap-comparison.tsx';
import css from './turn.module.css';
import list from '../../ui/game/result.module.css';

/** The turn on one page: its headline, what came of each order, three numbers; everything else is folded. `more`: another way on. */
export function Result({ more }: { more?: ReactNode }) {
  const w = useWords();
  const screen = useScreen();
  const view = useView();
  const { ready, replay, overlay } = useActions();
  const busy = useApp((s) => s.busy);
  const { TurnMap } = useHost();
  const turn = resolvedTurn(view);
  useEffect(() => playsHere(screen.game.id), [screen.game.id]);
  const story = turnStory(screen);
  const seat = view.seat as Side;
  const dates = { from: shortDate(turnStart(view, turn)), to: plainDate(turnEnd(view, turn)) };
  return (
    <main className={css.page} data-result>
      <header className={css.head}>
        <p>{w('result.turn', { turn, ...dates })}</p>
        <h1>{headline(w, story, seat, view.past.at(-1)?.attacks ?? 0)}</h1>
      </header>
      <SeatSwapComparison />
      <div className={css.columns}>
        <div>
          <GivenOrders story={story} seat={seat} />
          {story.words.length > 0 && (
            <ul className={css.acts} aria-label={w('story.words')} data-words>
              {story.words.map((event, i) => (
                <li key={i}>
                  <StakeMark effect={wordStood(event) ? 'keeps' : 'breaks'} size={18} />
                  <span>{wordLine(w, event, { words: story.words, events: screen.events, seat })}</span>
                  <span />
                </li>
              ))}
            </ul>
          )}
          {story.acts.length > 0 && (
            <ul className={css.acts} aria-label={w('story.also')}>
              {story.acts.map((event, i) => (
                <li key={i}>
                  <EventMark event={event} />
                  <span>{resultLine(w, event)}</span>
                  <Why events={[event]} />
                </li>
              ))}
            </ul>
          )}
          <ThreeNumbers />
          <div className={css.folds}>
            {story.rest.length > 0 && (
              <Fold title={w('story.more', { count: story.rest.length })}>
                <ul className={list.events}>
                  {story.rest.map((event, i) => (
                    <EventRow key={i} event={event} view={view} />
                  ))}
                </ul>
              </Fold>
            )}
            <Fold title={w('story.numbers')}>
              <MovedNumbers />
            </Fold>
            <Fold title={w('story.points')}>
              <PointsSummary />
            </Fold>
          </div>
        </div>
        <div className={css.map}>
          <TurnMap />
        </div>
      </div>
      <div className={list.go}>
        <Button onClick={replay}>{w('play.again')}</Button>
        {more}
        {isWatched(screen.game) && <Button onClick={() => overlay('seats')}>{w('watch.seats')}</Button>}
        <Button look="primary" disabled={busy !== null} onClick={() => void ready()}>
          {w('result.continue')}
        </Button>
      </div>
    </main>
  );
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary>{title}</summary>
      <Deferred>{children}</Deferred>
    </details>
  );
}
