import ArrowRight from 'lucide-react/icons/arrow-right';
import Crosshair from 'lucide-react/icons/crosshair';
import Eye from 'lucide-react/icons/eye';
import Hand from 'lucide-react/icons/hand';
import MessagesSquare from 'lucide-react/icons/messages-square';
import Radio from 'lucide-react/icons/radio';
import { useMemo, type KeyboardEvent } from 'react';
import { legalOf } from '../../store/draft/cards.ts';
import { submissionOf } from '../../store/draft/draft.ts';
import { refusals } from '../../store/draft/unavailable-orders.ts';
import { asBasic, isBeginner } from '../../store/settings/beginner-mode.ts';
import type { Tab } from '../../store/app-state.ts';
import { useActions, useApp, useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from './orders.module.css';

const TABS = ['strike', 'deploy', 'restrain', 'intelligence', 'signals', 'diplomacy'] as const;
const ICONS = {
  strike: Crosshair,
  deploy: ArrowRight,
  restrain: Hand,
  intelligence: Eye,
  signals: Radio,
  diplomacy: MessagesSquare,
};

/** Number of draft orders per tab. */
function useCounts(): Readonly<Partial<Record<Tab, number>>> {
  const legal = useApp((s) => s.legal);
  const draft = useApp((s) => s.draft);
  const out: Partial<Record<Tab, number>> = {};
  if (!draft) return out;
  const { orders, signals } = submissionOf(draft);
  for (const order of orders) {
    const verb = legalOf(legal, order)?.verb;
    if (verb) out[verb] = (out[verb] ?? 0) + 1;
  }
  if (signals.length > 0) out.signals = signals.length;
  return out;
}

/** The tabs that contain a card, legal or not, and the open tab. */
function useTabs(): readonly Tab[] {
  const view = useView();
  const rules = useApp((s) => s.rules);
  const legal = useApp((s) => s.legal);
  const tab = useApp((s) => s.tab);
  const basic = useApp((s) => (isBeginner(s) ? s.basic : null));
  return useMemo(() => {
    if (!rules) return TABS;
    const offered = basic ? legal.filter((x) => basic.has(x.id)) : legal;
    const refused = refusals(rules, basic ? asBasic(view) : view, legal);
    const verbs = new Set<Tab>([tab, 'signals', ...offered.map((x) => x.verb), ...refused.map((x) => x.verb)]);
    return TABS.filter((id) => verbs.has(id));
  }, [view, rules, legal, tab, basic]);
}

/** The tabs above the cards, by kind of action. */
export function VerbTabs() {
  const w = useWords();
  const { seat } = useView();
  const tab = useApp((s) => s.tab);
  const { openTab } = useActions();
  const counts = useCounts();
  const tabs = useTabs();
  const go = (e: KeyboardEvent) => {
    const at = tabs.indexOf(tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[e.key];
    if (to === undefined) return;
    e.preventDefault(); // Home and End would scroll the page
    const next = tabs.at(to % tabs.length)!;
    openTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className={css.tabs} role="tablist" aria-label={w('orders.verbs')}>
      {tabs.map((id) => {
        const Icon = ICONS[id];
        const name = w(w.has(`verb.${id}.${seat}`) ? `verb.${id}.${seat}` : `verb.${id}`);
        return (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === tab}
            aria-controls="orders-tab"
            tabIndex={id === tab ? 0 : -1}
            className={css.tab}
            onClick={() => openTab(id)}
            onKeyDown={go}
          >
            <Icon size={18} strokeWidth={1.5} aria-hidden />
            <span>{name}</span>
            {counts[id] ? <span className={css.count}>{counts[id]}</span> : null}
          </button>
        );
      })}
    </div>
  );
}
