import { describe, expect, it } from 'vitest';
import { reuse } from '../../../src/client/map/reuse-unchanged.ts';
import type { MapModel } from '../../../src/client/store/map/map-model.ts';
import { countersFor } from './support/counters.ts';

const words = (key: string): string => key;

const model = (): MapModel => ({
  seat: 'us',
  theme: 'dark',
  palette: 'standard',
  reducedMotion: false,
  letters: 1,
  theatres: [{ id: 'iraq', name: 'Iraq', heat: 30, rung: 1, rungName: 'Friction', note: '30, Friction' }],
  counters: countersFor('us'),
  hot: false,
  drafts: [],
  selected: null,
  highlighted: ['asad'],
  traffic: 97,
  flashes: [],
  playback: null,
  focus: null,
  covered: { left: 0, top: 68, right: 376, bottom: 34 },
  words,
});

describe('a rebuilt model', () => {
  it('is the old object when equal', () => {
    const before = model();
    expect(reuse(before, model())).toBe(before);
  });

  it('keeps equal parts and takes the others', () => {
    const before = model();
    const after = reuse(before, { ...model(), selected: 'erbil' });
    expect(after).not.toBe(before);
    expect(after.selected).toBe('erbil');
    expect(after.counters).toBe(before.counters);
    expect(after.covered).toBe(before.covered);
  });

  it('takes over texts that arrive later', () => {
    const later = (key: string): string => key.toUpperCase();
    expect(reuse(model(), { ...model(), words: later }).words).toBe(later);
  });
});
