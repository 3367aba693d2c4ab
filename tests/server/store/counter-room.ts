import type { Rules, StoredFact, Task } from '../../../src/server/store/room-store.ts';

/** The smallest room: it adds numbers. It has a code, and a task while one is set. */
export interface Counter {
  readonly sum: number;
  readonly adds: readonly number[];
  readonly code: string | null;
  readonly tasks: readonly Task[];
  readonly requests: readonly string[];
}

export type CounterFact = StoredFact &
  (
    | { readonly kind: 'opened'; readonly code: string | null }
    | { readonly kind: 'added'; readonly n: number }
    | { readonly kind: 'planned'; readonly tasks: readonly Task[] }
    | { readonly kind: 'recoded'; readonly code: string | null }
  );

export const counterRules: Rules<Counter, CounterFact> = {
  edition: 'counter-1',
  evolve(room, fact) {
    if (fact.kind === 'opened') return { sum: 0, adds: [], code: fact.code, tasks: [], requests: [] };
    if (!room) throw new Error('not opened');
    const next = fact.request ? { ...room, requests: [...room.requests, fact.request] } : room;
    switch (fact.kind) {
      case 'added':
        return { ...next, sum: room.sum + fact.n, adds: [...room.adds, fact.n] };
      case 'planned':
        return { ...next, tasks: fact.tasks };
      case 'recoded':
        return { ...next, code: fact.code };
    }
  },
  tasks: (room) => room.tasks,
  code: (room) => room.code,
  expires: (room) => 1000 + room.sum,
};

export const opened = (code: string | null = null): CounterFact => ({ kind: 'opened', at: 1, code });

/** Adds once a request, as a room does. */
export const add =
  (n: number, request?: string) =>
  (room: Counter): { facts: CounterFact[]; answer: number } =>
    request && room.requests.includes(request)
      ? { facts: [], answer: room.sum }
      : { facts: [{ kind: 'added', at: 2, n, request }], answer: room.sum + n };
