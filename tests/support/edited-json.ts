/** A copy of plain JSON with one field set; `undefined` removes it, `-` as last step appends to a list. */
export function withMember(value: unknown, path: readonly (string | number)[], member: unknown): unknown {
  const copy: unknown = structuredClone(value);
  let at = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path[path.length - 1]!;
  if (last === '-') (at as unknown as unknown[]).push(member);
  else if (member === undefined) delete at[last];
  else at[last] = member;
  return copy;
}
