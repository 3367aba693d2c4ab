/** A browser that was asked for something and did not answer in time. */
class NoAnswer extends Error {
  constructor() {
    super('no answer in time');
    this.name = 'NoAnswer';
  }
}

/** The same answer, or a rejection with `NoAnswer` after so many milliseconds. */
export function withTimeout<T>(ms: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer()), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
