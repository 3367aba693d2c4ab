import { useEffect, useState } from 'react';

/** Results that come with the game, fetched when a panel asks: by file, as `import.meta.glob` gives them. */
export type StaticResults<T> = Readonly<Record<string, () => Promise<T>>>;

/** One of them; null while it is fetched, `lost` when it is not there or cannot be had. */
export function useStaticResult<T>(files: StaticResults<T>, path: string): T | null | 'lost' {
  const [found, setFound] = useState<{ path: string; result: T | 'lost' } | null>(null);
  useEffect(() => {
    let wanted = true;
    const tell = (result: T | 'lost') => wanted && setFound({ path, result });
    (files[path]?.() ?? Promise.reject(new Error(path))).then(tell, () => tell('lost'));
    return () => void (wanted = false);
  }, [files, path]);
  return found?.path === path ? found.result : null;
}
