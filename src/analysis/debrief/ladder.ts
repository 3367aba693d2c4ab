import type { GameEvent, RedLine, TurnSubmissions } from '../../engine/model/index.ts';
import { other, type Side } from '../../engine/model/index.ts';

type Label = 'deliberate' | 'inadvertent' | 'accidental';

/** So much of a turn’s rise of Heat. */
interface Term {
  readonly key: string;
  readonly heat: number;
}

/** A step up the ladder, its label, and what the label rests on (rules §8). */
export interface Step {
  readonly turn: number;
  /** Rungs, 0–4. */
  readonly from: number;
  readonly to: number;
  readonly label: Label;
  /** Of an inadvertent step: whose line was crossed, and how likely its mover had called that, in per cent. */
  readonly line: { readonly maker: Side; readonly condition: RedLine['condition']; readonly given: number } | null;
  /** What moved Heat most, be it an act, the groups’ attacks together, or the north (`mod.act.<key>`). */
  readonly most: Term | null;
  /** The act that moved it most, of which the label is asked; null: nothing but attacks moved Heat up. */
  readonly heaviest: Term | null;
}

/** Every step up, as the rules labelled it when it was taken. */
export function steps(
  events: readonly GameEvent[],
  turns: readonly TurnSubmissions[],
  lines: readonly RedLine[],
): Step[] {
  return events
    .filter((e) => e.kind === 'rungUp')
    .map((event) => ({
      turn: event.turn,
      from: Number(event.data.from),
      to: Number(event.data.to),
      label: event.data.label as Label,
      line: event.data.label === 'inadvertent' ? crossedUnawares(event.turn, turns, lines) : null,
      most: greatest(events, event.turn, () => true),
      heaviest: greatest(events, event.turn, (key) => !NO_ACTS.includes(key)),
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
const NO_ACTS: readonly string[] = ['attacks', 'lebanonWar'];

const ACT = 'act.';

/** Of what moved true Heat in a turn, the greatest. */
function greatest(events: readonly GameEvent[], turn: number, counts: (key: string) => boolean): Term | null {
  const heat = events.find((e) => e.kind === 'heat' && e.turn === turn);
  const terms = (heat?.why?.[0]?.why.mods ?? [])
    .filter(({ key, value }) => key.startsWith(ACT) && value > 0 && counts(key.slice(ACT.length)))
    .map(({ key, value }) => ({ key: key.slice(ACT.length), heat: value }));
  return terms.toSorted((a, b) => b.heat - a.heat)[0] ?? null;
}
