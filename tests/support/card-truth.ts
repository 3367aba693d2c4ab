import type { GameEvent, Odds, Order } from '../../src/engine/model/index.ts';
import { GROUPS, LAND_GROUPS } from '../../src/engine/model/index.ts';
import { ORDER_CASES } from './order-cases.ts';
import type { Case, Outcome } from './card-cases.ts';

/** Successes and trials of an odds in one turn; null: it could not happen. */
export type Came = {
  readonly yes: number;
  readonly of: number;
  /** The second outcome or better. */
  readonly any?: number;
} | null;
export type Told = (x: Outcome, c: Case, odds: Odds) => Came;

const once = (yes: boolean): Came => ({ yes: yes ? 1 : 0, of: 1 });
const isGone = (x: Outcome, { site }: Odds): boolean =>
  x.before.axis.some((a) => a.id === site && a.damage === 'destroyed');
const graded = ({ data: { result } }: GameEvent): Came => ({
  ...once(result === 'destroyed')!,
  any: result === 'none' ? 0 : 1,
});
const among = (yes: readonly GameEvent[], no: readonly GameEvent[]): Came =>
  yes.length + no.length === 0 ? null : { yes: yes.length, of: yes.length + no.length };

const kind = (x: Outcome, ...kinds: string[]): GameEvent[] => x.events.filter((e) => kinds.includes(e.kind));
const tells =
  (yes: string, no: string): Told =>
  (x) =>
    among(kind(x, yes), kind(x, no));
const attacksIn = (x: Outcome, theatre: string): GameEvent[] => kind(x, 'attack').filter((e) => e.theatre === theatre);
const strikeWatch = ({ before }: Outcome): number => Math.floor(before.def.watches / 4);

const stanceOfIran = ({ after }: Outcome): string => {
  const land = after.groups.slice(0, 4).map((g) => g.directive);
  if (land.filter((d) => d === 'halt' || d === 'ease').length >= 2) return 'restrains';
  return land.filter((d) => d === 'press').length >= 2 ? 'presses' : 'holds';
};
const stanceOfUs = (c: Case): string =>
  c.theirs?.orders.some((o) => o.kind === 'strike' || o.kind === 'leader' || o.kind === 'soil') ? 'strikes' : 'holds';

const late = (x: Outcome, name: string): GameEvent[] => kind(x, name).filter((e) => e.watch === 999);
const attributed: Told = (x, _c, odds) => {
  const all = attacksIn(x, odds.label.split('.')[1]!);
  return among(
    all.filter((e) => e.data.attributed === true),
    all.filter((e) => e.data.attributed !== true),
  );
};
const answered: Told = (x, _c, odds) => {
  const own = (name: string) => kind(x, name).filter((e) => e.data.group === odds.label.split('.')[1]);
  return among(own('obeys'), own('refuses'));
};

