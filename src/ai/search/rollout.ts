import { type Bar, other, type SideView, type Submission } from '../../engine/model/index.ts';
import { view as viewOf } from '../../engine/view/view.ts';
import type { Weights } from '../characters.ts';
import { next, scoreOf } from './hypothetical.ts';
import { mind } from './minds.ts';
import type { World } from './worlds.ts';

/** What a simulation came to. */
export interface Came {
  /** To the side that thinks, by what its leaders want. */
  readonly value: number;
  /** In the turn being ordered: an American was killed; the other side did what its forecast is about. */
  readonly killed: boolean;
  readonly act: boolean;
  readonly war: boolean;
  readonly points: number;
  readonly bars: Readonly<Record<Bar, number>>;
}

/** Plays a world to its end: now what is to be sealed, then as the mind goes on; the other side by its style. */
export function rollout(
  seat: SideView['seat'],
  world: World,
  submission: Submission,
  onwards: string,
  w: Weights,
): Came {
  const foe = other(seat);
  const own = mind(onwards, seat);
  const reply = mind(world.style, foe);
  const first = next(world.state, both(seat, submission, reply(viewOf(world.state, foe), '', 0)));
  let state = first;
  while (!state.ending)
    state = next(state, both(seat, own(viewOf(state, seat), '', 0), reply(viewOf(state, foe), '', 0)));
  const row = first.past.at(-1)!;
  const { bars, points } = scoreOf(state, seat);
  const war = state.ending?.kind === 'war';
  const tilted =
    w.people * bars.people +
    w.region * bars.region +
    w.position * bars.position +
    w.promises * bars.promises +
    w.home * bars.home;
  return {
    value: tilted + (war ? w.war : 0) + w.strike * strikes(state, world.state.past.length),
    killed: row.killed > 0,
    act: seat === 'us' ? row.restraint : row.strike !== null && row.strike !== 'yemen',
    war,
    points,
    bars,
  };
}

/** Turns from that one on in which the United States struck on land. */
const strikes = (state: World['state'], from: number): number =>
  state.past.filter((row, t) => t >= from && row.strike !== null && row.strike !== 'yemen').length;

const both = (seat: SideView['seat'], own: Submission, reply: Submission) =>
  seat === 'us' ? { us: own, iran: reply } : { us: reply, iran: own };
