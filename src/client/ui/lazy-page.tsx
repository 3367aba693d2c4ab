import { type ComponentType, lazy, type ReactNode, useDeferredValue, useState } from 'react';
import { useWords } from '../hooks/use-words.ts';
import css from './full-page-message.module.css';

/** A page whose code is fetched when it is first shown; what was asked for before is there at once. */
export function lazyPage<P extends object>(load: () => Promise<ComponentType<P>>) {
  let here: ComponentType<P> | null = null;
  let asked: Promise<ComponentType<P>> | null = null;
  const come = async (): Promise<ComponentType<P>> => {
    try {
      return (here = await load());
    } finally {
      asked = null; // what could not be fetched may be asked for again
    }
  };
  const fetch = async (): Promise<ComponentType<P>> => here ?? (await (asked ??= come()));
  const Waited = lazy(async () => ({ default: await fetch() }));
  function Page(props: P) {
    const [Shown] = useState(() => here ?? Waited);
    return <Shown {...props} />;
  }
  return Object.assign(Page, { fetch });
}

/** What a new page can be without for a frame: rendered piece by piece once the page is there, after `instead`. */
export function Deferred({ children, instead }: { children: ReactNode; instead?: ReactNode }) {
  return useDeferredValue(true, false) ? children : instead;
}

/** A sentence over everything, where there is no page. */
export function FullPageMessage({ children }: { children: ReactNode }) {
  return <main className={css.cover}>{children}</main>;
}

/** Until a page's code has come. */
export function Loading() {
  const w = useWords();
  return (
    <FullPageMessage>
      <p>{w('common.loading')}</p>
    </FullPageMessage>
  );
}
