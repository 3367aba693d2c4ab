import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeText, MAX_BYTES, type Read } from '../scenario/index.ts';
import { inEnglish, InputError } from './print.ts';

/** Finds, reads and writes the files named on the command line. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHUNK = 65_536;

/** npm runs scripts in the project's folder; INIT_CWD is the caller's. */
function callersFolder(): string {
  const inRoot = relative(ROOT, process.cwd()) === '';
  return (inRoot && process.env.INIT_CWD) || process.cwd();
}

/** Absolute path of a file, relative to the caller's folder. */
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

/** Error message, for example: "x" cannot be read. It is a folder. */
function failed(file: string, verb: 'read' | 'written', error: unknown): InputError {
  const code = (error as { code?: unknown } | null)?.code;
  const reason = typeof code === 'string' ? REASONS[code] : undefined;
  return new InputError(`“${file}” cannot be ${verb}.${reason ? ` ${reason}` : ''}`);
}

/** Bytes of a file, pipe or device; stops at the size limit. */
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

/** Text of a file, or an error that says what it is instead. */
export function readFile(file: string): Read<string> {
  const bytes = readBytes(file);
  if (ARCHIVE.every((byte, i) => bytes[i] === byte))
    return {
      ok: false,
      errors: [{ pointer: '', message: 'problem.archive' }],
    };
  return decodeText(bytes);
}

/** Zip signature: spreadsheets save zip archives unless asked for CSV. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

export function readText(file: string): string {
  const read = readFile(file);
  if (read.ok) return read.value;
  throw new InputError(`“${file}”: ${inEnglish(read.errors)[0]?.message}`);
}

export function writeText(file: string, text: string): void {
  try {
    writeFileSync(pathOf(file), text);
  } catch (error) {
    throw failed(file, 'written', error);
  }
}
