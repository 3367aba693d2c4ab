import Play from 'lucide-react/icons/play';
import type { Debrief } from '../../../analysis/debrief/debrief.ts';
import { useActions } from '../../hooks/store-hooks.ts';
import { useReplay } from '../../hooks/use-replay.ts';
import { useWords } from '../../hooks/use-words.ts';
import { useChapterState } from './record-context.ts';
import { LinkButton } from '../../ui/controls.tsx';

/** Link to a turn in the timeline chapter. */
export function TurnInTimeline({ turn }: { turn: number }) {
  const w = useWords();
  const { debriefAt } = useActions();
  return (
    <LinkButton onClick={() => debriefAt({ chapter: 'story', kept: { turn: String(turn) } })}>
      {w('debrief.turn.story', { turn })}
    </LinkButton>
  );
}

/** Link from a turn number to the replay of that turn. */
export function TurnLink({ turn }: { turn: number }) {
  const w = useWords();
  const { watch } = useReplay();
  return (
    <LinkButton onClick={() => void watch({ turn })}>
      <Play size={14} aria-hidden />
      {w('replay.turn.open', { turn })}
    </LinkButton>
  );
}

/** The selected turn, shared by all chapters. Starts with the most deaths, or else the highest Heat. */
export function useTurn({ rows }: Debrief): readonly [number, (turn: number) => void] {
  const [kept, keep] = useChapterState('turn');
  const worst = rows.reduce((w, row) => ((row.killed - w.killed || row.heat - w.heat) > 0 ? row : w), rows[0]!);
  const turn = Number(kept);
  const known = Number.isInteger(turn) && turn >= 1 && turn <= rows.length;
  return [known ? turn : worst.turn, (next) => keep(String(next))];
}
