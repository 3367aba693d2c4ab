import { useRoom, useRoomScreen, useTimeLeft } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { clockText } from '../../store/room/time-left.ts';
import { ownTable } from '../../store/room/room-state.ts';
import { OpenDaily } from '../../ui/room/open-daily.tsx';
import { StartEarly } from '../../ui/room/start-early.tsx';
import { StepOut } from '../../ui/room/step-out.tsx';
import { PlaybackBoard } from './playback-page.tsx';
import css from './playback.module.css';

/** The turn of a class: the same for all of a table, with the time until the next one. */
export const ClassPlayback = () => (
  <PlaybackBoard
    above={
      <div className={css.above}>
        <UntilNext />
        <StartEarly />
        <StepOut />
      </div>
    }
  />
);

/** With a turn a day it is told as a date. */
function UntilNext() {
  const { days } = useRoomScreen();
  return days ? <OpenDaily brief /> : <NextTurn />;
}

/** The time until the next turn begins. */
export function NextTurn() {
  const w = useWords();
  const table = useRoom(ownTable);
  const clock = useRoom((s) => (table ? (s.clocks[table.id] ?? null) : null));
  const over = useRoom(({ parts: { game } }) => (game?.screen?.view ?? game?.watch?.view)?.ending != null);
  const left = useTimeLeft(clock);
  if (left === null) return null;
  return (
    <p className={css.detail}>{w(over ? 'team.playback.last' : 'team.playback.clock', { time: clockText(left) })}</p>
  );
}
