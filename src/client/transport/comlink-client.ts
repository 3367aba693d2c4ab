/** The interface that every transport implements; it lives with the store, which is its only user. */
export type * from '../store/game-client.ts';
