export * from './effects.ts';
export * from './ids.ts';
export * from './options.ts';
export * from './orders.ts';
export * from './scenario.ts';
export * from './events.ts';
export * from './state.ts';
export * from './view.ts';
