import { other, type SeatEvent, type Side } from '../../../engine/model/index.ts';
import { harmOf, worstFirst } from '../game/event-log.ts';
import { causeOf } from '../game/track-changes.ts';
import { type Given, sharedPlace, type TurnStory } from '../game/turn-story.ts';
import { killedIn } from '../playback/beats.ts';
import { isStrike } from '../playback/event-acts.ts';
import { eventTitle, named, orderLine, signalLine } from './format-text.ts';
import { signed } from './numbers.ts';
import { resultLine } from './playback-text.ts';
import { paragraph, type Words } from './words.ts';

const number = (x: unknown): number => (typeof x === 'number' ? x : 0);
const sum = (events: readonly SeatEvent[], member: string): number =>
  events.reduce((n, e) => n + number(e.data[member]), 0);

/** The headline: the broken word if there is one, then the worst that happened. `attacks`: on US sites this turn. */
export function headline(
  w: Words,
  { worst, force, broken, given, rest }: TurnStory,
  seat: Side,
  attacks: number,
): string {
  // whom an own order hurt stands beside the order too, but it must not be missing here
  const own = worstFirst(given.flatMap(({ results }) => results.filter((e) => harmOf(e) > 0)))[0];
  const gravest = own && worstFirst([...worst.slice(0, 1), own])[0] === own ? [own] : worst;
  const seen = rest.filter((e) => e.kind === 'attack');
  const target = seen.length === attacks ? sharedPlace(seen) : null;
  const unhurt = gravest.length === 0 && attacks === 0 && force ? [force] : gravest;
  return paragraph(w, [
    broken ? brokenLine(w, broken, seat) : '',
    worstLine(w, unhurt, attacks, broken !== null, target),
  ]);
}

function brokenLine(w: Words, event: SeatEvent, seat: Side): string {
  if (event.kind === 'spareBroken') return w('story.broke.spare');
  const { maker } = event.data;
  return maker === seat ? w('story.broke.own') : w('story.broke.other', named(w, { maker: maker ?? null }));
}

/** Words that did what they said. */
const STOOD: ReadonlySet<string> = new Set(['lineKept', 'lineHeld', 'promiseKept']);
export const wordStood = ({ kind }: SeatEvent): boolean => STOOD.has(kind);

/** What became of a word (of which, if a side had two red lines) and the indicator that it moved most. `words`: all of this turn, `events`: what the seat was told. */
export function wordLine(
  w: Words,
  event: SeatEvent,
  { words, events, seat }: { words: readonly SeatEvent[]; events: readonly SeatEvent[]; seat: Side },
): string {
  const maker = event.data.maker === seat ? 'own' : String(event.data.maker);
  // one sum stands for all words of a kind
  const alone = words.filter((e) => e.kind === event.kind).length === 1;
  const moved = events.find(({ kind, turn, data, why }) => {
    const by = number(data.to) - number(data.from);
    return kind === 'track' && turn === event.turn && by !== 0 && causeOf(why, by) === event.kind;
  });
  const line = event.data.condition;
  const several = words.filter((e) => e.data.condition !== undefined && e.data.maker === event.data.maker).length > 1;
  const fell = event.kind === 'offerUnmet' && maker === 'own' && event.data.forbear === 'strikes';
  const struck = fell && events.some((e) => e.turn === event.turn && isStrike(e));
  const fate = w(struck ? 'story.offerUnmet.struck' : `story.${event.kind}.${maker}`, named(w, { other: other(seat) }));
  const told =
    line !== undefined && several ? w('story.about', { told: fate, ...named(w, { condition: line }) }) : fate;
  if (!moved || !alone) return told;
  const change = signed(Math.round(number(moved.data.to)) - Math.round(number(moved.data.from)), 0);
  return paragraph(w, [told, w('story.worth', { track: w(`track.${String(moved.data.track)}`), change })]);
}

function worstLine(
  w: Words,
  worst: readonly SeatEvent[],
  attacks: number,
  hasWord: boolean,
  target: string | null,
): string {
  const [first] = worst;
  if (!first) {
    if (hasWord) return attacks > 0 ? w('story.unhurt') : '';
    if (attacks === 0) return w('story.still');
    const count = attacks;
    return target ? w('story.attacks.at', { count, ...named(w, { site: target }) }) : w('story.attacks', { count });
  }
  if (first.kind !== 'attack') return resultLine(w, first);
  const [killed, wounded] = [sum(worst, 'killed'), sum(worst, 'wounded')];
  const site = sharedPlace(worst);
  const key = killed > 0 ? 'story.killed' : 'story.wounded';
  const count = killed > 0 ? killed : wounded;
  return site ? w(`${key}.at`, { count, ...named(w, { site }) }) : w(key, { count });
}

/** An order or signal in words. */
export const givenLine = (w: Words, { order, signal }: Given): string =>
  order ? orderLine(w, order) : signal ? signalLine(w, signal) : '';

/** What came of an order, in a few words. `fell`: the strike broke an offer of one’s own. */
export function outcomeLine(w: Words, { signal, order, results }: Given, fell: boolean): string {
  if (signal) return w('outcome.sent');
  const [first] = results;
  // what no group ever refuses, no event reports
  const done = order?.kind === 'directive' ? `outcome.${order.directive}` : '';
  if (!first) return w(w.has(done) ? done : 'outcome.none');
  const fallen = fell ? w('outcome.offerFell') : '';
  switch (order?.kind) {
    case 'strike': {
      if (first.kind === 'strikeFailed') return w('outcome.strikeFailed');
      const sites = results.filter((e) => e.kind === 'strikeSite');
      const hits = sites.filter((e) => e.data.result !== 'missed' && e.data.result !== 'none').length;
      const killed = sum(
        results.filter((e) => e.kind === 'strike'),
        'killed',
      );
      return paragraph(w, [
        hits > 0 ? w('outcome.hits', { count: hits }) : w('outcome.hits.none'),
        killed > 0 ? w('outcome.fighters', { count: killed }) : '',
        killed === 0 && order.aim === 'fighters' ? w('outcome.fighters.none') : '',
        fallen,
      ]);
    }
    case 'directive': {
      const agreed = results.filter((e) => e.kind === 'obeys').length;
      const refused = results.filter((e) => e.kind === 'refuses').length;
      if (agreed > 0 && refused > 0) return w('outcome.split', { agreed, refused });
      return w(agreed > 0 ? 'outcome.agreed' : 'outcome.refused');
    }
    case 'standing':
      return w(results.some((e) => e.kind === 'responseFired') ? 'outcome.responseFired' : 'outcome.standing');
    default:
      return paragraph(w, [eventOutcome(w, first), order?.kind === 'leader' || order?.kind === 'soil' ? fallen : '']);
  }
}

/** The short form of an event if there is one, or else its sentence. */
function eventOutcome(w: Words, event: SeatEvent): string {
  const { kind, data } = event;
  const value = ['result', 'works', 'exists'].map((member) => data[member]).find((x) => x !== undefined);
  const keys = [
    ...(killedIn(event) > 0 ? [`outcome.${kind}.killed`] : []),
    ...(data.group === 'all' ? [`outcome.${kind}.all`] : []),
    ...(value === undefined || value === null ? [] : [`outcome.${kind}.${String(value)}`]),
    `outcome.${kind}`,
  ];
  const key = keys.find((x) => w.has(x));
  return key ? w(key, named(w, data)) : eventTitle(w, event);
}
