import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { say } from './say.ts';
import { collectComplaints, expect } from './test.ts';

/** A class server of a test's own, reached under a name without https, as in a class's Wi-Fi. */
export const CLASS_HOST = 'classroom.test';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface ClassServer {
  readonly origin: string;
  /** Opens the host page. */
  readonly hostPath: string;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });

/** Starts the server with an empty database, and waits until it has printed the instructor's address. */
export async function startClassServer(): Promise<ClassServer> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'class-'));
  const server = spawn(process.execPath, ['src/server/main.ts', '--port', String(port), '--data', data], {
    cwd: root,
    env: { ...process.env, ...(process.env.E2E_DIST ? { DIST_DIR: process.env.E2E_DIST } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const hostPath = await printed(server, /\/host#\S+/);
  return {
    origin: `http://${CLASS_HOST}:${port}`,
    hostPath,
    async stop() {
      const gone = new Promise((done) => server.once('close', done));
      server.kill('SIGTERM');
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function printed(server: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let out = '';
    const read = (chunk: Buffer): void => {
      out += chunk.toString();
      const match = pattern.exec(out);
      if (match) found(match[0]);
    };
    server.stdout!.on('data', read);
    server.stderr!.on('data', read);
    server.once('close', (code) => failed(new Error(`The class server ended with ${code}:\n${out}`)));
  });
}

export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained of. A line that was cut on purpose is no complaint. */
  readonly complaints: () => readonly string[];
}

const CUT = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_NETWORK/;

/** A device of its own: nothing is shared with the others. */
export async function openDevice(
  browser: Browser,
  address: string,
  [width, height]: readonly [number, number],
): Promise<Device> {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    colorScheme: 'dark',
  });
  const seen = await collectComplaints(context);
  context.setDefaultTimeout(40_000); // Playwright waits for ever otherwise
  const page = await context.newPage();
  await page.goto(address);
  return { context, page, complaints: () => seen.filter((line) => !CUT.test(line)) };
}

export const button = (page: Page | Locator, key: string, params = {}): Locator =>
  page.getByRole('button', { name: say(key, params), exact: true });

/** From the code to a seat, by the name that the page suggests: three taps at most. Gives that name. */
export async function joinClass(page: Page): Promise<string> {
  await button(page, 'join.go').click();
  const name = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
  await button(page, 'join.continue').click();
  await expect(page.getByText(say('lobby.waiting'))).toBeVisible();
  return name;
}

/** Proposes the first order of the first verb that the person's roles hold. Gives the proposal's title. */
export async function proposeFirst(page: Page): Promise<void> {
  await button(page, 'team.propose').first().click();
  const card = page.getByRole('article').filter({ has: page.getByRole('button', { expanded: false }) });
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const open = card.filter({ hasNot: page.getByRole('button', { disabled: true }) }).first();
    if ((await open.count()) === 0) continue;
    await open.getByRole('button', { expanded: false }).first().click();
    const propose = page.getByRole('article').getByRole('button', { name: say('team.propose'), exact: true });
    if ((await propose.count()) === 0) continue;
    await propose.click();
    return;
  }
  throw new Error('This person may propose nothing.');
}
