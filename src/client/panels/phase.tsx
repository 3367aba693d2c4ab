import { lazy, useEffect } from 'react';
import type { Screen } from '../store/game-client.ts';
import { useApp, useHost } from './app.ts';
import { useWords } from './words.ts';
import css from './shell.module.css';

const Briefing = lazy(() => import('./brief/briefing.tsx').then((m) => ({ default: m.Briefing })));
const Handover = lazy(() => import('./brief/handover.tsx').then((m) => ({ default: m.Handover })));
const Waiting = lazy(() => import('./brief/handover.tsx').then((m) => ({ default: m.Waiting })));
const Table = lazy(() => import('./table/table.tsx').then((m) => ({ default: m.Table })));
const Playback = lazy(() => import('./report/playback.tsx').then((m) => ({ default: m.Playback })));
const Result = lazy(() => import('./report/result.tsx').then((m) => ({ default: m.Result })));
const End = lazy(() => import('./report/end.tsx').then((m) => ({ default: m.End })));

/** One page for each phase; the map stays in place under table and playback of the same seat. */
export function Game() {
  const screen = useApp((s) => s.screen)!;
  const playing = useApp((s) => s.playback !== null);
  const seated = screen.view !== null && (screen.phase === 'orders' || screen.phase === 'result');
  return (
    <>
      {seated && <MapLayer key={`${screen.game.id}.${screen.seat}`} shown={screen.phase === 'orders' || playing} />}
      <Phase screen={screen} playing={playing} />
    </>
  );
}

/** A new page begins at its heading, for keyboard and screen reader. */
function Arrived() {
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return null;
}

function Phase(props: { screen: Screen; playing: boolean }) {
  const { screen, playing } = props;
  return (
    <>
      <PageOf {...props} />
      <Arrived key={`${screen.phase}.${screen.seat}.${screen.view?.turn}.${playing}`} />
    </>
  );
}

function PageOf({ screen, playing }: { screen: Screen; playing: boolean }) {
  if (screen.phase === 'handover' || !screen.view) return <Handover />;
  switch (screen.phase) {
    case 'briefing':
      return <Briefing />;
    case 'orders':
      return <Table />;
    case 'waiting':
      return <Waiting />;
    case 'result':
      return playing ? <Playback /> : <Result />;
    case 'over':
      return <End />;
  }
}

/** The canvas. Everything on it is also in the list, and every event in the log. */
function MapLayer({ shown }: { shown: boolean }) {
  const w = useWords();
  const { TableMap } = useHost();
  return (
    <section className={css.map} data-shown={shown || undefined} aria-label={w('map.label')} id="map">
      <TableMap />
    </section>
  );
}
