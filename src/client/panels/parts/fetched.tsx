import { lazy, useState, type ComponentType } from 'react';

/** A page whose code is fetched when it is first shown; what was asked for before is there at once. */
export function fetched<P extends object>(load: () => Promise<ComponentType<P>>) {
  let here: ComponentType<P> | null = null;
  const fetch = async () => (here = await load());
  const Waited = lazy(async () => ({ default: await fetch() }));
  function Page(props: P) {
    const [Shown] = useState(() => here ?? Waited);
    return <Shown {...props} />;
  }
  return Object.assign(Page, { fetch });
}
