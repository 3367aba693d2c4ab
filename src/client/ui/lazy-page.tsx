import { type ComponentType, lazy, type ReactNode, useDeferredValue, useState } from 'react';
import { useWords } from '../hooks/use-words.ts';
import css from './full-page-message.module.css';

/** A page whose code loads on first show. Renders at once if it was prefetched with `fetch`. */
export function lazyPage<P extends object>(load: () => Promise<ComponentType<P>>) {
  let loaded: ComponentType<P> | null = null;
  let pending: Promise<ComponentType<P>> | null = null;
  const loadOnce = async (): Promise<ComponentType<P>> => {
    try {
      return (loaded = await load());
    } finally {
      pending = null; // allows a retry after a failure
    }
  };
  const fetch = async (): Promise<ComponentType<P>> => loaded ?? (await (pending ??= loadOnce()));
  const LazyPage = lazy(async () => ({ default: await fetch() }));
  function Page(props: P) {
    const [Shown] = useState(() => loaded ?? LazyPage);
    return <Shown {...props} />;
  }
  return Object.assign(Page, { fetch });
}

/** Parts that a new page can do without for one frame: rendered after it, with `instead` as placeholder. */
export function Deferred({ children, instead }: { children: ReactNode; instead?: ReactNode }) {
  return useDeferredValue(true, false) ? children : instead;
}

/** A message in place of a page. */
export function FullPageMessage({ children }: { children: ReactNode }) {
  return <main className={css.cover}>{children}</main>;
}

/** Shown while a page's code loads. */
export function Loading() {
  const w = useWords();
  return (
    <FullPageMessage>
      <p>{w('common.loading')}</p>
    </FullPageMessage>
  );
}
