import type { ReplayData, ReplayEvent, Frame } from '../../../protocol/replay-data.ts';
import type { SeatEvent } from '../../../engine/model/index.ts';
import { visibleEvents } from '../game/event-log.ts';
import { figure, itemized } from '../format/numbers.ts';
import { watchOf, type Playback } from './playback.ts';
import type { ReplaySeat } from './replay.ts';
import type { Words } from '../format/words.ts';

/** A fact as the seat knew it and as it was, at the start of a turn. */
interface ComparisonRow {
  readonly key: string;
  readonly name: string;
  readonly knew: string;
  readonly actual: string;
  /** The truth differs from what the seat knew. */
  readonly differs: boolean;
}

/** Rows that compare a seat's knowledge with the truth. Empty for the `all` seat, which sees the truth. */
export function knownVsActualRows(w: Words, frame: Frame, seat: ReplaySeat): ComparisonRow[] {
  const facts = FACTS[seat];
  return facts.flatMap((fact) => fact(w, frame, seat));
}

type Fact = (w: Words, frame: Frame, seat: ReplaySeat) => ComparisonRow[];

const row = (w: Words, key: string, knew: string | null, actual: string, name = w(`beside.${key}`)): ComparisonRow => ({
  key,
  name,
  knew: knew ?? w('common.unknown'),
  actual,
  differs: knew !== actual,
});

const heat: Fact = (w, frame, seat) => {
  const heatText = ({ all, rung }: Frame['heat']): string =>
    w('beside.heat.value', { n: figure(all, 0), rung: w(`rung.${rung}`) });
  return [row(w, 'heat', heatText(seat === 'all' ? frame.heat : frame[seat].heat), heatText(frame.heat))];
};

const pressure: Fact = (w, { us, iran }, seat) => {
  const [about, actual] = [figure(iran.tracks.pressure, 0), figure(us.tracks.pressure, 0)];
  if (seat !== 'iran') return [row(w, 'pressure', null, actual)];
  return [{ ...row(w, 'pressure', w('beside.about', { n: about }), actual), differs: about !== actual }];
};

const tehran: Fact = (w, { iran }) =>
  (['hardliners', 'prestige'] as const).map((track) =>
    row(w, track, null, figure(iran.tracks[track] ?? 0, track === 'prestige' ? 1 : 0), w(`track.${track}`)),
  );

const groups: Fact = (w, { us, iran }, seat) =>
  iran.groups.map((group) => {
    const estimate = us.groups.find((x) => x.id === group.id)?.munitions;
    const directiveText = group.directive ? w(`directive.${group.directive}.inline`) : '';
    return row(
      w,
      `group.${group.id}`,
      seat === 'us' && estimate !== undefined ? w('beside.group.about', { n: figure(estimate) }) : null,
      w(directiveText ? 'beside.group.so' : 'beside.group.alone', { n: figure(group.munitions), told: directiveText }),
      w(`group.${group.id}`),
    );
  });

const focus: Fact = (w, { iran }) => {
  const sites = iran.iran?.focus ?? [];
  return sites.map(({ site, theatre }) => row(w, `focus.${theatre}`, null, w(`site.${site}`), w('beside.focus')));
};

const places: Fact = (w, { us, iran }) => {
  const suspected = us.axis.filter((x) => x.known === 'suspected').length;
  const known = us.axis.length - suspected;
  const hidden = iran.axis.filter((site) => !us.axis.some((x) => x.def.id === site.def.id));
  const all = w('beside.places.all', { count: iran.axis.length });
  const never = itemized(hidden.map(({ def }) => w(`site.${def.id}`)));
  const actual = hidden.length > 0 ? w('beside.places.hidden', { all, sites: never }) : all;
  return [row(w, 'places', w('beside.places.knew', { known, suspected }), actual)];
};

const damage: Fact = (w, frame, seat) => {
  const seen = frame[seat === 'public' ? 'public' : 'us'].axis;
  return frame.iran.axis.flatMap(({ def, damage: actual }) => {
    const site = seen.find((x) => x.def.id === def.id);
    if (!site || site.damage === actual) return [];
    return [row(w, `damage.${def.id}`, w(`damage.${site.damage}`), w(`damage.${actual}`), w(`site.${def.id}`))];
  });
};

const onTheRoad: Fact = (w, { us, iran }) =>
  us.units.flatMap(({ id, arrives, at }) => {
    if (arrives === null || iran.units.some((x) => x.id === id && x.at === at)) return [];
    return [row(w, `road.${id}`, null, w('beside.road', { turn: arrives }), w(`unit.${id}`))];
  });

const standing: Fact = (w, { us, iran }, seat) => {
  const triggerText = (trigger: string | null): string =>
    trigger ? w('beside.standing.if', { trigger: w(`trigger.${trigger}`) }) : w('beside.standing.none');
  const learnt = seat === 'iran' ? iran.iran?.standingKnown : null;
  const knew = learnt ? (learnt.exists ? triggerText(learnt.trigger ?? 'none') : w('beside.standing.none')) : null;
  return [row(w, 'standing', knew, triggerText(us.us?.standing?.trigger ?? null))];
};

const known: Fact = (w, { us, iran }) => {
  const suspected = us.axis.filter((x) => x.known === 'suspected').length;
  const params = { known: us.axis.length - suspected, suspected, unknown: iran.axis.length - us.axis.length };
  return [row(w, 'exposed', null, w('beside.exposed.so', params))];
};

const FACTS: Readonly<Record<ReplaySeat, readonly Fact[]>> = {
  us: [heat, groups, focus, places, damage, tehran],
  iran: [heat, pressure, standing, known, onTheRoad],
  public: [heat, pressure, tehran, groups, standing, damage, onTheRoad],
  all: [],
};

/** Events so far that this seat was not told of. */
export function unseenEvents(
  replayData: ReplayData,
  seat: ReplaySeat,
  list: readonly SeatEvent[],
  playback: Playback,
): SeatEvent[] {
  if (seat === 'all') return [];
  const watch = watchOf(list, playback);
  const unseen = replayData.turns[playback.turn - 1]!.events.filter((e) => e[seat] === null).map((e) => e.truth);
  return visibleEvents(unseen).filter((e) => e.turn === playback.turn && e.watch <= watch && !SUMS.has(e.kind));
}

/** Totals of other events, which nobody is told. */
const SUMS = new Set(['track', 'points', 'income', 'upkeep']);

/** The true version of an event that a seat was told of. */
export const truthOf = (replayData: ReplayData, seat: ReplaySeat, event: SeatEvent): SeatEvent | null =>
  seat === 'all'
    ? event
    : (replayData.turns.flatMap((t) => t.events).find((e: ReplayEvent) => e[seat] === event)?.truth ?? null);
