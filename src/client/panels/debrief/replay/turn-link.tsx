import Play from 'lucide-react/icons/play';
import { LinkButton } from '../../parts/controls.tsx';
import { useReplay } from '../../replay/use-replay.ts';
import { useWords } from '../../words.ts';

/** From anything that names a turn to the map of that turn. */
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
