import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LESSONS } from '../../../src/protocol/room.ts';
import { type Manner, student } from '../../../src/server/students/student.ts';
import { CLASS, type ClassServer, ok, startServer } from '../support/class-server.ts';

let server: ClassServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const PACE = { look: 60, late: 1500 };

describe('computer students', () => {
  it('play a class to its end, though one is late, one leaves and one is silent', async () => {
    const plan = { ...LESSONS[0]!, turns: 3, playback: 5 };
    const { room, code, desk } = await server.openRoom({ ...CLASS, plan, seats: 'dealt' });
    const stopped = new AbortController();
    const manners: Manner[] = [
      'works',
      'works',
      'works',
      'works',
      'works',
      'works',
      'works',
      'leaves',
      'silent',
      'late',
    ];
    const failed: unknown[] = [];
    for (const manner of manners)
      void student(() => server.url(''), code, manner, stopped.signal, PACE).catch((error: unknown) =>
        failed.push(error),
      );
    const screen = () => server.part(room, desk, 'room');
    const desk1 = (command: object) => server.act(room, desk, command);
    await expect.poll(async () => (await screen()).people.length, { timeout: 5000 }).toBe(9);
    await ok(await desk1({ kind: 'deal' }));
    await ok(await desk1({ kind: 'begin' }));
    const table = async () => (await screen()).tables[0]!;
    const skips = setInterval(() => void skip(), 700);
    // The silent and the late hold a team up, as people do; the desk goes on.
    async function skip(): Promise<void> {
      const { phase } = await table();
      if (phase !== 'over' && phase !== 'closing') await desk1({ kind: 'next' });
    }
    await expect.poll(async () => (await table()).phase, { timeout: 25_000, interval: 200 }).toBe('over');
    clearInterval(skips);
    await ok(await desk1({ kind: 'debrief', step: 1, chapter: 'cost' }));
    await ok(await desk1({ kind: 'debrief', step: 2, chapter: 'cost' }));
    const { rows } = await server.part(room, desk, 'contributions');
    expect(rows.reduce((sum, { proposed }) => sum + proposed, 0)).toBeGreaterThan(3);
    expect(rows.reduce((sum, { marks }) => sum + marks, 0)).toBeGreaterThan(0);
    stopped.abort();
    expect(failed.filter((error) => !stopped.signal.aborted && error)).toEqual([]);
  }, 40_000);
});
