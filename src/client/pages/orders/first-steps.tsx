import X from 'lucide-react/icons/x';
import type { Side, Signal } from '../../../engine/model/index.ts';
import { isFirst } from '../../store/settings/beginner-mode.ts';
import type { Tab } from '../../store/state.ts';
import { useActions, useApp, useView } from '../../hooks/store-hooks.ts';
import { Button, LinkButton } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './first-steps.module.css';
import { signalCard } from './signal-sheet.tsx';

interface Step {
  readonly tab: Tab;
  /** Id of an order's card, or the kind of a signal. */
  readonly card: string;
}

/** Of different tempers, so that none is the answer. */
const STEPS: Readonly<Record<Side, readonly Step[]>> = {
  us: [
    { tab: 'strike', card: 'strike' },
    { tab: 'deploy', card: 'harden' },
    { tab: 'signals', card: 'redline' },
  ],
  iran: [
    { tab: 'restrain', card: 'directive:iraq' },
    { tab: 'restrain', card: 'focus:iraq' },
    { tab: 'signals', card: 'stopForStop' },
  ],
};

/** In the first turns of a first game: what they are about, and ways in. It can be put away. */
export function FirstSteps() {
  const w = useWords();
  const { seat, turn } = useView();
  const shown = useApp((s) => isFirst(s) && !s.progress.told);
  const { openTab, openCard, tell } = useActions();
  if (!shown) return null;
  const go = ({ tab, card }: Step) => {
    openTab(tab);
    openCard(tab === 'signals' ? signalCard(card as Signal['kind']) : card);
  };
  return (
    <aside className={css.steps} aria-label={w('first.title')}>
      <p>{w(`first.${seat}.${turn}`)}</p>
      <ul>
        {STEPS[seat].map((step) => (
          <li key={step.card}>
            <LinkButton onClick={() => go(step)}>{w(`first.${step.card}`)}</LinkButton>
          </li>
        ))}
      </ul>
      <Button look="bare" aria-label={w('first.close')} onClick={tell}>
        <X size={16} aria-hidden />
      </Button>
    </aside>
  );
}
