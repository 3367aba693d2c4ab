import { cardsOf, choose, targetsOf } from '../draft/cards.ts';
import { emptySubmission, newDraft, submissionOf } from '../draft/draft.ts';
import type { SeatScreen } from '../game-client.ts';
import { resolvedTurn } from './event-log.ts';
import { scenes, startPlayback, stepped } from '../playback/playback.ts';
import { defaultOption } from '../draft/default-option.ts';
import { filmedNow } from '../playback/replay.ts';
import type { Rules } from '../format/rules.ts';
import { basicIds, isFirst, isBeginner, shownOf } from '../settings/beginner-mode.ts';
import { EMPTY_SEAT_STATE, reducedMotion, type AppState } from '../app-state.ts';

/** What actions do once a game is open; fetched with the rules, so that the start screen goes without. */

/** What may be ordered and said on a screen that has come. */
export function legalHere({ view, phase }: SeatScreen, rules: Rules): Lawful {
  if (!view || phase !== 'orders') return { legal: [], signals: [] };
  return { legal: rules.legalOrders(view), signals: rules.legalSignals(view) };
}
type Lawful = Pick<AppState, 'legal' | 'signals'>;

interface Known extends Lawful {
  readonly rules: Rules;
  /** The screen is the one that was there. */
  readonly same: boolean;
}

/** What the table holds for a screen that has come. */
export function stateForScreen(
  screen: SeatScreen,
  before: AppState,
  { rules, same, legal, signals }: Known,
): Partial<AppState> {
  const { view, phase } = screen;
  if (!view) return {};
  if (phase === 'result') {
    const turn = resolvedTurn(view);
    // A turn in which nothing has an hour is not worth a film.
    const worth = scenes(screen.events, turn).length > 0 && !same;
    return worth ? { playback: startPlayback(turn, view.watches, reducedMotion(before)) } : {};
  }
  if (phase !== 'orders') return {};
  const draft = before.draft && same ? before.draft : newDraft(draftFor(screen));
  const played = { screen, progress: before.progress };
  const basic = isFirst(played) ? basicIds(rules, view) : EMPTY_SEAT_STATE.basic; // nobody else is shown so few
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

/** A draft kept from an earlier turn is worth nothing now. */
const draftFor = (screen: SeatScreen) =>
  screen.draft && screen.draft.turn === screen.view!.turn ? screen.draft : emptySubmission(screen.view!.turn);

/** Playback one event on; after the last one it stops, or goes on to the next turn of a game that is watched. */
export function playedOn(state: AppState): Partial<AppState> {
  const { playback, replay, film } = state;
  const filmed = filmedNow(state);
  if (!playback || !filmed) return {};
  const last = replay && film ? film.turns.length : playback.turn;
  return { playback: stepped(playback, scenes(filmed.events, playback.turn).length, last) };
}

/** The turn once more from its beginning. */
export function playedAgain(state: AppState): Partial<AppState> {
  const { screen, replay, playback } = state;
  const view = screen?.view;
  if (!view) return {};
  const turn = replay && playback ? playback.turn : resolvedTurn(view);
  return { playback: startPlayback(turn, view.watches, reducedMotion(state)) };
}

/** The open card, pointed at what was picked; if it cannot be, the first card of the tab that can. */
export function filled(state: AppState, id: string): Partial<AppState> {
  const view = state.screen?.view;
  if (!view) return {};
  const cards = cardsOf(shownOf(state, state.legal));
  const open = cards.find((x) => x.id === state.card);
  const candidates = [...(open ? [open] : []), ...cards.filter((x) => x.verb === state.tab)];
  for (const card of candidates) {
    const kept = state.choices[card.id];
    const now = card.options.find((x) => x.id === kept?.option) ?? defaultOption(card, view);
    const field = targetsOf(card, now).get(id);
    if (!field) continue;
    const option = choose(card, now, field, id).id;
    return { card: card.id, choices: { ...state.choices, [card.id]: { ...kept, option } } };
  }
  return {};
}
