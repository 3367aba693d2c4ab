import { describe, expect, it } from 'vitest';
import { begin } from '../../src/engine/record/index.ts';
import { view } from '../../src/engine/view/view.ts';
import { replayDataOf } from '../../src/session/full-replay.ts';
import { playOut, shippedScenario } from '../support/games.ts';
import { device, playToEnd, shown, solo, toOrders } from '../support/session.ts';

const run = playOut(shippedScenario(), { us: 'random', iran: 'random' }, 'film');
const replayData = replayDataOf(run);

describe('the full replay of a finished game', () => {
  it('is refused during the game, and available afterwards', async () => {
    const { authority } = device();
    const screen = await toOrders(authority, await shown(authority.start(solo('us'))));
    await expect(authority.fullReplay()).rejects.toThrow('session.notOver');
    const over = await playToEnd(authority, screen);
    const { frames, turns } = await authority.fullReplay();
    expect(turns).toHaveLength(over.game.turn);
    expect(frames).toHaveLength(over.game.turn + 1);
    expect(frames.at(-1)!.us).toEqual(over.view);
  });

  it('holds every event in the form of each seat, and the whole of it once', () => {
    const events = replayData.turns.flatMap((turn) => turn.events);
    expect(events.map((e) => e.truth.kind)).toEqual(run.events.flat().map((e) => e.kind));
    for (const seat of ['us', 'iran', 'public'] as const) {
      expect(events.some((e) => e[seat] === null)).toBe(true);
      expect(events.some((e) => e[seat] !== null)).toBe(true);
    }
    const attacks = events.filter((e) => e.truth.kind === 'attack');
    expect(attacks.every((e) => e.truth.data.group !== null)).toBe(true);
    expect(attacks.some((e) => e.us?.data.group === null)).toBe(true);
  });

  it('has true Heat and each seat’s', () => {
    const last = replayData.frames.at(-1)!;
    expect(last.heat.all).toBe(Math.round(run.state.heat.truth.all));
    expect(last.us.heat.all).toBe(Math.round(run.state.heat.us.all / 5) * 5);
  });

  it('holds what a seat knew at the time, not later', () => {
    const { scenario, options, seed } = run.state.def;
    expect(replayData.frames[0]!.us).toEqual(view(begin(scenario, options, seed).state, 'us'));
    expect(replayData.frames.map((frame) => frame.us.turn).slice(0, 3)).toEqual([1, 2, 3]);
  });
});
