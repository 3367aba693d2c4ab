import { plainDate, shortDate, turnEnd, turnStart } from '../../store/format/dates.ts';
import { newEvents, newsOf, resolvedTurn, visibleEvents } from '../../store/game/event-log.ts';
import { figure } from '../../store/format/numbers.ts';
import { isWatched } from '../../store/app-state.ts';
import { useActions, useApp, useScreen, useView } from '../../hooks/store-hooks.ts';
import { Button } from '../../ui/controls.tsx';
import { Deferred } from '../../ui/lazy-page.tsx';
import { PointsSummary } from '../../ui/game/points-summary.tsx';
import { useWords } from '../../hooks/use-words.ts';
import { EventRow } from '../../ui/game/event-row.tsx';
import { MovedNumbers } from './moved-numbers.tsx';
import { CasualtyTable } from '../../ui/game/casualty-table.tsx';
import css from '../../ui/game/result.module.css';
import { SeatSwapComparison } from './seat-swap-comparison.tsx';

/** The result of a turn on one page: what changed, worst first, with the causes of each number. */
export function Result() {
  const w = useWords();
  const screen = useScreen();
  const view = useView();
  const { ready, replay, overlay } = useActions();
  const busy = useApp((s) => s.busy);
  const turn = resolvedTurn(view);
  const events = visibleEvents(newEvents(screen.events, view));
  const news = newsOf(events);
  const dates = { from: shortDate(turnStart(view, turn)), to: plainDate(turnEnd(view, turn)) };
  return (
    <main className={css.page}>
      <header className={css.head}>
        <p>{w('result.turn', { turn, ...dates })}</p>
        <h1>{w('result.title')}</h1>
      </header>
      <SeatSwapComparison />
      <div className={css.columns}>
        <div>
          <CasualtyTable title={w('result.people')} ledger={view.ledger} before={screen.previous?.ledger ?? null} />
          <section>
            <h2>{w('result.news')}</h2>
            <Headline />
            {news.length === 0 && <p className={css.quiet}>{w('result.news.none')}</p>}
            <ul className={css.events}>
              {news.map((event, i) => (
                <EventRow key={i} event={event} view={view} />
              ))}
            </ul>
            <details className={css.all}>
              <summary>{w('log.count', { name: w('result.all'), n: events.length })}</summary>
              <ul className={css.events}>
                <Deferred>
                  {events.map((event, i) => (
                    <EventRow key={i} event={event} view={view} />
                  ))}
                </Deferred>
              </ul>
            </details>
          </section>
        </div>
        <section>
          <h2>{w('result.numbers')}</h2>
          <MovedNumbers />
          <h2 className={css.points}>{w('situation.points')}</h2>
          <PointsSummary />
        </section>
      </div>
      <div className={css.go}>
        <Button onClick={replay}>{w('play.again')}</Button>
        {isWatched(screen.game) && <Button onClick={() => overlay('seats')}>{w('watch.seats')}</Button>}
        <Button look="primary" disabled={busy !== null} onClick={() => void ready()}>
          {w('result.continue')}
        </Button>
      </div>
    </main>
  );
}

/** Attacks, ships and the strike of this turn, compared with the turn before. */
function Headline() {
  const w = useWords();
  const { past } = useView();
  const row = past.at(-1);
  const before = past.at(-2);
  if (!row) return null;
  const cells = [
    [w('result.attacks', { count: row.attacks }), before?.attacks],
    [w('result.ships', { count: row.ships }), before?.ships],
    [
      row.strike
        ? w('common.named', { name: w('result.strike'), value: w(`scale.${row.strike}`) })
        : w('result.strike.none'),
      undefined,
    ],
  ] as const;
  return (
    <ul className={css.headline}>
      {cells.map(([text, was]) => (
        <li key={text}>
          <b>{text}</b>
          {was !== undefined && <span>{w('result.before', { n: figure(was) })}</span>}
        </li>
      ))}
    </ul>
  );
}
