/** Filled from what the engine can say. */
export const errors = {} as const;
