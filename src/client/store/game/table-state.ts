import { cardsOf, choose, targetsOf } from '../draft/cards.ts';
import { emptySubmission, newDraft, submissionOf } from '../draft/draft.ts';
import type { SeatScreen } from '../../../protocol/seat-screen.ts';
import { resolvedTurn } from './event-log.ts';
import { scenes, startPlayback, moveOn } from '../playback/playback.ts';
import { defaultOption } from '../draft/default-option.ts';
import { shownTurn } from '../playback/replay.ts';
import type { Rules } from '../format/rules.ts';
import { basicIds, isFirst, isBeginner, shownOf } from '../settings/beginner-mode.ts';
import { EMPTY_SEAT_STATE, reducedMotion, type AppState } from '../app-state.ts';

/** Legal orders and signals for a newly received screen. */
export function legalForScreen({ view, phase }: SeatScreen, rules: Rules): Lawful {
  if (!view || phase !== 'orders') return { legal: [], signals: [] };
  return { legal: rules.legalOrders(view), signals: rules.legalSignals(view) };
}
type Lawful = Pick<AppState, 'legal' | 'signals'>;

interface Known extends Lawful {
  readonly rules: Rules;
  /** Same game, seat, turn and phase as before. */
  readonly same: boolean;
}

/** State of the table page for a newly received screen. */
export function stateForScreen(
  screen: SeatScreen,
  before: AppState,
  { rules, same, legal, signals }: Known,
): Partial<AppState> {
  const { view, phase } = screen;
  if (!view) return {};
  if (phase === 'result') {
    const turn = resolvedTurn(view);
    // A turn without timed events has no playback.
    const hasPlayback = scenes(screen.events, turn).length > 0 && !same;
    return hasPlayback ? { playback: startPlayback(turn, view.watches, reducedMotion(before)) } : {};
  }
  if (phase !== 'orders') return {};
  const draft = before.draft && same ? before.draft : newDraft(draftFor(screen));
  const played = { screen, progress: before.progress };
  const basic = isFirst(played) ? basicIds(rules, view) : EMPTY_SEAT_STATE.basic; // only a small game needs these ids
  const small = isBeginner(played);
  const first = legal.find((x) => !small || basic.has(x.id));
  return {
    draft,
    legal,
    signals,
    basic,
    check: rules.check(view, submissionOf(draft)),
    tab: before.draft && same ? before.tab : (first?.verb ?? 'signals'),
  };
}

/** A draft saved in an earlier turn is dropped. */
const draftFor = (screen: SeatScreen) =>
  screen.draft && screen.draft.turn === screen.view!.turn ? screen.draft : emptySubmission(screen.view!.turn);

/** Advances playback by one beat. After the last one it stops, or continues with the next turn of a replay. */
export function advancePlayback(state: AppState): Partial<AppState> {
  const { playback, replay, replayData } = state;
  const recorded = shownTurn(state);
  if (!playback || !recorded) return {};
  const last = replay && replayData ? replayData.turns.length : playback.turn;
  return { playback: moveOn(playback, scenes(recorded.events, playback.turn), last, reducedMotion(state)) };
}

/** Restarts playback of the turn. */
export function restartPlayback(state: AppState): Partial<AppState> {
  const { screen, replay, playback } = state;
  const view = screen?.view;
  if (!view) return {};
  const turn = replay && playback ? playback.turn : resolvedTurn(view);
  return { playback: startPlayback(turn, view.watches, reducedMotion(state)) };
}

/** Fills the open card with the selected place, or else opens the first card of the tab that can target it. */
export function fillCard(state: AppState, id: string): Partial<AppState> {
  const view = state.screen?.view;
  if (!view) return {};
  const cards = cardsOf(shownOf(state, state.legal));
  const open = cards.find((x) => x.id === state.card);
  const candidates = [...(open ? [open] : []), ...cards.filter((x) => x.verb === state.tab)];
  for (const card of candidates) {
    const chosen = state.choices[card.id];
    const now = card.options.find((x) => x.id === chosen?.option) ?? defaultOption(card, view);
    const field = targetsOf(card, now).get(id);
    if (!field) continue;
    const option = choose(card, now, field, id).id;
    return { card: card.id, choices: { ...state.choices, [card.id]: { ...chosen, option } } };
  }
  return {};
}
