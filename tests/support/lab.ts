import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { run } from '../../src/lab/cli.ts';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, which saves half a second per call. */
export async function lab(...words: string[]): Promise<Said> {
  let out = '';
  let err = '';
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += text), true)),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += text), true)),
  ];
  try {
    const code = await run(words);
    return { code, out, err };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Any JSON; tests state what they expect. */
type Json = Record<string, unknown>;

/** Expects exactly one JSON document on standard output. */
export async function labJson(...words: string[]): Promise<{ code: number; json: Json }> {
  const { code, out } = await lab(...words, '--json');
  return { code, json: JSON.parse(out) as Json };
}

/** A temporary folder for this test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'a-fine-line-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
