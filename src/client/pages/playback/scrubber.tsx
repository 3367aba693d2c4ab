import type { SeatEvent } from '../../../engine/model/index.ts';
import type { Playback } from '../../store/playback/playback.ts';
import { eventTitle } from '../../store/format/format-text.ts';
import { useActions } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { Watches } from '../../ui/game/six-hour-timeline.tsx';

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
