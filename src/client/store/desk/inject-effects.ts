import { type Side, TRACKS, type TrackId, type WorldEffect } from '../../../engine/model/index.ts';

/** Effects that an instructor can choose, each with its first value. Words: `desk.effect.<kind>`. */
export const EFFECTS: readonly WorldEffect[] = [
  { kind: 'news' },
  { kind: 'gaza', state: 'truce' },
  { kind: 'israelStrike', killed: 1 },
  { kind: 'north', change: 1 },
  { kind: 'speech', side: 'us', calm: true },
  { kind: 'ruling', track: 'pressure', change: 5 },
];

/** One value of an effect that can be chosen. Words: `desk.effect.<name>` and `desk.effect.<name>.<value>`. */
export interface EffectField {
  readonly name: 'state' | 'killed' | 'change' | 'side' | 'calm' | 'track' | 'size';
  readonly value: string;
  readonly values: readonly string[];
}

const STATES = ['war', 'truce', 'rafah'] as const;
const SPEAKERS: readonly (Side | 'hezbollah' | 'houthi' | 'israel')[] = ['us', 'iran', 'israel', 'hezbollah', 'houthi'];
const SIZES = ['-10', '-5', '5', '10'];

/** What can be chosen of an effect. */
export function fieldsOf(effect: WorldEffect): readonly EffectField[] {
  switch (effect.kind) {
    case 'news':
      return [];
    case 'gaza':
      return [{ name: 'state', value: effect.state, values: STATES }];
    case 'israelStrike':
      return [{ name: 'killed', value: String(effect.killed), values: ['1', '2', '3'] }];
    case 'north':
      return [{ name: 'change', value: String(effect.change), values: ['-1', '1'] }];
    case 'speech':
      return [
        { name: 'side', value: effect.side, values: SPEAKERS },
        { name: 'calm', value: String(effect.calm), values: ['true', 'false'] },
      ];
    case 'ruling':
      return [
        { name: 'track', value: effect.track, values: TRACKS },
        { name: 'size', value: String(effect.change), values: SIZES },
      ];
  }
}

/** The effect with one of its fields changed to a value of the list. */
export function withField(effect: WorldEffect, name: EffectField['name'], value: string): WorldEffect {
  switch (effect.kind) {
    case 'news':
      return effect;
    case 'gaza':
      return { ...effect, state: STATES.find((one) => one === value) ?? effect.state };
    case 'israelStrike':
      return { ...effect, killed: Number(value) };
    case 'north':
      return { ...effect, change: Number(value) };
    case 'speech':
      if (name === 'calm') return { ...effect, calm: value === 'true' };
      return { ...effect, side: SPEAKERS.find((one) => one === value) ?? effect.side };
    case 'ruling': {
      if (name === 'size') return { ...effect, change: Number(value) };
      const track: TrackId | undefined = TRACKS.find((one) => one === value);
      return { ...effect, track: track ?? effect.track };
    }
  }
}
