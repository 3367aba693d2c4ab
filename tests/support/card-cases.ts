import type { GameEvent, GameState, LegalOrder, Order, Side, Submission } from '../../src/engine/model/index.ts';
import { other } from '../../src/engine/model/index.ts';
import { resolveTurn } from '../../src/engine/turn/resolve.ts';
import { legalOrders } from '../../src/engine/view/legal.ts';
import { view } from '../../src/engine/view/view.ts';
import { given, halt } from './engine.ts';
import { october, randomGame, small } from './random-play.ts';

/** A card in a reached state, with the other side's actual orders. */
export interface Case {
  readonly state: GameState;
  readonly side: Side;
  readonly card: LegalOrder;
  readonly theirs: Submission | null;
}

/** The turn with only the card's order given. */
export interface Outcome {
  readonly events: readonly GameEvent[];
  readonly before: GameState;
  readonly after: GameState;
}

const without = ({ us }: GameState): GameState['us'] => ({ ...us, standing: null });

/** Random players seldom reach a calm in which groups obey. */
const calm = (s: GameState): void => {
  halt(s, 'kh', 'syrian');
  s.tracks.calmTurns = 1;
};

/** States reached by random players, in a small scenario and in the shipped one. */
export function reachedStates(
  games: number,
): { readonly state: GameState; readonly theirs: Record<Side, Submission | null> }[] {
  return Array.from({ length: games }, (_, i) => i).flatMap((i) =>
    randomGame(`cards:${i}`, {
      scenario: i % 2 ? october : small,
      options: { hazard: 0, hiddenAims: 'off', fog: i % 5 === 4 ? 'clear' : 'normal' },
    }).map(({ before, subs }) => ({
      state: i % 4 === 3 ? given(before, calm) : before,
      theirs: { us: subs.us ?? null, iran: subs.iran ?? null },
    })),
  );
}

/** Every card of every state. A standing response is removed, because its strikes would mix with those ordered. */
export const casesOf = (reached: ReturnType<typeof reachedStates>, withResponse = false): Case[] =>
  reached.flatMap(({ state, theirs }) => {
    const s = withResponse ? state : { ...state, us: without(state) };
    return (['us', 'iran'] as const).flatMap((side) =>
      legalOrders(view(s, side)).map((card) => ({ state: s, side, card, theirs: theirs[other(side)] })),
    );
  });

/** The turn with only this order of its side (or `orders` instead), with the dice of `salt`. */
export function tried(
  { state, side, card, theirs }: Case,
  salt: number,
  orders: readonly Order[] = [card.order],
): Outcome {
  const own: Submission = { turn: state.turn, signals: [], orders };
  const before = { ...state, salt };
  const { state: after, events } = resolveTurn(before, { [side]: own, [other(side)]: theirs });
  return { events, before, after };
}

/** Cases by kind of order. */
export function byKind(cases: readonly Case[]): ReadonlyMap<Order['kind'], Case[]> {
  const out = new Map<Order['kind'], Case[]>();
  for (const x of cases) out.set(x.card.order.kind, [...(out.get(x.card.order.kind) ?? []), x]);
  return out;
}
