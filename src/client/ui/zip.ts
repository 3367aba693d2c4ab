/** One file of an archive. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** The checksum that archives carry of each file. */
export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = TABLE[(c ^ byte) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Version that is needed to read it, names in UTF-8, stored as they are; 1 January 1980. */
const VERSION = 20;
const UTF8 = 0x0800;
const DATE = 33;

/** Numbers of two (`[n, 2]`) and four bytes (`[n, 4]`) in the order of archives. */
function numbers(...fields: readonly (readonly [value: number, size: 2 | 4])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** A ZIP archive of files as they are: records and tables are small, and plain http has no better way to give several. */
export function zip(files: readonly Packed[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const central: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const path = new TextEncoder().encode(name);
    const crc = crc32(bytes);
    const { length } = bytes;
    const common = [
      [VERSION, 2],
      [UTF8, 2],
      [0, 2],
      [0, 2],
      [DATE, 2],
      [crc, 4],
      [length, 4],
      [length, 4],
      [path.length, 2],
      [0, 2],
    ] as const;
    const head = numbers([LOCAL, 4], ...common);
    parts.push(head, path, bytes);
    central.push(numbers([CENTRAL, 4], [VERSION, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), path);
    at += head.length + path.length + length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const count = files.length;
  const end = numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2]);
  return new Blob([...parts, ...central, end], { type: 'application/zip' });
}

/** The same of texts. */
export const zipOfTexts = (files: readonly { readonly name: string; readonly text: string }[]): Blob =>
  zip(files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })));
