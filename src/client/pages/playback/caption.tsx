import { useMemo } from 'react';
import type { SeatEvent } from '../../../engine/model/index.ts';
import { useApp, useHost } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { launchDetail, launchLine, resultDetail, resultLine } from '../../store/format/playback-text.ts';
import { launchedFrom } from '../../store/map/map-model-builder.ts';
import { killedIn } from '../../store/playback/beats.ts';
import { happenedIn } from '../../store/playback/replay.ts';
import { EventCauses } from './clock-and-tally.tsx';
import css from './playback.module.css';

/** True while a death is told: everything else is dimmed. */
export const isSilent = (event: SeatEvent | undefined, beat: string): boolean =>
  event !== undefined && beat === 'result' && killedIn(event) > 0;

/** The sentence of an event: what is on its way, then what came of it. */
export function useCaption(event: SeatEvent | undefined): string {
  const w = useWords();
  const beat = useApp((s) => s.playback!.beat);
  const { store } = useHost();
  const from = useMemo(() => event && launchedFrom(store.getState(), event, w), [store, event, w]);
  if (!event) return '';
  const happened = happenedIn(store.getState());
  return unbroken(beat === 'result' ? resultLine(w, event, happened) : launchLine(w, event, from ?? null, happened));
}

/** No line ends inside a name such as “Al-Qaim”. */
const unbroken = (line: string): string => line.replaceAll(/(?<=\p{L})-(?=\p{L})/gu, '-\u2060');

/** Sentence and second line. Details and causes belong to the result. */
export function EventCaption({ event, className }: { event: SeatEvent; className: string | undefined }) {
  const w = useWords();
  const beat = useApp((s) => s.playback!.beat);
  const line = useCaption(event);
  const told = beat === 'result';
  return (
    <>
      <p className={className}>{line}</p>
      <p className={css.detail}>
        {told ? resultDetail(w, event) : launchDetail(w, event)} {told && <EventCauses event={event} />}
      </p>
    </>
  );
}
