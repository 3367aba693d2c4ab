import Redo2 from 'lucide-react/icons/redo-2';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import Undo2 from 'lucide-react/icons/undo-2';
import { type ReactNode, useEffect, useEffectEvent, useMemo } from 'react';
import { HostContext, useActions, useApp, useHost, useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import type { ChoiceProps } from './choices.tsx';
import { headline } from './finding.tsx';
import type { RerunSummary } from './rerun-summary.ts';
import { type Sandbox, changedSubmission } from './use-question.ts';
import { CardList } from '../../orders/card-list.tsx';
import { DraftList } from '../../orders/draft-list.tsx';
import { SignalSheet } from '../../orders/signal-sheet.tsx';
import { VerbTabs } from '../../orders/verb-tabs.tsx';
import { canRedo, canUndo, emptySubmission } from '../../../store/draft/draft.ts';
import { costLine } from '../../../store/format/format-text.ts';
import { Button } from '../../../ui/controls.tsx';
import { usePoolsUsed } from '../../../ui/game/pools.tsx';
import { POOLS, type Submission } from '../../../../engine/model/index.ts';
import frame from '../debrief.module.css';
import css from './whatif.module.css';

/** Gives its children the sandbox store instead of the game's. Only the rulebook opens in the game's store. */
function OrderEditor({ sandbox, children }: { sandbox: Sandbox; children: ReactNode }) {
  const host = useHost();
  const own = useMemo(() => {
    const { overlay, openRule } = host.store.actions;
    return { ...host, store: { ...sandbox.store, actions: { ...sandbox.store.actions, overlay, openRule } } };
  }, [host, sandbox]);
  return <HostContext.Provider value={own}>{children}</HostContext.Provider>;
}

/** The sealed orders of the turn, to be changed with the same cards as in play. */
function OrderAnew({ sealed }: { sealed: Submission | null }) {
  const w = useWords();
  const view = useView();
  const tab = useApp((s) => s.tab);
  return (
    <div className={css.sandbox} data-side={view.seat}>
      <div>
        <Spent />
        <DraftList />
        <Steps sealed={sealed} />
      </div>
      <details className={css.cards}>
        <summary>{w('whatif.cards')}</summary>
        <VerbTabs />
        <div className={css.tab} role="tabpanel" id="orders-tab" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
          {tab === 'signals' ? <SignalSheet /> : <CardList verb={tab} />}
        </div>
      </details>
    </div>
  );
}

function Spent() {
  const w = useWords();
  const view = useView();
  const used = usePoolsUsed();
  const have = Object.fromEntries(POOLS.map((pool) => [pool, Math.floor(view.pools[pool])]));
  return (
    <p className={css.spent}>
      {w('whatif.spent', { used: costLine(w, used) || w('whatif.spent.nothing'), have: costLine(w, have) })}
    </p>
  );
}

function Steps({ sealed }: { sealed: Submission | null }) {
  const w = useWords();
  const { store } = useHost();
  const { undo, redo, write } = useActions();
  const draft = useApp((s) => s.draft)!;
  const changed = changedSubmission(store, sealed) !== null;
  const asSealed = { do: 'set', submission: sealed ?? emptySubmission(draft.base.turn) } as const;
  return (
    <div className={css.steps}>
      <Button look="icon" aria-label={w('orders.undo')} disabled={!canUndo(draft)} onClick={undo}>
        <Undo2 size={18} aria-hidden />
      </Button>
      <Button look="icon" aria-label={w('orders.redo')} disabled={!canRedo(draft)} onClick={redo}>
        <Redo2 size={18} aria-hidden />
      </Button>
      <Button disabled={!changed} onClick={() => write(asSealed)}>
        <RotateCcw size={16} aria-hidden />
        {w('whatif.reset')}
      </Button>
    </div>
  );
}

/** Edits the orders of a turn in a sandbox; legal changes are rerun. */
export function ChangedOrders({
  chosen,
  sandbox,
  sum,
  onChoose,
}: ChoiceProps & { sandbox: Sandbox | null; sum: RerunSummary | null }) {
  const w = useWords();
  const side = w(`side.${chosen.side}.inline`);
  return (
    <section className={css.orders}>
      <h2>{w('whatif.orders', { side, turn: chosen.turn })}</h2>
      <p className={frame.quiet}>{w('whatif.orders.text')}</p>
      {sandbox ? (
        <OrderEditor sandbox={sandbox}>
          <RerunDraft sandbox={sandbox} onChoose={onChoose} />
          <OrderAnew sealed={sandbox.look.sealed} />
        </OrderEditor>
      ) : (
        <p className={frame.quiet}>{w('common.loading')}</p>
      )}
      {/* On a phone the answer is far below. */}
      {sum && chosen.instead && (
        <p className={css.short} aria-hidden>
          {headline(w, sum, chosen)}
        </p>
      )}
    </section>
  );
}

/** Debounce in ms: several quick clicks are one question. */
const PAUSE = 300;

/** Reruns the edited orders as soon as they are legal. */
function RerunDraft({ sandbox, onChoose }: Pick<ChoiceProps, 'onChoose'> & { sandbox: Sandbox }) {
  const w = useWords();
  const { store } = useHost();
  const draft = useApp((s) => s.draft);
  const check = useApp((s) => s.check);
  const may = check === null || check.ok;
  const ask = useEffectEvent(() => onChoose({ instead: changedSubmission(store, sandbox.look.sealed) }));
  useEffect(() => {
    if (!may || !draft || draft.steps.length === 0) return;
    const later = setTimeout(ask, PAUSE);
    return () => clearTimeout(later);
  }, [draft, may]);
  return may ? null : <output className={css.illegal}>{w('whatif.broken')}</output>;
}
