/** Every table saves its record under the same name: what has come before is numbered. */
export function named(files: readonly string[], taken: readonly string[]): string[] {
  const all = [...taken];
  return files.map((file) => {
    const plain = file.replace(/\.json$/i, '');
    let name = plain;
    for (let n = 2; all.includes(name); n++) name = `${plain} (${n})`;
    all.push(name);
    return name;
  });
}
