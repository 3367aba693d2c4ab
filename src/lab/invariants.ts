import type { GameState, LegalOrder, Order, Pool, SideView, Submission } from '../engine/model/index.ts';
import { POOLS, TRACKS } from '../engine/model/index.ts';
import { tablesFor } from '../engine/tables/index.ts';
import type { Trace } from '../engine/rules/context.ts';
import { checkSubmission } from '../engine/view/check.ts';
import { legalOrders, legalSignals } from '../engine/view/legal.ts';
import { orderId } from '../engine/orders/index.ts';

/** Invariants of every game, whatever is ordered. */
export type ReportViolation = (code: string, message: string) => void;

/** Most legal orders allowed in one list. */
const CAP = 600;

function within(note: ReportViolation, name: string, value: number, least: number, most: number): void {
  if (!(value >= least && value <= most)) note('outOfRange', `${name} is ${value}, not within ${least} to ${most}`);
}

export function auditState(state: GameState, note: ReportViolation): void {
  const t = tablesFor(state.def.overrides);
  const { tracks } = state;
  const bounds: Readonly<Record<string, readonly [number, number]>> = {
    baghdad: [-5, 5],
    prestige: [t.tracks.prestigeMin, t.tracks.prestigeMax],
    oil: [t.tracks.oilMin, t.tracks.oilMax],
  };
  for (const name of TRACKS) within(note, name, tracks[name], ...(bounds[name] ?? [0, 100]));
  within(note, 'north', tracks.north, 0, t.tracks.northMax);
  for (const [who, heat] of Object.entries(state.heat)) within(note, `heat (${who})`, heat.all, 0, 100);
  for (const site of state.sites) within(note, `personnel of ${site.id}`, site.personnel, 0, Infinity);
  for (const group of state.groups) {
    within(note, `munitions of ${group.id}`, group.munitions, 0, t.groups.munitionsMax);
    within(note, `grievance of ${group.id}`, group.grievance, 0, t.groups.grievanceMax);
  }
  auditPools(state, note);
}

function auditPools(state: GameState, note: ReportViolation): void {
  const caps = tablesFor(state.def.overrides).pools;
  const most: Readonly<Record<Pool, number>> = {
    political: caps.politicalCap,
    military: caps.militaryCap,
    intelligence: caps.intelligenceCap,
    leverage: caps.leverageCap,
  };
  for (const side of ['us', 'iran'] as const)
    for (const pool of POOLS) within(note, `${pool} of ${side}`, state[side].pools[pool], 0, most[pool]);
}

/** Traces every die of a game: no address may be used twice (rules §12). */
export function auditDice(note: ReportViolation): Trace {
  const rolled = new Set<string>();
  return (turn, rule, subject, index) => {
    const address = `turn ${turn}, rule ${rule}, ${subject}, ${index}`;
    if (rolled.has(address)) note('dieTwice', `the die of ${address} was rolled twice`);
    rolled.add(address);
  };
}

const alone = (view: SideView, order: Order): Submission => ({ turn: view.turn, signals: [], orders: [order] });

/**
 * Checks that every listed order is accepted alone at the listed price, and that orders not listed are refused. Returns
 * the number of listed orders.
 */
export function auditLegality(view: SideView, note: ReportViolation): number {
  const listed = legalOrders(view);
  if (listed.length > CAP) note('tooMany', `${listed.length} legal orders for ${view.seat}`);
  for (const one of listed) auditListed(view, one, note);
  for (const { id, signal } of legalSignals(view))
    if (!checkSubmission(view, { turn: view.turn, signals: [signal], orders: [] }).ok)
      note('listedRefused', `${view.seat}: signal ${id}`);
  const known = new Set(listed.map((one) => one.id));
  for (const order of unlisted(view, listed)) {
    if (known.has(orderId(order))) continue;
    if (checkSubmission(view, alone(view, order)).ok)
      note('unlistedAccepted', `${view.seat}: ${JSON.stringify(order)}`);
  }
  return listed.length;
}

function auditListed(view: SideView, one: LegalOrder, note: ReportViolation): void {
  const check = checkSubmission(view, alone(view, one.order));
  if (!check.ok) return note('listedRefused', `${view.seat}: ${one.id}: ${check.errors.map((e) => e.code).join(', ')}`);
  for (const pool of POOLS) {
    const price = one.cost[pool] ?? 0;
    if (price !== check.cost[pool])
      note('price', `${view.seat}: ${one.id} lists ${pool} ${price}, the check says ${check.cost[pool]}`);
    if (price > view.pools[pool])
      note('tooDear', `${view.seat}: ${one.id} costs ${pool} ${price} of ${view.pools[pool]}`);
  }
}

const SAMPLE = 40;

/**
 * Orders that a faulty check might accept: listed ones with one field taken from another order, set to an unknown name,
 * or removed.
 */
function unlisted(view: SideView, listed: readonly LegalOrder[]): Order[] {
  const names = [
    'nowhere',
    ...view.sites.map((s) => s.def.id),
    ...view.axis.map((a) => a.def.id),
    ...view.units.map((u) => u.id),
  ];
  const every = Math.max(1, Math.floor(listed.length / SAMPLE));
  return listed
    .filter((_, i) => i % every === view.turn % every)
    .flatMap(({ order }, i) => {
      const keys = Object.keys(order).filter((key) => key !== 'kind' && key !== 'statement');
      const key = keys[i % Math.max(1, keys.length)];
      if (key === undefined) return [];
      const { [key]: _gone, ...less } = order as unknown as Record<string, unknown>;
      const other = names[(i * 7 + view.turn) % names.length];
      return [{ ...order, [key]: other }, key === 'avoid' || key === 'site' ? order : less] as unknown as Order[];
    });
}
