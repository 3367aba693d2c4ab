import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
// @ts-expect-error a plain script without types
import { addUp, readPlaywright, readVitest } from '../../src/scripts/test-counts.mjs';

describe('the last line of npm test', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counts-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function report(content: object): string {
    const path = join(folder, 'report.json');
    writeFileSync(path, JSON.stringify(content));
    return path;
  }

  it('counts a unit test file that could not be loaded as one failure', () => {
    const path = report({
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
      ],
    });
    expect(readVitest(path)).toEqual({ passed: 3, failed: 2, skipped: 3 });
  });

  it('counts a browser test that passed on retry as passed', () => {
    const path = report({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } });
    expect(readPlaywright(path)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('counts nothing for a report that was never written', () => {
    const counts = addUp([readVitest(join(folder, 'none.json')), { passed: 1, failed: 0, skipped: 0 }]);
    expect(counts).toEqual({ passed: 1, failed: 0, skipped: 0 });
  });
});
