import { describe, expect, it } from 'vitest';
import type { Effect, GameState, Side } from '../../../src/engine/model/index.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { legalSignals } from '../../../src/engine/view/legal.ts';
import { view } from '../../../src/engine/view/view.ts';
import { byKind, casesOf, reachedStates, tried, type Case, type Outcome } from '../../support/card-cases.ts';
import { given, STILL, under } from '../../support/engine.ts';

/** Turns resolved per kind of order, with and without it; CARD_SAMPLES can ask for more. */
const SAMPLES = Number(process.env.CARD_SAMPLES ?? 2000) / 10;
const GAMES = Number(process.env.CARD_GAMES ?? 14);
const T = tablesFor(STILL);

/**
 * Without attacks and standing orders, so that all differences come from the order. Earlier signals are tested
 * elsewhere.
 */
const alone = (state: GameState): GameState =>
  given(under(state, STILL), (s) => {
    s.lines = [];
    s.offers = [];
    s.transit = [];
    s.us.standing = null;
  });

const reached = reachedStates(GAMES).map(({ state }) => ({ state: alone(state), theirs: { us: null, iran: null } }));
const cases = byKind(casesOf(reached));

/**
 * Consequences of a track's level or a death, and the other side's own points for being struck, are not effects of an
 * order.
 */
const FOLLOWS = [
  'gulfHeat',
  'fatal',
  'nearMiss',
  'before',
  'kept',
  'drift',
  'attacksUnanswered',
  'answeredInVain',
  'cap',
  'rounding',
  'point.struck',
  'point.calmStruck',
]
  .concat(['lowHeat', 'highHeat', 'endHeat', 'pressure', 'north', 'shipping', 'credibility'].map((x) => `point.${x}`))
  .concat(
    ['prestige', 'oil', 'baghdad', 'lostLeaders', 'deaths', 'calm', 'bloodshed', 'bargaining'].map((x) => `point.${x}`),
  );
/** An order can only avert these for its own side. */
const AVERTED = ['noticeNotKept', 'spareKept', 'officerUnanswered', 'point.deathUnanswered'];

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.011;

interface Cause {
  readonly key: string;
  readonly why: string;
  readonly value: number;
}

/** Causes of the turn: of tracks, and of both sides' points as the card's side sees them. */
function causesOf({ events }: Outcome, side: Side): Cause[] {
  return events.flatMap((e) => {
    const mods = e.why?.[0]?.why.mods ?? [];
    // Pressure is also reported to Iran, rounded.
    if (e.kind === 'track' && e.data.track !== 'heat' && e.data.rounded !== true)
      return mods.map((m) => ({ key: `track.${e.data.track}`, why: m.key, value: m.value }));
    if (e.kind !== 'points') return [];
    const key = e.data.side === side ? 'points.own' : 'points.other';
    return mods.map((m) => ({ key, why: m.key, value: m.value }));
  });
}

/** Causes that the order adds or removes. */
function differences(c: Case, on: Outcome, off: Outcome): Cause[] {
  const sums = new Map<string, Cause>();
  const add = (list: readonly Cause[], sign: number): void => {
    for (const x of list) {
      const name = `${x.key} ${x.why}`;
      sums.set(name, { ...x, value: (sums.get(name)?.value ?? 0) + sign * x.value });
    }
  };
  add(causesOf(on, c.side), 1);
  add(causesOf(off, c.side), -1);
  const north = on.after.tracks.north - off.after.tracks.north;
  add([{ key: 'track.north', why: 'order', value: north }], 1);
  return [...sums.values()].filter(
    (x) =>
      !near(x.value, 0) &&
      !FOLLOWS.includes(x.why) &&
      !(AVERTED.includes(x.why) && c.card.order.kind !== 'spare') &&
      // The US infers Iran's Prestige from its fronts.
      !(x.why === 'fronts' && c.side === 'us'),
  );
}

const had = (x: Outcome, ...kinds: string[]): boolean => x.events.some((e) => kinds.includes(e.kind));
const wasCalm = ({ after }: Outcome): boolean => after.past.at(-1)!.calm;
const took = ({ before, after }: Outcome, mood: string): boolean =>
  after.moods.length > before.moods.length && after.moods.at(-1)!.mood === mood;
const found = (x: Outcome): boolean => had(x, 'leaderKilled', 'commanderKilled');

