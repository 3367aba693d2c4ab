/** A channel between the tabs and workers of this address. Null where there are none, or where site data is blocked. */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/** The authority's database in this browser. The page knows that it is there, and never what is in it. */
export const DATABASE_NAME = 'a-fine-line';
