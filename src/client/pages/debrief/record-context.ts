import { wrap, type Remote } from 'comlink';
import { createContext, useContext, useEffect, useState } from 'react';
import type { Debrief } from '../../../analysis/debrief/debrief.ts';
import { useActions, useApp, useScreen } from '../../hooks/store-hooks.ts';
import { placeIn } from '../../store/debrief/debrief-state.ts';
import type { Answers } from './debrief.worker.ts';

/** The finished game as the chapters have it. */
export interface DebriefData {
  /** Its whole record as text, with the scenario inside: for workers of a chapter's own. */
  readonly record: string;
  readonly debrief: Debrief;
  /** The worker that followed the record: further questions. */
  readonly ask: Remote<Answers>;
  /** Answers that took long, by question: a chapter that is opened again has them. */
  readonly memory: Map<string, unknown>;
}

export const DebriefContext = createContext<DebriefData | null>(null);

/** For chapters that are only there once the record was followed. */
export function useDebrief(): DebriefData {
  const opened = useContext(DebriefContext);
  if (!opened) throw new Error('No record was followed.');
  return opened;
}

export type Opening = DebriefData | 'lost' | null;

/** Has the record followed in a worker. Null while it is; `lost` if it could not be. */
export function useOpening(): Opening {
  const { exportSave } = useActions();
  const [opening, setOpening] = useState<Opening>(null);
  useEffect(() => {
    let wanted = true;
    const worker = new Worker(new URL('./debrief.worker.ts', import.meta.url), { type: 'module', name: 'debrief' });
    const tell = (result: Opening) => wanted && setOpening(result);
    worker.addEventListener('error', () => tell('lost'));
    const ask = wrap<Answers>(worker);
    const open = async (): Promise<DebriefData> => {
      const record = await exportSave('withScenario');
      if (record === null) throw new Error('There is no record.');
      return { record, debrief: await ask.open(record), ask, memory: new Map() };
    };
    open().then(tell, () => tell('lost'));
    return () => {
      wanted = false;
      worker.terminate();
    };
  }, [exportSave]);
  return opening;
}

/** Something that was set in a chapter, kept as text: a page loaded again has it still. */
export function useChapterState(name: string): readonly [string | null, (text: string) => void] {
  const { debriefAt } = useActions();
  const { game } = useScreen();
  const text = useApp((s) => placeIn(s.debrief, game.id).kept[name] ?? null);
  return [text, (value) => debriefAt({ kept: { [name]: value } })];
}
