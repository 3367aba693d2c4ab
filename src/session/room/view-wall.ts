import type { SeatEvent, UsSiteDef } from '../../engine/model/index.ts';
import type { WallPlace, WallScreen } from '../../protocol/room-parts.ts';
import { textsIn } from '../scenario-texts.ts';
import { eventsOnce, viewOnce } from '../seen.ts';
import type { Room, Table } from './types.ts';
import { publicScreen } from './view-game.ts';

/** Part `wall`: what the projector may show. */
export function wallScreen(room: Room, language: string): WallScreen {
  const { blank, table } = room.wall;
  const shown = table === null || !mayShow(room) ? undefined : room.tables[table];
  const news = commonNews(room);
  return {
    blank,
    news,
    places: room.scenario.sites.map(placeOf),
    texts: textsOf(room, news, language),
    game:
      shown && !blank
        ? { table: shown.id, screen: null, watch: publicScreen(room, shown, language), bulletins: [] }
        : null,
    costs: room.stage.kind === 'debrief' ? costsOf(room) : [],
  };
}

const costsOf = ({ tables }: Room): WallScreen['costs'] =>
  Object.values(tables)
    .filter(({ play }) => play.run.turns.length > 0)
    .map(({ id, play }) => ({ table: id, ledger: viewOnce(play.run.state, 'public').ledger }));

const placeOf = ({ id, theatre, lat, lon, airbase, embassy }: UsSiteDef): WallPlace => ({
  id,
  kind: embassy ? 'embassy' : airbase ? 'airbase' : 'base',
  theatre,
  lat,
  lon,
});

/** The sentences of these events, and the names of the places. */
function textsOf({ scenario }: Room, news: readonly SeatEvent[], language: string): WallScreen['texts'] {
  const told = new Set([
    ...news.map(({ data }) => `event.${String(data.id)}`),
    ...scenario.sites.map(({ id }) => `site.${id}`),
  ]);
  return Object.fromEntries(Object.entries(textsIn(scenario, language)).filter(([key]) => told.has(key)));
}

/** One table's public game would tell the others: only where there is one, or in the debrief. */
const mayShow = ({ stage, tables }: Room): boolean => stage.kind === 'debrief' || Object.keys(tables).length === 1;

/** Dated events that have come at every table alike, in its turns that are over. */
function commonNews({ tables }: Room): SeatEvent[] {
  const [first = [], ...others] = Object.values(tables).filter(isPlayed).map(newsOf);
  const told = others.map((news) => new Set(news.map(keyOf)));
  return first.filter((event) => told.every((keys) => keys.has(keyOf(event))));
}

/** Empty tables tell nothing and keep nothing back. */
const isPlayed = ({ play, phase }: Table): boolean => play.run.turns.length > 0 || phase !== 'briefing';

const newsOf = ({ play }: Table): SeatEvent[] =>
  play.run.events.flatMap((turn) => eventsOnce(turn, 'public')).filter((event) => event.kind === 'world');

const keyOf = ({ turn, watch, data }: SeatEvent): string => JSON.stringify([turn, watch, data]);
