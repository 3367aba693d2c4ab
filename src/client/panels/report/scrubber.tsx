import type { SeatEvent } from '../../../engine/model/index.ts';
import type { Playback } from '../../store/playback.ts';
import { eventTitle } from '../../store/say.ts';
import { useActions } from '../app.ts';
import { useWords } from '../words.ts';
import { Watches } from './watches.tsx';

/** The turn's watches as they are played: the range goes to any event. */
export function Scrubber({ playback, list }: { playback: Playback; list: readonly SeatEvent[] }) {
  const w = useWords();
  const { play } = useActions();
  const { watches, at } = playback;
  return (
    <Watches
      playback={playback}
      list={list}
      done={at >= list.length ? watches : at < 0 ? 0 : (list[at]?.watch ?? 0) + 1}
      range={{
        label: w('play.scrub'),
        min: 0,
        max: list.length,
        value: Math.max(0, at),
        text: list[at] ? eventTitle(w, list[at]) : '',
        onChange: (value) => play({ at: value, playing: false }),
      }}
    />
  );
}
