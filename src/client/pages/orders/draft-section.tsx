import { costLine } from '../../store/format/format-text.ts';
import { POOLS } from '../../../engine/model/index.ts';
import { useApp } from '../../hooks/store-hooks.ts';
import { usePoolsUsed } from '../../ui/game/pools.tsx';
import { useWords } from '../../hooks/use-words.ts';
import { DraftList } from './draft-list.tsx';
import css from './draft.module.css';
import { SealBar } from './seal-bar.tsx';

/** The draft, its errors and Seal. Always in view. `alone`: in a dialog of its own. */
export function DraftSection({ alone }: { alone?: boolean }) {
  const w = useWords();
  const draft = useApp((s) => s.draft);
  const used = usePoolsUsed();
  const unsaved = useApp((s) => s.unsaved);
  if (!draft) return null;
  const saved = unsaved ? 'orders.unkept' : 'orders.kept';
  const spends = POOLS.some((pool) => used[pool] > 0);
  return (
    <section className={css.draft} data-alone={alone || undefined} aria-label={w('orders.draft')}>
      <div className={css.draftHead}>
        {!alone && <h2>{w('orders.draft')}</h2>}
        <p aria-live="polite">{spends ? w(`${saved}.uses`, { cost: costLine(w, used) }) : w(saved)}</p>
      </div>
      <DraftList />
      <SealBar alone={alone ?? false} />
    </section>
  );
}
