import { useEffect, useState } from 'react';

/** Results shipped with the game, loaded on demand; by file, as returned by `import.meta.glob`. */
export type StaticResults<T> = Readonly<Record<string, () => Promise<T>>>;

/** One of these results; null while loading, `lost` if it is missing or fails to load. */
export function useStaticResult<T>(files: StaticResults<T>, path: string): T | null | 'lost' {
  const [found, setFound] = useState<{ path: string; result: T | 'lost' } | null>(null);
  useEffect(() => {
    let wanted = true;
    const setResult = (result: T | 'lost') => wanted && setFound({ path, result });
    (files[path]?.() ?? Promise.reject(new Error(path))).then(setResult, () => setResult('lost'));
    return () => void (wanted = false);
  }, [files, path]);
  return found?.path === path ? found.result : null;
}
