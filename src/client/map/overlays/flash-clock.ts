/** Progress of each playback arc since it appeared, on playback time, which may be paused. */
import type { MapPlayback, MapFlash } from '../../store/map/map-model.ts';

/** Flight time at 1× speed, in ms. */
export const ARC_MS = 900;

/** Keeps the progress of all arcs. */
export class FlashClock {
  private readonly run = new Map<string, number>();
  private last = 0;
  private stood = true;

  /** Advances arcs to `now`, adds new ones and drops old ones. */
  set(flashes: readonly MapFlash[], now: number, playback: MapPlayback | null): void {
    const passed = this.stood ? 0 : ((now - this.last) * (playback?.speed ?? 1)) / ARC_MS;
    this.last = now;
    this.stood = playback?.playing === false;
    const ids = new Set(flashes.map((f) => f.id));
    for (const id of this.run.keys()) if (!ids.has(id)) this.run.delete(id);
    for (const { id, past } of flashes) {
      const before = this.run.get(id);
      // arcs present when playback is paused have already arrived
      if (past || (before === undefined && this.stood)) this.run.set(id, 1);
      else this.run.set(id, before === undefined ? 0 : Math.min(1, before + passed));
    }
  }

  /** 0 to 1; with reduced motion always 1. */
  progress(id: string, reduced: boolean): number {
    return reduced ? 1 : (this.run.get(id) ?? 1);
  }

  running(playback: MapPlayback | null, reduced: boolean): boolean {
    if (reduced || playback?.playing === false) return false;
    for (const progress of this.run.values()) if (progress < 1) return true;
    return false;
  }
}
