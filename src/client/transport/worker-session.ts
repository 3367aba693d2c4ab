import { proxy, wrap } from 'comlink';
import catalog from 'virtual:catalog';
import type { SeatScreen, Thinking } from '../../protocol/seat-screen.ts';
import { NO_ANSWER_CODE, Refusal } from '../../session/error-messages.ts';
import type { Link, StoreDeps } from '../store/store-dependencies.ts';
import type { GameClient } from './comlink-client.ts';
import { lazyWorker, mayHoldGames } from './lazy-worker.ts';
import type { SessionApi } from './session.worker.ts';
import { DATABASE_NAME } from './channel.ts';
import { watchdog } from './watchdog.ts';

/** A set of people who want to know. */
function listeners<T extends unknown[]>() {
  const all = new Set<(...told: T) => void>();
  return {
    tell: (...told: T): void => all.forEach((listener) => listener(...told)),
    add: (listener: (...told: T) => void) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
  };
}

/** Refused in a frame that is shut off from its own address. */
function sessionWorker(): Worker {
  try {
    return new Worker(new URL('./session.worker.ts', import.meta.url), { type: 'module', name: 'session' });
  } catch {
    throw new Refusal('noWorker', NO_ANSWER_CODE.noWorker);
  }
}

/** Games on this device: the page asks a worker that holds them, and keeps nothing itself. */
export function createWorkerSession(): GameClient & Pick<Link, 'unpack'> & Pick<StoreDeps, 'readFile'> {
  const screens = listeners<[screen: SeatScreen]>();
  const errors = listeners<[message: string, code: string]>();
  const thinking = listeners<[thinking: Thinking]>();
  const worker = lazyWorker(
    sessionWorker,
    () => void session.listen(proxy(screens.tell), proxy(errors.tell), proxy(thinking.tell)),
    () => errors.tell(NO_ANSWER_CODE.unexpected, 'unexpected'),
  );
  const session = wrap<SessionApi>(worker);
  const watch = watchdog(
    () => session.ping(),
    () => {
      worker.stop();
      return new Refusal('stopped', NO_ANSWER_CODE.stopped);
    },
  );
  return {
    catalog: () => Promise.resolve(catalog),
    list: async () => ((await mayHoldGames(DATABASE_NAME)) ? watch(() => session.list()) : []),
    start: (game) => watch(() => session.start(game)),
    resume: async (id) => watch(() => session.resume(id)),
    goBack: (...from) => watch(() => session.goBack(...from)),
    ready: () => watch(() => session.ready()),
    advise: (seat, tell) => watch(() => session.advise(seat, proxy(tell))),
    stopAdvice: () => watch(() => session.stopAdvice()),
    reseat: (side, to) => watch(() => session.reseat(side, to)),
    saveDraft: (draft, seat) => watch(() => session.saveDraft(draft, seat)),
    seal: (submission, seat) => watch(() => session.seal(submission, seat)),
    exportSave: (part) => watch(() => session.exportSave(part)),
    remark: (key, text) => watch(() => session.remark(key, text)),
    readBeside: () => watch(() => session.readBeside()),
    keepBeside: (records) => watch(() => session.keepBeside(records)),
    film: () => watch(() => session.film()),
    goOnUnkept: () => watch(() => session.goOnUnkept()),
    takeOver: () => watch(() => session.takeOver()),
    importFile: async (text) => watch(() => session.importFile(text)),
    playOn: (from, turn) => watch(() => session.playOn(from, turn)),
    remove: (id) => watch(() => session.remove(id)),
    unpack: (url) => watch(() => session.unpack(url)),
    readFile: (file) => watch(() => session.readFile(file)),
    onScreen: screens.add,
    onError: errors.add,
    onThinking: thinking.add,
  };
}
