import type { AppState } from '../store/app-state.ts';
import { harmOf, kindOf } from '../store/game/event-log.ts';
import { scenes } from '../store/playback/playback.ts';
import { shownTurn } from '../store/playback/replay.ts';

/**
 * Quiet cues, off by default: orders sealed, a turn ready, a launch, a strike. No cue when people are hurt.
 * Synthesised, so that nothing has to be loaded.
 */
const CUES = {
  seal: { hertz: 330, seconds: 0.09, loud: 0.05 },
  turn: { hertz: 220, seconds: 0.35, loud: 0.04 },
  launch: { hertz: 660, seconds: 0.04, loud: 0.02 },
  strike: { hertz: 110, seconds: 0.18, loud: 0.06 },
} as const;
type Cue = keyof typeof CUES;

interface ObservableState {
  readonly getState: () => AppState;
  readonly subscribe: (heard: (now: AppState, before: AppState) => void) => () => void;
}

/** Plays a cue on state changes while the setting is on. `asked`: just switched on, so play one at once. */
export function createSound(store: ObservableState, justSwitchedOn: boolean): void {
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
  if (justSwitchedOn) play('seal');
  store.subscribe((now, before) => {
    if (now.settings.sound === 'off') return;
    const cue = cueFor(now, before);
    if (cue) play(cue);
  });
}

function cueFor(now: AppState, before: AppState): Cue | null {
  if (now.settings.sound !== before.settings.sound) return 'seal'; // an example of what was switched on
  if (now.busy === 'seal' && before.busy !== 'seal') return 'seal';
  if (!now.playback || now.playback === before.playback) return null;
  if (!before.playback) return 'turn';
  if (now.playback.at === before.playback.at && now.playback.beat === before.playback.beat) return null;
  const recording = shownTurn(now);
  const event = recording && scenes(recording.events, now.playback.turn)[now.playback.at];
  if (!event || harmOf(event) > 0) return null;
  const kind = kindOf(event);
  if (now.playback.beat === 'launch') return kind === 'attack' ? 'launch' : null;
  return now.playback.beat === 'result' && kind === 'strike' ? 'strike' : null;
}
