/** How far each playback arc has run since it first appeared. */
import type { MapFlash } from '../../store/map-model.ts';
import { ARC_MS } from './flashes.ts';

export class FlashClock {
  private readonly started = new Map<string, number>();

  /** Notes what is new and forgets what is gone. */
  set(flashes: readonly MapFlash[], now: number): void {
    const ids = new Set(flashes.map((f) => f.id));
    for (const id of this.started.keys()) if (!ids.has(id)) this.started.delete(id);
    for (const f of flashes) if (!this.started.has(f.id)) this.started.set(f.id, now);
  }

  /** 0 to 1; with reduced motion everything has arrived. */
  progress(id: string, now: number, reduced: boolean): number {
    if (reduced) return 1;
    return Math.min(1, Math.max(0, (now - (this.started.get(id) ?? now)) / ARC_MS));
  }

  running(now: number, reduced: boolean): boolean {
    if (reduced) return false;
    for (const start of this.started.values()) if (now - start < ARC_MS) return true;
    return false;
  }
}
