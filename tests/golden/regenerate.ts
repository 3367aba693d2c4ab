// node tests/golden/regenerate.ts: writes down anew what comes of the golden games. Read the difference before you keep it.
import { writeFileSync } from 'node:fs';
import { type Golden, folder, names, read, tell } from './golden.ts';

/** Members on lines of their own, and each turn on one. */
function text({ turns, told, ...head }: Golden): string {
  const members = Object.entries(head).map(([k, v]) => `  ${JSON.stringify(k)}: ${JSON.stringify(v)},`);
  const list = (rows: readonly string[]) => `[\n${rows.map((row) => `    ${row}`).join(',\n')}\n  ]`;
  const played = list(turns.map((t) => JSON.stringify(t)));
  const came = list(told.map((t) => JSON.stringify(t, null, 2).replaceAll('\n', '\n    ')));
  return `{\n${members.join('\n')}\n  "turns": ${played},\n  "told": ${came}\n}\n`;
}

for (const name of names) {
  const golden = read(name);
  writeFileSync(new URL(name, folder), text({ ...golden, told: tell(golden) }));
  console.log(`${name}: ${golden.title}, ${golden.turns.length} turns`);
}
