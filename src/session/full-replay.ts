import type { GameEvent, GameState, HeatView, Seat, SeatEvent } from '../engine/model/index.ts';
import { THEATRES } from '../engine/model/index.ts';
import { type GameRun, recordOf, statesOf } from '../engine/record/index.ts';
import { rungOf } from '../engine/rules/escalation.ts';
import { tablesFor } from '../engine/tables/index.ts';
import { eventsFor } from '../engine/view/events.ts';
import { view } from '../engine/view/view.ts';
import type { ReplayData, ReplayEvent, Frame } from '../protocol/replay-data.ts';

/** The whole game with nothing withheld. Only for one that is over. */
export const replayDataOf = (run: GameRun): ReplayData => ({
  frames: statesOf(recordOf(run)).map(frameOf),
  turns: run.turns.map(({ us, iran }, i) => ({ us, iran, events: run.events[i]!.map(inItsForms) })),
});

const frameOf = (state: GameState): Frame => ({
  us: view(state, 'us'),
  iran: view(state, 'iran'),
  public: view(state, 'public'),
  heat: trueHeat(state),
});

/** Rounded to whole points; a seat's view rounds further. */
function trueHeat({ heat: { truth }, def }: GameState): HeatView {
  const T = tablesFor(def.overrides);
  const all = Math.round(truth.all);
  return {
    all,
    rung: rungOf(all, T),
    theatres: THEATRES.map((id, i) => {
      const heat = Math.round(truth.theatres[i]!);
      return { id, heat, rung: rungOf(heat, T) };
    }),
  };
}

function inItsForms(event: GameEvent): ReplayEvent {
  const form = (seat: Seat): SeatEvent | null => eventsFor([event], seat)[0] ?? null;
  return { truth: form('white')!, us: form('us'), iran: form('iran'), public: form('public') };
}
