import { placeIn, type DebriefPlace } from './debrief-state.ts';
import type { ComparisonRecord } from '../../../protocol/device-games.ts';
import type { Get, StoreDeps, Set } from '../store-dependencies.ts';
import type { Requests } from '../session-requests.ts';

/** Actions of the debrief. */
export interface DebriefActions {
  /** Remembers the open chapter and its settings. */
  readonly debriefAt: (patch: Partial<Pick<DebriefPlace, 'chapter' | 'kept'>>) => void;
  /** Saves a note with the open game. */
  readonly remark: (key: string, text: string) => Promise<void>;
  /** Records compared with the open game, from memory or else from storage. */
  readonly loadComparisonRecords: () => Promise<readonly ComparisonRecord[]>;
  /** Sets the records to compare with. Held in memory even if storage is full. */
  readonly saveComparisonRecords: (records: readonly ComparisonRecord[]) => Promise<void>;
}

export function debriefActions(get: Get, set: Set, outside: StoreDeps, { fail }: Requests): DebriefActions {
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
        await outside.client.setRemark(key, text);
      } catch (error) {
        fail(error);
      }
    },
    loadComparisonRecords: async () => {
      const { comparisonRecords, screen } = get();
      if (comparisonRecords) return comparisonRecords;
      const kept = await outside.client.readComparisons();
      if (get().screen?.game.id === screen?.game.id) set({ comparisonRecords: kept });
      return kept;
    },
    saveComparisonRecords: async (records) => {
      set({ comparisonRecords: records });
      try {
        await outside.client.storeComparisons(records);
      } catch (error) {
        fail(error);
      }
    },
  };
}
