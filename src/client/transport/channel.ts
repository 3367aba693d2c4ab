/** A channel between the tabs and workers of this address. Null if the browser has none or blocks site data. */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/** The session's database. The page only checks whether it exists. */
export const DATABASE_NAME = 'a-fine-line';
