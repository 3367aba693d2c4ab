import { describe, expect, it } from 'vitest';
import { device, empty, shown, solo } from '../support/session.ts';

describe('a repeated call has no second effect', () => {
  it('sealing the same turn again returns the current screen', async () => {
    const { authority } = device();
    await shown(authority.start(solo('us')));
    await authority.ready();
    const [one, two] = await Promise.all([shown(authority.seal(empty(1))), shown(authority.seal(empty(1)))]);
    expect([one.view?.turn, two.view?.turn]).toEqual([2, 2]);
    expect((await shown(authority.seal(empty(1)))).view?.turn).toBe(2);
  });

  it('a double click leaves the result once', async () => {
    const { authority } = device();
    await shown(authority.start(solo('us')));
    const screens = await Promise.all([authority.ready(), authority.ready(), authority.ready()]);
    expect(screens.map((screen) => screen.phase)).toEqual(['orders', 'orders', 'orders']);
  });

  it('orders for a future turn are refused with a message', async () => {
    const { authority } = device();
    await shown(authority.start(solo('us')));
    await authority.ready();
    await expect(authority.seal(empty(2))).rejects.toThrow('session.wrongTurn {"given":2,"now":1}');
  });

  it('nothing can be done before a game is open', async () => {
    const { authority } = device();
    await expect(authority.ready()).rejects.toThrow('session.noGame');
    await expect(authority.seal(empty(1))).rejects.toThrow('session.noGame');
    await expect(authority.exportSave()).rejects.toThrow('session.noGame');
  });
});
