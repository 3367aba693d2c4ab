import type { SeatEvent } from '../../../engine/model/index.ts';
import { hour, longDate, momentOf } from '../../store/format/dates.ts';
import { watchOf } from '../../store/playback/playback.ts';
import { useApp, useView } from '../../hooks/store-hooks.ts';
import { Watches } from '../../ui/game/six-hour-timeline.tsx';
import { useWords } from '../../hooks/use-words.ts';
import { useReplay } from '../../hooks/use-replay.ts';

/** The watches of the turn, whether or not something happened in them; the range goes to each. */
export function WatchScrubber({ list }: { list: readonly SeatEvent[] }) {
  const w = useWords();
  const view = useView();
  const { goToWatch } = useReplay();
  const playback = useApp((s) => s.playback)!;
  const { watches, turn } = playback;
  const now = watchOf(list, playback);
  const moment = momentOf(view, turn, now);
  return (
    <Watches
      playback={playback}
      list={list}
      done={now + 1}
      now={now}
      range={{
        label: w('replay.watches'),
        min: -1,
        max: watches,
        value: now,
        text:
          now < 0 || now >= watches
            ? w(now < 0 ? 'replay.opens' : 'replay.over')
            : `${longDate(moment)}, ${hour(moment)}`,
        onChange: goToWatch,
      }}
    />
  );
}
