import { proxy, wrap } from 'comlink';
import type { Screen } from '../../protocol/screen.ts';
import { SENTENCES } from '../../session/sentences.ts';
import type { GameClient } from './client.ts';
import type { SessionApi } from './session.worker.ts';

/** A set of people who want to know. */
function listeners<T>() {
  const all = new Set<(value: T) => void>();
  return {
    tell: (value: T): void => all.forEach((listener) => listener(value)),
    add: (listener: (value: T) => void) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
  };
}

/** Games on this device: the page asks a worker that holds them, and keeps nothing itself. */
export function createSessionClient(): GameClient {
  const worker = new Worker(new URL('./session.worker.ts', import.meta.url), { type: 'module', name: 'session' });
  const session = wrap<SessionApi>(worker);
  const screens = listeners<Screen>();
  const errors = listeners<string>();
  worker.addEventListener('error', () => errors.tell(SENTENCES.unexpected));
  void session.listen(proxy(screens.tell), proxy(errors.tell));
  return {
    catalog: () => session.catalog(),
    list: () => session.list(),
    start: (game) => session.start(game),
    resume: (id) => session.resume(id),
    ready: () => session.ready(),
    saveDraft: (draft, seat) => session.saveDraft(draft, seat),
    seal: (submission, seat) => session.seal(submission, seat),
    exportSave: () => session.exportSave(),
    importSave: (text) => session.importSave(text),
    remove: (id) => session.remove(id),
    onScreen: screens.add,
    onError: errors.add,
  };
}
