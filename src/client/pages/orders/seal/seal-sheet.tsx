import Lock from 'lucide-react/icons/lock';
import { submissionOf } from '../../../store/draft/draft.ts';
import { useActions, useApp, useView } from '../../../hooks/store-hooks.ts';
import { useDraftOrders } from '../../../hooks/use-stakes.ts';
import { usePlayWords } from '../../../hooks/use-words.ts';
import { TAKE_BACK } from '../../../store/settings/settings.ts';
import { legalOf } from '../../../store/draft/cards.ts';
import { Button } from '../../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { ForecastSlider } from '../../../ui/game/forecast-slider.tsx';
import { SuccessLine } from '../../../ui/game/success-line.tsx';
import { WordEffects } from '../../../ui/game/words/word-effects.tsx';
import { HoldButton } from './hold-button.tsx';
import { startCountdown } from './seal-countdown.ts';
import css from './seal.module.css';

/** The top level of the ladder: an order there is sealed by a longer press. */
const BRINK = 4;

/** Asks what is missing, says what the orders do to words, and seals by one press. Nothing is sent for three seconds. */
export function SealSheet({ onClose }: { onClose: () => void }) {
  const w = usePlayWords();
  const view = useView();
  const { seal, write } = useActions();
  const legal = useApp((s) => s.legal);
  const draft = useApp((s) => s.draft)!;
  const lasts = TAKE_BACK[useApp((s) => s.settings.takeBack)];
  const orders = useDraftOrders();
  const { signals, assessment, success = null } = submissionOf(draft);
  const brink = orders.some((order) => legalOf(legal, order)?.rung === BRINK);
  const go = (): void => {
    onClose();
    startCountdown(lasts, () => void seal());
  };
  const label = (
    <>
      <Lock size={18} aria-hidden />
      {w(brink ? 'seal.hold' : 'orders.seal.go')}
    </>
  );
  return (
    <Dialog title={w('orders.seal.sure', { turn: view.turn })} onClose={onClose}>
      <div className={css.asks} data-sealing>
        {orders.length + signals.length === 0 && (
          <p>{w(view.turn === 1 ? 'orders.seal.empty.first' : 'orders.seal.empty')}</p>
        )}
        <WordEffects orders={orders} />
        {brink && <p className={css.brink}>{w('seal.brink')}</p>}
        <ForecastSlider question="killed" value={assessment?.killed} />
        <SuccessLine
          view={view}
          orders={orders}
          value={success}
          onChange={(said) => write({ do: 'success', success: said })}
        />
      </div>
      <DialogActions>
        <Button onClick={onClose}>{w('orders.seal.back')}</Button>
        {brink ? (
          <HoldButton again={w('seal.again')} onHeld={go}>
            {label}
          </HoldButton>
        ) : (
          <Button look="primary" onClick={go}>
            {label}
          </Button>
        )}
      </DialogActions>
      <p className={css.note}>{lasts === 0 ? w('seal.note.now') : w('seal.note', { count: lasts / 1000 })}</p>
    </Dialog>
  );
}
