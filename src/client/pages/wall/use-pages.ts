import { useEffect, useState } from 'react';

/** A page stays so long, ms: long enough to be read from the back row. */
const STAYS = 8000;

/** What of a long list the wall shows now: pages of at most so many rows, as even as can be, that turn by themselves. */
export function usePages<T>(all: readonly T[], most: number): readonly T[] {
  const pages = Math.max(1, Math.ceil(all.length / most));
  const [page, setPage] = useState(0);
  useEffect(() => {
    if (pages === 1) return;
    const timer = setInterval(() => setPage((now) => now + 1), STAYS);
    return () => clearInterval(timer);
  }, [pages]);
  const rows = Math.ceil(all.length / pages);
  return all.slice((page % pages) * rows, ((page % pages) + 1) * rows);
}
