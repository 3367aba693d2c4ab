import type { GameEvent, RedLine, TurnSubmissions } from '../../engine/model/index.ts';
import { other, type Side } from '../../engine/model/index.ts';

type Label = 'deliberate' | 'inadvertent' | 'accidental';

/** A step up the ladder, its label, and what the label rests on (rules §8). */
export interface Step {
  readonly turn: number;
  /** Rungs, 0–4. */
  readonly from: number;
  readonly to: number;
  readonly label: Label;
  /** Of an inadvertent step: whose line was crossed, and how likely its mover had called that, in per cent. */
  readonly line: { readonly maker: Side; readonly condition: RedLine['condition']; readonly given: number } | null;
  /** The act that moved Heat most (`mod.act.<key>`), and by how much; null: nothing but the groups’ attacks did. */
  readonly heaviest: { readonly key: string; readonly heat: number } | null;
}

/** Every step up, as the rules labelled it when it was taken. */
export function steps(
  events: readonly GameEvent[],
  turns: readonly TurnSubmissions[],
  lines: readonly RedLine[],
): Step[] {
  return events
    .filter((e) => e.kind === 'rungUp')
    .map((e) => ({
      turn: e.turn,
      from: Number(e.data.from),
      to: Number(e.data.to),
      label: e.data.label as Label,
      line: e.data.label === 'inadvertent' ? crossedUnawares(e.turn, turns, lines) : null,
      heaviest: heaviest(events, e.turn),
    }));
}

function crossedUnawares(turn: number, turns: readonly TurnSubmissions[], lines: readonly RedLine[]): Step['line'] {
  const given = (line: RedLine) => turns[turn - 1]?.[other(line.maker)]?.assessment?.lineCrossed;
  const crossed = lines
    .filter((line) => line.crossed === turn && given(line) !== undefined)
    .sort((a, b) => given(a)! - given(b)!)[0];
  return crossed ? { maker: crossed.maker, condition: crossed.condition, given: given(crossed)! } : null;
}

/** What the label is not asked of: the attacks of a turn, and what follows from Heat by itself. */
const NO_ACTS: readonly string[] = ['act.attacks', 'act.lebanonWar'];

/** Of the acts that moved true Heat in a turn, the one that moved it most. */
function heaviest(events: readonly GameEvent[], turn: number): Step['heaviest'] {
  const heat = events.find((e) => e.kind === 'heat' && e.turn === turn);
  const acts = (heat?.why?.[0]?.why.mods ?? []).filter(({ key }) => key.startsWith('act.') && !NO_ACTS.includes(key));
  const most = acts.toSorted((a, b) => b.value - a.value)[0];
  return most && most.value > 0 ? { key: most.key.slice('act.'.length), heat: most.value } : null;
}
