import { cleanText } from '../../../protocol/clean-text.ts';
import type {
  Cost,
  Data,
  Modifier,
  Odds,
  Order,
  OrderError,
  SeatEvent,
  Signal,
  Why,
} from '../../../engine/model/index.ts';
import { POOLS, THEATRES } from '../../../engine/model/index.ts';
import { figure, itemized, listed, percent, separated, signed } from './numbers.ts';
import type { Param, Params, Words } from './words.ts';

/** Key prefixes for the name of a parameter's value, tried in this order: `site: 'al-asad'` is `site.al-asad`. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  site: ['site'],
  sites: ['site'],
  unit: ['unit'],
  group: ['group', 'theatre'],
  at: ['site', 'station', 'theatre'],
  from: ['site', 'station', 'side'],
  to: ['group', 'theatre', 'site', 'station', 'north', 'gaza', 'rung'],
  target: ['group', 'site'],
  owner: ['group'],
  theatre: ['theatre'],
  track: ['track'],
  pool: ['pool'],
  bar: ['bar'],
  side: ['side'],
  by: ['side', 'group'],
  maker: ['side'],
  other: ['side'],
  seat: ['side'],
  type: ['unitType'],
  order: ['order'],
  first: ['order'],
  second: ['order'],
  signal: ['signal'],
  scale: ['scale'],
  aim: ['aim', 'aims', 'hiddenAim'],
  hiddenAim: ['hiddenAim'],
  damage: ['damage'],
  weapon: ['weapon'],
  trigger: ['trigger'],
  condition: ['condition'],
  reply: ['reply'],
  stop: ['stop'],
  forbear: ['forbear'],
  fact: ['fact'],
  reason: ['reason'],
  threat: ['threat'],
  offRamp: ['offRamp'],
  state: ['gaza'],
  gaza: ['gaza'],
  directive: ['directive'],
  mode: ['mode'],
  for: ['for'],
  stance: ['stance'],
  ending: ['ending'],
  label: ['label'],
  rung: ['rung'],
};

/**
 * Parameters with ids replaced by names and numbers formatted. `<name>Mid` is the form used inside a sentence,
 * `<name>Start` the one at its start.
 */
export function named(w: Words, data: Readonly<Record<string, unknown>>): Params {
  const out: Record<string, Param> = {};
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'string') {
      out[key] = nameOf(w, key, value);
      out[`${key}Mid`] = nameOf(w, key, value, '.inline');
      out[`${key}Start`] = nameOf(w, key, value, '.start');
    } else if (value === null) out[key] = w(w.has(`${key}.none`) ? `${key}.none` : 'common.unknown');
    else if (typeof value === 'number') out[key] = key === 'count' ? value : figure(value);
    else if (typeof value === 'boolean') out[key] = value ? w('yes') : w('no');
  }
  if (typeof data.change === 'number') out.change = signed(data.change);
  return out;
}

function nameOf(w: Words, key: string, value: string, form = ''): string {
  if (key === 'sites') {
    const ids = value.split(' ').filter(Boolean);
    return listed(ids.map((id) => nameOf(w, 'site', id)));
  }
  if (key === 'cost' || key === 'text') return value;
  const space = (NAMED[key] ?? [key]).find((prefix) => w.has(`${prefix}.${value}`));
  if (!space) return value;
  return w(w.has(`${space}.${value}${form}`) ? `${space}.${value}${form}` : `${space}.${value}`);
}

/** The field of an event that selects its sentence: `ev.attack.intercepted`. */
const DECIDES: Readonly<Record<string, string>> = {
  attack: 'result',
  strikeSite: 'result',
  soil: 'result',
  strike: 'scale',
  shipAttack: 'hit',
  nearMiss: 'leaked',
  officerKilled: 'by',
  leaderNotFound: 'target',
  gaza: 'state',
  cadre: 'to',
  visit: 'group',
  visitSeen: 'group',
  northObeyed: 'to',
  northRefused: 'to',
  crowdOrder: 'mode',
  learnedStanding: 'exists',
  cyber: 'works',
  directive: 'avoid',
  obeys: 'directive',
  refuses: 'directive',
  upkeep: 'what',
  end: 'kind',
  rungUp: 'label',
  warRoll: 'war',
  strikeMood: 'mood',
  publicRefusal: 'because',
  moodLearned: 'mood',
  vote: 'passed',
};

/** Text key of an event. */
export function eventKey(w: Words, event: SeatEvent): string {
  const base = `ev.${event.kind}`;
  const key = `${base}.${event.data[DECIDES[event.kind] ?? '']}`;
  return w.has(key) ? key : base;
}

