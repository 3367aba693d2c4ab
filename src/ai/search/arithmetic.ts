/** 0 of an empty list. */
export const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);

/** Times that so many can be halved before one is left, and once more. */
export const halvings = (n: number): number => (n <= 1 ? 1 : 1 + halvings(Math.ceil(n / 2)));
