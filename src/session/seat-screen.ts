import type { SeatEvent, Side, Submission } from '../engine/model/index.ts';
import { outcome } from '../engine/turn/outcome.ts';
import { eventsFor } from '../engine/view/events.ts';
import { view } from '../engine/view/view.ts';
import type { GameInfo, Reveal, SeatScreen } from '../protocol/seat-screen.ts';
import { rolesOf } from '../scenario/roles.ts';
import { type Game, isOver, mayAsk, phaseOf } from './game.ts';
import { sourcesFor, textsFor, textsIn, titleOf } from './scenario-texts.ts';

/** The line of a game in the list of kept games. It may be read by anyone: nothing in it is secret. */
export function infoOf(game: Game, savedAt: number, language: string): GameInfo {
  const { state, turns } = game.run;
  return {
    id: game.id,
    scenario: game.scenario.id,
    title: titleOf(game.scenario, language),
    seats: game.seats,
    turn: isOver(game) ? turns.length : state.turn,
    nominal: state.def.nominal,
    savedAt,
    over: isOver(game),
    phase: phaseOf(game),
  };
}

/** What the page gets: the seat that looks, its view and its events; while the screen is handed over, nothing. */
export function screenOf(game: Game, savedAt: number, draft: Submission | null, language: string): SeatScreen {
  const phase = phaseOf(game);
  const info = infoOf(game, savedAt, language);
  if (phase === 'handover') return { ...EMPTY, game: info, phase, next: game.at };
  const { state, before, events: happened } = game.run;
  const seat = game.at;
  const now = view(state, seat);
  const events = eventsFor(happened.flat(), seat);
  const over = phase === 'over';
  return {
    game: info,
    phase,
    seat,
    next: null,
    view: now,
    previous: before ? view(before, seat) : null,
    texts: over ? textsIn(game.scenario, language) : textsFor(game.scenario, now, events, language),
    events,
    draft: phase === 'orders' ? draft : null,
    adviser: mayAsk(game),
    outcome: over ? outcome(state) : null,
    briefing: {
      roles: rolesOf(game.scenario, seat),
      sources: over ? game.scenario.sources : sourcesFor(game.scenario, now, events),
    },
    reveal: over ? revealOf(game) : null,
    remarks: over ? game.remarks : {},
  };
}

const EMPTY: Omit<SeatScreen, 'game' | 'phase' | 'next'> = {
  seat: null,
  view: null,
  previous: null,
  texts: {},
  events: [],
  draft: null,
  adviser: false,
  outcome: null,
  briefing: null,
  reveal: null,
  remarks: {},
};

/** What nobody was told while it was played: only once the game is over. */
function revealOf(game: Game): Reveal {
  const { state, turns, events } = game.run;
  const { thetaLimited, thetaHeavy, thetaYemen, hiddenAims } = state.secret;
  const all: SeatEvent[] = eventsFor(events.flat(), 'white');
  const last = (side: Side) => view(state, side);
  return {
    options: state.def.options,
    theta: { limited: thetaLimited, heavy: thetaHeavy, yemen: thetaYemen },
    hiddenAims,
    turns: turns.map(({ us, iran }) => ({ us, iran })),
    events: all,
    views: { us: last('us'), iran: last('iran') },
    thoughts: game.thoughts,
    questions: game.scenario.questions,
  };
}
