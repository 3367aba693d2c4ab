import { placeIn, type DebriefPlace } from './debrief.ts';
import type { Get, Outside, Set } from './outside.ts';

export interface DebriefActions {
  /** Notes where the debrief of the open game is, and what was set. */
  readonly debriefAt: (patch: Partial<Pick<DebriefPlace, 'chapter' | 'kept'>>) => void;
}

export function debriefActions(get: Get, set: Set, outside: Outside): DebriefActions {
  return {
    debriefAt: (patch) => {
      const { screen, debrief } = get();
      if (!screen) return;
      const before = placeIn(debrief, screen.game.id);
      const place = { ...before, ...patch, kept: { ...before.kept, ...patch.kept } };
      set({ debrief: place });
      outside.keepDebrief(JSON.stringify(place));
    },
  };
}
