import { cpus } from 'node:os';
import { rounded } from '../analysis/distribution.ts';
import type { OrderError } from '../engine/model/index.ts';
import { catalogues } from '../i18n/index.ts';
import { unpackMessages } from '../protocol/message.ts';
import type { Problem } from '../scenario/index.ts';

/** Output formats: one JSON document, or tables for people. */

export const printJson = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);
export const printLine = (line = ''): void => void process.stdout.write(`${line}\n`);
export const progress = (line: string): void => void process.stderr.write(`${line}\n`);

export const percent = (x: number): string => `${rounded(x * 100, 1)} %`;

/** Aligned columns: text left, numbers right. */
export function printTable(rows: readonly (readonly (string | number)[])[]): void {
  const text = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(rounded(cell)) : cell)));
  const widths = text[0]?.map((_, i) => Math.max(...text.map((row) => row[i]?.length ?? 0))) ?? [];
  const pad = (cell: string, i: number): string =>
    i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0);
  for (const row of text) printLine(row.map(pad).join('  ').trimEnd());
}

/** Bad arguments: the message is followed by the usage. */
export class UsageError extends Error {}

/** Something named on the command line is missing or invalid; printed without the usage. */
export class InputError extends Error {}

type Params = Readonly<Record<string, string | number>>;

/** A sentence of the catalogue with its placeholders filled. */
const exactly = (key: string, params: Params): string =>
  (catalogues.en[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? '?'));

/** As `exactly`, with numbers to one decimal and doctrines by their command-line names. */
export const say = (key: string, params: Params): string =>
  exactly(
    key,
    Object.fromEntries(Object.entries(params).map(([name, x]) => [name, typeof x === 'number' ? rounded(x, 1) : x])),
  );

/** A packed text of the session as sentences. */
export const unpacked = (text: string): string =>
  unpackMessages(text)
    .map(({ key, params }) => exactly(key, params))
    .join(' ');

/** The problems of a file as sentences. */
export const inEnglish = (
  errors: readonly Problem[],
): readonly { readonly pointer: string; readonly message: string }[] =>
  errors.map(({ pointer, message, params = {} }) => ({ pointer, message: exactly(message, params) }));

/** Why the rules refuse an order, as a sentence. */
export function refusal({ code, path, params }: OrderError): string {
  if (code === 'conflict') {
    const [, list, at] = String(params.with).split('/');
    return say(list === 'signals' ? 'err.conflict.signal' : 'err.conflict', { n: Number(at) + 1 });
  }
  const total = code === 'cost' && path === '/orders' ? '.total' : '';
  const { pool, ...rest } = params;
  return say(`err.${code}${total}`, pool === undefined ? rest : { ...rest, pool: say(`pool.${pool}`, {}) });
}

/** Date of a measurement, `YYYY-MM-DD`, and the machine: stored with every figure that is slow to recompute. */
export const today = (): string => new Date().toISOString().slice(0, 10);
export const machine = (): string => `${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`;
