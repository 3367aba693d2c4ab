import { describe, expect, it } from 'vitest';
import { device, empty, hotSeat, playToEnd, shown } from '../support/session.ts';

describe('two players on one screen', () => {
  it('hands the screen over between the players, and shows nothing meanwhile', async () => {
    const { authority } = device();
    const phases: string[] = [];
    const note = (screen: { phase: string; seat: string | null; next: string | null }) =>
      phases.push(`${screen.phase} ${screen.seat ?? `→ ${screen.next}`}`);
    note(await shown(authority.start(hotSeat)));
    for (let i = 0; i < 2; i++) note(await authority.ready());
    note(await shown(authority.seal(empty(1), 'us')));
    for (let i = 0; i < 2; i++) note(await authority.ready());
    note(await shown(authority.seal(empty(1), 'iran')));
    for (let i = 0; i < 3; i++) note(await authority.ready());
    note(await shown(authority.seal(empty(2), 'us')));
    note(await authority.ready());
    note(await shown(authority.seal(empty(2), 'iran')));
    expect(phases).toEqual([
      'handover → us',
      'briefing us',
      'orders us',
      'handover → iran',
      'briefing iran',
      'orders iran',
      'result iran',
      'handover → us',
      'result us',
      'orders us',
      'handover → iran',
      'orders iran',
      'result iran',
    ]);
  });

  it('lets both see a turn’s result before either orders the next one', async () => {
    const { authority } = device();
    let screen = await shown(authority.start(hotSeat));
    const seenBefore = new Map<number, string[]>();
    let seen = new Set<string>();
    for (let step = 0; step < 200 && screen.phase !== 'over'; step++) {
      if (screen.phase === 'result') seen.add(`${screen.seat}`);
      if (screen.phase !== 'orders') {
        screen = await authority.ready();
        continue;
      }
      const { turn } = screen.view!;
      seenBefore.set(turn, [...(seenBefore.get(turn) ?? []), [...seen].join(' then ')]);
      screen = await shown(authority.seal(empty(turn), screen.seat!));
      if (screen.phase === 'result') seen = new Set();
    }
    expect(screen.phase).toBe('over');
    seenBefore.delete(1);
    expect(seenBefore.size).toBeGreaterThan(5);
    expect(new Set([...seenBefore.values()].flat())).toEqual(new Set(['iran then us']));
  });

  it('shows no view, text, event or draft while the screen is handed over', async () => {
    const { authority } = device();
    const screen = await shown(authority.start(hotSeat));
    expect(screen).toMatchObject({
      phase: 'handover',
      seat: null,
      next: 'us',
      view: null,
      previous: null,
      texts: {},
      events: [],
      draft: null,
    });
    expect(screen).toMatchObject({ briefing: null, outcome: null, reveal: null });
  });

  it('drops a draft that arrives after the hand-over', async () => {
    const { authority } = device();
    await shown(authority.start(hotSeat));
    for (let i = 0; i < 2; i++) await authority.ready();
    await authority.seal(empty(1), 'us');
    await authority.saveDraft(empty(1, { assessment: { killed: 12 } }), 'us');
    for (let i = 0; i < 2; i++) await authority.ready();
    await authority.saveDraft(empty(1, { assessment: { killed: 12 } }), 'us');
    expect((await authority.ready()).draft).toBeNull();
  });

  it('does not accept one side’s orders as the other’s', async () => {
    const { authority } = device();
    await shown(authority.start(hotSeat));
    for (let i = 0; i < 2; i++) await authority.ready();
    await authority.seal(empty(1), 'us');
    for (let i = 0; i < 2; i++) await authority.ready();
    expect(await authority.seal(empty(1), 'us')).toMatchObject({ phase: 'orders', seat: 'iran' });
  });

  it('lets both look at the end together', async () => {
    const { authority } = device();
    const over = await playToEnd(authority, await shown(authority.start(hotSeat)));
    expect(over).toMatchObject({ phase: 'over', next: null });
    expect(over.reveal).not.toBeNull();
  });
});
