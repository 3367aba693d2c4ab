import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, lab, labJson } from '../support/lab.ts';

interface Files {
  readonly game: string;
  readonly orders: (content: unknown) => string;
}

/** A saved game of two doctrines, and files with orders. */
async function files(): Promise<Files> {
  const here = folder();
  const game = join(here, 'game.json');
  await lab('play', '--us', 'heavy', '--iran', 'press', '--games', '1', '--save', game);
  let n = 0;
  return {
    game,
    orders: (content) => {
      const file = join(here, `orders${n++}.json`);
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
      return file;
    },
  };
}

const asked = (
  game: string,
  orders: string,
  { runs = '40', later }: { runs?: string; later?: string } = {},
): string[] => [
  'whatif',
  game,
  '--turn',
  '2',
  '--side',
  'us',
  '--orders',
  orders,
  '--runs',
  runs,
  ...(later ? ['--later', later] : []),
];

const spread = { mean: expect.any(Number), p5: expect.any(Number), p50: expect.any(Number), p95: expect.any(Number) };

describe('lab whatif', () => {
  it('compares the game with other orders to the game as ordered', async () => {
    const { game, orders } = await files();
    const { code, json } = await labJson(...asked(game, orders({ orders: [] })));
    const world = {
      points: { us: spread, iran: spread },
      attacks: spread,
      americansKilled: spread,
      heatEnd: spread,
      endings: { war: expect.any(Number), managedRivalry: expect.any(Number) },
    };
    expect(code).toBe(0);
    expect(json).toMatchObject({ turn: 2, side: 'us', runs: 40, baseline: world, changed: world });
    expect(json.changed).not.toEqual(json.baseline);
  });

  it('is reproducible, whichever thread ran which run', async () => {
    const { game, orders } = await files();
    const file = orders({ orders: [] });
    const { json: one } = await labJson(...asked(game, file, { runs: '96' }));
    const { json: again } = await labJson(...asked(game, file, { runs: '96' }));
    expect({ ...again, seconds: 0 }).toEqual({ ...one, seconds: 0 });
  });

  it('lets policies order the later turns', async () => {
    const { game, orders } = await files();
    const file = orders({ orders: [] });
    const { json: recorded } = await labJson(...asked(game, file));
    const { json: answered } = await labJson(...asked(game, file, { later: 'hold,restrain' }));
    expect(answered.baseline).not.toEqual(recorded.baseline);
    expect((answered.changed as { leftOut: number }).leftOut).toBe(0);
  });

  it('prints a table for people', async () => {
    const { game, orders } = await files();
    const { code, out } = await lab(...asked(game, orders({ orders: [] })));
    expect(code).toBe(0);
    expect(out).toContain('From turn 2, with other orders of the US: 40 pairs of runs.');
    expect(out).toMatch(/points, US +-?\d/);
  });

  it('names illegal orders, each with its place and the reason', async () => {
    const { game, orders } = await files();
    const bad = orders({ orders: [{ kind: 'harden', site: 'nowhere' }, { kind: 'sanctions' }, { kind: 'sanctions' }] });
    const { code, out, err } = await lab(...asked(game, bad));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('/orders/0: This site is not known.');
    expect(err).toContain('/orders/2: Conflicts with order 2.');
  });

  it.each([
    ['a turn that was not played', { turn: '40' }, /has turns 1 to \d+: there is no turn 40/],
    ['turn 0', { turn: '0' }, /--turn takes a whole number from 1/],
    ['no side', { side: 'israel' }, /needs --side us or --side iran/],
    ['a file that is no game', { game: '{"format":1}' }, /“.+” \/\w+: /],
    ['orders that are no JSON', { orders: '{"orders": [' }, /orders0\.json”: /],
    ['orders of an unknown kind', { orders: '{"orders":[{"kind":"dance"}]}' }, /\/orders\/0/],
    ['orders that are a list', { orders: '[]' }, /holds a submission/],
    ['a policy that is not there', { later: 'hold' }, /--later takes a policy for each side/],
  ])('refuses %s with a message', async (_, wrong: Record<string, string>, sentence) => {
    const { game, orders } = await files();
    const file = orders(wrong.orders ?? { orders: [] });
    const words = ['--turn', wrong.turn ?? '2', '--side', wrong.side ?? 'us', '--orders', file, '--runs', '2'];
    if (wrong.later) words.push('--later', wrong.later);
    const { code, out, err } = await lab('whatif', wrong.game ? orders(wrong.game) : game, ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at |Error:|node:internal/);
  });
});
