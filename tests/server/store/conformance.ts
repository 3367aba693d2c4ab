import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CodeTaken, NoRoom, type RoomStore, type Task, type Token } from '../../../src/server/store/room-store.ts';
import { add, type Counter, type CounterFact, opened } from './counter-room.ts';

export type CounterStore = RoomStore<Counter, CounterFact>;

export interface Place {
  /** Opens the same database again, as after a restart. */
  open(): Promise<CounterStore>;
  clean(): Promise<void>;
}

let last = 0;
const fresh = (): string => `room${++last}x${Math.random().toString(36).slice(2, 8)}`;
const CLAIMS = { deadline: 1000, think: 30_000 };
const task = (key: string, due: number, kind: Task['kind'] = 'deadline'): Task => ({ key, kind, due });
const plan = (tasks: readonly Task[]) => () => ({
  facts: [{ kind: 'planned', at: 3, tasks }] satisfies CounterFact[],
  answer: null,
});

/** What must hold of every store. */
export function conformance(name: string, prepare: () => Promise<Place>): void {
  describe(`rooms kept in ${name}`, () => {
    let place: Place;
    let store: CounterStore;
    beforeAll(async () => {
      place = await prepare();
      store = await place.open();
    }, 60_000);
    afterAll(async () => {
      await store.close();
      await place.clean();
    });

    async function room(code: string | null = null, tokens: readonly Token[] = []): Promise<string> {
      const id = fresh();
      await store.open(id, [opened(code)], tokens);
      return id;
    }

    async function again(): Promise<void> {
      await store.close();
      store = await place.open();
    }

    it('are as they were after a restart', async () => {
      const id = await room();
      for (const n of [1, 2, 3]) await store.change(id, add(n));
      const before = await store.read(id);
      await again();
      expect(await store.read(id)).toEqual(before);
      expect(before).toMatchObject({ rev: 4, room: { sum: 6 } });
    });

    it('take changes that come at once one after the other', async () => {
      const id = await room();
      const answers = await Promise.all(Array.from({ length: 50 }, () => store.change(id, add(1))));
      expect(answers.map(({ answer }) => answer).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 50 }, (_, i) => i + 1),
      );
      expect(answers.map(({ rev }) => rev).sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 2));
    });

    it('do a request that comes twice once', async () => {
      const id = await room();
      await Promise.all([store.change(id, add(5, 'same')), store.change(id, add(5, 'same'))]);
      await again();
      await store.change(id, add(5, 'same'));
      expect((await store.read(id)).room.sum).toBe(5);
    });

    it('keep nothing of work that throws, and go on', async () => {
      const id = await room();
      const broken = store.change(id, () => {
        throw new Error('no');
      });
      await expect(broken).rejects.toThrow('no');
      await store.change(id, add(1));
      expect(await store.read(id)).toMatchObject({ rev: 2, room: { sum: 1 } });
    });

    it('tell each change once, in order, after it is kept', async () => {
      const id = await room();
      const heard: number[] = [];
      store.onChange(({ id: which, before, after, rev }) => {
        if (which !== id) return;
        expect(after.sum - (before?.sum ?? 0)).toBe(1);
        heard.push(rev);
      });
      await Promise.all(Array.from({ length: 20 }, () => store.change(id, add(1))));
      await store.change(id, () => ({ facts: [], answer: null }));
      expect(heard).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
    });

    it('are found by their code until it changes, and share none', async () => {
      const id = await room('K7RMT');
      expect(await store.roomOfCode('K7RMT')).toBe(id);
      await expect(store.open(fresh(), [opened('K7RMT')], [])).rejects.toThrow(CodeTaken);
      await store.change(id, () => ({ facts: [{ kind: 'recoded', at: 4, code: 'B2CDF' } as const], answer: null }));
      expect(await store.roomOfCode('K7RMT')).toBeNull();
      expect(await store.roomOfCode('B2CDF')).toBe(id);
    });

    it('know tokens by their hash until they are revoked', async () => {
      const desk: Token = { hash: fresh(), room: '', holder: 'desk', person: null };
      const id = await room();
      await store.addToken({ ...desk, room: id });
      const seat: Token = { hash: fresh(), room: id, holder: 'person', person: 'p1' };
      await store.change(id, (was) => ({ ...add(1)(was), tokens: [seat] }));
      expect(await store.token(seat.hash)).toEqual(seat);
      await store.revoke(id, 'person', 'p1');
      expect(await store.token(seat.hash)).toBeNull();
      expect(await store.token(desk.hash)).toEqual({ ...desk, room: id });
    });

    it('give a due task to one asker at a time, and again after its claim', async () => {
      const id = await room();
      await store.change(id, plan([task('a', 100), task('b', 500), task('c', 100, 'think')]));
      const [one, two] = await Promise.all([store.due(200, 20, CLAIMS), store.due(200, 20, CLAIMS)]);
      const mine = [...one, ...two].filter((due) => due.room === id);
      expect(mine.map(({ key }) => key).sort()).toEqual(['a', 'c']);
      const later = (await store.due(1300, 20, CLAIMS)).filter((due) => due.room === id);
      expect(later.map(({ key }) => key).sort()).toEqual(['a', 'b']);
      await store.change(id, plan([]));
      expect((await store.due(99_999, 20, CLAIMS)).filter((due) => due.room === id)).toEqual([]);
    });

    it('frees a task from its claim when it gets another time', async () => {
      const id = await room();
      await store.change(id, plan([task('a', 100)]));
      await store.due(200, 20, CLAIMS);
      await store.change(id, plan([task('a', 150)]));
      expect((await store.due(210, 20, CLAIMS)).filter((due) => due.room === id)).toMatchObject([{ due: 150 }]);
      expect(await store.running()).toContain(id);
      await store.change(id, plan([]));
      expect(await store.running()).not.toContain(id);
    });

    it('know the newest beat before this one', async () => {
      const start = 50_000_000_000_000;
      await store.beat('one', start);
      expect(await store.beat('two', start + 7)).toBe(start);
      expect(await store.beat('one', start + 9)).toBe(start + 7);
    });

    it('remember when a person was heard of last', async () => {
      const id = await room();
      await store.seen([{ room: id, person: 'p1', at: 5, how: 'here' }]);
      await store.seen([{ room: id, person: 'p1', at: 9, how: 'lost' }]);
      expect(await store.lastSeen(id)).toEqual([{ room: id, person: 'p1', at: 9, how: 'lost' }]);
    });

    it('leave no row behind when they are deleted', async () => {
      const token: Token = { hash: fresh(), room: '', holder: 'desk', person: null };
      const id = await room('ZZZZZ');
      await store.addToken({ ...token, room: id });
      await store.change(id, plan([task('a', 1)]));
      await store.seen([{ room: id, person: 'p1', at: 5, how: 'here' }]);
      const gone: string[] = [];
      store.onRemoved((which) => gone.push(which));
      await store.remove(id);
      expect(gone).toEqual([id]);
      await expect(store.read(id)).rejects.toThrow(NoRoom);
      await expect(store.change(id, add(1))).rejects.toThrow(NoRoom);
      expect(await store.roomOfCode('ZZZZZ')).toBeNull();
      expect(await store.token(token.hash)).toBeNull();
      expect(await store.lastSeen(id)).toEqual([]);
      expect((await store.due(1e12, 20, CLAIMS)).filter((due) => due.room === id)).toEqual([]);
      expect((await store.rooms()).map((row) => row.id)).not.toContain(id);
    });

    it('expire when their rules say, later with each change', async () => {
      const id = await room();
      await store.change(id, add(500));
      expect(await store.expired(1499)).not.toContain(id);
      expect(await store.expired(1501)).toContain(id);
    });

    it('keep any text of the log to the letter', async () => {
      const id = await room();
      const request = 'é“\\"\n𝄞 \u2028 %s $1 {{x}}';
      await store.change(id, add(1, request));
      await again();
      expect((await store.read(id)).room.requests).toEqual([request]);
    });
  });
}
