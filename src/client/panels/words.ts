import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Params, Words } from '../store/words.ts';

/** Words of the page's language; rendered anew when a scenario brings its own. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  return useMemo(
    () =>
      Object.assign((key: string, params?: Params) => t(key, { ...params }), {
        has: (key: string) => i18n.exists(key) || i18n.exists(key, { count: 2 }),
      }) as Words,
    [t, i18n],
  );
}
