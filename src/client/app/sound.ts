import type { AppState } from '../store/app-state.ts';
import { harmOf, kindOf } from '../store/game/event-log.ts';
import { scenes } from '../store/playback/playback.ts';
import { filmedNow } from '../store/playback/replay.ts';

/**
 * Quiet cues, off until asked for: that orders are sealed, that a turn is there to see, that something flies or is struck.
 * Where people are hurt there is none. Synthesised, so that nothing has to be loaded.
 */
const CUES = {
  seal: { hertz: 330, seconds: 0.09, loud: 0.05 },
  turn: { hertz: 220, seconds: 0.35, loud: 0.04 },
  launch: { hertz: 660, seconds: 0.04, loud: 0.02 },
  strike: { hertz: 110, seconds: 0.18, loud: 0.06 },
} as const;
type Cue = keyof typeof CUES;

interface Watched {
  readonly getState: () => AppState;
  readonly subscribe: (heard: (now: AppState, before: AppState) => void) => () => void;
}

/** Gives a cue for what changes in the page while the setting is on. `asked`: it was put on just now, which is heard. */
export function createSound(store: Watched, asked: boolean): void {
  let audio: AudioContext | null = null;
  const play = (cue: Cue): void => {
    const { hertz, seconds, loud } = CUES[cue];
    audio ??= new AudioContext();
    const start = audio.currentTime;
    const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
    const gain = new GainNode(audio, { gain: 0 });
    gain.gain.linearRampToValueAtTime(loud, start + 0.01);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
    tone.connect(gain).connect(audio.destination);
    tone.start();
    tone.stop(start + seconds);
  };
  if (asked) play('seal');
  store.subscribe((now, before) => {
    if (now.settings.sound === 'off') return;
    const cue = cueFor(now, before);
    if (cue) play(cue);
  });
}

function cueFor(now: AppState, before: AppState): Cue | null {
  if (now.settings.sound !== before.settings.sound) return 'seal'; // so that one hears what was asked for
  if (now.busy === 'seal' && before.busy !== 'seal') return 'seal';
  if (!now.playback || now.playback.at === before.playback?.at) return null;
  if (!before.playback) return 'turn';
  const filmed = filmedNow(now);
  const event = filmed && scenes(filmed.events, now.playback.turn)[now.playback.at];
  if (!event || harmOf(event) > 0) return null;
  const kind = kindOf(event);
  return kind === 'attack' ? 'launch' : kind === 'strike' ? 'strike' : null;
}
