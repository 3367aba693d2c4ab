import {
  maskOf,
  type Data,
  type GameEvent,
  type Modifier,
  type Odds,
  type Seat,
  type SeatEvent,
} from '../model/index.ts';

/** Events as one seat may know them (rules §14); the facilitator gets the full truth. */
export function eventsFor(events: readonly GameEvent[], seat: Seat): SeatEvent[] {
  const out: SeatEvent[] = [];
  const mask = seat === 'white' ? 0 : maskOf(seat);
  for (const event of events) {
    if (mask !== 0 && (event.to & mask) === 0) continue;
    const base = {
      kind: event.kind,
      turn: event.turn,
      watch: event.watch,
      theatre: event.theatre,
      clause: event.clause,
      data: form(event, seat),
    };
    out.push(event.why ? { ...base, why: event.why.map((w) => redact(w, mask)) } : base);
  }
  return out;
}

/** Event kinds whose data differs by seat; all others are shown in full to seats that may see them. */
const FORMS: Readonly<Record<string, (d: Data, seat: Seat) => Data>> = {
  attack(d, seat) {
    const { aimed, rogue, leaked, attributed, iranOrdered, ...open } = d;
    if (seat === 'us') return { ...open, group: attributed ? d.group : null, attributed, iranOrdered };
    // Only the US knows of a near miss until it leaks.
    const result = d.result === 'nearMiss' && !leaked ? 'nothing' : d.result;
    return seat === 'iran' ? { ...open, result, aimed, rogue } : { ...open, result, group: null };
  },
  shipAttack: (d, seat) => (seat === 'iran' ? d : { hit: d.hit, killed: d.killed }),
  strikeSite: (d, seat) => hitOnly(d, seat),
  soil: (d, seat) => hitOnly(d, seat),
  estimate: without('right'),
  // That there was nothing to find would reveal what exists.
  noWarning: without('override'),
  nothingFound: without('override'),
};

function without(key: string): (d: Data) => Data {
  return (d) => Object.fromEntries(Object.entries(d).filter(([name]) => name !== key));
}

/** The US learns that it hit, but not how well before an assessment (rules §6). */
const hitOnly = (d: Data, seat: Seat): Data =>
  seat === 'iran' ? d : { site: d.site, result: seat === 'us' ? (d.result === 'none' ? 'missed' : 'hit') : null };

const form = (event: GameEvent, seat: Seat): Data =>
  seat === 'white' ? event.data : (FORMS[event.kind]?.(event.data, seat) ?? event.data);

const UNDISCLOSED: Modifier = { key: 'undisclosed', op: '=', value: 0 };

/**
 * Merges hidden terms into one `undisclosed`. Seats in `guard` never get result or roll, whether or not a term is
 * hidden this time: their absence would reveal it.
 */
function redact(odds: Odds, mask: number): Odds {
  if (mask === 0)
    return {
      label: odds.label,
      why: { ...odds.why, mods: odds.why.mods.map(({ key, op, value }) => ({ key, op, value })) },
    };
  const hidden = (m: Modifier): boolean => m.hide !== undefined && (mask === 4 || (m.hide & mask) !== 0);
  const guarded = odds.guard !== undefined && (mask === 4 || (odds.guard & mask) !== 0);
  const open = odds.why.mods.filter((m) => !hidden(m)).map(({ key, op, value }) => ({ key, op, value }));
  if (!guarded) return { label: odds.label, why: { ...odds.why, mods: open } };
  return { label: odds.label, why: { mods: [...open, UNDISCLOSED], result: null, unit: odds.why.unit, roll: null } };
}
