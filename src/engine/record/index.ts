export * from './chain.ts';
export * from './hash.ts';
export * from './lawful.ts';
export * from './play-again.ts';
export * from './replay.ts';
export * from './run.ts';
export * from './save.ts';
export * from './states.ts';
