import { policyFor } from '../../../src/ai/index.ts';
import type { Options, Side, Submission } from '../../../src/engine/model/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/engine/model/index.ts';
import { advance, begin, type Save, toSave } from '../../../src/engine/record/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();

export interface SaveSpec {
  readonly seed: string;
  /** Policies of both sides. */
  readonly us?: string;
  readonly iran?: string;
  /** Maximum number of turns. */
  readonly turns?: number;
  readonly options?: Partial<Options>;
  /** What both sides answer to “How well is deterrence working?”, 0–100; computers do not. */
  readonly working?: number;
}

/** A game played in Node, as saved by a person in the US seat. */
export function playSave({ seed, us = 'random', iran = 'random', turns = 40, options = {}, working }: SaveSpec): Save {
  let run = begin(scenario, { ...DEFAULT_OPTIONS, ...options }, seed);
  const decide = (side: Side, policy: string): Submission => {
    const decided = policyFor(policy, side, scenario)!(view(run.state, side), `${seed}:${side}`, 0);
    return working === undefined ? decided : { ...decided, assessment: { ...decided.assessment, working } };
  };
  while (!run.state.ending && run.turns.length < turns)
    run = advance(run, { us: decide('us', us), iran: decide('iran', iran) });
  return toSave(run, { notes: { 'seat.us': 'human', 'seat.iran': iran } });
}

/** A game before its last turn, with a person in one seat. */
export function lastTurnSave(seat: Side, seed: string): Save {
  const { turns, hashes, notes, ...rest } = playSave({ seed, us: 'calibrated', iran: 'press', options: { hazard: 0 } });
  const computer = { us: 'calibrated', iran: 'press' };
  const seats = { ...computer, [seat]: 'human' };
  return {
    ...rest,
    turns: turns.slice(0, -1),
    hashes: hashes.slice(0, turns.length - 1),
    notes: { ...notes, 'seat.us': seats.us, 'seat.iran': seats.iran },
  };
}

/** Two turns, in the second of which both sides make an offer and draw a red line. */
export function spokenSave(seat: Side): Save {
  let run = begin(scenario, { ...DEFAULT_OPTIONS, hazard: 0, ending: 'nominal' }, 'spoken');
  const silent = (turn: number) => ({ turn, orders: [], signals: [] });
  run = advance(run, { us: silent(1), iran: silent(1) });
  run = advance(run, {
    us: {
      ...silent(2),
      signals: [
        { kind: 'stopForStop', stop: 'ships', forbear: 'strikes', turns: 2 },
        { kind: 'redline', condition: 'killed', reply: 'strong', turns: 3 },
      ],
    },
    iran: {
      ...silent(2),
      signals: [
        { kind: 'stopForStop', stop: 'sanctions', forbear: 'attacks', turns: 2, text: 'Leave the oil alone.' },
        { kind: 'redline', condition: 'strikeIraq', reply: 'missilesBase', turns: 3 },
      ],
    },
  });
  const computer = { us: 'calibrated', iran: 'press' };
  return toSave(run, {
    notes: {
      'seat.us': seat === 'us' ? 'human' : computer.us,
      'seat.iran': seat === 'iran' ? 'human' : computer.iran,
    },
  });
}
