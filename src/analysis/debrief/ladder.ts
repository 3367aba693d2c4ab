import type { GameEvent, RedLine, TurnSubmissions } from '../../engine/model/index.ts';
import { other, type Side } from '../../engine/model/index.ts';

type Label = 'deliberate' | 'inadvertent' | 'accidental';

/** Part of a turn's rise in Heat. */
interface Term {
  readonly key: string;
  readonly heat: number;
}

/** A step up the ladder, its label and the reason for the label (rules §8). */
export interface LadderStep {
  readonly turn: number;
  /** Rungs, 0–4. */
  readonly from: number;
  readonly to: number;
  readonly label: Label;
  /** For an inadvertent step: the line crossed, and the forecast (per cent) of it by the side that crossed it. */
  readonly line: { readonly maker: Side; readonly condition: RedLine['condition']; readonly given: number } | null;
  /** Largest contribution to Heat: an act, the groups' attacks together, or the northern front (`mod.act.<key>`). */
  readonly most: Term | null;
  /** The act with the largest contribution, which decides the label; null: attacks alone raised Heat. */
  readonly heaviest: Term | null;
}

/** Every step up, as labelled by the rules at that time. */
export function ladderSteps(
  events: readonly GameEvent[],
  turns: readonly TurnSubmissions[],
  lines: readonly RedLine[],
): LadderStep[] {
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

function crossedUnawares(
  turn: number,
  turns: readonly TurnSubmissions[],
  lines: readonly RedLine[],
): LadderStep['line'] {
  const given = (line: RedLine) => turns[turn - 1]?.[other(line.maker)]?.assessment?.lineCrossed;
  const crossed = lines
    .filter((line) => line.crossed === turn && given(line) !== undefined)
    .sort((a, b) => given(a)! - given(b)!)[0];
  return crossed ? { maker: crossed.maker, condition: crossed.condition, given: given(crossed)! } : null;
}

/** Contributions that are no acts: the groups' attacks and what follows from Heat itself. */
const NO_ACTS: readonly string[] = ['attacks', 'lebanonWar'];

const ACT = 'act.';

/** The largest contribution to true Heat in a turn. */
function greatest(events: readonly GameEvent[], turn: number, counts: (key: string) => boolean): Term | null {
  const heat = events.find((e) => e.kind === 'heat' && e.turn === turn);
  const terms = (heat?.why?.[0]?.why.mods ?? [])
    .filter(({ key, value }) => key.startsWith(ACT) && value > 0 && counts(key.slice(ACT.length)))
    .map(({ key, value }) => ({ key: key.slice(ACT.length), heat: value }));
  return terms.toSorted((a, b) => b.heat - a.heat)[0] ?? null;
}
