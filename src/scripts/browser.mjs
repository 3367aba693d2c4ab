// Finds a browser for the browser tests, or installs one.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, isMain, run, runNode } from './project.mjs';

const { env, platform } = process;

function systemBrowsers() {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const folders = ['/Applications', join(env.HOME ?? '/', 'Applications')];
    return folders.flatMap((folder) => apps.map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`)));
  }
  if (platform === 'win32') {
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return [...names.map((name) => `/usr/bin/${name}`), '/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

// Where Playwright's own browser would be.
async function playwrightBrowser() {
  const entry = pathToFileURL(inRoot('node_modules/playwright-core/index.mjs')).href;
  const { chromium } = await import(entry);
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function installed() {
  if (env.CHROMIUM_PATH) return existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  return systemBrowsers().find((path) => existsSync(path)) ?? (await playwrightBrowser());
}

async function debianInstall(prefix) {
  const apt = (...args) => {
    const [program, ...rest] = [...prefix, 'apt-get', ...args];
    return run(program, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  console.log("Installing Debian's Chromium for the browser tests …");
  if ((await apt('update', '-qq')) !== 0) return;
  await apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

async function playwrightInstall() {
  console.log("Downloading Playwright's Chromium for the browser tests …");
  await runNode('node_modules/@playwright/test/cli.js', ['install', 'chromium']);
}

/** Path of a browser for the tests, installing one if there is none; else undefined. */
export async function findBrowser() {
  const here = await installed();
  if (here) return here;
  const debian = platform === 'linux' && existsSync('/usr/bin/apt-get');
  const ways = [];
  if (debian && process.getuid() === 0) ways.push(() => debianInstall([]));
  else if (debian && (await run('sudo', ['-n', 'true'], { output: 'none' })) === 0) {
    ways.push(() => debianInstall(['sudo', '-n']));
  }
  ways.push(playwrightInstall);
  for (const way of ways) {
    await way();
    const found = await installed();
    if (found) return found;
  }
  return undefined;
}

/** Finds a browser, prints which, and sets CHROMIUM_PATH for the tests. */
export async function prepareBrowser() {
  const path = await findBrowser();
  if (path) {
    console.log(`Browser tests use ${path}`);
    env.CHROMIUM_PATH = path;
  } else {
    console.error('No browser for the browser tests: install Chrome or Chromium, or set CHROMIUM_PATH to one.');
  }
  return path;
}

if (isMain(import.meta)) process.exitCode = (await prepareBrowser()) ? 0 : 1;
