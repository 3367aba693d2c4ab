import { afterEach, describe, expect, it, vi } from 'vitest';
import { AI_WORKERS, aiWorkers } from '../../../src/client/transport/ai-workers.ts';
import type { Decided, Question } from '../../../src/session/policy-catalog.ts';

const decided = { submission: 'here' } as unknown as Decided;
vi.mock('../../../src/session/policy-catalog.ts', () => ({ decideNow: () => decided, adviseNow: () => null }));

afterEach(() => vi.unstubAllGlobals());

/** A worker whose file does not arrive. */
class LostWorker extends EventTarget {
  readonly name: string;
  constructor(_: unknown, { name }: { name: string }) {
    super();
    this.name = name;
    queueMicrotask(() => this.dispatchEvent(new Event('error')));
  }
  postMessage(): void {
    // nobody is there
  }
}

describe('a computer player', () => {
  it.each([
    ['whose worker cannot load', LostWorker],
    [
      'in a browser that allows no second worker',
      class {
        constructor() {
          throw new Error('no worker');
        }
      },
    ],
  ])('%s decides in the session’s own', async (_, worker) => {
    vi.stubGlobal('self', { location: { href: 'http://localhost/session.worker.js' } });
    vi.stubGlobal('Worker', worker);
    expect(await aiWorkers()({} as Question)).toBe(decided);
  });

  it('starts from the session’s own file, under a name that tells the two apart', () => {
    const started: unknown[] = [];
    vi.stubGlobal('self', { location: { href: 'http://localhost/session.worker.js' } });
    vi.stubGlobal(
      'Worker',
      class extends EventTarget {
        constructor(address: string, { name }: { name: string }) {
          super();
          started.push([address, AI_WORKERS.includes(name)]);
        }
      },
    );
    aiWorkers();
    expect(started).toEqual([['http://localhost/session.worker.js', true]]);
  });
});
