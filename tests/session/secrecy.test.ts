import { describe, expect, it } from 'vitest';
import type { Side, Submission } from '../../src/engine/model/index.ts';
import type { SeatScreen } from '../../src/protocol/seat-screen.ts';
import { shippedScenario } from '../support/games.ts';
import { device, empty, hotSeat, playToEnd, shown, solo, toOrders } from '../support/session.ts';

const scenario = shippedScenario();

/** Distinctive forecasts: if they show up anywhere, a sealed assessment has leaked. */
const MARK: Record<Side, number> = { us: 41.37, iran: 58.63 };
const marked = (side: Side, turn: number): Submission =>
  empty(turn, { assessment: { killed: MARK[side], act: MARK[side] } });

const isScreen = (x: unknown): x is SeatScreen => typeof x === 'object' && x !== null && 'phase' in x;
const before = (said: readonly unknown[]): SeatScreen[] =>
  said.filter(isScreen).filter((screen) => screen.phase !== 'over');

async function playTwo(turns: number): Promise<SeatScreen[]> {
  const { authority, said } = device();
  let screen = await toOrders(authority, await shown(authority.start(hotSeat)));
  for (let i = 0; i < turns * 2; i++) {
    const seat = screen.seat!;
    await authority.saveDraft(marked(seat, screen.view!.turn), seat);
    screen = await toOrders(authority, await shown(authority.seal(marked(seat, screen.view!.turn), seat)));
  }
  return before(said);
}

describe('no message to a seat contains what it may not know', () => {
  it('neither the other side’s sealed forecasts nor its drafts', async () => {
    const screens = await playTwo(4);
    const leaks = screens.filter((screen) => {
      const hidden = (['us', 'iran'] as const).filter((side) => side !== screen.seat);
      return hidden.some((side) => JSON.stringify(screen).includes(String(MARK[side])));
    });
    expect(screens.filter((screen) => JSON.stringify(screen).includes(String(MARK.us))).length).toBeGreaterThan(0);
    expect(leaks).toEqual([]);
  });

  it('nor the seed, the hidden worlds or the true length', async () => {
    const { authority, said } = device();
    await playToEnd(authority, await shown(authority.start(solo('us', 'press'))));
    for (const screen of before(said)) {
      const text = JSON.stringify(screen);
      for (const secret of ['the-seed', 'thetaLimited', 'thetaHeavy', 'lastTurn', 'hiddenAims":{', '"key":['])
        expect(text).not.toContain(secret);
    }
  });

  it.each([
    ['us', 'press'],
    ['iran', 'heavy'],
  ] as const)('nor, to the %s after a first strike, the facilitator’s choices', async (side, opponent) => {
    const said = await Promise.all(
      (['suppress', 'nothing', 'provoke'] as const).map(async (world, i) => {
        // Iran hears how its groups took a strike, which tells of the world, as it should.
        const theta = side === 'us' ? world : 'nothing';
        const { authority, said: messages } = device();
        const game = solo(side, opponent);
        const [us, iran] = side === 'us' ? (['protect', 'expel'] as const) : (['contain', 'survive'] as const);
        const hiddenAims =
          i === 0 ? { us, iran } : side === 'us' ? { us, iran: 'survive' as const } : { us: 'protect' as const, iran };
        const options = { ...game.options, theta, hiddenAims };
        let screen = await toOrders(authority, await shown(authority.start({ ...game, options })));
        const strike = { kind: 'strike', scale: 'limited', aim: 'fighters', site: 'abu-kamal' } as const;
        const orders = side === 'us' ? [strike] : [];
        const turns = side === 'us' ? 1 : 2;
        while (screen.view!.turn <= turns) {
          const sealed = authority.seal(empty(screen.view!.turn, { orders }), side);
          screen = await toOrders(authority, await shown(sealed));
        }
        await authority.list();
        return JSON.stringify(messages);
      }),
    );
    expect(said[0]).toContain('"strikeSite"');
    expect(new Set(said).size).toBe(1);
  });

  it('nor the name or place of a site that the United States does not know', async () => {
    const { authority, said } = device();
    await playToEnd(authority, await shown(authority.start(solo('us', 'press'))));
    const unknown = scenario.axisSites.filter((site) => site.known === 'unknown').map((site) => site.id);
    expect(unknown.length).toBeGreaterThan(0);
    const leaks = before(said).flatMap((screen) => {
      const visible = new Set(screen.view?.axis.map((site) => site.def.id));
      const text = JSON.stringify(screen);
      return unknown.filter((id) => !visible.has(id) && (text.includes(`"${id}"`) || `site.${id}` in screen.texts));
    });
    expect(leaks).toEqual([]);
  });

  it('nor the other side’s briefing, or a dated event to come', async () => {
    const { authority, said } = device();
    await playToEnd(authority, await shown(authority.start(solo('iran', 'hold'))));
    for (const screen of before(said)) {
      const keys = Object.keys(screen.texts);
      expect(keys.filter((key) => key.startsWith('brief.us') || key.startsWith('role.us'))).toEqual([]);
      const told = JSON.stringify(screen.events);
      for (const key of keys.filter((k) => k.startsWith('event.'))) expect(told).toContain(key.slice('event.'.length));
    }
    const [first] = before(said);
    expect(Object.keys(first!.texts).filter((key) => key.startsWith('event.'))).toEqual([]);
    expect(Object.keys(first!.texts).some((key) => key.startsWith('brief.iran'))).toBe(true);
  });

  it('nor an event seen by the other side only', async () => {
    const { authority, said } = device();
    const over = await playToEnd(authority, await shown(authority.start(solo('us', 'restrain'))));
    const iranOnly = ['directive', 'obeys', 'refuses', 'visit'];
    expect(over.reveal!.events.filter((event) => iranOnly.includes(event.kind)).length).toBeGreaterThan(8);
    const told = before(said).flatMap((screen) => screen.events);
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter((event) => iranOnly.includes(event.kind))).toEqual([]);
  });

  it('nor anything hidden in the list of games', async () => {
    const { authority } = device();
    const screen = await toOrders(authority, await shown(authority.start(hotSeat)));
    await authority.seal(marked('us', screen.view!.turn), 'us');
    const text = JSON.stringify(await authority.list());
    expect(text).not.toContain(String(MARK.us));
    expect(text).not.toContain('the-seed');
  });

  it('everything is revealed once the game is over', async () => {
    const { authority } = device();
    const over = await playToEnd(authority, await shown(authority.start(solo('us', 'restrain'))));
    expect(Object.keys(over.texts)).toEqual(expect.arrayContaining(Object.keys(scenario.texts.en!)));
    expect(over.reveal!.events.length).toBeGreaterThanOrEqual(over.events.length);
    expect(over.briefing!.sources).toEqual(scenario.sources);
  });
});
