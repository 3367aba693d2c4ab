import { useMemo } from 'react';
import type { HeatView } from '../../../engine/model/index.ts';
import { legalOf } from '../../store/draft/cards.ts';
import { heatBefore, trackEvent } from '../../store/game/track-changes.ts';
import { submissionOf } from '../../store/draft/draft.ts';
import { figure, signed } from '../../store/format/numbers.ts';
import { useApp, useScreen, useView } from '../../hooks/store-hooks.ts';
import { Popover } from '../popover.tsx';
import { RuleLink, WhyList } from './why.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './heat-ladder.module.css';

const RUNGS = [0, 1, 2, 3, 4] as const;
const RUNG_WIDTH = 20;
/** From this rung on the page shows Heat larger and in red. */
export const HOT = 3;

/** Points of Heat that the draft alone would add. */
export function useDraftHeat(): number {
  const view = useView();
  const { rules, legal, signals, draft } = useApp((s) => s);
  return useMemo(() => {
    if (!rules || !draft) return 0;
    const { orders, signals: sent } = submissionOf(draft);
    const ep = orders.reduce((sum, order) => sum + (legalOf(legal, order)?.ep ?? 0), 0);
    const signalEp = sent.reduce(
      (sum, signal) => sum + (signals.find((x) => x.signal.kind === signal.kind)?.ep ?? 0),
      0,
    );
    return Math.round(rules.heatAfter(view, ep + signalEp) - rules.heatAfter(view, 0));
  }, [view, rules, legal, signals, draft]);
}

/** Whether the turn that changed Heat is still on the screen, or was the last one. */
type Shown = 'this' | 'last';

/**
 * The Heat ladder with its five rungs; the draft's share is hatched. `opening`: Heat at the start of a replayed turn.
 * `shown`: at the end of the turn that changed it, that is this turn.
 */
export function HeatLadder({ opening = null, shown = 'last' }: { opening?: HeatView | null; shown?: Shown }) {
  const w = useWords();
  const now = useView().heat;
  const { all, rung } = opening ?? now;
  const before = heatBefore(useScreen().previous);
  const draft = useDraftHeat();
  const label = { heat: figure(all, 0), rung: w(`rung.${rung}`), draft: signed(draft, 0) };
  return (
    <div data-guide="heat" className={css.root} data-hot={rung >= HOT || undefined}>
      <Popover
        label={w(draft === 0 ? 'top.heat.label' : 'top.heat.label.draft', label)}
        className={css.heat}
        button={
          <>
            <span className={css.figure}>
              <span className={css.name}>{w('top.heat')}</span>
              <span className={css.value}>{figure(all, 0)}</span>
            </span>
            <span className={css.ladder}>
              <span className={css.line}>
                <span>{opening ? w('play.heat') : changeLine(w, all, before, shown)}</span>
                {draft !== 0 && <span className={css.draft}>{w('top.heat.draft', { change: signed(draft, 0) })}</span>}
              </span>
              <Ladder heat={all} draft={draft} now={rung >= HOT ? rung : null} />
              <span className={css.names}>
                {RUNGS.map((i) => (
                  <span key={i} data-now={i === rung || undefined} data-hot={i > 2 || undefined}>
                    {w(`rung.${i}`)}
                  </span>
                ))}
              </span>
            </span>
          </>
        }
      >
        {() => <HeatWhy />}
      </Popover>
    </div>
  );
}

function changeLine(w: ReturnType<typeof useWords>, now: number, before: number | null, turn: Shown): string {
  if (before === null) return w('top.heat.first');
  return now === before
    ? w(`top.heat.same.${turn}`)
    : w(`top.heat.change.${turn}`, { change: signed(now - before, 0) });
}

/** Five cells, filled up to `heat`; the part that the draft adds is hatched. Both 0–100. `now`: the cell that breathes. */
export function Ladder({ heat, draft = 0, now = null }: { heat: number; draft?: number; now?: number | null }) {
  const top = Math.max(0, Math.min(100, heat + draft));
  return (
    <span className={css.cells}>
      {RUNGS.map((i) => {
        const share = (x: number) => Math.max(0, Math.min(1, (x - i * RUNG_WIDTH) / RUNG_WIDTH)) * 100;
        const solid = Math.min(share(heat), share(top));
        const end = Math.max(share(heat), share(top));
        return (
          <span key={i} className={css.cell} data-hot={i > 2 || undefined} data-now={i === now || undefined}>
            <span className={css.fill} style={{ inlineSize: `${solid}%` }} />
            <span className={css.step} style={{ insetInlineStart: `${solid}%`, inlineSize: `${end - solid}%` }} />
          </span>
        );
      })}
    </span>
  );
}

function HeatWhy() {
  const w = useWords();
  const event = trackEvent(useScreen(), 'heat');
  return (
    <div className={css.why}>
      <h2>{w('track.heat')}</h2>
      <p>{w('track.heat.text')}</p>
      <p>{w('track.heat.shown')}</p>
      {event ? <WhyList why={event.why} clause={event.clause} /> : <RuleLink clause="§8 heat" />}
    </div>
  );
}
