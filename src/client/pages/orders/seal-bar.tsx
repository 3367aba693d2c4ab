import Lock from 'lucide-react/icons/lock';
import Redo2 from 'lucide-react/icons/redo-2';
import Undo2 from 'lucide-react/icons/undo-2';
import { useState } from 'react';
import { canRedo, canUndo, submissionOf } from '../../store/draft/draft.ts';
import { useActions, useApp, useScreen, useView } from '../../hooks/store-hooks.ts';
import { Button } from '../../ui/controls.tsx';
import { SealDialog } from '../../ui/game/seal-dialog.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './draft.module.css';

/** Undo, redo and the primary button. */
export function SealBar({ alone }: { alone: boolean }) {
  const w = useWords();
  const actions = useActions();
  const draft = useApp((s) => s.draft);
  const check = useApp((s) => s.check);
  const busy = useApp((s) => s.busy);
  const { phase } = useScreen();
  const [asking, setAsking] = useState(false);
  if (!draft) return null;
  const broken = check !== null && !check.ok;
  return (
    <div className={css.seal} data-guide="seal">
      <Button look="icon" aria-label={w('orders.undo')} disabled={!canUndo(draft)} onClick={actions.undo}>
        <Undo2 size={18} aria-hidden />
      </Button>
      <Button look="icon" aria-label={w('orders.redo')} disabled={!canRedo(draft)} onClick={actions.redo}>
        <Redo2 size={18} aria-hidden />
      </Button>
      {!alone && (
        <Button
          look="primary"
          disabled={broken || busy !== null || phase !== 'orders'}
          title={broken ? w('orders.conflicts') : undefined}
          onClick={() => setAsking(true)}
        >
          <Lock size={18} aria-hidden />
          {w('orders.seal')}
        </Button>
      )}
      {asking && <SealOwnDraft onClose={() => setAsking(false)} />}
    </div>
  );
}

/** Lists what was left out, then seals. */
export function SealOwnDraft({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const view = useView();
  const actions = useActions();
  const draft = useApp((s) => s.draft)!;
  const submission = submissionOf(draft);
  const notes = [
    submission.orders.length + submission.signals.length === 0 && w('orders.seal.empty'),
    !submission.assessment && w('orders.seal.noAssessment'),
    view.turn === 1 && !submission.aims && w('orders.seal.noAims'),
  ].filter((x) => x !== false);
  return (
    <SealDialog
      turn={view.turn}
      notes={notes}
      text={w('orders.seal.text')}
      onSeal={() => void actions.seal()}
      onClose={onClose}
    />
  );
}
