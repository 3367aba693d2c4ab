import { wrap, type Remote } from 'comlink';
import { createContext, useContext, useEffect, useState } from 'react';
import type { Debrief } from '../../../analysis/debrief/debrief.ts';
import { useActions, useApp, useScreen } from '../../hooks/store-hooks.ts';
import { placeIn } from '../../store/debrief/debrief-state.ts';
import type { DebriefWorker } from './debrief.worker.ts';

/** The data shared by all chapters. */
export interface DebriefData {
  /** The whole record as text including the scenario, for a chapter's own worker. */
  readonly record: string;
  readonly debrief: Debrief;
  /** The worker that analysed the record; answers further questions. */
  readonly ask: Remote<DebriefWorker>;
  /** Cache of slow answers by question, for chapters that are opened again. */
  readonly memory: Map<string, unknown>;
}

/** React context of the {@link DebriefData}. */
export const DebriefContext = createContext<DebriefData | null>(null);

/** The debrief data. Throws before the record is analysed. */
export function useDebrief(): DebriefData {
  const opened = useContext(DebriefContext);
  if (!opened) throw new Error('No record was followed.');
  return opened;
}

/** State of the analysis: null while it runs, `lost` if it failed. */
export type RecordAnalysis = DebriefData | 'lost' | null;

/** Analyses the record in a worker. */
export function useRecordAnalysis(): RecordAnalysis {
  const { exportSave } = useActions();
  const [analysis, setAnalysis] = useState<RecordAnalysis>(null);
  useEffect(() => {
    let wanted = true;
    const worker = new Worker(new URL('./debrief.worker.ts', import.meta.url), { type: 'module', name: 'debrief' });
    const update = (result: RecordAnalysis) => wanted && setAnalysis(result);
    worker.addEventListener('error', () => update('lost'));
    const ask = wrap<DebriefWorker>(worker);
    const open = async (): Promise<DebriefData> => {
      const record = await exportSave('withScenario');
      if (record === null) throw new Error('There is no record.');
      return { record, debrief: await ask.open(record), ask, memory: new Map() };
    };
    open().then(update, () => update('lost'));
    return () => {
      wanted = false;
      worker.terminate();
    };
  }, [exportSave]);
  return analysis;
}

/** A chapter's setting as text; survives a reload. */
export function useChapterState(name: string): readonly [string | null, (text: string) => void] {
  const { debriefAt } = useActions();
  const { game } = useScreen();
  const text = useApp((s) => placeIn(s.debrief, game.id).kept[name] ?? null);
  return [text, (value) => debriefAt({ kept: { [name]: value } })];
}
