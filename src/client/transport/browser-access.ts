/** A channel between the tabs and workers of this address. Null if the browser has none or blocks site data. */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/** The session's database. The page only checks whether it exists. */
export const DATABASE_NAME = 'a-fine-line';

/** The browser did not answer in time. */
class NoAnswer extends Error {
  constructor() {
    super('no answer in time');
    this.name = 'NoAnswer';
  }
}

/** The answer, or a rejection with `NoAnswer` after `ms` milliseconds. */
export function withTimeout<T>(ms: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer()), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
