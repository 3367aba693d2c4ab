import { createHmac, randomBytes } from 'node:crypto';

/** A secret that nobody can guess, for games whose seed nobody asked for. */
export const newSecret = (): string => randomBytes(16).toString('hex');

/**
 * Seed of game `i` of a series. It is a keyed hash: a record tells the seed of its own game, and that tells nothing of the secret
 * or of another game.
 */
export const seedOfGame = (secret: string, i: number): string =>
  createHmac('sha256', secret).update(`game ${i}`).digest('hex');
