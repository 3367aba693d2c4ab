// One contestant of `npm run bench:peer`: plays the same games repeatedly and prints CPU microseconds per turn. In each
// turn, both sides' orders are checked, the turn is resolved, and the next state and events are read.
//   peer      a boardgame.io game in production mode whose move is our `resolveTurn`, without network or page.
//             `G` holds state and events. The move takes the plain state out of the draft (`original`), which favours
//             boardgame.io over its documented use: one move per turn, no views, no secrets to strip.
//   drafts    the same, but the move works on the draft
//   resolved  `resolveTurn` alone
//   recorded  `advance`: the turn with its record and hash
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { policyFor } from '../ai/index.ts';
import { advance, begin, DEFAULT_OPTIONS, resolveTurn, setup, view } from '../engine/index.ts';
import { loadScenario } from '../scenario/index.ts';
import { inRoot } from './project.mjs';

// Warm: until V8 has compiled what both sides run. Compiling counts as CPU time: a turn takes 120 µs after 3 s, 75 after 8.
const SECONDS = { warm: 8, measured: 1.5 };
const GAMES = 40;

const [contestant, folder] = process.argv.slice(2);

const read = loadScenario(readFileSync(inRoot('scenarios/oct-2023.json'), 'utf8'));
if (!read.ok) throw new Error('The scenario cannot be read.');
const scenario = read.value;
const open = (seed) => setup(scenario, DEFAULT_OPTIONS, seed);

/** Seeds, and both sides' orders turn by turn. */
function games() {
  const us = policyFor('calibrated', 'us', scenario);
  const iran = policyFor('restrain', 'iran', scenario);
  return Array.from({ length: GAMES }, (_, i) => {
    const seed = `peer:${i}`;
    const orders = [];
    for (let state = open(seed); !state.ending; state = resolveTurn(state, orders.at(-1)).state)
      orders.push({ us: us(view(state, 'us'), seed, 0), iran: iran(view(state, 'iran'), seed, 0) });
    return { seed, orders };
  });
}

/** A boardgame.io game with this move. */
function peer(move) {
  const theirs = createRequire(join(folder, 'index.js'));
  const { Client } = theirs('boardgame.io/client');
  const { original } = theirs('immer');
  return ({ seed, orders }) => {
    const client = Client({
      game: {
        setup: () => ({ state: open(seed), events: [] }),
        moves: { resolve: ({ G }, subs) => move(G, subs, original) },
        endIf: ({ G }) => G.state.ending !== null,
      },
      debug: false,
    });
    client.start();
    for (const subs of orders) client.moves.resolve(subs);
    const { G, ctx } = client.getState();
    client.stop();
    if (!ctx.gameover) throw new Error('Their game did not end.');
    return G.state;
  };
}

const CONTESTANTS = {
  peer: () => peer((G, subs, original) => resolveTurn(original(G).state, subs)),
  drafts: () => peer((G, subs) => resolveTurn(G.state, subs)),
  resolved:
    () =>
    ({ seed, orders }) =>
      orders.reduce((state, subs) => resolveTurn(state, subs).state, open(seed)),
  recorded:
    () =>
    ({ seed, orders }) =>
      orders.reduce(advance, begin(scenario, DEFAULT_OPTIONS, seed)).state,
};

const play = CONTESTANTS[contestant]();
const all = games();
const turns = all.reduce((sum, { orders }) => sum + orders.length, 0);
for (const game of all) if (!play(game).ending) throw new Error('A game did not end.');

const now = () => process.cpuUsage().user + process.cpuUsage().system;

/** CPU microseconds per turn, measured over `seconds` of CPU time. */
function timed(seconds) {
  const started = now();
  let played = 0;
  while (now() - started < seconds * 1e6) {
    for (const game of all) play(game);
    played += turns;
  }
  return (now() - started) / played;
}

timed(SECONDS.warm);
console.log(timed(SECONDS.measured));
