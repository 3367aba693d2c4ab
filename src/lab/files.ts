import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeText, MAX_BYTES, type Read } from '../scenario/index.ts';
import { InputError } from './print.ts';

/** How files named on the command line are found, read and written. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHUNK = 65_536;

/** npm runs a script in the project's folder, and tells in INIT_CWD where it was called from. */
function callersFolder(): string {
  const inRoot = relative(ROOT, process.cwd()) === '';
  return (inRoot && process.env.INIT_CWD) || process.cwd();
}

/** Path of a file as the caller named it. */
export const pathOf = (file: string): string => resolve(callersFolder(), file);

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'Its permissions do not allow that.',
  EPERM: 'Its permissions do not allow that.',
  ENOSPC: 'The disk is full.',
  EROFS: 'The disk is read-only.',
};

/** “x” cannot be read. It is a folder. */
function failed(file: string, verb: 'read' | 'written', error: unknown): InputError {
  const code = (error as { code?: unknown } | null)?.code;
  const reason = typeof code === 'string' ? REASONS[code] : undefined;
  return new InputError(`“${file}” cannot be ${verb}.${reason ? ` ${reason}` : ''}`);
}

/** Bytes of a file, or of a pipe or device, of which no more is read than a file may hold. */
function readBytes(file: string): Uint8Array {
  const tooLarge = () => new InputError(`“${file}” is larger than ${MAX_BYTES / 1_000_000} MB.`);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(pathOf(file), 'r');
    if (fstatSync(descriptor).size > MAX_BYTES) throw tooLarge();
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const chunk = new Uint8Array(CHUNK);
      const got = readSync(descriptor, chunk);
      if (got === 0) return Buffer.concat(chunks);
      size += got;
      if (size > MAX_BYTES) throw tooLarge();
      chunks.push(chunk.subarray(0, got));
    }
  } catch (error) {
    throw error instanceof InputError ? error : failed(file, 'read', error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Text of a file, or what its bytes are instead. */
export function readFile(file: string): Read<string> {
  const bytes = readBytes(file);
  if (ARCHIVE.every((byte, i) => bytes[i] === byte))
    return {
      ok: false,
      errors: [{ pointer: '', message: 'This is a workbook or another archive. Save it as text or CSV.' }],
    };
  return decodeText(bytes);
}

/** How every zip begins, and so what spreadsheets save if they are not asked for CSV. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

export function readText(file: string): string {
  const read = readFile(file);
  if (read.ok) return read.value;
  throw new InputError(`“${file}”: ${read.errors[0]?.message}`);
}

export function writeText(file: string, text: string): void {
  try {
    writeFileSync(pathOf(file), text);
  } catch (error) {
    throw failed(file, 'written', error);
  }
}
