import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Side } from '../../../src/engine/model/index.ts';
import { legalOrders } from '../../../src/engine/view/legal.ts';
import type { Joined } from '../../../src/protocol/room-host.ts';
import { givenNow } from '../../../src/server/rooms.ts';
import { hashOf, newCode, newId, newToken } from '../../../src/server/tokens.ts';
import { openRoom } from '../../../src/session/room/index.ts';
import { shippedScenario } from '../../support/games.ts';
import { CLASS, type ClassServer, listen, ok, startServer } from '../support/class-server.ts';

/** Sessions that are played in two worlds; `SESSIONS=500` for the long run. */
const SESSIONS = Number(process.env.SESSIONS ?? 1);
const PARTS = ['room', 'game', 'draft', 'talk', 'desk', 'table', 'wall', 'contributions', 'grading', 'records'];

let server: ClassServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** What one side does in secret: the two worlds differ in this alone. */
interface Secret {
  readonly word: string;
  readonly pick: number;
  readonly act: number;
}

/** A class of two tables with a known seed, so that both worlds have the same dice. */
async function openWorld(seed: string) {
  const [room, desk, wall] = [newId(), newToken(), newToken()];
  const request = { ...CLASS, tables: 2, seats: 'dealt' as const };
  const given = { ...givenNow(server.served().rooms.now()), code: newCode };
  const opened = openRoom(room, request, shippedScenario('jan-2024'), seed, given);
  if (!('fact' in opened)) throw new Error(opened.code);
  await server.served().rooms.open(
    room,
    [opened.fact],
    [
      { hash: hashOf(desk), room, holder: 'desk', person: null },
      { hash: hashOf(wall), room, holder: 'wall', person: null },
    ],
  );
  const { code } = await server.part(room, desk, 'room');
  const people: Joined[] = [];
  for (let i = 0; i < 12; i++) people.push(await server.join(code!, `Person ${'ABCDEFGHJKMN'[i]}`));
  const act = async (token: string, command: object) => ok(await server.act(room, token, command));
  await act(desk, { kind: 'deal' });
  await act(desk, { kind: 'begin' });
  const late = await server.join(code!, 'Late');
  await act(desk, { kind: 'next' });
  const { people: seated } = await server.part(room, desk, 'room');
  const team = (table: string, side: Side) =>
    people.filter(({ person }) => seated.some((p) => p.id === person && p.table === table && p.side === side));
  return { room, code: code!, desk, wall, late, team, act };
}

/** All that those heard and read who must not know the secret, in a world without a pause. */
async function toldIn(seed: string, secret: Secret): Promise<string> {
  for (;;) {
    const told = await playWorld(seed, secret);
    if (told !== null) return told;
  }
}

/** Plays a turn's drafting. Null: this computer was so busy that the server took itself to have slept. */
async function playWorld(seed: string, { word, pick, act }: Secret): Promise<string | null> {
  const world = await openWorld(seed);
  const { room, code, desk, wall, late, team } = world;
  const iran = team('A', 'iran');
  const others = [...team('A', 'us').map((p) => p.token), ...team('B', 'iran').map((p) => p.token), late.token, wall];
  const streams = [];
  for (const token of others) streams.push(await listen(server, room, token));

  for (const [i, { token }] of iran.entries()) {
    await world.act(token, { kind: 'say', to: 'team', text: `${word} team ${i}` });
    await world.act(token, { kind: 'say', to: 'desk', text: `${word} desk ${i}` });
    await world.act(token, { kind: 'forecast', forecast: { act, rungRises: act } });
    const { screen } = await server.part(room, token, 'game');
    const { me, roles } = await server.part(room, token, 'room');
    const powers = roles.iran.filter(({ id }) => me?.roles.includes(id)).flatMap((role) => role.powers);
    const legal = legalOrders(screen!.view!).filter(({ order }) => powers.includes(order.kind));
    if (legal.length > 1)
      await world.act(token, { kind: 'propose', what: { order: legal[pick % legal.length]!.order } });
  }
  await world.act(desk, { kind: 'bulletin', tables: ['A'], to: 'iran', text: `${word} bulletin` });
  await world.act(desk, { kind: 'tell', to: iran[0]!.person, text: `${word} note` });

  const read: string[] = [];
  for (const token of others)
    for (const part of PARTS)
      for (const table of ['', '&table=A']) {
        const answer = await server.call(`/api/r/${room}/screen?part=${part}${table}`, {}, token);
        read.push(`${part} ${answer.status} ${await answer.text()}`);
      }
  const heard = streams.flatMap(({ notices }) => notices.filter(({ kind }) => kind === 'changed'));
  await Promise.all(streams.map((stream) => stream.close()));
  if ((await server.part(room, desk, 'desk')).slept !== null) return null;
  return withoutIds([...read, ...heard.map((notice) => JSON.stringify(notice))].join('\n').replaceAll(code, 'CODE'));
}

/** Ids and times are drawn anew in each world: each becomes a number in the order in which it is first met. */
function withoutIds(text: string): string {
  const met = new Map<string, string>();
  return text.replace(/\b[a-z0-9]{20}\b|\b1[0-9]{12}\b/g, (id) => {
    if (/^\d{13}$/.test(id)) return 'TIME';
    const known = met.get(id) ?? `ID${met.size}`;
    met.set(id, known);
    return known;
  });
}

describe('over the network', () => {
  it('nobody but the own team and the desk learns what a team drafts, forecasts, says or is told', async () => {
    for (let session = 0; session < SESSIONS; session++) {
      const seed = `leak ${session}`;
      const secret = (n: number): Secret => ({
        word: `canary${n}x${session}`,
        pick: n * 7 + session,
        act: 10 + 40 * n,
      });
      const [one, two] = [await toldIn(seed, secret(0)), await toldIn(seed, secret(1))];
      expect(one).not.toMatch(/canary/);
      expect(two).not.toMatch(/canary/);
      expect(one.length).toBeGreaterThan(10_000);
      expect(one).toBe(two);
    }
  }, 3_600_000);
});
