// node tests/golden/regenerate.ts: rewrites the golden games. Review the difference before committing.
import { writeFileSync } from 'node:fs';
import { type Golden, folder, names, read, tell } from './golden.ts';

/** JSON with one line per field, and one per turn. */
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
