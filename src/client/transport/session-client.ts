import { proxy, wrap } from 'comlink';
import catalog from 'virtual:catalog';
import type { Screen, Thinking } from '../../protocol/screen.ts';
import { refusal, SENTENCES } from '../../session/sentences.ts';
import type { Link, Outside } from '../store/outside.ts';
import type { GameClient } from './client.ts';
import { lateWorker, mayHoldGames } from './late-worker.ts';
import type { SessionApi } from './session.worker.ts';
import { VAULT } from './vault-name.ts';

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
    throw refusal('noWorker');
  }
}

/** Games on this device: the page asks a worker that holds them, and keeps nothing itself. */
export function createSessionClient(): GameClient & Pick<Link, 'unpack'> & Pick<Outside, 'readFile'> {
  const screens = listeners<[screen: Screen]>();
  const errors = listeners<[message: string, code: string]>();
  const thinking = listeners<[thinking: Thinking]>();
  const worker = lateWorker(
    sessionWorker,
    () => void session.listen(proxy(screens.tell), proxy(errors.tell), proxy(thinking.tell)),
    () => errors.tell(SENTENCES.unexpected, 'unexpected'),
  );
  const session = wrap<SessionApi>(worker);
  return {
    catalog: () => Promise.resolve(catalog),
    list: async () => ((await mayHoldGames(VAULT)) ? session.list() : []),
    start: (game) => session.start(game),
    resume: async (id) => session.resume(id),
    goBack: (...from) => session.goBack(...from),
    ready: () => session.ready(),
    advise: (seat, tell) => session.advise(seat, proxy(tell)),
    stopAdvice: () => session.stopAdvice(),
    reseat: (side, to) => session.reseat(side, to),
    saveDraft: (draft, seat) => session.saveDraft(draft, seat),
    seal: (submission, seat) => session.seal(submission, seat),
    exportSave: (part) => session.exportSave(part),
    remark: (key, text) => session.remark(key, text),
    readBeside: () => session.readBeside(),
    keepBeside: (records) => session.keepBeside(records),
    film: () => session.film(),
    goOnUnkept: () => session.goOnUnkept(),
    takeOver: () => session.takeOver(),
    importFile: async (text) => session.importFile(text),
    playOn: (from, turn) => session.playOn(from, turn),
    remove: (id) => session.remove(id),
    unpack: (url) => session.unpack(url),
    readFile: (file) => session.readFile(file),
    onScreen: screens.add,
    onError: errors.add,
    onThinking: thinking.add,
  };
}
