import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const port = process.env.E2E_PORT ?? '4187';
const address = `http://127.0.0.1:${port}/`;
const browser = process.env.CHROMIUM_PATH; // default: Playwright's own
const built = process.env.E2E_DIST ?? `${root}dist`; // so that one may test a build of one's own
const isRoot = process.getuid?.() === 0;

const launch = {
  ...(browser ? { executablePath: browser } : {}),
  args: [
    ...(isRoot ? ['--no-sandbox'] : []), // Chromium's sandbox refuses to start as root
    '--disable-gpu', // no processor drawing for a card that is not there
    // No requests on machines without internet.
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--no-default-older-browsers',
    '--disable-domain-reliability',
    '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication',
    // The same colours on every machine.
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
    '--hide-scrollbars',
  ],
};

// Without a GPU, WebGL is slow: all tests use Canvas, except for one smoke test on WebGL.
const tests = [
  {
    name: 'canvas',
    use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    grepInvert: /@webgl|@pictures|@bench|@film/,
  },
  {
    name: 'webgl',
    use: { ...devices['Desktop Chrome'], viewport: { width: 640, height: 400 } },
    grep: /@webgl/,
  },
];
const pictures = [{ name: 'pictures', use: devices['Desktop Chrome'], grep: /@pictures/ }];
const film = [{ name: 'film', use: devices['Desktop Chrome'], grep: /@film/ }];
const software = { ...launch, args: [...launch.args, '--disable-gpu'] };
const benches = [{ name: 'bench', use: { ...devices['Desktop Chrome'], launchOptions: software }, grep: /@bench/ }];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: `${root}/test-results`,
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  workers: 3, // for two cores: pages often wait
  timeout: 120_000, // for slow or busy machines
  snapshotPathTemplate: `${root}/tests/e2e/baselines/{arg}{ext}`,
  expect: {
    timeout: 20_000,
    // Reference screenshots have fewer colours than the screen; a shift by one pixel is still detected.
    toHaveScreenshot: { maxDiffPixelRatio: 0.002, threshold: 0.15, animations: 'disabled', caret: 'hide' },
  },
  reporter: 'list',
  use: {
    baseURL: address,
    contextOptions: { reducedMotion: 'reduce' }, // less to wait for; a whole game is played in full motion
    trace: 'off', // recording one doubles the time a test takes; ask for it with --trace on
    screenshot: 'only-on-failure',
    launchOptions: launch,
  },
  projects: process.env.FILM ? film : process.env.PICTURES ? pictures : process.env.BENCH ? benches : tests,
  webServer: {
    command: `"${process.execPath}" node_modules/vite/bin/vite.js preview --outDir "${built}" --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: root,
    url: address,
    reuseExistingServer: !process.env.CI,
    timeout: 60_000,
  },
});
