import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay, type Save } from '../../src/engine/record/index.ts';
import { linesOf } from '../../src/lab/referee/lines.ts';
import { shippedScenario } from '../support/games.ts';
import { lab } from '../support/lab.ts';
import { nothing, refereed } from '../support/referee.ts';

const scenario = shippedScenario();

describe('lab referee', () => {
  it('sends the game, each turn, the outcome, and the record, in this order', async () => {
    const { finished, said, of } = await refereed((turn) => [nothing(turn)]);
    expect(finished).toBe(true);
    expect(said[0]).toMatchObject({ type: 'game', protocol: 1, scenario: 'oct-2023', side: 'us', turns: 8 });
    const turns = of('turn').length;
    expect(turns).toBeGreaterThan(0);
    expect(said.slice(1, -1).map((m) => m.type)).toEqual(
      Array.from({ length: turns }, () => ['turn', 'resolved']).flat(),
    );
    const over = said.at(-1)!;
    expect(over.type).toBe('over');
    expect(replay(over.record as Save, scenario)).toMatchObject({ ok: true, turns });
  });

  it('accepts what it lists as legal', async () => {
    const { of } = await refereed((turn) => {
      const { orders } = turn.legal as { orders: { order: { kind: string } }[] };
      const harden = orders.find(({ order }) => order.kind === 'harden');
      return [{ ...nothing(turn), orders: harden ? [harden.order] : [] }];
    });
    expect(of('rejected')).toEqual([]);
    const { turns } = of('over')[0]!.record as Save;
    expect(turns.some((t) => t.us?.orders.some((o) => o.kind === 'harden'))).toBe(true);
  });

  it('rejects an invalid line with its reason, accepts the next valid one, and goes on', async () => {
    const wrong = [
      ['{"type":"orders"', 'json'],
      [{ type: 'hello' }, 'type'],
      [{ type: 'orders', turn: 1, signals: [], orders: [{ kind: 'fly' }] }, 'form'],
      [{ type: 'orders', turn: 1, signals: [], orders: [{ kind: 'directive', to: 'kh', directive: 'halt' }] }, 'form'],
      [{ type: 'orders', turn: 7, signals: [], orders: [] }, 'wrongTurn'],
      [{ type: 'orders', turn: 1, signals: [], orders: [{ kind: 'harden', site: 'nowhere' }] }, 'unknownSite'],
    ] as const;
    for (const [line, code] of wrong) {
      const { finished, of } = await refereed((turn) => (turn.turn === 1 ? [line, nothing(turn)] : [nothing(turn)]));
      expect(finished).toBe(true);
      expect(of('rejected')).toHaveLength(1);
      expect((of('rejected')[0]!.errors as { code: string }[])[0]!.code).toBe(code);
      expect((of('over')[0]!.record as Save).turns[0]!.us).not.toBeNull();
    }
  });

  it('orders nothing new after three invalid lines, or when time is up', async () => {
    const wrong = await refereed((turn) => (turn.turn === 2 ? ['a', 'b', 'c', nothing(turn)] : [nothing(turn)]));
    expect(wrong.of('rejected')).toHaveLength(3);
    expect((wrong.of('over')[0]!.record as Save).turns[1]!.us).toBeNull();
    const late = await refereed((turn) => (turn.turn === 2 ? [] : [nothing(turn)]));
    expect(late.of('rejected')).toMatchObject([{ turn: 2, errors: [{ code: 'late' }] }]);
    expect((late.of('over')[0]!.record as Save).turns[1]!.us).toBeNull();
  });

  it('sends no more than the seat may know until the game is over', async () => {
    const { said } = await refereed((turn) => [nothing(turn)]);
    const before = JSON.stringify(said.slice(0, -1));
    for (const secret of ['thetaLimited', 'lastTurn', '"seed"', '"directive":"halt"', 'warRoll'])
      expect(before).not.toContain(secret);
  });

  it('ends when the input ends', async () => {
    expect((await refereed((turn) => [nothing(turn)], { most: 3 })).finished).toBe(false);
  });

  it('reads lines one at a time and reports timeouts', async () => {
    const lines = linesOf(Readable.from(['one\n', '\n', 'tw', 'o\nthree']));
    for (const line of ['one', 'two', 'three']) expect(await lines.next(1000)).toEqual({ line });
    expect(await lines.next(1000)).toBe('end');
    const silent = linesOf(new Readable({ read: () => {} }));
    expect(await silent.next(5)).toBe('late');
    silent.close();
  });

  it('reads an endless line up to the limit, and then the next ones', async () => {
    const MB = 1_000_000;
    let made = 0;
    const endless = new Readable({
      read() {
        made += 64_000;
        this.push(made < 300 * MB ? Buffer.alloc(64_000, 'x') : null);
      },
    });
    const lines = linesOf(endless);
    expect(await lines.next(10_000)).toEqual({ fault: 'tooLong' });
    expect(made).toBeLessThan(2 * MB);
    expect(await lines.next(60_000)).toBe('end');
    const short = linesOf(Readable.from(['x'.repeat(3 * MB), 'x\none\n', Buffer.from([0xff, 0x0a]), 'two\r\n']));
    expect(await short.next(1000)).toEqual({ fault: 'tooLong' });
    expect(await short.next(1000)).toEqual({ line: 'one' });
    expect(await short.next(1000)).toEqual({ fault: 'notText' });
    expect(await short.next(1000)).toEqual({ line: 'two' });
  });

  it('reads the same lines however they arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('{"a":1}', 'é事', '', ' ', 'x'), { maxLength: 8 }),
        fc.array(fc.nat(20), { maxLength: 8 }),
        async (said, cuts) => {
          const bytes = Buffer.from(said.join('\n'));
          const at = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
          const chunks = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
          const lines = linesOf(Readable.from(chunks));
          const heard: unknown[] = [];
          for (let one = await lines.next(1000); one !== 'end'; one = await lines.next(1000)) heard.push(one);
          expect(heard).toEqual(said.map((line) => line.trim()).flatMap((line) => (line === '' ? [] : [{ line }])));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('treats a line that is too long or not text as invalid, and reports at most 20 errors per line', async () => {
    const many = { ...nothing({ type: 'turn', turn: 1 }), orders: Array.from({ length: 24 }, () => ({ kind: 'fly' })) };
    const { of } = await refereed((turn) => (turn.turn === 1 ? [{ fault: 'tooLong' }, many] : [nothing(turn)]));
    expect(of('rejected')[0]!.errors).toEqual([{ code: 'json', path: '', message: 'The line is longer than 1 MB.' }]);
    expect((of('rejected')[1]!.errors as unknown[]).length).toBeLessThanOrEqual(20);
  });

  it('requires a side and an opponent', async () => {
    expect((await lab('referee', '--external', 'us')).code).toBe(2);
    expect((await lab('referee', '--external', 'both', '--opponent', 'hold')).code).toBe(2);
    expect((await lab('referee', '--external', 'us', '--opponent', 'nobody')).err).toContain('“nobody”');
  });

  it('lets the example agent play a game to its end', () => {
    const agent = fileURLToPath(new URL('../../src/lab/referee/example-agent.mjs', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [agent, 'iran', 'hold'], { encoding: 'utf8' });
    expect(stderr).not.toContain('rejected');
    expect(stdout).toMatch(/^\w+ \{"us":/);
    expect(status).toBe(0);
  }, 60_000);
});
