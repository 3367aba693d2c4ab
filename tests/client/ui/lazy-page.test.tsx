import { type ComponentType, Suspense } from 'react';
import { renderToReadableStream, renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { lazyPage } from '../../../src/client/ui/lazy-page.tsx';

const Hello = ({ name }: { name: string }) => <p>Hello {name}</p>;
const inPage = (Page: ComponentType<{ name: string }>) => (
  <Suspense fallback="Wait">
    <Page name="Anna" />
  </Suspense>
);

/** HTML before and after everything has loaded. */
const first = (Page: ComponentType<{ name: string }>): string => renderToString(inPage(Page));
async function last(Page: ComponentType<{ name: string }>): Promise<string> {
  const stream = await renderToReadableStream(inPage(Page));
  await stream.allReady;
  return new Response(stream).text();
}

describe('a lazy page', () => {
  it('shows a placeholder, then itself', async () => {
    const load = vi.fn<() => Promise<typeof Hello>>(async () => Hello);
    const Page = lazyPage(load);
    expect(load).not.toHaveBeenCalled();
    expect(first(Page)).toContain('Wait');
    expect(await last(Page)).toContain('Anna');
    expect(load).toHaveBeenCalledOnce();
  });

  it('is there immediately if fetched before', async () => {
    const Page = lazyPage(async () => Hello);
    await Page.fetch();
    expect(first(Page)).toContain('Anna');
    expect(first(Page)).not.toContain('Wait');
  });

  it('is fetched only once', async () => {
    const load = vi.fn<() => Promise<typeof Hello>>(async () => Hello);
    const Page = lazyPage(load);
    await Promise.all([Page.fetch(), Page.fetch(), last(Page)]);
    await Page.fetch();
    expect(load).toHaveBeenCalledOnce();
  });

  it('is fetched again after a failure', async () => {
    const load = vi.fn<() => Promise<typeof Hello>>(async () => Hello).mockRejectedValueOnce(new Error('offline'));
    const Page = lazyPage(load);
    const both = await Promise.allSettled([Page.fetch(), Page.fetch()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(load).toHaveBeenCalledOnce();
    expect(await last(Page)).toContain('Anna');
    expect(load).toHaveBeenCalledTimes(2);
  });
});
