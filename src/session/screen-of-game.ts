import type { Side, Submission } from '../engine/model/index.ts';
import { outcome } from '../engine/turn/outcome.ts';
import { eventsFor } from '../engine/view/events.ts';
import type { GameInfo, Reveal, SeatScreen } from '../protocol/seat-screen.ts';
import { rolesOf } from '../scenario/roles.ts';
import { type Game, mayAsk, phaseOf, type Stage, stageOf } from './game.ts';
import { isOver, type Play, scenarioOf } from './play.ts';
import { sourcesFor, textsFor, textsIn, titleOf } from './scenario-texts.ts';
import { eventsOnce, viewOnce } from './seen.ts';

/** A game's line in the list of stored games. Anybody may read it: nothing in it is secret. */
export function infoOf(game: Game, savedAt: number, language: string): GameInfo {
  const { state, turns } = game.run;
  const scenario = scenarioOf(game);
  return {
    id: game.id,
    scenario: scenario.id,
    title: titleOf(scenario, language),
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
  const info = infoOf(game, savedAt, language);
  if (game.covered) return { ...COVERED, game: info, next: game.at };
  const stage = stageOf(game);
  const { phase, seat, ...known } = seatScreen(game, game.at, stage, language);
  return {
    game: info,
    phase,
    seat,
    next: null,
    ...known,
    draft: stage === 'orders' ? draft : null,
    adviser: mayAsk(game),
    remarks: stage === 'over' ? game.remarks : {},
  };
}

/** The part of a screen that follows from the play alone, on whatever device the seat is. */
type SeatView = Omit<SeatScreen, 'game' | 'next' | 'draft' | 'adviser' | 'remarks'>;

/** What one seat may know in a stage of the turn. In `over` nothing is withheld: only for a game that is. */
export function seatScreen(play: Play, seat: Side, stage: Stage, language: string): SeatView {
  const { state, before, events: happened, turns } = play.run;
  const scenario = scenarioOf(play);
  const now = viewOnce(state, seat);
  const events = happened.flatMap((turn) => eventsOnce(turn, seat));
  const over = stage === 'over';
  return {
    phase: stage,
    seat,
    view: now,
    previous: before ? viewOnce(before, seat) : null,
    texts: over ? textsIn(scenario, language) : textsFor(scenario, now, events, language),
    events,
    given: turns.at(-1)?.[seat] ?? null,
    outcome: over ? outcome(state) : null,
    briefing: {
      roles: rolesOf(scenario, seat),
      sources: over ? scenario.sources : sourcesFor(scenario, now, events),
    },
    reveal: over ? revealOf(play) : null,
  };
}

const COVERED: Omit<SeatScreen, 'game' | 'next'> = {
  phase: 'handover',
  seat: null,
  view: null,
  previous: null,
  texts: {},
  events: [],
  draft: null,
  given: null,
  adviser: false,
  outcome: null,
  briefing: null,
  reveal: null,
  remarks: {},
};

/** What nobody was told while it was played: only once the game is over. */
function revealOf({ run, thoughts }: Play): Reveal {
  const { state, turns, events } = run;
  const { thetaLimited, thetaHeavy, thetaYemen, world, hiddenAims } = state.secret;
  return {
    options: state.def.options,
    theta: { limited: thetaLimited, heavy: thetaHeavy, yemen: thetaYemen, world },
    hiddenAims,
    turns: turns.map(({ us, iran }) => ({ us, iran })),
    events: eventsFor(events.flat(), 'white'),
    views: { us: viewOnce(state, 'us'), iran: viewOnce(state, 'iran') },
    thoughts,
    questions: state.def.scenario.questions,
  };
}
