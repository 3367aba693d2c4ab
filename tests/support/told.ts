import fc from 'fast-check';
import { openWords } from '../../src/client/app/load-words.ts';
import { type GameEvent, type Options, type Scenario, type Seat } from '../../src/engine/model/index.ts';
import { textsIn } from '../../src/session/scenario-texts.ts';
import { shippedScenario } from './games.ts';
import { randomGame, type Step } from './random-play.ts';

export const SHIPPED: Readonly<Record<string, Scenario>> = Object.fromEntries(
  ['dec-2019', 'oct-2023', 'jan-2024', 'tutorial'].map((id) => [id, shippedScenario(id)]),
);
export const EVERY_SEAT: readonly Seat[] = ['us', 'iran', 'white', 'public'];

/** A random game in any shipped scenario, identified by a short name for failure messages. */
export interface Named {
  readonly id: string;
  readonly seed: number;
  readonly options: Partial<Options>;
}

export const anyGame: fc.Arbitrary<Named> = fc.record({
  id: fc.constantFrom(...Object.keys(SHIPPED)),
  seed: fc.integer({ min: 0, max: 1e6 }),
  options: fc.record({
    fog: fc.constantFrom<Options['fog']>('normal', 'clear'),
    theta: fc.constantFrom<Options['theta']>('unknown', 'nothing', 'provoke'),
  }),
});

/** Each run is a whole game. Fewer were not enough to meet every rule. */
export const GAMES = { numRuns: 40 };

export const played = ({ id, seed, options }: Named): Step[] =>
  randomGame(`told:${seed}`, { scenario: SHIPPED[id]!, options, turns: 12 });

/** All events of a game: in full, or as a seat saw them. */
export const eventsOf = (game: Named): readonly GameEvent[] => played(game).flatMap(({ events }) => events);

/** The page's texts, with all names of a scenario. */
export const book = openWords();
await book.all();
export function wordsOf({ id }: Pick<Named, 'id'>) {
  book.setTexts(textsIn(SHIPPED[id]!, 'en'));
  return book.words;
}
