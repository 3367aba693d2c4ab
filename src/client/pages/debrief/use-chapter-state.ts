import { placeIn } from '../../store/debrief/debrief-state.ts';
import { useActions, useApp, useScreen } from '../../hooks/store-hooks.ts';

/** Something that was set in a chapter, kept as text: a page loaded again has it still. */
export function useKeptHere(name: string): readonly [string | null, (text: string) => void] {
  const { debriefAt } = useActions();
  const { game } = useScreen();
  const text = useApp((s) => placeIn(s.debrief, game.id).kept[name] ?? null);
  return [text, (value) => debriefAt({ kept: { [name]: value } })];
}
