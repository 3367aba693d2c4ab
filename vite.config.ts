/// <reference types="vitest/config" />
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { BUILD_TARGET, olderBrowsers } from './src/scripts/browsers.ts';
import { catalogAtBuild } from './src/scripts/catalog.ts';
import { notesContents } from './src/scripts/contents.ts';
import { collectsNotices } from './src/scripts/licence-notices.ts';
import { startChunk } from './src/scripts/start-chunk.ts';
import { slimPhaser } from './src/scripts/slim-phaser.ts';
import { catalogues } from './src/i18n/index.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// One policy for every way the built game is served. Nothing comes from another host, and
// nothing is inline, so a scenario file with script in it has no way to run.
const contentPolicy = [
  "default-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

// The built page carries the policy itself, because a plain file host sends no headers of ours.
// The dev server goes without: hot reload injects inline scripts and styles.
const policyInPage = (): Plugin => ({
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy },
      injectTo: 'head-prepend',
    },
  ],
});

/** What the page says before any script of it runs, by its keys. */
const wordsInPage = (): Plugin => ({
  name: 'words-in-page',
  transformIndexHtml: (html) => html.replace(/\{\{([\w.]+)\}\}/g, (_, key: string) => catalogues.en[key]!),
});

const scenarioFiles = (): string[] =>
  readdirSync(here('scenarios'))
    .filter((name) => /(?<!\.schema)\.json$/.test(name))
    .map((name) => here(`scenarios/${name}`));

/** What the start screen tells of the shipped scenarios, by the same code that a session tells it with. */
async function readCatalog(): Promise<unknown> {
  const [{ loadScenario }, { catalogOf }] = await Promise.all([
    import('./src/scenario/index.ts'),
    import('./src/session/library.ts'),
  ]);
  const read = scenarioFiles().map((file) => loadScenario(readFileSync(file, 'utf8')));
  return catalogOf({ list: async () => read.flatMap((one) => (one.ok ? [one.value] : [])) });
}

/** Tests of code that keeps nothing between calls. Those that mock a module or a global need a world of their own. */
const PURE = ['ai', 'analysis', 'engine', 'lab', 'protocol', 'scenario'].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
);
const MOCKING = ['tests/analysis/whatif/dice.test.ts', 'tests/lab/files.test.ts'];

const contents = notesContents();
const notices = collectsNotices();

export default defineConfig({
  root: here('src/client'),
  publicDir: here('public'),
  base: './', // the built folder works from any address
  plugins: [
    react(),
    slimPhaser(),
    policyInPage(),
    wordsInPage(),
    catalogAtBuild(readCatalog, scenarioFiles),
    contents.page,
    notices.page,
  ],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: BUILD_TARGET,
    assetsInlineLimit: 0, // an inlined font or worker would need a wider policy
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: [here('src/client/index.html'), here('src/client/class.html')],
      output: { codeSplitting: { groups: [{ name: startChunk(here('src/client/app/main.tsx')) }] } },
    },
  },
  worker: { format: 'es', plugins: () => [olderBrowsers(), contents.worker, notices.worker] },
  server: { host: '127.0.0.1' },
  preview: {
    host: '127.0.0.1',
    port: 4173,
    headers: { 'Content-Security-Policy': contentPolicy },
    allowedHosts: ['classroom.test'], // how browser tests call it to meet an address without https
  },
  test: {
    testTimeout: 30_000,
    root: here('.'),
    pool: 'threads',
    reporters: ['default'],
    // Browser tests are tests/e2e/*.spec.ts. Pure tests share their modules: loading the engine for every file took
    // a third of the time.
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, exclude: MOCKING, isolate: false } },
      { extends: true, test: { name: 'mocking', include: MOCKING } },
      { extends: true, test: { name: 'rest', include: ['tests/**/*.test.{ts,tsx}'], exclude: PURE } },
    ],
  },
});
