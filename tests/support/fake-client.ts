import { vi } from 'vitest';
import { createAppStore } from '../../src/client/store/app-store.ts';
import type { SeatEvent, Side } from '../../src/engine/model/index.ts';
import type { GameInfo, Phase, SeatScreen } from '../../src/protocol/seat-screen.ts';
import type { SessionClient } from '../../src/protocol/session-api.ts';
import type { Link, StoreDeps } from '../../src/client/store/store-dependencies.ts';
import { fakeRules } from './fake-rules.ts';
import { fakeView } from './fake-view.ts';

const fakeGame: GameInfo = {
  id: 'g1',
  scenario: 'oct-2023',
  title: 'October 2023',
  seats: { us: 'human', iran: 'hold' },
  turn: 4,
  nominal: 16,
  savedAt: 0,
  over: false,
  phase: 'orders',
};

export function fakeScreen(
  phase: Phase = 'orders',
  seat: Side | null = 'us',
  more: Partial<SeatScreen> = {},
): SeatScreen {
  return {
    game: { ...fakeGame, phase },
    phase,
    seat,
    next: seat ? null : 'iran',
    view: seat ? fakeView(seat) : null,
    previous: null,
    texts: {},
    events: [] as SeatEvent[],
    draft: null,
    given: null,
    adviser: false,
    outcome: null,
    briefing: null,
    reveal: null,
    remarks: {},
    ...more,
  };
}

/** Events of turn 3, watch 4, of one theatre and clause. */
export const eventsOf =
  (theatre: SeatEvent['theatre'], clause: SeatEvent['clause']) =>
  (kind: string, data: SeatEvent['data']): SeatEvent => ({ kind, turn: 3, watch: 4, theatre, clause, data });

/** A client with given answers; records every call. */
function fakeClient(answers: Partial<SessionClient> = {}): SessionClient & { calls: [string, unknown][] } {
  const calls: [string, unknown][] = [];
  const say =
    <T>(name: string, value: T) =>
    (argument?: unknown): Promise<T> => {
      calls.push([name, argument]);
      return Promise.resolve(value);
    };
  return {
    calls,
    catalog: say('catalog', { scenarios: [], policies: [], characters: [] }),
    list: say('list', [fakeGame]),
    start: say('start', fakeScreen('briefing')),
    resume: say('resume', fakeScreen()),
    ready: say('ready', fakeScreen()),
    advise: say('advise', null),
    stopAdvice: say('stopAdvice', undefined),
    changeSeat: say('changeSeat', fakeScreen()),
    saveDraft: say('saveDraft', undefined),
    setRemark: say('setRemark', undefined),
    seal: say('seal', fakeScreen('result')),
    exportSave: say('exportSave', '{}'),
    readComparisons: say('readComparisons', []),
    storeComparisons: say('storeComparisons', undefined),
    fullReplay: say('fullReplay', { frames: [], turns: [] }),
    importFile: say('importFile', fakeScreen()),
    playOlder: say('playOlder', fakeScreen()),
    goBack: say('goBack', fakeScreen()),
    remove: say('remove', undefined),
    playUnsaved: say('playUnsaved', undefined),
    takeOver: say('takeOver', undefined),
    onScreen: () => () => {},
    onError: () => () => {},
    onThinking: () => () => {},
    ...answers,
  };
}

/** A page whose address is empty, and whose links contain plain text. */
function fakeLink(more: Partial<Link> = {}): Link {
  return {
    isIn: async (text) => text.includes('#afl'),
    read: () => null,
    clear: () => {},
    pack: async (text) => `#afl1=${text}`,
    unpack: async (url) => ({ text: url.slice('#afl1='.length) }),
    ...more,
  };
}

/** What the page finds when it opens: its client's answers, its address, the tab's last game. */
interface Found {
  readonly answers?: Partial<SessionClient>;
  readonly link?: Partial<Link>;
  readonly last?: string | null;
  readonly readFile?: StoreDeps['readFile'];
}

const asUtf8: StoreDeps['readFile'] = async (file) => ({ text: await file.text() });

/** The page's store over a fake client, with everything asked, stored and shown. */
export function fakePage({ answers = {}, link = {}, last = null, readFile = asUtf8 }: Found = {}) {
  const client = fakeClient(answers);
  const keep = vi.fn<(id: string | null) => void>();
  const texts: object[] = [];
  const store = createAppStore({
    client,
    loadRules: () => Promise.resolve(fakeRules),
    setTexts: (x) => texts.push(x),
    keepSettings: () => {},
    keepProgress: () => {},
    keepDebrief: () => {},
    lastGame: { read: () => last, keep },
    link: fakeLink(link),
    readFile,
  });
  return { store, client, keep, texts, asked: () => client.calls.map(([name]) => name) };
}