/** An event in one sentence. */
export function eventTitle(w: Words, event: SeatEvent): string {
  const { data } = event;
  if (typeof data.text === 'string' && data.text !== '') return cleanText(data.text);
  const dated = `event.${data.id}`;
  if (event.kind === 'world' && w.has(dated)) return w(dated);
  if (event.kind === 'worldPassed' && w.has(dated)) return w('ev.worldPassed.told', { text: w(dated) });
  const told = event.kind === 'private' ? toldLine(w, data) : null;
  if (told !== null) return w('ev.private.told', { ...eventParams(w, event), told });
  return w(eventKey(w, event), eventParams(w, event));
}

/** What a private message says, in its sender's words; null: no fact, or one of an older record. */
export function toldLine(w: Words, { fact, value }: SeatEvent['data']): string | null {
  const key = `told.${String(fact)}`;
  const exact = `${key}.${value === '' ? 'none' : String(value)}`;
  if (w.has(exact)) return w(exact);
  const groups = typeof value === 'string' ? value.split(' ').map((id) => nameOf(w, 'group', id)) : [];
  return w.has(key) ? w(key, { groups: listed(groups) }) : null;
}

function eventParams(w: Words, event: SeatEvent): Params {
  const { data, kind } = event;
  const params = named(w, data);
  if (kind === 'points') return { ...params, ...inHundredths(data) };
  if (kind === 'refused') return { ...params, code: w(`err.${data.code}`) };
  if (kind === 'rungUp') return { ...params, from: w(`rung.${data.from}`), to: w(`rung.${data.to}`) };
  const maker = [data.maker, data.from].find((x) => x === 'us' || x === 'iran');
  if (maker) return { ...params, ...named(w, { maker, other: maker === 'us' ? 'iran' : 'us' }), count: 0 };
  const count = [data.count, data.killed, data.wounded].find((x): x is number => typeof x === 'number' && x > 0);
  return { ...params, count: count ?? groupNumber(w, data.group) };
}

/** Grammatical number of a group's name, so that “agrees” and “agree” follow it. 0: no group. */
function groupNumber(w: Words, group: unknown): number {
  const key = `group.${String(group)}.number`;
  return w.has(key) ? Number(w(key)) : 0;
}

/** Two decimals, like the terms of the points, so that the terms add up to the total shown. */
const inHundredths = (data: Data): Params =>
  Object.fromEntries(Object.entries(data).flatMap(([key, x]) => (typeof x === 'number' ? [[key, figure(x, 2)]] : [])));

/** The country of a site, in words; empty if it is not told. */
export function countryOf(w: Words, site: unknown): string {
  const key = `site.${String(site)}.country`;
  if (!w.has(key)) return '';
  const name = `country.${w(key)}`;
  return w.has(name) ? w(name) : w(key);
}

/** News and words: their theatre is where they weigh. Where it happened, the sentence says. */
const PLACELESS: ReadonlySet<string> = new Set(['world', 'worldPassed', 'statement', 'noticeKept', 'noticeNotKept']);

/** Where something happened: the country of its site, which its theatre may reach beyond; else its theatre. */
export function whereOf(w: Words, { kind, theatre, data }: SeatEvent): string {
  if (!theatre || PLACELESS.has(kind) || w.has(`ev.${kind}.at`)) return '';
  const sites = [data.site, ...(typeof data.sites === 'string' ? data.sites.split(' ') : [])];
  const countries = [...new Set(sites.map((site) => countryOf(w, site)).filter(Boolean))];
  return countries.length > 0 ? listed(countries) : w(`theatre.${theatre}`);
}

/** True if a sentence names this place already. */
const names = (sentence: string, place: string): boolean =>
  ` ${sentence} `
    .split(/[^\p{L}\p{M}\p{N}-]+/u)
    .join(' ')
    .includes(` ${place} `);

/** Second line of an event: where it was, if its sentence does not say so, and details. Empty if there are none. */
export function eventDetail(w: Words, event: SeatEvent): string {
  const parts: string[] = [];
  const where = whereOf(w, event);
  if (where && !names(eventTitle(w, event), where)) parts.push(where);
  if (w.has(`ev.${event.kind}.at`)) parts.push(w(`ev.${event.kind}.at`));
  if (event.kind === 'income') parts.push(costLine(w, event.data as Cost));
  const key = detailKey(event);
  if (key && w.has(key)) parts.push(w(key, eventParams(w, event)));
  return separated([...new Set(parts)]);
}

function detailKey({ kind, data }: SeatEvent): string | null {
  const base = `ev.${kind}.sub`;
  if (typeof data.override === 'string') return `${base}.${data.override}`;
  if (kind === 'estimate' && typeof data.right === 'boolean') return `${base}.${data.right ? 'right' : 'wrong'}`;
  if (kind === 'attack') {
    if (typeof data.group !== 'string') return `${base}.unknown`;
    if (data.iranOrdered === true) return `${base}.ordered`;
    if (data.rogue === true) return `${base}.rogue`;
    return data.aimed === true ? `${base}.aimed` : base;
  }
  // Casualty details only if someone was killed.
  if ('killed' in data) return typeof data.killed === 'number' && data.killed > 0 ? base : null;
  return base;
}

