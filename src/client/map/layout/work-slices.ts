/** Work in pieces that comes to something in the end: whoever does it may let a frame pass between two. */
export type WorkSlices<T = void> = Generator<void, T>;
