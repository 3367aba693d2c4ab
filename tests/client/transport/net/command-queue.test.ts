import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commandQueue, newRequestId } from '../../../../src/client/transport/net/command-queue.ts';
import { RoomRefusal, type TabText } from '../../../../src/client/store/room/room-client.ts';

type Answer = Response | Error;

const done = (rev = 1): Response => Response.json({ rev });
const refused = (status: number, code: string, headers = {}): Response =>
  Response.json({ code, message: `room.error.${code}` }, { status, headers });

/** A server that gives these answers in turn, and a tab's storage. */
function server(answers: Answer[], kept: string | null = null) {
  const asked: { requestId: string; kind: string }[] = [];
  const storage: TabText & { text: string | null } = {
    text: kept,
    read: () => storage.text,
    keep: (text) => (storage.text = text),
  };
  const queue = commandQueue(
    async (_path, init) => {
      asked.push(JSON.parse(init?.body as string));
      const answer = answers.shift() ?? new TypeError('no connection');
      if (answer instanceof Error) throw answer;
      return answer;
    },
    '/do',
    {},
    storage,
  );
  return { asked, storage, queue };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('commands of a page', () => {
  it('are sent again with the same id until the server acknowledges them', async () => {
    const { asked, queue } = server([new TypeError('lost'), new TypeError('lost'), done(7)]);
    const sent = queue.send({ kind: 'leave' });
    await vi.advanceTimersByTimeAsync(3000);
    expect(await sent).toEqual({ rev: 7 });
    expect(asked).toHaveLength(3);
    expect(new Set(asked.map(({ requestId }) => requestId)).size).toBe(1);
  });

  it('arrive in the order given, each after the one before', async () => {
    const { asked, queue } = server([new TypeError('lost'), done(1), done(2)]);
    const both = Promise.all([
      queue.send({ kind: 'say', to: 'team', text: 'one' }),
      queue.send({ kind: 'say', to: 'team', text: 'two' }),
    ]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await both).toEqual([{ rev: 1 }, { rev: 2 }]);
    expect(asked.map((command) => (command as unknown as { text: string }).text)).toEqual(['one', 'one', 'two']);
  });

  it('are refused once, with the reason, and do not hold up the next', async () => {
    const { queue } = server([refused(409, 'changed'), done(3)]);
    const first = queue.send({ kind: 'seal', draftRev: 1 }).catch((error: unknown) => error);
    const second = queue.send({ kind: 'leave' });
    await vi.advanceTimersByTimeAsync(10);
    expect(await first).toBeInstanceOf(RoomRefusal);
    expect(await first).toMatchObject({ name: 'changed', error: { status: 409, code: 'changed' } });
    expect(await second).toEqual({ rev: 3 });
  });

  it('wait as long as a server asks that gets too many', async () => {
    const { asked, queue } = server([refused(429, 'tooFast', { 'retry-after': '4' }), done()]);
    const sent = queue.send({ kind: 'leave' });
    await vi.advanceTimersByTimeAsync(3900);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(await sent).toEqual({ rev: 1 });
  });

  it('are sent at once when the connection is back', async () => {
    const { asked, queue } = server([new TypeError('lost'), new TypeError('lost'), new TypeError('lost'), done()]);
    const sent = queue.send({ kind: 'leave' });
    await vi.advanceTimersByTimeAsync(1300);
    const before = asked.length;
    queue.retry();
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.length).toBe(before + 1);
    queue.retry();
    await vi.advanceTimersByTimeAsync(1);
    expect(await sent).toEqual({ rev: 1 });
  });

  it('stay in the tab until they are acknowledged, and are sent by the page that is loaded next', async () => {
    const first = server([]);
    void first.queue.send({ kind: 'say', to: 'team', text: 'kept' });
    await vi.advanceTimersByTimeAsync(1);
    first.queue.close();
    const next = server([done()], first.storage.text);
    next.queue.resume();
    await vi.advanceTimersByTimeAsync(10);
    expect(next.asked).toEqual([{ ...first.asked[0]! }]);
    expect(next.storage.text).toBeNull();
  });

  it('of a damaged storage are dropped', () => {
    const { queue, asked } = server([], '{');
    queue.resume();
    expect(asked).toEqual([]);
  });

  it('have ids of 22 letters that differ', () => {
    const ids = Array.from({ length: 500 }, newRequestId);
    expect(new Set(ids).size).toBe(500);
    expect(ids.every((id) => /^[\w-]{22}$/.test(id))).toBe(true);
  });
});
