import { setTimeout as sleep } from 'node:timers/promises';
import type { Signal as GameSignal } from '../../engine/model/index.ts';
import { legalOrders, legalSignals } from '../../engine/view/legal.ts';
import type { PersonInfo, RoomScreen } from '../../protocol/room.ts';
import type { Proposed, TableScreen, TeamDraft } from '../../protocol/room-seat.ts';
import { type Act, Answered, classClient, type ClassClient, joinOver, type Origin } from './class-client.ts';

/** How a student takes part. A class has some who come late, leave in the middle, or never say a word. */
export type Manner = 'works' | 'late' | 'leaves' | 'silent';

/** Pace of a student, ms: between looks at the screen, and how late *late* is. */
export interface Pace {
  readonly look: number;
  readonly late: number;
}

export const CALM: Pace = { look: 2500, late: 45_000 };

/** Lines for the team talk: names of the catalogue would say nothing here, since nobody reads them but to try it out. */
const LINES = ['I agree.', 'What does Iran see of this?', 'Let us wait a turn.', 'Who has doubts?', 'Ready.'];

/** One computer student: joins by the code and takes part until the class is over or `stopped`. */
export async function student(
  origin: Origin,
  code: string,
  manner: Manner,
  stopped: AbortSignal,
  { look, late }: Pace = CALM,
  random: () => number = Math.random,
): Promise<void> {
  const wait = (ms: number) => sleep(ms, undefined, { signal: stopped });
  if (manner === 'late') await wait(late);
  const { room, token } = await joinOver(origin(), code);
  const client = classClient(origin, room, token, stopped);
  let dirty = true;
  void listenOn(client, () => (dirty = true), stopped);
  let turns = 0;
  let seen = '';
  for (;;) {
    await wait(look * (0.5 + random()));
    if (!dirty) continue;
    dirty = false;
    const screen = await client.part('room');
    if (screen.stage.kind === 'debrief') return;
    const table = screen.tables.find(({ id }) => id === screen.me?.table);
    if (!table || !screen.me?.side || manner === 'silent') continue;
    const now = `${table.phase} ${table.turn}`;
    if (now !== seen && table.phase === 'orders') turns++;
    if (manner === 'leaves' && turns === 2) return void (await client.act({ kind: 'leave' }));
    if (table.phase === 'orders') dirty = !(await orders(client, screen, screen.me, now !== seen, random));
    else if (now !== seen && (table.phase === 'briefing' || table.phase === 'playback'))
      await attempt(client, { kind: 'ready', ready: true });
    seen = now;
  }
}

/** Keeps a stream open, as a page does. */
async function listenOn(client: ClassClient, heard: () => void, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    await client.stream(heard, stopped).catch(() => undefined);
    await sleep(1000, undefined, { signal: stopped }).catch(() => undefined);
  }
}

/** What is done in a turn: propose and forecast once, mark what others propose, say a line, be ready. True: all of it. */
async function orders(
  client: ClassClient,
  screen: RoomScreen,
  me: PersonInfo,
  fresh: boolean,
  random: () => number,
): Promise<boolean> {
  const draft = await client.part('draft');
  if (draft.sealed) return true;
  if (fresh) {
    await attempt(client, { kind: 'forecast', forecast: { act: percent(random), rungRises: percent(random) } });
    await propose(client, screen, me, random);
    if (random() < 0.3) await attempt(client, { kind: 'say', to: 'team', text: pick(LINES, random)! });
    return false;
  }
  for (const proposal of draft.proposals)
    if (proposal.by !== me.id && !(me.id in proposal.marks))
      await attempt(client, { kind: 'mark', proposal: proposal.id, mark: random() < 0.8 ? 'agree' : 'doubt' });
  if (seals(screen, me)) return lead(client, draft, screen);
  await attempt(client, { kind: 'ready', ready: true });
  return true;
}

/** The head sets aside what cannot be sealed, and seals when the others are ready. */
async function lead(client: ClassClient, draft: TeamDraft, screen: RoomScreen): Promise<boolean> {
  const last = draft.errors.length > 0 ? draft.proposals.filter(({ aside }) => !aside).at(-1) : undefined;
  if (last) {
    await attempt(client, { kind: 'setAside', proposal: last.id, rev: last.rev, aside: true });
    return false;
  }
  const team = screen.people.filter(({ side, table }) => side === screen.me?.side && table === screen.me?.table);
  if (draft.ready.length < team.length - 2) return false;
  await attempt(client, { kind: 'seal', draftRev: draft.rev });
  return true;
}

async function propose(client: ClassClient, screen: RoomScreen, me: PersonInfo, random: () => number): Promise<void> {
  const game = await client.part('game');
  const what = choice(game, powersOf(screen, me), random);
  if (what) await attempt(client, { kind: 'propose', what });
}

/** Something legal within the powers of a role; null: there is nothing. */
function choice({ screen }: TableScreen, powers: ReadonlySet<string>, random: () => number): Proposed | null {
  if (!screen?.view) return null;
  const given = legalOrders(screen.view).filter(({ order }) => powers.has(order.kind));
  const order = pick(given, random)?.order;
  if (order) return { order };
  const signals: readonly GameSignal[] = legalSignals(screen.view).map(({ signal }) => signal);
  const signal = pick(
    signals.filter(({ kind }) => powers.has(kind)),
    random,
  );
  return signal ? { signal } : null;
}

const powersOf = ({ roles }: RoomScreen, { side, roles: own }: PersonInfo): ReadonlySet<string> =>
  new Set(side ? roles[side].filter(({ id }) => own.includes(id)).flatMap(({ powers }) => powers) : []);

const seals = ({ roles }: RoomScreen, { side, roles: own, deputy }: PersonInfo): boolean =>
  side !== null && !deputy && roles[side].some((role) => role.seals && own.includes(role.id));

/** Does it if the room allows it: a student may be too late, as people are. */
const attempt = (client: ClassClient, act: Act): Promise<unknown> =>
  client.act(act).catch((error: unknown) => {
    if (!(error instanceof Answered)) throw error;
  });

const percent = (random: () => number): number => Math.round(random() * 20) * 5;
const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];
