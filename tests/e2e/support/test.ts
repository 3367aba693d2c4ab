import { test as base, type BrowserContext } from '@playwright/test';

export { type Browser, expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

interface Watch {
  /** What the browser complained of so far: every test fails if there is anything at its end. */
  readonly complaints: string[];
}

/** A processor that draws WebGL says that it is slow; the page can do nothing about it. */
const SLOW_DRIVER = /GL Driver Message \(OpenGL, Performance/;

/** Violations of the content policy are events in a document; the browser's own report of them may come late or never. */
const reportPolicy = (): void => {
  document.addEventListener('securitypolicyviolation', (e) => {
    console.error(`content policy: ${e.violatedDirective} ${e.blockedURI}`);
  });
};

/** Fills up with what the browser complains of from now on. */
export async function watched(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = [];
  await context.addInitScript(reportPolicy);
  context.on('weberror', (e) => complaints.push(`uncaught: ${e.error().stack ?? e.error().message}`));
  context.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type()) && !SLOW_DRIVER.test(message.text())) {
      complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left or loaded again lets go of what it was still asking for.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`request failed: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`answer ${response.status()}: ${response.url()}`);
    // The preview server answers with the page itself when it has no such file.
    const html = response.headers()['content-type']?.startsWith('text/html');
    if (html && response.request().resourceType() !== 'document') complaints.push(`not there: ${response.url()}`);
  });
  return complaints;
}

/** Playwright's `test`, in a browser that must have nothing to complain of. */
export const test = base.extend<Watch>({
  complaints: [
    async ({ context }, use) => {
      const complaints = await watched(context);
      await use(complaints);
      if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join('\n')}`);
    },
    { auto: true },
  ],
});
