/** Reads RFC 4180, as strictly as it is written: CRLF, commas, doubled quotes. A byte order mark is skipped. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const quoted = text[at] === '"';
    const pattern = quoted ? /"((?:[^"]|"")*)"/y : /[^",\r\n]*/y;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) throw new Error(`not a field at ${at}`);
    row.push(quoted ? found[1]!.replaceAll('""', '"') : found[0]);
    at = pattern.lastIndex;
    if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else if (text[at] === ',') at += 1;
    else throw new Error(`neither comma nor line end at ${at}`);
  }
  return rows;
}
