/** Filled from what the engine can say. */
export const events = {} as const;
