import ArrowLeft from 'lucide-react/icons/arrow-left';
import Lightbulb from 'lucide-react/icons/lightbulb';
import X from 'lucide-react/icons/x';
import { useEffect, useRef, useState } from 'react';
import { useActions, useApp, useScreen, useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { CardList } from './card-list.tsx';
import { DraftSection } from './draft-section.tsx';
import { SignalSheet } from './signal-sheet.tsx';
import { VerbTabs } from './verb-tabs.tsx';
import { draftNews } from '../../store/draft/card-lines.ts';
import { FIRST_STEPS, type FirstStep } from '../../store/draft/first-steps.ts';
import { submissionOf } from '../../store/draft/draft.ts';
import { isFirst, opensThisTurn } from '../../store/settings/beginner-mode.ts';
import { Button, LinkButton } from '../../ui/controls.tsx';
import { Deferred } from '../../ui/lazy-page.tsx';
import type { Submission } from '../../../engine/model/index.ts';
import firstStepsCss from './first-steps.module.css';
import css from './orders.module.css';

/** Tabs, cards, draft and Seal. Only the cards scroll. */
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
        <Deferred instead={<div className={css.moreLater} aria-hidden />}>
          {tab === 'signals' ? <SignalSheet /> : <CardList verb={tab} />}
        </Deferred>
      </div>
      <DraftSection />
      <DraftNews />
    </section>
  );
}

/** Tabs and cards alone, for a team that has its draft elsewhere. */
export function OrderCards({ onBack }: { onBack: () => void }) {
  const w = useWords();
  const tab = useApp((s) => s.tab);
  return (
    <section className={css.panel} aria-label={w('orders.title')} id="orders">
      <div className={css.back}>
        <h2>{w('team.propose.title')}</h2>
        <Button onClick={onBack}>
          <ArrowLeft size={18} aria-hidden />
          {w('team.propose.back')}
        </Button>
      </div>
      <VerbTabs />
      <div className={css.scroll} role="tabpanel" id="orders-tab" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        {tab === 'signals' ? <SignalSheet /> : <CardList verb={tab} />}
      </div>
      <DraftNews />
    </section>
  );
}

/** Shown only if the setting is on and the game allows the adviser. */
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

/** Turn 3 of a first game: says that all orders are now open. */
function Opened() {
  const w = useWords();
  const now = useApp(opensThisTurn);
  const { endSmallGame } = useActions();
  return (
    now && (
      <output className={css.opened}>
        {w('small.opened')} <LinkButton onClick={endSmallGame}>{w('small.close')}</LinkButton>
      </output>
    )
  );
}

/** Live region: announces what was added to or removed from the draft. */
function DraftNews() {
  const w = useWords();
  const draft = useApp((s) => s.draft);
  const before = useRef<Submission | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const now = draft && submissionOf(draft);
    const news = now && before.current?.turn === now.turn ? draftNews(w, before.current, now) : null;
    before.current = now;
    if (news !== null) setSaid(news);
  }, [draft, w]);
  return <output className="visually-hidden">{said}</output>;
}

/** In the first turns of a first game: what the turn is about, and suggested cards. Can be dismissed. */
function FirstSteps() {
  const w = useWords();
  const { seat, turn } = useView();
  const shown = useApp((s) => isFirst(s) && !s.progress.told);
  const { openTab, openCard, dismissIntro } = useActions();
  if (!shown) return null;
  const go = ({ tab, card }: FirstStep) => {
    openTab(tab);
    openCard(card);
  };
  return (
    <aside className={firstStepsCss.steps} aria-label={w('first.title')}>
      <p>{w(`first.${seat}.${turn}`)}</p>
      <ul>
        {FIRST_STEPS[seat].map((step) => (
          <li key={step.card}>
            <LinkButton onClick={() => go(step)}>{w(`first.${step.name}`)}</LinkButton>
          </li>
        ))}
      </ul>
      <Button look="bare" aria-label={w('first.close')} onClick={dismissIntro}>
        <X size={16} aria-hidden />
      </Button>
    </aside>
  );
}
