/** How far the current beat of a playback has come. Stands while playback is paused. */
import type { MapPlayback } from '../../store/map/map-model.ts';

/** The longest effect of a result, in ms. */
const EFFECT = 650;

/** A moment of a beat. */
export interface PlaybackTime {
  /** Share of the beat that has passed, 0–1. */
  share: number;
  /** Time since the beat began, in ms. */
  passed: number;
  /** Paused from its start, or reduced motion: effects are drawn as stills. */
  still: boolean;
}

/** Runs with the frames of the map. */
export class PlaybackClock {
  private key = '';
  private passed = 0;
  private last = 0;
  private stood = false;
  private still = false;

  /** Moves to `now`. A new beat starts at 0; one that was jumped to while paused is complete at once. */
  set(playback: MapPlayback | null, now: number): void {
    const key = playback ? `${playback.scene} ${playback.beat}` : '';
    if (key !== this.key) {
      this.key = key;
      this.still = playback?.playing === false;
      this.passed = this.still ? Number.POSITIVE_INFINITY : 0;
    } else if (!this.stood) this.passed += now - this.last;
    this.last = now;
    this.stood = playback?.playing === false;
  }

  time(playback: MapPlayback | null, reduced: boolean): PlaybackTime {
    if (!playback || reduced || this.still) return { share: 1, passed: Number.POSITIVE_INFINITY, still: true };
    const share = playback.length > 0 ? Math.min(1, this.passed / playback.length) : 1;
    return { share, passed: this.passed, still: false };
  }

  /** True while something of the beat moves. */
  running(playback: MapPlayback | null, reduced: boolean): boolean {
    if (!playback?.playing || reduced || this.still || this.passed >= playback.length) return false;
    if (playback.beat === 'launch' || playback.beat === 'flight') return true;
    return playback.beat === 'result' && (playback.death !== null || this.passed < EFFECT);
  }
}
