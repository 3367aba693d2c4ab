import { test as base, type BrowserContext } from '@playwright/test';

export { type Browser, expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

interface Watch {
  /** The browser's complaints so far: every test fails if there are any at its end. */
  readonly complaints: string[];
  /** The page follows the theme that the test gives the device, instead of its own default. */
  readonly themeOfDevice: boolean;
  readonly chosenTheme: void;
}

/** WebGL in software reports that it is slow; the page cannot change that. */
const SLOW_DRIVER = /GL Driver Message \(OpenGL, Performance/;

/**
 * Violations of the content security policy are events in a document; the browser's own report may come late or never.
 */
const reportPolicy = (): void => {
  document.addEventListener('securitypolicyviolation', (e) => {
    console.error(`content policy: ${e.violatedDirective} ${e.blockedURI}`);
  });
};

/** A list that collects the browser's complaints from now on. */
export async function collectComplaints(context: BrowserContext): Promise<string[]> {
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
    // Leaving or reloading a page cancels its pending requests.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`request failed: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`answer ${response.status()}: ${response.url()}`);
    // The preview server answers with the page itself for missing files.
    const html = response.headers()['content-type']?.startsWith('text/html');
    if (html && response.request().resourceType() !== 'document') complaints.push(`not there: ${response.url()}`);
  });
  return complaints;
}

/** Choices as in the settings, for pages without any; a sealed turn goes out at once. */
const followDevice = (): void => {
  const key = 'a-fine-line.settings';
  try {
    if (localStorage.getItem(key) === null)
      localStorage.setItem(key, JSON.stringify({ theme: 'device', takeBack: 'none', opening: 'off' }));
  } catch {
    // the test blocks storage
  }
};

/** Playwright's `test`, which also fails on any complaint of the browser. */
export const test = base.extend<Watch>({
  complaints: [
    async ({ context }, use) => {
      const complaints = await collectComplaints(context);
      await use(complaints);
      if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join('\n')}`);
    },
    { auto: true },
  ],
  themeOfDevice: [true, { option: true }],
  chosenTheme: [
    async ({ context, themeOfDevice }, use) => {
      if (themeOfDevice) await context.addInitScript(followDevice);
      await use();
    },
    { auto: true },
  ],
});
