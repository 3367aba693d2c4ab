import Lightbulb from 'lucide-react/icons/lightbulb';
import { opensNow } from '../../store/settings/beginner-mode.ts';
import { useActions, useApp, useScreen } from '../../hooks/store-hooks.ts';
import { LinkButton } from '../../ui/controls.tsx';
import { Later } from '../../ui/deferred.tsx';
import { useWords } from '../../hooks/use-words.ts';
import { CardList } from './card-list.tsx';
import { DraftNews } from './draft-news.tsx';
import { DraftSection } from './draft-section.tsx';
import { FirstSteps } from './first-steps.tsx';
import css from './orders.module.css';
import { SignalSheet } from './signal-sheet.tsx';
import { VerbTabs } from './verb-tabs.tsx';

/** Verbs, cards, draft, Seal; the cards scroll, draft and Seal never do. */
export function OrdersPanel() {
  const w = useWords();
  const tab = useApp((s) => s.tab);
  return (
    <section className={css.panel} data-guide="orders" aria-label={w('orders.title')} id="orders">
      <h2 className="visually-hidden">{w('orders.title')}</h2>
      <VerbTabs />
      <AskAdviser />
      <div className={css.scroll} role="tabpanel" id="orders-tab" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        <FirstSteps />
        <Opened />
        <Later instead={<div className={css.coming} aria-hidden />}>
          {tab === 'signals' ? <SignalSheet /> : <CardList verb={tab} />}
        </Later>
      </div>
      <DraftSection />
      <DraftNews />
    </section>
  );
}

/** Off unless it is wished for, and only where the game allows it. */
function AskAdviser() {
  const w = useWords();
  const wished = useApp((s) => s.settings.adviser === 'on');
  const { adviser } = useScreen();
  const { overlay } = useActions();
  return (
    wished &&
    adviser && (
      <button type="button" className={css.ask} onClick={() => overlay('adviser')}>
        <Lightbulb size={16} aria-hidden />
        {w('advice.ask')}
      </button>
    )
  );
}

/** Turn 3 of a first game: one sentence says that there is more now. */
function Opened() {
  const w = useWords();
  const now = useApp(opensNow);
  const { outgrow } = useActions();
  return (
    now && (
      <output className={css.opened}>
        {w('small.opened')} <LinkButton onClick={outgrow}>{w('small.close')}</LinkButton>
      </output>
    )
  );
}
