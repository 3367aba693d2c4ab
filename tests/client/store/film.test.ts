import { describe, expect, it } from 'vitest';
import type { SeatEvent, SideView } from '../../../src/engine/model/index.ts';
import { viewAt } from '../../../src/client/store/film.ts';
import { startPlayback } from '../../../src/client/store/playback.ts';
import { fakeScreen } from '../../support/fake-client.ts';
import { fakeView } from '../../support/fake-view.ts';

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
const screen = fakeScreen('result', 'us', { view: after, previous: before, events });
const at = (n: number): SideView => viewAt(screen, { ...startPlayback(4, 28, true), at: n });
const jurf = (view: SideView) => view.axis.find((x) => x.def.id === 'jurf')?.damage;

describe('the map while a turn is shown again', () => {
  it('shows damage from the moment it is done', () => {
    expect([-1, 0, 1, 2].map((n) => jurf(at(n)))).toEqual(['none', 'none', 'damaged', 'destroyed']);
  });

  it('keeps Heat and shipping as they were until the turn is over', () => {
    expect(at(2).heat).toBe(before.heat);
    expect(at(2).tracks.shipping).toBe(before.tracks.shipping);
    expect(at(3)).toBe(after);
  });

  it('keeps damage from before the turn', () => {
    const damaged = { ...screen, previous: with4(before, 'damaged') };
    expect(jurf(viewAt(damaged, { ...startPlayback(4, 28, true), at: 0 }))).toBe('damaged');
  });

  it('counts units on the road by the turn that is shown', () => {
    expect(at(0).turn).toBe(4);
    expect(at(3).turn).toBe(5);
  });

  it('is what the seat sees now where nothing from before is known', () => {
    expect(viewAt({ ...screen, previous: null }, startPlayback(4, 28, true))).toBe(after);
  });
});
