import { useActions } from '../../app.ts';
import { LinkButton } from '../../parts/controls.tsx';
import { useWords } from '../../words.ts';

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
