import { describe, expect, it } from 'vitest';
import type { SeatEvent, SideView } from '../../../../src/engine/model/index.ts';
import {
  sceneOf,
  viewAt,
  type RecordedTurn,
  type DrawnView,
} from '../../../../src/client/store/playback/playback-view.ts';
import { startPlayback } from '../../../../src/client/store/playback/playback.ts';
import { fakeView } from '../../../support/fake-view.ts';

const strike = (site: string, watch: number, result: string): SeatEvent => ({
  turn: 4,
  watch,
  clause: '§6 strike',
  kind: 'strikeSite',
  theatre: 'syria',
  data: { site, result },
});

const with4 = (view: SideView, damage: 'none' | 'damaged' | 'destroyed'): SideView => ({
  ...view,
  axis: view.axis.map((x) => (x.def.id === 'jurf' ? { ...x, damage } : x)),
});

const before = fakeView('us', 4);
const after: SideView = {
  ...with4(fakeView('us', 5), 'destroyed'),
  heat: { ...before.heat, all: 60 },
  tracks: { ...before.tracks, shipping: 40 },
};
const events = [strike('dibis', 4, 'none'), strike('jurf', 9, 'damaged'), strike('jurf', 20, 'destroyed')];
const turn: RecordedTurn = { view: after, previous: before, events };
const at = (n: number): DrawnView => viewAt(turn, { ...startPlayback(4, 28, true), at: n });
const jurf = (view: DrawnView) => view.axis.find((x) => x.def.id === 'jurf')?.damage;

describe('the map while a turn is shown again', () => {
  it('shows damage from the moment it happens', () => {
    expect([-1, 0, 1, 2].map((n) => jurf(at(n)))).toEqual(['none', 'none', 'damaged', 'destroyed']);
  });

  it('keeps Heat and shipping as they were until the turn is over', () => {
    expect(at(2).heat).toBe(before.heat);
    expect(at(2).tracks.shipping).toBe(before.tracks.shipping);
    expect(at(3)).toBe(after);
  });

  it('keeps damage from before the turn', () => {
    const damaged = { ...turn, previous: with4(before, 'damaged') };
    expect(jurf(viewAt(damaged, { ...startPlayback(4, 28, true), at: 0 }))).toBe('damaged');
  });

  it('counts units in transit by the turn shown', () => {
    expect(at(0).turn).toBe(4);
    expect(at(3).turn).toBe(5);
  });

  it('shows a discovered place from its event on', () => {
    const hidden = { ...before, axis: before.axis.filter((x) => x.def.id !== 'jurf') };
    const found = (n: number) =>
      jurf(viewAt({ ...turn, previous: hidden }, { ...startPlayback(4, 28, true), at: n })) !== undefined;
    expect([-1, 0, 1, 3].map(found)).toEqual([false, false, true, true]);
  });

  it('keeps a unit where the other side last saw it, and in transit for its own', () => {
    const moved = (view: SideView): SideView => ({
      ...view,
      units: view.units.map((unit) => (unit.id === 'carney' ? { ...unit, at: 'gulf-oman', theatre: 'gulf' } : unit)),
    });
    const carney = (seat: 'us' | 'iran') =>
      viewAt(
        { view: moved(fakeView(seat, 5)), previous: fakeView(seat, 4), events },
        startPlayback(4, 28, true),
      ).units.find((unit) => unit.id === 'carney');
    expect(carney('us')).toMatchObject({ at: 'gulf-oman', arrives: 5 });
    expect(carney('iran')).toMatchObject({ at: 'red-sea', arrives: null });
  });

  it('shows nothing in a watch without events', () => {
    const playback = { ...startPlayback(4, 28, true), at: 1 };
    expect(sceneOf(events, playback)).toBe(events[1]);
    expect(sceneOf(events, { ...playback, watch: 9 })).toBe(events[1]);
    expect(sceneOf(events, { ...playback, watch: 10 })).toBeNull();
  });

  it('is the current view where no earlier one is known', () => {
    expect(viewAt({ ...turn, previous: null }, startPlayback(4, 28, true))).toBe(after);
  });
});