/** Conditions of a card's effects. */
const HOLDS: Readonly<Record<string, (x: Outcome, c: Case) => boolean>> = {
  found,
  foundCalm: (x) => found(x) && wasCalm(x),
  fear: (x) => took(x, 'fear'),
  anger: (x) => took(x, 'anger'),
  foundFear: (x) => took(x, 'fear'),
  foundAnger: (x) => took(x, 'anger'),
  foundInIraq: (x) => x.events.some((e) => e.kind === 'commanderKilled' && e.theatre === 'iraq'),
  calm: wasCalm,
  civilians: (x) => had(x, 'civilianHarm'),
  ships: () => false,
  officer: (x) => had(x, 'officerKilled'),
  agreed: (x) => had(x, 'northObeyed', 'closeObeyed'),
  israelAgrees: (x) => had(x, 'pressNorth'),
  war: ({ after }) => after.gaza !== 'truce',
  agreedWar: (x) => had(x, 'northObeyed', 'closeObeyed') && x.after.gaza !== 'truce',
  reply: () => false,
  storms: (x) => had(x, 'embassyStormed'),
  wrongGroup: (x) => had(x, 'wrongGroup'),
  fewer: ({ before }) => (before.past.at(-1)?.attacks ?? 0) > 0,
  leaderKilled: () => false,
  there: ({ before, after }, { card }) => {
    const unit = (s: GameState) => s.units.find((u) => card.order.kind === 'move' && u.id === card.order.unit)!;
    return unit(after).arrives <= before.turn || before.def.places[unit(before).at] === 'gulf';
  },
  each: () => true,
};
const OF_TRACKS = /^(?:track|points)\./;

/** Effects on the card that did not happen, and effects that were not on the card. */
function discord(c: Case, on: Outcome, off: Outcome): string[] {
  const came = differences(c, on, off);
  const wrong: string[] = [];
  for (const move of c.card.moves.filter((m: Effect) => OF_TRACKS.test(m.key))) {
    const i = came.findIndex((x) => x.key === move.key && near(x.value, move.value));
    const due = move.only === undefined || HOLDS[move.only]!(on, c);
    if (due !== i >= 0)
      wrong.push(`${c.card.id}: ${move.key} ${move.value} ${move.only ?? ''} ${due ? 'missing' : 'came'}`);
    if (i >= 0) came.splice(i, 1);
  }
  return [...wrong, ...came.map((x) => `${c.card.id}: ${x.key} ${x.value} (${x.why}) is not on the card`)];
}

/** Escalation points of a turn's acts, now and delivered at the next opening; without accidental deaths. */
function pointsOf({ events, after }: Outcome): number {
  const heat = events.find((e) => e.kind === 'heat' && e.data.track === 'heat');
  const acts = (heat?.why?.[0]?.why.mods ?? []).filter(
    (m) => m.key.startsWith('act.') && m.key !== 'act.americanKilled',
  );
  const now = acts.reduce((sum, m) => sum + m.value / T.heat.gain, 0);
  return now + after.carry.reduce((sum, a) => sum + a.ep, 0);
}

/** Differences between what the card says the other side sees and what it sees. */
function misread({ card }: Case, on: Outcome, off: Outcome): string[] {
  // Nothing is delivered after the last turn.
  if (on.after.ending) return [];
  const read = pointsOf(on) - pointsOf(off);
  const said = [card.ep, card.epElse ?? card.ep];
  if (said.some((ep) => Math.abs(ep - read) < 0.2)) return [];
  return [`${card.id}: ${said.join(' or ')} on the ladder, not ${read}`];
}

const samples = [...cases].map(([kind, list]) => {
  const step = Math.max(1, Math.floor(list.length / SAMPLES));
  return [kind, list.filter((_, i) => i % step === 0).slice(0, SAMPLES)] as const;
});

describe('the effects on an order card', () => {
  it.each(samples)('are all there are, and what the other side sees: %s', (_kind, list) => {
    const wrong = list.flatMap((c, i) => {
      const [on, off] = [tried(c, i + 1), tried(c, i + 1, [])];
      return [...discord(c, on, off), ...misread(c, on, off)];
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('are what the other side sees of a signal', () => {
    const wrong = reached.slice(0, 120).flatMap(({ state }, i) =>
      (['us', 'iran'] as const).flatMap((side) => {
        const signals = legalSignals(view(state, side));
        const card = signals[(i * 31) % Math.max(1, signals.length)];
        if (!card) return [];
        const sub = { turn: state.turn, orders: [], signals: [card.signal] };
        const { state: after } = resolveTurn(state, { [side]: sub });
        if (after.ending) return [];
        const read = after.carry.filter((a) => a.by === side && a.key !== 'deploy').reduce((n, a) => n + a.ep, 0);
        return [card.ep, card.epElse ?? card.ep].includes(read) ? [] : [`${card.id}: ${card.ep}, not ${read}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('are what a resupply brings', () => {
    const wrong = (cases.get('resupply') ?? []).slice(0, 60).filter((c, i) => {
      const { before, after } = tried(c, i);
      const at = before.groups.findIndex((g) => c.card.order.kind === 'resupply' && g.id === c.card.order.group);
      return after.groups[at]!.munitions - before.groups[at]!.munitions !== c.card.moves[0]!.value;
    });
    expect(wrong).toEqual([]);
  });
});
