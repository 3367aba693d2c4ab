import { canonical } from '../../engine/record/index.ts';

/** Whether two plain values say the same, in whatever order their members are. */
export const sameText = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
