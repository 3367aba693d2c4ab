import type { PublicView, Scenario, SeatEvent, Side, SideView, SourceDef } from '../engine/model/index.ts';
import { cleanText } from '../protocol/clean-text.ts';

/** Parts of a scenario file that a seat may read: an allow-list, as for the view (rules §14). */

export type Texts = Readonly<Record<string, string>>;

/** A scenario's texts in a language; in English where that has none. Made once: a class asks for them at every step. */
export function textsIn(scenario: Scenario, language: string): Texts {
  const made = cleaned.get(scenario) ?? new Map<string, Texts>();
  cleaned.set(scenario, made);
  const own = languageIn(scenario, language);
  const known = made.get(own);
  if (known) return known;
  const texts = { ...countriesOf(scenario), ...scenario.texts.en, ...scenario.texts[own] };
  const clean = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, cleanText(text)]));
  made.set(own, clean);
  return clean;
}

/** In which country each site is: a theatre of the rules may reach beyond one country. */
const countriesOf = ({ sites, axisSites }: Scenario): Texts =>
  Object.fromEntries([...sites, ...axisSites].map(({ id, country }) => [`site.${id}.country`, country]));

/** Of what somebody asked for, a language that the scenario has. */
export const languageIn = ({ texts }: Scenario, language: string): string =>
  Object.hasOwn(texts, language) ? language : 'en';

const cleaned = new WeakMap<Scenario, Map<string, Texts>>();

export const titleOf = (scenario: Scenario, language: string): string =>
  textsIn(scenario, language)['scenario.title'] ?? scenario.id;

type Mapped = Pick<SideView, 'sites' | 'axis' | 'stations' | 'units'>;

/** Ids of everything on the map that this seat sees. */
function placesSeen(view: Mapped): Set<string> {
  return new Set([...view.sites, ...view.axis].map((x) => x.def.id).concat(view.stations.map((x) => x.id)));
}

/** Every id in this seat's events: their names must be readable. Free text (`text`) names nothing. */
const idsTold = (events: readonly SeatEvent[]): Set<string> =>
  new Set(
    events
      .flatMap((e) => Object.entries(e.data))
      .flatMap(([key, value]) => (typeof value === 'string' && key !== 'text' ? value.split(' ') : [])),
  );

function mayRead(side: Side | null, view: Mapped, events: readonly SeatEvent[]): (key: string) => boolean {
  const places = placesSeen(view);
  const units = new Set(view.units.map((u) => u.id));
  const told = idsTold(events);
  return (key) => {
    const [kind, id = ''] = key.split('.');
    if (kind === 'scenario') return true;
    if (kind === 'brief' || kind === 'role') return id === side;
    if (kind === 'site' || kind === 'station') return places.has(id) || told.has(id);
    if (kind === 'unit') return units.has(id) || told.has(id);
    return kind === 'event' && told.has(id);
  };
}

/** Names and prose for one seat: what it sees on the map, its events, its own briefing and roles. */
export function textsFor(scenario: Scenario, view: SideView, events: readonly SeatEvent[], language = 'en'): Texts {
  const readable = mayRead(view.seat, view, events);
  return Object.fromEntries(Object.entries(textsIn(scenario, language)).filter(([key]) => readable(key)));
}

/** The same for those who play for no side: nobody's briefing. */
export function publicTextsFor(
  scenario: Scenario,
  view: PublicView,
  events: readonly SeatEvent[],
  language: string,
): Texts {
  const readable = mayRead(null, view, events);
  return Object.fromEntries(Object.entries(textsIn(scenario, language)).filter(([key]) => readable(key)));
}

/** Sources for what this seat sees, and those that nothing on the map cites. A hidden site's sources would reveal it. */
export function sourcesFor(scenario: Scenario, view: SideView, events: readonly SeatEvent[]): SourceDef[] {
  const places = placesSeen(view);
  const units = new Set(view.units.map((u) => u.id));
  const told = idsTold(events);
  const citing = [
    ...[...scenario.sites, ...scenario.axisSites, ...scenario.stations].map((x) => ({
      src: x.src,
      seen: places.has(x.id) || told.has(x.id),
    })),
    ...scenario.units.map((x) => ({ src: x.src, seen: units.has(x.id) || told.has(x.id) })),
    ...scenario.events.map((x) => ({ src: x.src, seen: told.has(x.id) })),
  ];
  const seen = new Set(citing.filter((x) => x.seen).flatMap((x) => x.src));
  const hidden = new Set(citing.filter((x) => !x.seen).flatMap((x) => x.src));
  return scenario.sources.filter((s) => seen.has(s.id) || !hidden.has(s.id));
}
