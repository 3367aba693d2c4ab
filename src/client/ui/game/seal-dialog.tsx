import { useWords } from '../../hooks/use-words.ts';
import { Button } from '../controls.tsx';
import { Dialog, DialogActions } from '../dialog.tsx';
import css from './seal-dialog.module.css';

interface Props {
  readonly turn: number;
  /** What was left out or is not settled. */
  readonly notes: readonly string[];
  /** What sealing means. */
  readonly text: string;
  readonly onSeal: () => void;
  readonly onClose: () => void;
}

/** Asks once more before orders are sealed. */
export function SealDialog({ turn, notes, text, onSeal, onClose }: Props) {
  const w = useWords();
  return (
    <Dialog title={w('orders.seal.sure', { turn })} onClose={onClose}>
      <div className={css.text}>
        {[...notes, text].map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <DialogActions>
        <Button onClick={onClose}>{w('orders.seal.back')}</Button>
        <Button
          look="primary"
          onClick={() => {
            onClose();
            onSeal();
          }}
        >
          {w('orders.seal.go')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
