import { describe, expect, it } from 'vitest';
import type { AuditCheck } from '../../src/analysis/audit/audit-checks.ts';
import { lab, labJson } from '../support/lab.ts';

describe('lab audit', () => {
  it('prints a figure for every demand, and exits with 1 when one is not met', async () => {
    const { code, json } = await labJson('audit', '--games', '2');
    const checks = json.checks as AuditCheck[];
    expect(json).toMatchObject({ scenario: 'oct-2023', length: 'half', games: 2 });
    for (const check of checks) {
      expect(check.figure).toEqual(expect.any(Number));
      const { least = -Infinity, most = Infinity } = check;
      expect(check.ok).toBe(check.ok === null ? null : check.figure >= least && check.figure <= most);
    }
    expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length);
    expect(code).toBe(checks.some((check) => check.ok === false) ? 1 : 0);
  });

  it('prints a sentence for every demand', async () => {
    const { out } = await lab('audit', '--games', '1', '--scenario', 'jan-2024');
    expect(out).toContain('People hurt count');
    expect(out).not.toMatch(/audit\.check/);
  });
});
