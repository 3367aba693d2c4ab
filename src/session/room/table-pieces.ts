import type { PublicView, SeatEvent, SideView } from '../../engine/model/index.ts';
import type { RoomError } from '../../protocol/room.ts';
import type { TableScreen } from '../../protocol/room-seat.ts';
import type { Pieces, Standing, TableRest, Told } from '../../protocol/table-on-wire.ts';
import type { SeatScreen } from '../../protocol/seat-screen.ts';
import { languageIn, publicTextsFor, sourcesFor, textsFor } from '../scenario-texts.ts';
import { eventsOnce } from '../seen.ts';
import { personIn, tableIn } from './who-sits.ts';
import type { Actor, Person, Room, Table } from './types.ts';
import { isRevealed } from './view-game.ts';
import { partFor } from './views.ts';

/** Part `game` in pieces. They hold nothing but what the part itself holds, whole: that is what keeps secrets. */
export interface TableInPieces {
  readonly rest: TableRest;
  readonly pieces: Pieces<object>;
}

const made = new WeakMap<Table, Map<string, TableInPieces>>();

/** Part `game` of one who looks, in pieces; the same object for all who see the same. */
export function tableInPieces(room: Room, audience: Actor, asked = 'en'): TableInPieces | RoomError {
  const language = languageIn(room.scenario, asked);
  const person = 'person' in audience ? personIn(room, audience.person) : undefined;
  const table = person?.table == null ? undefined : tableIn(room, person.table);
  if (!person || !table || isAlone(room, table, person)) return make(room, table, audience, language);
  const known = made.get(table) ?? new Map<string, TableInPieces>();
  made.set(table, known);
  const key = `${person.side ?? 'public'} ${isRevealed(room)} ${language}`;
  const same = known.get(key);
  if (same) return same;
  const apart = make(room, table, audience, language);
  if ('pieces' in apart) known.set(key, apart);
  return apart;
}

/** Whether somebody sees what nobody else of the team does: words to this person, or their own remarks. */
const isAlone = (room: Room, { bulletins }: Table, { id, remarks }: Person): boolean =>
  bulletins.some(({ to }) => to === id) || (isRevealed(room) && Object.keys(remarks).length > 0);

function make(room: Room, table: Table | undefined, audience: Actor, language: string): TableInPieces | RoomError {
  const whole = partFor(room, audience, 'game', {}, language);
  if ('status' in whole) return whole;
  if (!table) throw new Error('There is no part without a table.');
  return inPieces(room, table, whole, language);
}

function inPieces(room: Room, table: Table, whole: TableScreen, language: string): TableInPieces {
  const { screen, watch, ...others } = whole;
  if (screen?.view) {
    const { view, previous, texts, events, briefing, reveal, ...rest } = screen;
    const standing = standingOf(room, view, screen, language);
    return {
      rest: { ...others, screen: rest, watch: null, told: toldOf(standing, texts, briefing?.sources ?? []) },
      pieces: { standing, view, previous, events: turnsOf(table, view.seat, events), reveal },
    };
  }
  if (!watch) throw new Error('A table is seen by a side or by all.');
  const { view, previous, texts, events, ...rest } = watch;
  const standing = standingOf(room, view, watch, language);
  return {
    rest: { ...others, screen: null, watch: rest, told: toldOf(standing, texts, []) },
    pieces: { standing, view, previous, events: turnsOf(table, 'public', events), reveal: null },
  };
}

/** Events by turn, as the same objects at every step of the game. */
function turnsOf(table: Table, seat: 'us' | 'iran' | 'public', events: readonly SeatEvent[]): readonly object[] {
  const turns = table.play.run.events.map((turn) => eventsOnce(turn, seat)).filter((turn) => turn.length > 0);
  if (turns.reduce((sum, turn) => sum + turn.length, 0) !== events.length) throw new Error('Events are missing.');
  return turns;
}

const standings = new WeakMap<Room['scenario'], Map<string, Standing>>();

/** Of what may be read, the part that would be read without any event: it seldom changes. */
function standingOf(
  { scenario }: Room,
  view: SideView | PublicView,
  { phase, texts, ...screen }: Pick<SeatScreen, 'phase' | 'texts'> & Partial<Pick<SeatScreen, 'briefing'>>,
  language: string,
): Standing {
  const briefing = screen.briefing ?? null;
  const known = standings.get(scenario) ?? new Map<string, Standing>();
  standings.set(scenario, known);
  const key = JSON.stringify([view.seat, language, phase === 'over', placesIn(view)]);
  const same = known.get(key);
  if (same) return same;
  const all = phase === 'over';
  const readable = all
    ? texts
    : view.seat === 'public'
      ? publicTextsFor(scenario, view, [], language)
      : textsFor(scenario, view, [], language);
  const cited = new Set(all || view.seat === 'public' ? scenario.sources : sourcesFor(scenario, view, []));
  const standing: Standing = {
    texts: Object.fromEntries(Object.entries(texts).filter(([name]) => Object.hasOwn(readable, name))),
    briefing: briefing && { ...briefing, sources: briefing.sources.filter((source) => cited.has(source)) },
  };
  known.set(key, standing);
  return standing;
}

const placesIn = ({ sites, axis, stations, units }: SideView | PublicView): readonly string[] =>
  [...sites, ...axis].map(({ def }) => def.id).concat([...stations, ...units].map(({ id }) => id));

const toldOf = ({ texts, briefing }: Standing, allTexts: Standing['texts'], sources: Sources): Told => ({
  texts: Object.fromEntries(Object.entries(allTexts).filter(([key]) => !Object.hasOwn(texts, key))),
  sources: sources.flatMap((source, at) => (briefing?.sources.includes(source) ? [] : [{ at, source }])),
});
type Sources = NonNullable<Standing['briefing']>['sources'];
