import type { Options, Order } from '../../../engine/model/index.ts';
import { submissionOf } from '../draft/draft.ts';
import type { NewGame } from '../../../protocol/device-games.ts';
import type { Phase } from '../../../protocol/seat-screen.ts';
import { resolvedTurn } from './event-log.ts';
import type { AppState } from '../app-state.ts';

/** The tutorial: three invented turns as Iran, always with the same seed, so that what it describes happens. */
const TUTORIAL = 'tutorial';

const OPTIONS: Partial<Options> = {
  orderSet: 'basic',
  ending: 'nominal',
  hazard: 0,
  hiddenAims: 'off',
  theta: 'nothing',
};

/** With this seed two groups refuse at first, one agrees after a visit, and nobody is killed. */
export const tutorialGame: NewGame = {
  scenario: TUTORIAL,
  options: OPTIONS,
  seed: 'lesson-9',
  seats: { us: 'calibrated', iran: 'human' },
};

/** One step of the tutorial. Text: `lesson.<id>`. */
export interface TutorialStep {
  readonly id: string;
  readonly turn: number;
  readonly phase: Phase;
  /** Selectors of the target; the first visible one is used. */
  readonly at?: readonly string[];
  /** Completes the step; without it the note has a button. */
  readonly done?: (state: AppState) => boolean;
  /** The step ends only when the phase changes, by sealing or the button of a page. */
  readonly waits?: true;
}

const drafted = (state: AppState, is: (order: Order) => boolean): boolean =>
  state.draft !== null && submissionOf(state.draft).orders.some(is);
const asksIraq = (order: Order): boolean =>
  order.kind === 'directive' && order.to === 'iraq' && (order.directive === 'halt' || order.directive === 'ease');
const signalled = ({ draft }: AppState): boolean => draft !== null && submissionOf(draft).signals.length > 0;

const ORDERS = '[data-guide="orders"]';
const SEAL = ['[data-guide="seal"]', '#phone-bar'];
const card = (id: string): readonly string[] => [`[data-card="${id}"]`, ORDERS];
const orders = (turn: number, id: string, more: Partial<TutorialStep> = {}): TutorialStep => ({
  id,
  turn,
  phase: 'orders',
  ...more,
});
const result = (turn: number, id: string, more: Partial<TutorialStep> = {}): TutorialStep => ({
  id,
  turn,
  phase: 'result',
  ...more,
});

/** All steps of the tutorial, in order. */
export const STEPS: readonly TutorialStep[] = [
  { id: 'briefing', turn: 1, phase: 'briefing', at: ['[data-guide="ready"]'], waits: true },
  orders(1, 'heat', { at: ['[data-guide="heat"]'] }),
  orders(1, 'cost', { at: ['[data-guide="pools"]'] }),
  orders(1, 'ask', {
    at: card('directive:iraq'),
    done: (s) => s.card === 'directive:iraq' || drafted(s, asksIraq),
  }),
  orders(1, 'odds', { at: card('directive:iraq'), done: (s) => drafted(s, asksIraq) }),
  orders(1, 'focus', { at: card('focus:iraq'), done: (s) => drafted(s, (o) => o.kind === 'focus') }),
  orders(1, 'seal', { at: SEAL, waits: true }),
  result(1, 'playback', { done: (s) => s.playback === null, waits: true }),
  result(1, 'changed', { waits: true }),
  orders(2, 'log', { at: ['[data-guide="log"]', '#phone-bar'], done: (s) => s.folds.log || s.phone === 'log' }),
  orders(2, 'why', { at: ['[role="log"]'] }),
  orders(2, 'again', { at: card('directive:iraq'), done: (s) => drafted(s, asksIraq) }),
  orders(2, 'visit', { at: card('visit'), done: (s) => drafted(s, (o) => o.kind === 'visit') }),
  orders(2, 'signal', { at: ['#tab-signals', ORDERS], done: signalled }),
  orders(2, 'seal2', { at: SEAL, waits: true }),
  result(2, 'helped', { waits: true }),
  orders(3, 'situation', {
    at: ['[data-guide="situation"]', '#phone-bar'],
    done: (s) => s.folds.situation || s.phone === 'situation',
  }),
  orders(3, 'assessment', { at: ['[data-guide="assessment"]', '#phone-bar'] }),
  orders(3, 'last', { at: SEAL, waits: true }),
  result(3, 'over', { waits: true }),
  { id: 'end', turn: 3, phase: 'over' },
];

/** The step to show: the last one reached if it belongs to this page, else the page's first. Null: no tutorial. */
export function stepOf(state: AppState): TutorialStep | null {
  const { screen, progress } = state;
  if (!screen?.view || progress.lesson?.game !== screen.game.id) return null;
  const { phase, view } = screen;
  const turn = phase === 'result' ? resolvedTurn(view) : view.turn;
  const here = STEPS.filter((s) => s.phase === phase && (phase === 'over' || s.turn === turn));
  const from = Math.max(
    0,
    here.findIndex((s) => s.id === progress.lesson?.step),
  );
  return here.slice(from).find((s) => !s.done?.(state)) ?? null;
}
