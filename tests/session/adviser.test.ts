import { describe, expect, it } from 'vitest';
import type { Save } from '../../src/engine/record/index.ts';
import type { Advice } from '../../src/protocol/seat-screen.ts';
import { type Advise, adviseNow, type Asking } from '../../src/session/policy-catalog.ts';
import { device, empty, hotSeat, playToEnd, shown, solo, toOrders } from '../support/session.ts';

const FOUND: Advice = { options: [], believed: [], deters: 0.5, simulations: 0 };

/** An adviser that answers when the test allows it. */
function held() {
  const asked: Asking[] = [];
  const answers: (() => void)[] = [];
  let stops = 0;
  const advise: Advise = (asking) => {
    asked.push(asking);
    let answer: (found: Advice | null) => void = () => {};
    const advice = new Promise<Advice | null>((resolve) => (answer = resolve));
    answers.push(() => answer(FOUND));
    return {
      advice,
      stop: () => {
        stops++;
        answer(null);
      },
    };
  };
  return { advise, asked, answers, stopped: () => stops };
}

const tell = (): void => {};

describe('the adviser', () => {
  it('gets only what the ordering seat may know', async () => {
    const { advise, asked, answers } = held();
    const { authority } = device({ advise });
    const screen = await toOrders(authority, await shown(authority.start(solo('us', 'press'))));
    expect(screen.adviser).toBe(true);
    const answer = authority.advise('us', tell);
    await authority.rest();
    answers[0]!();
    expect(await answer).toEqual(FOUND);
    expect(asked[0]!.view).toEqual(screen.view);
    expect(Object.keys(asked[0]!).sort()).toEqual(['salt', 'scenario', 'simulations', 'view']);
  });

  it('gives legal orders', async () => {
    const advise: Advise = (asking, hear) => ({
      advice: Promise.resolve(adviseNow({ ...asking, simulations: 150 }, { tell: hear })),
      stop: () => {},
    });
    const { authority } = device({ advise });
    await toOrders(authority, await shown(authority.start(solo('iran', 'calibrated'))));
    const heard: number[] = [];
    const advice = await authority.advise('iran', (done) => heard.push(done));
    expect(heard.length).toBeGreaterThan(1);
    const { orders, signals } = advice!.options[0]!;
    expect(await shown(authority.seal(empty(1, { orders, signals })))).toMatchObject({ phase: 'result' });
  });

  it('lets the game go on, and drops results for a past turn', async () => {
    const { advise, answers } = held();
    const { authority } = device({ advise });
    await toOrders(authority, await shown(authority.start(solo('us', 'hold'))));
    const answer = authority.advise('us', tell);
    await toOrders(authority, await shown(authority.seal(empty(1))));
    answers[0]!();
    expect(await answer).toBeNull();
  });

  it('is stopped on request, or when asked again', async () => {
    const { advise, answers, stopped } = held();
    const { authority } = device({ advise });
    await toOrders(authority, await shown(authority.start(solo('us', 'hold'))));
    const first = authority.advise('us', tell);
    await authority.rest();
    const second = authority.advise('us', tell);
    expect(await first).toBeNull();
    await authority.stopAdvice();
    expect(await second).toBeNull();
    expect(stopped()).toBe(2);
    expect(answers).toHaveLength(2);
  });

  it('answers only the active seat, and only during orders', async () => {
    const { advise, asked } = held();
    const { authority } = device({ advise });
    const briefing = await shown(authority.start(solo('us', 'hold')));
    expect(briefing.adviser).toBe(false);
    await expect(authority.advise('us', tell)).rejects.toThrow('session.noAdviser');
    await toOrders(authority, briefing);
    expect(await authority.advise('iran', tell)).toBeNull();
    expect(asked).toEqual([]);
  });

  it('is for single players, unless the game’s settings forbid it', async () => {
    const may = async (game: Parameters<ReturnType<typeof device>['authority']['start']>[0]) => {
      const { authority } = device(held());
      return (await toOrders(authority, await shown(authority.start(game)))).adviser;
    };
    expect(await may(solo('us'))).toBe(true);
    expect(await may(hotSeat)).toBe(false);
    expect(await may({ ...solo('us'), adviser: false })).toBe(false);
    expect(await may({ ...hotSeat, adviser: true })).toBe(true);
  });

  it('keeps its permission in the record, and is not for a second player who joins', async () => {
    const on = device(held());
    await toOrders(on.authority, await shown(on.authority.start({ ...solo('us'), adviser: false })));
    const text = await on.authority.exportSave();
    expect((JSON.parse(text) as Save).notes).toMatchObject({ adviser: 'off' });
    expect(await shown(device(held()).authority.importFile(text))).toMatchObject({ adviser: false });
    const two = device(held());
    await toOrders(two.authority, await shown(two.authority.start(solo('us'))));
    expect(await two.authority.changeSeat('iran', 'human')).toMatchObject({ phase: 'orders', adviser: false });
  });

  it('returns nothing once the game is over', async () => {
    const { authority } = device(held());
    const over = await playToEnd(authority, await shown(authority.start(solo('us'))));
    expect(over.adviser).toBe(false);
    await expect(authority.advise('us', tell)).rejects.toThrow('session.noAdviser');
  });
});