/** Observed results by kind of order and name of the odds, from events and states, not from the dice. */
export const TRUTH: Readonly<Record<string, Told>> = {
  'investigate.attribution': attributed,
  'counterIntelligence.attribution': attributed,
  // An order refused by a group was not given.
  'warn.warning': (x, c) => {
    const theatre = (c.card.order as Extract<Order, { kind: 'warn' }>).theatre;
    if (!x.after.iran.focus.some((f) => f.theatre === theatre)) return null;
    return among(late(x, 'warning'), late(x, 'noWarning'));
  },
  'find.find': (x, c) => {
    const { theatre } = c.card.order as Extract<Order, { kind: 'find' }>;
    const open = x.before.axis.some((a, i) => x.before.def.axis[i]!.theatre === theatre && a.known !== 'known');
    return open ? among(late(x, 'siteFound'), late(x, 'nothingFound')) : null;
  },
  'cyber.cyber': (x) => once(kind(x, 'cyber')[0]!.data.works === true),
  'cyber.cyberSeen': (x) => once(kind(x, 'cyberSeen').length > 0),
  'estimate.estimate': (x, c) =>
    once(kind(x, 'estimate').some((e) => e.data.stance === (c.side === 'us' ? stanceOfIran(x) : stanceOfUs(c)))),
  'sanctions.sanctions': (x) => {
    const asked = x.before.groups.filter((g) => g.obeys && (g.directive === 'ease' || g.directive === 'halt'));
    return asked.length === 0 ? null : { yes: kind(x, 'defies').filter((e) => e.watch < 0).length, of: asked.length };
  },
  'pressIsrael.truce': tells('truceWon', 'truceRefused'),
  'pressIsrael.north': tells('pressNorth', 'pressNorthRefused'),
  'pressIsrael.steps': tells('israelHolds', 'israelRefuses'),
  'leader.leader': (x, c) => {
    const { target } = c.card.order as Extract<Order, { kind: 'leader' }>;
    if (target === 'commander' && !c.theirs?.orders.some((o) => o.kind === 'visit')) return null;
    return once(kind(x, 'leaderKilled', 'commanderKilled').length > 0);
  },
  'redsea.obey': tells('closeObeyed', 'closeRefused'),
  'north.obey': tells('northObeyed', 'northRefused'),
  'north.lebanonWar': (x) => {
    // Hezbollah may also escalate by itself.
    const tried = kind(x, 'northObeyed').length > 0;
    return tried ? once(kind(x, 'lebanonWar').length > 0) : null;
  },
  'missilesBase.accident': (x) => once(kind(x, 'missilesBase').some((e) => e.data.killed !== 0)),
  'missilesNeighbour.civilian': (x) => once(kind(x, 'missilesNeighbour').some((e) => e.data.killed !== 0)),
  'crowd.crowd': (x) => once(kind(x, 'embassyStormed').length > 0),
  'visit.visitSeen': (x) => once(kind(x, 'visitSeen').length > 0),
  'focus.focus': (x, c) => {
    const { theatre, site } = c.card.order as Extract<Order, { kind: 'focus' }>;
    const all = attacksIn(x, theatre);
    return among(
      all.filter((e) => e.data.aimed === true && e.data.site === site),
      all.filter((e) => e.data.aimed !== true),
    );
  },
  'strike.civilian': (x) => once(kind(x, 'civilianHarm').some((e) => e.watch === strikeWatch(x))),
  'strike.cadreKilled': (x, c) => {
    const at = x.before.def.axis.filter((a) => a.kind === 'quds' && c.card.places.includes(a.id));
    const gone = at.filter((a) => {
      const hit = kind(x, 'strikeSite').some((e) => e.data.site === a.id && e.data.result === 'destroyed');
      return hit && (x.before.iran.cadres as readonly string[]).includes(a.owner);
    });
    return gone.length === 1 ? once(kind(x, 'officerKilled').some((e) => e.watch === strikeWatch(x))) : null;
  },
  'soil.soil': (x, _c, odds) => (isGone(x, odds) ? null : graded(kind(x, 'soil')[0]!)),
  ...Object.assign({}, ...ORDER_CASES.map(({ truth }) => truth)),
  'directive.obey': answered,
  'visit.obey': answered,
  'strike.strike': (x, _c, odds) => {
    if (x.after.iran.dispersedUntil >= x.before.turn || isGone(x, odds)) return null;
    return graded(kind(x, 'strikeSite').find((e) => e.data.site === odds.site)!);
  },
};

/** Orders that test a card's odds: a visit has an effect only together with a request. */
export function ordersFor({ state, card }: Case): readonly Order[] {
  if (card.order.kind !== 'visit') return [card.order];
  const { group } = card.order;
  const asked = (group === 'all' ? LAND_GROUPS : [group]).map((to): Order => {
    const { directive, obeys } = state.groups[GROUPS.indexOf(to)]!;
    const refused = (directive === 'ease' || directive === 'halt') && !obeys;
    return { kind: 'directive', to, directive: refused ? directive : directive === 'ease' ? 'halt' : 'ease' };
  });
  return [card.order, ...asked];
}
