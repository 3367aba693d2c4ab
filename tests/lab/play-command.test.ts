import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/engine/model/index.ts';
import type { Report } from '../../src/lab/show-play.ts';
import { folder, lab, labJson } from '../support/lab.ts';

const play = (us: string, iran: string, ...more: string[]) => labJson('play', '--us', us, '--iran', iran, ...more);
const distribution = {
  mean: expect.any(Number),
  p5: expect.any(Number),
  p50: expect.any(Number),
  p95: expect.any(Number),
};

describe('lab play', () => {
  it('prints every documented field', async () => {
    const { code, json } = await play('calibrated', 'restrain', '--games', '8', '--seed', 'contract');
    expect(code).toBe(0);
    expect(json).toMatchObject({
      scenario: 'oct-2023',
      us: 'calibrated',
      iran: 'restrain',
      games: 8,
      seed: 'contract',
      turns: expect.any(Number),
      points: { us: distribution, iran: distribution },
      percentile: { us: expect.any(Number), iran: expect.any(Number) },
      attacks: distribution,
      americansKilled: distribution,
      heatEnd: distribution,
      coverage: {
        orders: { directive: expect.any(Number), missilesBase: 0 },
        rules: { '§7 attack': expect.any(Number) },
      },
      violations: [],
      turnsPerSecond: expect.any(Number),
      made: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      machine: expect.stringContaining('Node'),
    });
    const endings = json.endings as Record<string, number>;
    expect(Object.keys(endings)).toEqual(['war', 'managedRivalry', 'usAdvantage', 'iranAdvantage', 'stalemate']);
    expect(Object.values(endings).reduce((sum, share) => sum + share)).toBeCloseTo(1, 3);
  });

  it('plays the same games from the same seed, whatever the number of threads', async () => {
    const many = await play('hold', 'press', '--games', '70');
    const again = await play('hold', 'press', '--games', '70');
    const { turnsPerSecond: _a, ...one } = many.json;
    const { turnsPerSecond: _b, ...two } = again.json;
    expect(one).toEqual(two);
    expect((await play('hold', 'press', '--games', '70', '--seed', 'other')).json.points).not.toEqual(many.json.points);
  });

  it('saves game 0, which does not depend on the number of games', async () => {
    const path = folder();
    await play('random', 'random', '--games', '1', '--save', join(path, 'one.json'));
    await play('random', 'random', '--games', '3', '--save', join(path, 'three.json'));
    const one = readFileSync(join(path, 'one.json'), 'utf8');
    expect(readFileSync(join(path, 'three.json'), 'utf8')).toBe(one);
    expect(JSON.parse(one)).toMatchObject({
      format: 2,
      seed: '1:0',
      notes: { 'seat.us': 'random', 'seat.iran': 'random' },
    });
  });

  it('breaks no rule in random games that are checked in full', async () => {
    const { code, json } = await play('random', 'random', '--games', '6', '--audit', 'full', '--seed', 'audit');
    expect(json.violations).toEqual([]);
    expect(code).toBe(0);
    expect(json.mostLegalOrders).toBeGreaterThan(100);
  });

  it('prints each side’s orders by third of the game, which add up', async () => {
    const { json } = await play('calibrated', 'mixed', '--games', '5', '--seed', 'course');
    const { course, turns, games, attacks, coverage } = json as unknown as Report;
    expect(course.map((third) => third.turns).reduce((a, b) => a + b)).toBe(turns);
    const sum = (of: (third: (typeof course)[number]) => number) => course.reduce((n, third) => n + of(third), 0);
    expect(sum((third) => third.attacks) / games).toBeCloseTo(attacks.mean, 3);
    expect(sum((third) => third.orders.us.harden ?? 0)).toBe(coverage.orders.harden);
    expect(sum((third) => third.orders.iran['directive.halt'] ?? 0)).toBeGreaterThan(0);
    const calls = (side: Side) => sum((third) => third.orders[side].stopForStop ?? 0);
    expect(calls('us') + calls('iran')).toBe(coverage.orders.stopForStop);
    const { out } = await lab('play', '--us', 'calibrated', '--iran', 'mixed', '--games', '2');
    expect(out).toMatch(/^US, orders a game +early +middle +late$/m);
    expect(out).toMatch(/^halt( +\d.*%){3}$/m);
  });

  it('takes options from a file', async () => {
    const file = join(folder(), 'options.json');
    writeFileSync(file, JSON.stringify({ length: 'full', ending: 'nominal', hazard: 0 }));
    const { json } = await play('hold', 'hold', '--games', '2', '--options', file);
    expect(json.turns).toBe(32);
  });

  it('prints tables for people, and progress on standard error only', async () => {
    const { code, out } = await lab('play', '--us', 'heavy', '--iran', 'press', '--games', '2');
    expect(code).toBe(0);
    expect(out).toMatch(/points, US\s+-?\d/);
    expect(out).toContain('No rule was broken.');
  });
});
