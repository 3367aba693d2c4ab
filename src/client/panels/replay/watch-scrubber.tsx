import type { SeatEvent } from '../../../engine/model/index.ts';
import { hour, longDate, momentOf } from '../../store/dates.ts';
import { watchOf } from '../../store/playback.ts';
import { useApp, useView } from '../app.ts';
import { Watches } from '../report/watches.tsx';
import { useWords } from '../words.ts';
import { useReplay } from './use-replay.ts';

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
