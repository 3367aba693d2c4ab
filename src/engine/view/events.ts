import { maskOf, type Data, type GameEvent, type Modifier, type Odds, type Seat, type SeatEvent } from '../model/index.ts';

/** Events as one seat may know them (rules §14): white gets the whole truth. */
export function eventsFor(events: readonly GameEvent[], seat: Seat): SeatEvent[] {
  const out: SeatEvent[] = [];
  const mask = seat === 'white' ? 0 : maskOf(seat);
  for (const e of events) {
    if (mask !== 0 && (e.to & mask) === 0) continue;
    const base = { kind: e.kind, turn: e.turn, watch: e.watch, theatre: e.theatre, clause: e.clause, data: form(e, seat) };
    out.push(e.why ? { ...base, why: e.why.map((w) => redact(w, mask)) } : base);
  }
  return out;
}

const form = (e: GameEvent, seat: Seat): Data => (seat === 'us' ? (e.us ?? e.data) : seat === 'iran' ? (e.iran ?? e.data) : seat === 'public' ? (e.pub ?? e.data) : e.data);

const UNDISCLOSED: Modifier = { key: 'undisclosed', op: '=', value: 0 };

/**
 * Hidden terms merge into one `undisclosed`. Where a rule may hold hidden terms (`guard`), the seat never gets result or roll,
 * whether or not there was one this time: otherwise their absence would tell.
 */
function redact(o: Odds, mask: number): Odds {
  if (mask === 0) return { label: o.label, why: { ...o.why, mods: o.why.mods.map(({ key, op, value }) => ({ key, op, value })) } };
  const hidden = (m: Modifier): boolean => m.hide !== undefined && (mask === 4 || (m.hide & mask) !== 0);
  const guarded = o.guard !== undefined && (mask === 4 || (o.guard & mask) !== 0);
  const open = o.why.mods.filter((m) => !hidden(m)).map(({ key, op, value }) => ({ key, op, value }));
  if (!guarded) return { label: o.label, why: { ...o.why, mods: open } };
  return { label: o.label, why: { mods: [...open, UNDISCLOSED], result: null, unit: o.why.unit, roll: null } };
}
