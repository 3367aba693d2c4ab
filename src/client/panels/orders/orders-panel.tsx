import { useApp } from '../app.ts';
import { useWords } from '../words.ts';
import { CardList } from './card-list.tsx';
import { DraftSection } from './draft-section.tsx';
import css from './orders.module.css';
import { SignalSheet } from './signal-sheet.tsx';
import { VerbTabs } from './verb-tabs.tsx';

/** Verbs, cards, draft, Seal; the cards scroll, draft and Seal never do. */
export function OrdersPanel() {
  const w = useWords();
  const tab = useApp((s) => s.tab);
  return (
    <section className={css.panel} aria-label={w('orders.title')} id="orders">
      <h2 className="visually-hidden">{w('orders.title')}</h2>
      <VerbTabs />
      <div className={css.scroll} role="tabpanel" id="orders-tab" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        {tab === 'signals' ? <SignalSheet /> : <CardList verb={tab} />}
      </div>
      <DraftSection />
    </section>
  );
}