/** Name of a clause such as “§4 rogue”. */
export const clauseName = (w: Words, clause: string): string => {
  const [number, ...rest] = clause.split(' ');
  const name = rest.join(' ');
  return [number, w.has(`rule.clause.${name}`) ? w(`rule.clause.${name}`) : name].filter(Boolean).join(' ');
};

/** True if a directive addresses all groups of a theatre. */
export const isTheatre = (to: string): boolean => (THEATRES as readonly string[]).includes(to);

/** Title of an order in the draft. */
export function orderLine(w: Words, order: Order): string {
  const base = `draft.${order.kind}`;
  const params = named(w, order as unknown as Data);
  if (order.kind === 'strike' && order.scale === 'wave') return w(`${base}.wave`, params);
  if (order.kind === 'directive') {
    const all = isTheatre(order.to) ? '.all' : '';
    return w(`${base}${all}${order.avoid ? '.avoid' : ''}`, params);
  }
  if (order.kind === 'visit' && order.group === 'all') return w(`${base}.all`);
  if (order.kind === 'focus' && order.site === null) return w(`${base}.none`, params);
  if (order.kind === 'redsea') return w(`${base}.${order.open ? 'open' : 'close'}`, params);
  if (order.kind === 'cadre') return w(order.to === 'home' ? `${base}.home` : base, { ...params, n: order.n + 1 });
  return w(base, params);
}

/** Title of a signal in the draft. */
export const signalLine = (w: Words, signal: Signal): string =>
  w(`signal.draft.${signal.kind}`, named(w, signal as unknown as Data));

/** A cost in words; empty if it is free. */
export function costLine(w: Words, cost: Cost): string {
  const parts = POOLS.filter((pool) => (cost[pool] ?? 0) > 0).map((pool) =>
    w(`cost.${pool}`, { n: figure(cost[pool] ?? 0) }),
  );
  return parts.length > 0 ? itemized(parts) : w('cost.free');
}

/** For example “1 point”, “−2.5 points”. */
export const pointsLine = (w: Words, x: number, written: (x: number) => string = figure): string =>
  w('points.n', { n: written(x), count: Number(x.toFixed(1)) });

/** Name of a modifier. Keys with a dot fall back to their first part. */
export function modifierName(w: Words, key: string): string {
  if (w.has(`mod.${key}`)) return w(`mod.${key}`);
  const stem = key.replace(/\d+$/, '');
  if (stem !== key && w.has(`mod.${stem}`)) return w(`mod.${stem}`, { n: key.slice(stem.length) });
  return w(`mod.${key}`);
}

/** For example “+10”, “−20”, “× 0.7”. The first term of a sum has no sign; unknown values say so. */
export function modifierValue(w: Words, modifier: Modifier, first: boolean): string {
  if (w.has(`mod.${modifier.key}.value`)) return w(`mod.${modifier.key}.value`);
  if (modifier.op === '×') return `× ${figure(modifier.value, 2)}`;
  if (modifier.op === '=' || first) return figure(modifier.value, 2);
  return signed(modifier.value, 2);
}

/** Result of a sum or product with its unit. */
export function resultValue(w: Words, why: Why): string {
  if (why.result === null) return w('why.withheld');
  if (why.unit === '%') return percent(why.result, 2);
  if (why.unit === 'rate') return w('why.rate', { n: figure(why.result, 2) });
  return figure(why.result, 2);
}

/** Name of the outcome that was rolled; null if there is only one. */
export function rolled(why: Why): string | null {
  if (why.roll === undefined || why.roll === null) return null;
  return why.outcomes?.find((x) => why.roll! < x.upTo)?.key ?? null;
}

/** Name of odds. */
export const oddsName = (w: Words, odds: Odds): string => w(`odds.${odds.label}`);

/** Why an order is refused, in one sentence. */
export function errorLine(w: Words, error: Pick<OrderError, 'code' | 'params'> & { path?: string }): string {
  if (error.code === 'conflict') return conflictLine(w, String(error.params.with));
  // An error of the whole list: the total cost is too high, not this order's.
  const total = error.code === 'cost' && error.path === '/orders';
  return w(`err.${error.code}${total ? '.total' : ''}`, named(w, error.params));
}

/** Names the conflict: `/orders/2` is order 3. */
function conflictLine(w: Words, path: string): string {
  const [, list, at] = path.split('/');
  return w(list === 'signals' ? 'err.conflict.signal' : 'err.conflict', { n: Number(at) + 1 });
}

/** Cumulative thresholds in % as shares of 100, with the remainder last. */
export function bands(upTo: readonly number[]): number[] {
  const shares = upTo.map((x, i) => x - (upTo[i - 1] ?? 0));
  const rest = 100 - (upTo.at(-1) ?? 0);
  return rest > 0 ? [...shares, rest] : shares;
}
