/** Filled from what the engine can say. */
export const modifiers = {} as const;
