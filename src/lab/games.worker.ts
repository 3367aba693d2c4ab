import { parentPort } from 'node:worker_threads';
import { type Match, playGame } from './one-game.ts';

/** Plays games on another core; says each result by the number of its game. */
parentPort?.on('message', ({ match, from, to }: { match: Match; from: number; to: number }) => {
  for (let i = from; i < to; i++) parentPort?.postMessage({ i, result: playGame(match, i) });
});
