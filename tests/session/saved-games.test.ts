import { describe, expect, it } from 'vitest';
import type { Save } from '../../src/engine/record/index.ts';
import { device, empty, playToEnd, shown, solo, toOrders } from '../support/session.ts';

async function played(turns: number) {
  const on = device();
  let screen = await toOrders(on.authority, await shown(on.authority.start(solo('us', 'press'))));
  for (let i = 0; i < turns; i++)
    screen = await toOrders(on.authority, await shown(on.authority.seal(empty(screen.view!.turn))));
  return { on, screen, text: await on.authority.exportSave() };
}

const damaged = (text: string, change: (save: Save) => void): string => {
  const save = JSON.parse(text) as Save;
  change(save);
  return JSON.stringify(save);
};

describe('saved games', () => {
  it('continue on another device where they were exported', async () => {
    const { screen, text } = await played(3);
    const imported = await shown(device().authority.importFile(text));
    expect(imported).toMatchObject({ phase: 'orders', seat: 'us', game: { seats: { us: 'human', iran: 'press' } } });
    expect(imported.view).toEqual(screen.view);
    expect(imported.events).toEqual(screen.events);
  });

  it('name a shipped scenario, and embed any other', async () => {
    const { on, text } = await played(1);
    expect((JSON.parse(text) as Save).scenario).toEqual({
      id: 'oct-2023',
      hash: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(text.length).toBeLessThan(60_000);

    const scenario = JSON.parse(on.kept.get([...on.kept.keys()].find((key) => key.startsWith('save/'))!)!).scenario
      .file;
    const own = JSON.stringify({ ...scenario, id: 'my-own' });
    const other = device();
    await shown(other.authority.start({ ...solo('us'), scenario: { text: own } }));
    const carried = JSON.parse(await other.authority.exportSave()) as Save;
    expect(carried.scenario.file?.id).toBe('my-own');
    expect(await shown(device().authority.importFile(JSON.stringify(carried)))).toMatchObject({
      game: { scenario: 'my-own' },
    });
  });

  it('of a finished game open at the debrief', async () => {
    const on = device();
    const over = await playToEnd(on.authority, await shown(on.authority.start(solo('us'))));
    const imported = await shown(device().authority.importFile(await on.authority.exportSave()));
    expect(imported).toMatchObject({ phase: 'over', outcome: over.outcome, reveal: over.reveal });
  });

  it('of a finished game are stored once, however often they are opened', async () => {
    const on = device();
    await playToEnd(on.authority, await shown(on.authority.start(solo('us'))));
    const text = await on.authority.exportSave();
    const other = device();
    for (let i = 0; i < 3; i++) await shown(other.authority.importFile(text));
    expect(await other.authority.list()).toMatchObject([{ over: true }]);
  });

  it('are refused with the first wrong turn after a change', async () => {
    const { text } = await played(4);
    const bad = damaged(text, (save) =>
      Object.assign(save.turns[1]!, { us: empty(2, { orders: [{ kind: 'talks' }] }) }),
    );
    const { authority, kept } = device();
    expect(await authority.importFile(bad)).toEqual({
      errors: [{ pointer: '/turns', message: 'session.bad.hash', params: { turn: 2 } }],
    });
    expect(kept.size).toBe(0);
  });

  it('are refused when invalid, or of a newer edition', async () => {
    const { text } = await played(1);
    const { authority } = device();
    for (const bad of ['', '{', '[]', '{"format":1}', damaged(text, (save) => Object.assign(save, { format: 99 }))]) {
      const answer = await authority.importFile(bad);
      expect(answer).toHaveProperty('errors.0.message', expect.stringMatching(/^(?:problem|session)\./));
    }
  });

  it('are refused without their scenario', async () => {
    const { text } = await played(1);
    const { authority } = device();
    const gone = damaged(text, (save) => Object.assign(save.scenario, { id: 'atlantis' }));
    expect(await authority.importFile(gone)).toHaveProperty('errors.0.pointer', '/scenario');
    const changed = damaged(text, (save) => Object.assign(save.scenario, { hash: '0'.repeat(32) }));
    expect(await authority.importFile(changed)).toHaveProperty('errors.0.pointer', '/scenario');
  });

  it('still open when only the data next to the record is lost', async () => {
    const { on, screen } = await played(2);
    for (const junk of [
      '',
      '{',
      '{"at":"mars"}',
      'null',
      '{"turns":2,"at":"us","stages":{"us":"nap","iran":"orders"}}',
    ]) {
      on.kept.set(`desk/${screen.game.id}`, junk);
      expect(await on.restart().authority.resume(screen.game.id)).toMatchObject({
        phase: 'orders',
        seat: 'us',
        view: { turn: 3 },
      });
    }
  });
});
