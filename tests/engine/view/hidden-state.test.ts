import { describe, expect, it } from 'vitest';
import type { GameState } from '../../../src/engine/model/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { given } from '../../support/engine.ts';
import { october, randomGame } from '../../support/random-play.ts';

type Path = readonly string[];

/** Every value of the state that can change in a game, with its path. */
const leaves = (value: unknown, path: Path = []): Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : Object.entries(value).flatMap(([key, x]) => leaves(x, [...path, key]));

/** A different value of the same type, far enough for what is shown rounded. */
function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 11;
  if (typeof value === 'boolean') return !value;
  return typeof value === 'string' ? `${value}?` : 1;
}

function withChanged(s: GameState, path: Path): GameState {
  return given(s, (copy) => {
    const owner = path.slice(0, -1).reduce<unknown>((x, key) => (x as Record<string, unknown>)[key], copy);
    const last = path.at(-1)!;
    (owner as Record<string, unknown>)[last] = changed((owner as Record<string, unknown>)[last]);
  });
}

/** `groups.3.spent` → `groups.*.spent`. */
const named = (path: Path): string => path.map((key) => (/^\d+$/.test(key) ? '*' : key)).join('.');

const SEATS = ['us', 'iran', 'public'] as const;
type Seat = (typeof SEATS)[number];

/** For each part of the state, the seats whose view it changes in any of these states. */
function seenBy(states: readonly GameState[]): Map<string, Set<Seat>> {
  const out = new Map<string, Set<Seat>>();
  for (const s of states) {
    const { def: _def, ...rest } = s;
    const plain = SEATS.map((seat) => JSON.stringify(view(s, seat)));
    for (const path of leaves(rest)) {
      const seats = out.get(named(path)) ?? new Set<Seat>();
      out.set(named(path), seats);
      if (seats.size === SEATS.length) continue;
      const other = withChanged(s, path);
      SEATS.forEach((seat, i) => {
        if (JSON.stringify(view(other, seat)) !== plain[i]) seats.add(seat);
      });
    }
  }
  return out;
}

/** What each seat may see (rules §14). Parts not listed are visible to nobody. */
const words = (list: string): string[] => list.trim().split(/\s+/);
const ALL = words(`
  turn gaza sites ledger ending pastPublic past.*.byTheatre
  units.*.type units.*.at units.*.arrives units.*.lost
  tracks.credibility tracks.assurance tracks.baghdad tracks.oil tracks.shipping tracks.north tracks.expelled tracks.lebanonWar
  lines.*.id lines.*.maker lines.*.condition lines.*.reply lines.*.from lines.*.until
  lines.*.crossed lines.*.answered lines.*.done
`);
const BOTH = words(`
  us.talksTurn us.strikeTurn groups.*.id groups.*.leaderKilledTurn tracks.pressure tracks.shockTurn tracks.calmTurns messages
  offers.*.id offers.*.maker offers.*.stop offers.*.forbear offers.*.from offers.*.until
  offers.*.met offers.*.broken offers.*.done offers.*.idle
`);
const SHOWN: Readonly<Record<Seat, readonly string[]>> = {
  public: [...ALL, ...words('axis.*.hitTurn heat.public')],
  us: [
    ...ALL,
    ...BOTH,
    ...words(`
      secret.hiddenAims.us points.us heat.us us.pools us.standing us.aims us.sanctions us.sanctionsTurn us.talksBonusTurn
      us.pressTurns us.israelHeldUntil us.coalitionFrom us.pressTruceTurn us.spareUntil us.warnings us.estimates us.assessment us.lastStrike us.strikesIn us.vote us.hurtBy us.struckTheatres
      us.struckClasses us.moods us.deployedTheatres us.assessments groups.*.reckoned axis.*.known axis.*.knownSince axis.*.reported units.*.struckTurn
    `),
  ],
  iran: [
    ...ALL,
    ...BOTH,
    ...words(`
      secret.hiddenAims.iran points.iran heat.iran iran.pools iran.aims iran.focus iran.cadres iran.redSeaOpen iran.alertTurn
      moods iran.dispersedUntil iran.haltPaid iran.pressPaid iran.cadresHome iran.standingKnown iran.estimates iran.assessments us.strikeIraqTurn
      groups.*.directive groups.*.avoid groups.*.obeys groups.*.avoids groups.*.repeats groups.*.munitions
      groups.*.cohesion groups.*.grievance axis.*.damage tracks.hardliners tracks.prestige debts tracks.crowdTurn
    `),
  ],
};
const allowed = (seat: Seat, part: string): boolean =>
  SHOWN[seat].some((open) => part === open || part.startsWith(`${open}.`));

describe('the visible part of the state', () => {
  it('is what the rules name, part by part, near the end of two games', {
    timeout: 30_000,
  }, () => {
    const game = (n: number) => randomGame(`shown:${n}`, { scenario: october, options: { hazard: 0 } });
    const seen = seenBy([1, 2].map((n) => game(n).at(-2)!.after));
    expect([...seen.keys()].filter((part) => part.startsWith('secret.'))).toHaveLength(9);
    for (const seat of SEATS) {
      const shown = [...seen].filter(([, seats]) => seats.has(seat)).map(([part]) => part);
      expect(shown.length).toBeGreaterThan(40);
      expect(shown.filter((part) => !allowed(seat, part))).toEqual([]);
    }
  });
});
