import { describe, expect, it } from 'vitest';
import { device, empty, playToEnd, shown, solo, toOrders } from '../support/session.ts';

describe('a game against the computer', () => {
  it('begins with a briefing, then asks for orders', async () => {
    const { authority } = device();
    const briefing = await shown(authority.start(solo('us')));
    expect(briefing).toMatchObject({
      phase: 'briefing',
      seat: 'us',
      next: null,
      draft: null,
      previous: null,
      outcome: null,
      reveal: null,
    });
    expect(briefing.view?.turn).toBe(1);
    expect(briefing.briefing?.roles.length).toBeGreaterThan(0);
    expect(await authority.ready()).toMatchObject({ phase: 'orders', seat: 'us' });
  });

  it('shows the result once orders are sealed, measured from the view before', async () => {
    const { authority } = device();
    await toOrders(authority, await shown(authority.start(solo('us'))));
    const result = await shown(authority.seal(empty(1)));
    expect(result).toMatchObject({ phase: 'result', seat: 'us' });
    expect(result.view?.turn).toBe(2);
    expect(result.previous?.turn).toBe(1);
    expect(result.events.some((event) => event.turn === 1)).toBe(true);
    expect(await authority.ready()).toMatchObject({ phase: 'orders', view: { turn: 2 } });
  });

  it('shows the result of a turn while the computer decides the next', async () => {
    const asked: number[] = [];
    const { authority } = device({
      decide: ({ view }) => {
        asked.push(view.turn);
        const decided = { submission: empty(view.turn), thought: null };
        return view.turn === 1 ? Promise.resolve(decided) : new Promise(() => {});
      },
    });
    await toOrders(authority, await shown(authority.start(solo('us'))));
    expect(await shown(authority.seal(empty(1)))).toMatchObject({ phase: 'result', view: { turn: 2 } });
    expect(asked).toEqual([1, 2]);
  });

  it.each(['us', 'iran'] as const)('can be played from the seat of %s to the end', async (side) => {
    const { authority } = device();
    const over = await playToEnd(
      authority,
      await shown(authority.start(solo(side, side === 'us' ? 'restrain' : 'calibrated'))),
    );
    expect(over).toMatchObject({ phase: 'over', seat: side, game: { over: true, phase: 'over' } });
    expect(over.outcome?.ending).not.toBeNull();
    expect(over.reveal?.turns.length).toBe(over.view?.past.length);
    expect(over.reveal?.questions.length).toBeGreaterThan(0);
    for (const id of over.reveal!.questions) expect(over.texts[`question.${id}`]).toBeTruthy();
    expect(over.reveal?.theta.limited).toBeGreaterThan(0);
    expect(over.reveal?.turns.some((turn) => turn[side === 'us' ? 'iran' : 'us']!.orders.length > 0)).toBe(true);
  });

  it('says what is wrong with orders that the rules refuse, and changes nothing', async () => {
    const { authority, kept } = device();
    const before = await toOrders(authority, await shown(authority.start(solo('us'))));
    const stored = new Map(kept);
    const refused = await authority.seal(empty(1, { orders: [{ kind: 'harden', site: 'nowhere' }] }));
    expect(refused).toMatchObject({ errors: [{ path: '/orders/0' }] });
    expect(kept).toEqual(stored);
    expect(await authority.ready()).toEqual(before);
  });

  it('continues without new orders when a computer player fails, and says so', async () => {
    const { authority, said } = device({ decide: async () => Promise.reject(new Error('out of memory')) });
    await toOrders(authority, await shown(authority.start(solo('us'))));
    expect(await shown(authority.seal(empty(1)))).toMatchObject({ phase: 'result' });
    expect(said).toContain('session.policyFailed');
  });

  it('ignores a computer player’s illegal orders', async () => {
    const cheat = { turn: 1, signals: [], orders: [{ kind: 'missilesBase' as const, site: 'al-asad' }] };
    const { authority } = device({ decide: async () => ({ submission: cheat, thought: null }) });
    await toOrders(authority, await shown(authority.start(solo('us'))));
    const over = await playToEnd(authority, await shown(authority.seal(empty(1))));
    expect(over.reveal?.turns.every((turn) => turn.iran!.orders.length === 0)).toBe(true);
  });

  it('refuses seats without a person, unknown computer players, options and scenarios', async () => {
    const { authority } = device();
    expect(await authority.start({ ...solo('us'), seats: { us: 'hold', iran: 'hold' } })).toMatchObject({
      errors: [{ pointer: '/seats' }],
    });
    expect(await authority.start(solo('us', 'calibrated'))).toMatchObject({ errors: [{ pointer: '/seats/iran' }] });
    expect(await authority.start({ ...solo('us'), scenario: 'atlantis' })).toMatchObject({
      errors: [{ pointer: '/scenario' }],
    });
    expect(await authority.start({ ...solo('us'), scenario: { text: '{' } })).toHaveProperty('errors');
    expect(await authority.start({ ...solo('us'), options: { hazard: 1e9 } })).toHaveProperty('errors');
    expect(await authority.list()).toEqual([]);
  });
});
