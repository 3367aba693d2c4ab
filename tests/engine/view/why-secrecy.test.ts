import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GameEvent, type GameState, type SeatEvent, type Side } from '../../../src/engine/model/index.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { eventsFor } from '../../../src/engine/view/events.ts';
import { legalOrders } from '../../../src/engine/view/legal.ts';
import { view } from '../../../src/engine/view/view.ts';
import { given, type OwnState } from '../../support/engine.ts';
import { october, opened, randomGame, randomSubmission, small, stream } from '../../support/random-play.ts';

/** Hidden data changes no rate or weapon here, so attacks are the same and their terms can be compared. */
const SAME_ATTACKS = { 'groups.avoidRate': 1, 'groups.grievanceRate': 0, 'attack.ballisticCadre': 0 };
const SEATS = ['us', 'iran', 'public'] as const;
type Seat = (typeof SEATS)[number];
const rich = { 'pools.militaryUs': 6, 'pools.militaryIran': 6, 'pools.political': 6, 'pools.intelligence': 4 };

/** Random legal games with all their causes. */
const events: readonly GameEvent[] = Array.from({ length: 12 }, (_, i) =>
  randomGame(`why:${i}`, { scenario: i % 2 ? october : small, options: { hazard: 0, tempo: 2 }, tables: rich }),
).flatMap((steps) => steps.flatMap((step) => step.events));

/** Seats that must not see a term or its die, by kind of result: `kind.label`. */
const WITHHELD: Readonly<Record<string, readonly Seat[]>> = {
  'attack.killed': SEATS,
  'attack.attribution': SEATS,
  'shipAttack.shipHit': ['iran', 'public'],
  'strikeSite.strike': SEATS,
  'soil.soil': ['us', 'public'],
  'leaderKilled.leader': ['iran', 'public'],
  'commanderKilled.leader': ['us', 'public'],
  'estimate.estimate': ['us', 'iran'],
  'warning.warning': ['us'],
  'noWarning.warning': ['us'],
  'siteFound.find': ['us'],
  'nothingFound.find': ['us'],
  'truceWon.truce': ['iran', 'public'],
  'officerKilled.officer': SEATS,
  'embassyStormed.crowd': ['us', 'public'],
  '§6 leader.leader': ['us'],
  'civilianHarm.civilian': ['public'],
  'missilesBase.accident': ['public'],
};

describe('the explanation of an event', () => {
  it('hides no term from a seat that sees the result and the die', () => {
    for (const e of events)
      for (const { guard = 0, why } of e.why ?? [])
        for (const mod of why.mods)
          expect([e.kind, mod.key, (mod.hide ?? 0) & e.to & 3 & ~guard]).toEqual([e.kind, mod.key, 0]);
  });

  /** An orbit's finds depend on nothing hidden; a commander who is not found may not have been there. */
  const kindOf = (e: SeatEvent, label: string): string =>
    e.clause === '§3 surveillance' || e.data.target === 'commander' ? `${e.clause}.${label}` : `${e.kind}.${label}`;

  it('withholds the die from a seat always or never, by the kind of result', () => {
    const told = new Map<string, boolean>();
    for (const seat of SEATS)
      for (const e of eventsFor(events, seat))
        for (const { label, why } of e.why ?? []) {
          const kind = kindOf(e, label);
          const withheld = why.result === null && (why.roll ?? null) === null;
          expect([seat, kind, withheld]).toEqual([seat, kind, WITHHELD[kind]?.includes(seat) ?? false]);
          told.set(kind, withheld);
        }
    expect(told.size).toBeGreaterThan(20);
  });

  /** All of the other side's private data, changed at once: anything a rule may use and a seat may not know. */
  const unknownTo: Readonly<Record<Side, (s: OwnState) => void>> = {
    iran(s) {
      for (const a of s.axis)
        Object.assign(a, { known: a.known === 'suspected' ? 'known' : a.known, knownSince: s.turn });
      s.us.pressTurns = [...s.us.pressTurns, s.turn - 1];
      s.us.israelHeldUntil = s.turn;
      s.us.estimates = [];
    },
    us(s) {
      for (const a of s.axis) if (a.damage === 'damaged') a.damage = 'none';
      s.iran.dispersedUntil = s.iran.dispersedUntil >= s.turn ? 0 : s.turn;
      s.iran.cadres = s.iran.cadres.map((at) => (at === 'home' ? 'kh' : at));
      for (const g of s.groups) Object.assign(g, { avoids: !g.avoids, grievance: 3 });
    },
  };
  const look = ({ why: _why, ...rest }: SeatEvent): string => JSON.stringify(rest);

  it.each(['us', 'iran'] as const)('is the same for the %s when its view is the same', { timeout: 30_000 }, (seat) => {
    let compared = 0;
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(5), (seed, turns) => {
        const pick = stream(`terms:${seed}`);
        let s = opened(`terms:${seed}`, {
          scenario: seed % 2 ? october : small,
          options: { hazard: 0, tempo: 2 },
          tables: { ...rich, ...SAME_ATTACKS, 'effects.leaderFound': 60, 'effects.truceChance': 60 },
        });
        const both = () => ({ us: randomSubmission(s, 'us', pick), iran: randomSubmission(s, 'iran', pick) });
        for (let i = 0; i < turns && !s.ending; i++) s = resolveTurn(s, both(), { quiet: true }).state;
        fc.pre(!s.ending);
        const strikes = legalOrders(view(s, 'us')).filter((x) =>
          ['strike', 'leader', 'pressIsrael'].includes(x.order.kind),
        );
        const subs = both();
        if (strikes.length > 0) subs.us = { ...subs.us, orders: [strikes[pick(strikes.length)]!.order] };
        const told = (state: GameState) => eventsFor(resolveTurn(state, subs).events, seat);
        const [one, two] = [told(s), told(given(s, unknownTo[seat]))];
        // Up to the first visible difference; the games may diverge from there.
        for (let i = 0; i < one.length && two[i] && look(one[i]!) === look(two[i]!); i++) {
          if (one[i]!.why) compared++;
          expect(two[i]!.why).toEqual(one[i]!.why);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});
