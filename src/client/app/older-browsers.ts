/**
 * Fills in what the oldest supported browsers lack of the language (`src/scripts/browsers.ts`). The page imports it
 * first, and the build puts it before every worker. `lib` in tsconfig.json allows this much beyond ES2022 and no more.
 */

type Compare = (a: unknown, b: unknown) => number;

const ARRAY_METHODS = {
  findLast(this: unknown[], wanted: (value: unknown, index: number, all: unknown[]) => boolean, self?: unknown) {
    return this[this.findLastIndex(wanted, self)];
  },
  findLastIndex(this: unknown[], wanted: (value: unknown, index: number, all: unknown[]) => boolean, self?: unknown) {
    for (let i = this.length - 1; i >= 0; i--) if (wanted.call(self, this[i], i, this)) return i;
    return -1;
  },
  toReversed(this: unknown[]) {
    return this.slice().reverse();
  },
  toSorted(this: unknown[], compare?: Compare) {
    return this.slice().sort(compare);
  },
  with(this: unknown[], index: number, value: unknown) {
    const at = Math.trunc(index) || 0;
    if (at >= this.length || at < -this.length) throw new RangeError(`there is no index ${index}`);
    const copy = this.slice();
    copy[at < 0 ? at + this.length : at] = value;
    return copy;
  },
};

const PLAIN_ARRAY_METHODS = {
  toSpliced(this: unknown[], ...args: [number, number, ...unknown[]]) {
    const copy = this.slice();
    copy.splice(...args);
    return copy;
  },
};

/** Non-enumerable, like built-in methods. Existing methods are kept. */
function fillIn(prototype: object, methods: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(methods))
    if (!(name in prototype)) Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}

/** `lists`, `numbers`: the prototypes of arrays and of all typed arrays. */
export function fillInAll(
  lists: object = Array.prototype,
  numbers: object = Object.getPrototypeOf(Uint8Array.prototype) as object,
): void {
  fillIn(lists, { ...ARRAY_METHODS, ...PLAIN_ARRAY_METHODS });
  fillIn(numbers, ARRAY_METHODS);
}

fillInAll();
