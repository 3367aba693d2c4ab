import { expose } from 'comlink';
import { type Authority, createAuthority } from '../../session/authority.ts';
import { decodeText, MAX_BYTES } from '../../scenario/index.ts';
import { Refusal, refusal, SENTENCES, type SentenceCode } from '../../session/error-messages.ts';
import type { SeatScreen, Thinking } from '../../protocol/seat-screen.ts';
import type { StoreDeps } from '../store/store-dependencies.ts';
import { deviceStore } from './encrypted-db.ts';
import { singleTabLock } from './single-tab-lock.ts';
import { shippedScenarios } from './shipped-scenarios.ts';
import { adviserWorkers, aiWorkers } from './ai-workers.ts';
import { unpackLink } from './unpack-link.ts';

/** The authority of a game in the page: it alone holds the database and both sides' secrets. */

let showScreen: (screen: SeatScreen) => void = () => {};
let showThinking: (thinking: Thinking) => void = () => {};
let showError: (message: string, code: SentenceCode) => void = () => {};

/** 128 bits in hex; `randomUUID` is missing on plain http. */
const word = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const library = shippedScenarios();
const decide = aiWorkers();
const advise = adviserWorkers();
let authority: Promise<Authority> | null = null;

/** Another tab goes on: what was asked here is finished, and nothing of the game stays. */
async function leave(): Promise<void> {
  const left = authority;
  authority = null;
  showError(SENTENCES.elsewhere, 'elsewhere');
  await (await left)?.rest();
}
const tab = singleTabLock(leave);
const device = deviceStore(tab, () => showError(SENTENCES.noStorage, 'noStorage'));

async function open(): Promise<Authority> {
  if (!(await device.hold())) throw refusal('elsewhere');
  authority ??= device.open().then((store) =>
    createAuthority({
      store,
      library,
      decide,
      advise,
      now: Date.now,
      word,
      onScreen: (screen) => showScreen(screen),
      onThinking: (thinking) => showThinking(thinking),
      onError: (message, code) => showError(message, code),
    }),
  );
  return authority;
}

/** What reaches a person is a sentence; what else went wrong is for the console. */
async function answer<T>(work: (a: Authority) => Promise<T>): Promise<T> {
  const a = await open();
  try {
    return await work(a);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    console.error(error);
    throw new Error(SENTENCES.unexpected);
  }
}

/** A file that is far too large is read no further than to be refused. */
async function readFile(file: Blob): ReturnType<StoreDeps['readFile']> {
  const read = decodeText(new Uint8Array(await file.slice(0, MAX_BYTES + 1).arrayBuffer()));
  return read.ok ? { text: read.value } : read;
}

const api = {
  listen(screen: typeof showScreen, error: typeof showError, thinking: typeof showThinking): void {
    showScreen = screen;
    showError = error;
    showThinking = thinking;
  },
  /** A sign of life. */
  ping: (): void => {},
  takeOver: () => tab.takeOver(),
  unpack: unpackLink,
  readFile,
  list: () => answer((a) => a.list()),
  start: (...args: Parameters<Authority['start']>) => answer((a) => a.start(...args)),
  resume: (...args: Parameters<Authority['resume']>) => answer((a) => a.resume(...args)),
  goBack: (...args: Parameters<Authority['goBack']>) => answer((a) => a.goBack(...args)),
  ready: () => answer((a) => a.ready()),
  advise: (...args: Parameters<Authority['advise']>) => answer((a) => a.advise(...args)),
  stopAdvice: () => answer(async (a) => a.stopAdvice()),
  reseat: (...args: Parameters<Authority['reseat']>) => answer((a) => a.reseat(...args)),
  saveDraft: (...args: Parameters<Authority['saveDraft']>) => answer((a) => a.saveDraft(...args)),
  seal: (...args: Parameters<Authority['seal']>) => answer((a) => a.seal(...args)),
  exportSave: (...args: Parameters<Authority['exportSave']>) => answer((a) => a.exportSave(...args)),
  remark: (...args: Parameters<Authority['remark']>) => answer((a) => a.remark(...args)),
  readBeside: () => answer((a) => a.readBeside()),
  keepBeside: (...args: Parameters<Authority['keepBeside']>) => answer((a) => a.keepBeside(...args)),
  film: () => answer((a) => a.film()),
  goOnUnkept: () => answer((a) => a.goOnUnkept()),
  playOn: (...args: Parameters<Authority['playOn']>) => answer((a) => a.playOn(...args)),
  importFile: (...args: Parameters<Authority['importFile']>) => answer((a) => a.importFile(...args)),
  remove: (...args: Parameters<Authority['remove']>) => answer((a) => a.remove(...args)),
};
export type SessionApi = typeof api;

expose(api);
