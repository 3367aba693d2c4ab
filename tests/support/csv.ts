/** Strict RFC 4180 reader: CRLF, commas, doubled quotes. Skips a byte order mark. */
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

/**
 * Cells as a lenient reader splits them: at any one separator, honouring quotes `opening a cell`, `anywhere` or
 * `nowhere`. Never fails.
 */
export function parseLeniently(
  text: string,
  separator: string,
  quotes: 'opening a cell' | 'anywhere' | 'nowhere',
): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const char of text.replace(/^\uFEFF/, '')) {
    const holds = quotes === 'anywhere' || (quotes === 'opening a cell' && (quoted || cell.trim() === ''));
    if (char === '"' && holds) quoted = !quoted;
    else if (!quoted && (char === separator || char === '\n' || char === '\r')) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell];
}
