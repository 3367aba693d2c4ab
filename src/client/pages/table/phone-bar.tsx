import Inbox from 'lucide-react/icons/inbox';
import ListChecks from 'lucide-react/icons/list-checks';
import Lock from 'lucide-react/icons/lock';
import MapIcon from 'lucide-react/icons/map';
import ScrollText from 'lucide-react/icons/scroll-text';
import { lazy, Suspense, useState } from 'react';
import { submissionOf } from '../../store/draft/draft.ts';
import { itemized, signed } from '../../store/format/numbers.ts';
import { hasLetters } from '../../store/game/letters-come.ts';
import { useActions, useApp, useScreen } from '../../hooks/store-hooks.ts';
import { DraftSection } from '../orders/draft-section.tsx';
import { SealSheet, TakeBack, useSealed } from '../orders/seal-bar.tsx';
import { Button, LinkButton } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../hooks/use-words.ts';
import { useDraftHeat } from '../../ui/game/heat-ladder.tsx';
import css from './phone.module.css';

const TABS = [
  ['map', MapIcon],
  ['orders', ListChecks],
  ['situation', Inbox],
  ['log', ScrollText],
] as const;

const DeskBadge = lazy(() => import('./desk/desk-sheet.tsx').then((m) => ({ default: m.DeskBadge })));

/** Phones only: draft and Seal above the tabs, fixed at the bottom. */
export function PhoneBar() {
  const w = useWords();
  const phone = useApp((s) => s.phone);
  const { showPhone } = useActions();
  const letters = hasLetters(useScreen());
  return (
    <div className={css.bar} id="phone-bar">
      <PhoneDraft />
      <nav className={css.tabs} aria-label={w('phone.tabs')}>
        {TABS.map(([id, Icon]) => (
          <button
            key={id}
            type="button"
            className={css.tab}
            aria-current={phone === id ? 'page' : undefined}
            onClick={() => showPhone(id)}
          >
            <Icon size={20} strokeWidth={1.5} aria-hidden />
            {w(`phone.${id}`)}
            {id === 'situation' && letters && (
              <Suspense fallback={null}>
                <DeskBadge className={css.badge} />
              </Suspense>
            )}
          </button>
        ))}
      </nav>
    </div>
  );
}

function PhoneDraft() {
  const w = useWords();
  const draft = useApp((s) => s.draft);
  const check = useApp((s) => s.check);
  const busy = useApp((s) => s.busy);
  const heat = useDraftHeat();
  const sealed = useSealed();
  const [open, setOpen] = useState<'draft' | 'seal' | null>(null);
  if (!draft) return null;
  const { orders, signals } = submissionOf(draft);
  const lines = [
    ...(orders.length > 0 ? [w('orders.count', { count: orders.length })] : []),
    ...(signals.length > 0 ? [w('orders.signals', { count: signals.length })] : []),
  ];
  return (
    <div className={css.draft}>
      <div>
        <p className={css.title}>
          {lines.length === 0 ? w('phone.draft.empty') : w('phone.draft', { lines: itemized(lines) })}
        </p>
        <p className={css.hint}>
          {heat !== 0 && `${w('phone.heat', { change: signed(heat, 0) })} `}
          <LinkButton onClick={() => setOpen('draft')}>{w('phone.show')}</LinkButton>
        </p>
      </div>
      {sealed ? (
        <Suspense fallback={null}>
          <TakeBack />
        </Suspense>
      ) : (
        <Button
          look="primary"
          disabled={busy !== null || (check !== null && !check.ok)}
          onClick={() => setOpen('seal')}
        >
          <Lock size={18} aria-hidden />
          {w('orders.seal.short')}
        </Button>
      )}
      {open === 'seal' && (
        <Suspense fallback={null}>
          <SealSheet onClose={() => setOpen(null)} />
        </Suspense>
      )}
      {open === 'draft' && (
        <Dialog title={w('orders.draft')} onClose={() => setOpen(null)}>
          <DraftSection alone />
        </Dialog>
      )}
    </div>
  );
}
