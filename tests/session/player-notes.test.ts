import { describe, expect, it } from 'vitest';
import type { Save } from '../../src/engine/record/index.ts';
import { device, type Device, shown, solo } from '../support/session.ts';

const KEY = 'hotwash.us.sentence';

/** Plays without orders until the game is over. */
async function over(d: Device): Promise<void> {
  await d.authority.start(solo('us'));
  await d.authority.ready();
  for (;;) {
    const screen = await d.authority.ready();
    if (screen.phase === 'over') return;
    if (screen.phase === 'orders') await d.authority.seal({ turn: screen.view!.turn, signals: [], orders: [] });
  }
}

const notes = async (d: Device) => (JSON.parse(await d.authority.exportSave()) as Save).notes!;

describe('notes on a finished game', () => {
  it('are stored with its record, through a crash and on another device', async () => {
    const d = device();
    await over(d);
    const { id } = (await d.authority.list())[0]!;
    await d.authority.setRemark(KEY, 'It was closer than it looked.');
    const again = d.restart();
    expect((await shown(again.authority.resume(id))).remarks).toEqual({ [KEY]: 'It was closer than it looked.' });
    const elsewhere = device();
    const opened = await elsewhere.authority.importFile(await again.authority.exportSave());
    expect(opened).toMatchObject({ phase: 'over', remarks: { [KEY]: 'It was closer than it looked.' } });
  });

  it('stay when the same game is opened again from its file', async () => {
    const d = device();
    await over(d);
    const file = await d.authority.exportSave();
    await d.authority.importFile(file);
    await d.authority.setRemark(KEY, 'Mine.');
    expect(await d.authority.importFile(file)).toMatchObject({ remarks: { [KEY]: 'Mine.' } });
  });

  it('can be removed, and do not name the players', async () => {
    const d = device();
    await over(d);
    await d.authority.setRemark(KEY, 'x');
    await d.authority.setRemark(KEY, '');
    await d.authority.setRemark('seat.us', 'hold');
    await d.authority.setRemark('Not a key', 'x');
    expect(await notes(d)).toEqual({ 'seat.us': 'human', 'seat.iran': 'hold', 'remark.seat.us': 'hold' });
  });

  it('are unavailable during the game', async () => {
    const d = device();
    await d.authority.start(solo('us'));
    await d.authority.setRemark(KEY, 'too soon');
    expect((await d.authority.ready()).remarks).toEqual({});
    expect(await notes(d)).not.toHaveProperty(`remark.${KEY}`);
  });
});
