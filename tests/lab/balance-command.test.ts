import { describe, expect, it } from 'vitest';
import { IRAN_DOCTRINES, US_DOCTRINES } from '../../src/ai/index.ts';
import { lab, labJson } from '../support/lab.ts';

interface Document {
  readonly cells: readonly Readonly<Record<string, unknown>>[];
  readonly worlds?: readonly { readonly theta: string }[];
  readonly checks?: readonly { readonly ok: boolean | null }[];
}
const balance = async (...more: string[]) => {
  const { code, json } = await labJson('balance', ...more);
  return { code, json: json as unknown as Document };
};

describe('lab balance', () => {
  it('prints every documented field, with a cell for every pair of doctrines', async () => {
    const { code, json } = await balance('--games', '2', '--theta', 'provoke');
    expect(code).toBe(0);
    expect(json).toMatchObject({ scenario: 'oct-2023', turns: 8, theta: 'provoke', games: 2 });
    expect(json.cells).toHaveLength(US_DOCTRINES.length * IRAN_DOCTRINES.length);
    const number = expect.any(Number);
    for (const cell of json.cells)
      expect(cell).toMatchObject({
        us: expect.any(String),
        iran: expect.any(String),
        usPoints: number,
        iranPoints: number,
        pWar: number,
        pManaged: number,
        attacks: number,
        heat: number,
        usCi: [number, number],
      });
    expect(json.checks).toBeUndefined();
  });

  it('plays all four worlds by default, and exits with 1 when a payoff check fails', async () => {
    const { code, json } = await balance('--games', '2', '--length', 'full');
    expect(json).toMatchObject({ turns: 16, theta: 'unknown' });
    expect(json.worlds?.map((world) => world.theta)).toEqual(['suppress', 'nothing', 'provoke']);
    expect(code).toBe(json.checks?.some((check) => check.ok === false) ? 1 : 0);
  });

  it('is reproducible', async () => {
    const one = await balance('--games', '2', '--theta', 'unknown');
    const two = await balance('--games', '2', '--theta', 'unknown');
    expect(one.json.cells).toEqual(two.json.cells);
  });

  it('prints tables and sentences for people', async () => {
    const { out } = await lab('balance', '--games', '2');
    expect(out).toMatch(/^calibrated +-?\d+\/-?\d+ ±/m);
    expect(out).toContain('The shape to keep');
    expect(out).not.toMatch(/\{\{|balance\.check/);
  });

  it('reports arguments it does not know', async () => {
    const { code, err } = await lab('balance', '--theta', 'none');
    expect(code).toBe(2);
    expect(err).toContain('--theta takes unknown');
  });
});
