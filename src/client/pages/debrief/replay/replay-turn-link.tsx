import Play from 'lucide-react/icons/play';
import { LinkButton } from '../../../ui/controls.tsx';
import { useReplay } from '../../../hooks/use-replay.ts';
import { useWords } from '../../../hooks/use-words.ts';

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
