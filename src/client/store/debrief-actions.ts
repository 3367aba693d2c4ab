import { placeIn, type DebriefPlace } from './debrief.ts';
import type { Get, Outside, Set } from './outside.ts';
import type { Showing } from './showing.ts';

export interface DebriefActions {
  /** Notes where the debrief of the open game is, and what was set. */
  readonly debriefAt: (patch: Partial<Pick<DebriefPlace, 'chapter' | 'kept'>>) => void;
  /** Writes something down about the open game, to be kept with its record. */
  readonly remark: (key: string, text: string) => Promise<void>;
}

export function debriefActions(get: Get, set: Set, outside: Outside, { fail }: Showing): DebriefActions {
  return {
    debriefAt: (patch) => {
      const { screen, debrief } = get();
      if (!screen) return;
      const before = placeIn(debrief, screen.game.id);
      const place = { ...before, ...patch, kept: { ...before.kept, ...patch.kept } };
      set({ debrief: place });
      outside.keepDebrief(JSON.stringify(place));
    },
    remark: async (key, text) => {
      const { screen } = get();
      if (!screen || (screen.remarks[key] ?? '') === text) return;
      set({ screen: { ...screen, remarks: { ...screen.remarks, [key]: text } } });
      try {
        await outside.client.remark(key, text);
      } catch (error) {
        fail(error);
      }
    },
  };
}
