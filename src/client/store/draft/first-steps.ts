import type { Side } from '../../../engine/model/index.ts';
import type { Tab } from '../app-state.ts';
import { signalCard } from './cards.ts';

/** A suggested card of a first game. Text: `first.<name>`. */
export interface FirstStep {
  readonly name: string;
  readonly tab: Tab;
  readonly card: string;
}

const order = (tab: Tab, card: string): FirstStep => ({ name: card, tab, card });
const signal = (kind: 'redline' | 'stopForStop'): FirstStep => ({ name: kind, tab: 'signals', card: signalCard(kind) });

/** First steps in different directions, so that none looks like the right answer. */
export const FIRST_STEPS: Readonly<Record<Side, readonly FirstStep[]>> = {
  us: [order('strike', 'strike'), order('deploy', 'harden'), signal('redline')],
  iran: [order('restrain', 'directive:iraq'), order('restrain', 'focus:iraq'), signal('stopForStop')],
};
