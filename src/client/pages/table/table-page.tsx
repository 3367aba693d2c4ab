import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useActions, useApp, useScreen } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { OrdersPanel } from '../orders/orders-panel.tsx';
import { WordsStrip } from './desk/words-strip.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { AimsSection } from './sidebar/aims-section.tsx';
import { EventLog, EventLogStrip } from './sidebar/event-log-panel.tsx';
import { ForecastSection } from './sidebar/forecast-section.tsx';
import { HeatNotice } from './sidebar/heat-notice.tsx';
import { SituationSection } from './sidebar/situation-section.tsx';
import { TopBar } from './top-bar.tsx';
import { useClearArea } from './use-clear-area.ts';
import { hasOpened, isOpening } from '../../store/game/played-here.ts';
import { hasLetters } from '../../store/game/letters-come.ts';
import { actionOf } from '../../store/settings/shortcuts.ts';
import { THEATRES } from '../../../engine/model/index.ts';
import css from './table.module.css';

const Opening = lazy(() => import('./opening/opening.tsx').then((m) => ({ default: m.Opening })));
const SiteCard = lazy(() => import('./site-card.tsx').then((m) => ({ default: m.SiteCard })));
const DeskSheet = lazy(() => import('./desk/desk-sheet.tsx').then((m) => ({ default: m.DeskSheet })));

/** The main page of a turn: the map fills the window, panels cover its edges. */
export function Table() {
  const phone = useApp((s) => s.phone);
  const pointed = useApp((s) => s.pointed !== null);
  const { top, left, right, bottom } = useClearArea();
  const { openCard } = useActions();
  useTableKeys();
  useEffect(() => () => openCard(null), [openCard]);
  return (
    <main className={css.table} data-phone={phone}>
      <div className={css.top} ref={top}>
        <TopBar />
        <WordsStrip tabbed />
      </div>
      <Desk className={css.desk} />
      <div className={css.left} ref={left}>
        <DeskTab />
        <LeftPanels />
      </div>
      <div className={css.right} ref={right}>
        <OrdersPanel />
      </div>
      <div className={css.bottom} ref={bottom}>
        <LogPanel />
      </div>
      <PhoneBar />
      {pointed && (
        <Suspense fallback={null}>
          <SiteCard />
        </Suspense>
      )}
      <GameOpening />
    </main>
  );
}

/** As a game opens, once: four seconds before its first turn. */
function GameOpening() {
  const { game, view } = useScreen();
  const wished = useApp((s) => s.settings.opening === 'on' && s.progress.lesson?.game !== game.id);
  const [shown, setShown] = useState(() => isOpening(game.id) && wished && view?.turn === 1);
  useEffect(hasOpened, []);
  const done = useCallback(() => setShown(false), []);
  return (
    shown && (
      <Suspense fallback={<div className={css.dark} data-theme="dark" />}>
        <Opening onDone={done} />
      </Suspense>
    )
  );
}

/** What has come with the opening of the turn, over the map. */
export function Desk({ className }: { className: string | undefined }) {
  const letters = useScreenHasLetters();
  return (
    letters && (
      <div className={className}>
        <Suspense fallback={null}>
          <DeskSheet />
        </Suspense>
      </div>
    )
  );
}

const useScreenHasLetters = (): boolean => hasLetters(useScreen());

/** The same on a phone, before the situation. */
function DeskTab() {
  const letters = useScreenHasLetters();
  return (
    letters && (
      <div className={css.deskTab}>
        <Suspense fallback={null}>
          <DeskSheet tab />
        </Suspense>
      </div>
    )
  );
}

/** Situation, aims (turn 1) and forecast, lower left; one can be open, the others are collapsed. */
export function LeftPanels() {
  const open = useApp((s) => s.folds.situation || s.folds.assessment || s.folds.aims);
  return (
    <div className={css.sheets} data-open={open || undefined}>
      <HeatNotice />
      <SituationSection />
      <AimsSection />
      <ForecastSection />
    </div>
  );
}

/** The log: one line, or a panel over the lower left of the map. */
export function LogPanel() {
  const w = useWords();
  const folded = useApp((s) => !s.folds.log);
  const phone = useApp((s) => s.phone === 'log');
  const open = !folded || phone;
  return (
    <section data-guide="log" aria-label={w('log.title')} className={css.log} data-open={!folded || undefined}>
      <div className={css.logBody} role="log" aria-live="polite" hidden={folded}>
        {open && <EventLog />}
      </div>
      <div className={css.strip}>
        <EventLogStrip />
      </div>
    </section>
  );
}

const TYPING = 'input:not([type=radio]):not([type=checkbox]):not([type=range]), textarea, select, [contenteditable]';

const THEATRE_KEYS = Object.fromEntries(THEATRES.map((theatre, i) => [String(i + 1), theatre]));

/** Keys 1–5 centre a theatre; Ctrl+Z and Ctrl+Y undo and redo. Ignored while typing. */
export function useTableKeys(): void {
  const { goTo, undo, redo } = useActions();
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      const target = e.target as HTMLElement | null;
      if (target?.closest?.(TYPING) || document.querySelector('dialog[open]')) return;
      if (e.altKey) return; // with Ctrl this is AltGr, which types characters
      if (e.ctrlKey || e.metaKey) {
        const step = actionOf(e, { z: e.shiftKey ? redo : undo, y: redo });
        if (!step) return;
        e.preventDefault();
        step();
        return;
      }
      const theatre = actionOf(e, THEATRE_KEYS);
      if (theatre && !e.defaultPrevented) goTo({ theatre }); // otherwise the map handled the key
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [goTo, undo, redo]);
}
