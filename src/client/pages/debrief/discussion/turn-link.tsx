import { useActions } from '../../../hooks/store-hooks.ts';
import { LinkButton } from '../../../ui/controls.tsx';
import { useWords } from '../../../hooks/use-words.ts';

/** To that turn in the story. */
export function TurnInStory({ turn }: { turn: number }) {
  const w = useWords();
  const { debriefAt } = useActions();
  return (
    <LinkButton onClick={() => debriefAt({ chapter: 'story', kept: { turn: String(turn) } })}>
      {w('debrief.turn.story', { turn })}
    </LinkButton>
  );
}
