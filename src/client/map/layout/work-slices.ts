/** Work in slices with a result; the caller may let a frame pass between two slices. */
export type WorkSlices<T = void> = Generator<void, T>;
