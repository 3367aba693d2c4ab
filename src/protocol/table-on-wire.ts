import type { RoleDef, SeatEvent, SourceDef } from '../engine/model/index.ts';
import type { PublicScreen, TableScreen } from './room-seat.ts';
import type { Reveal, SeatScreen } from './seat-screen.ts';

/**
 * Part `game` as it crosses the network. Of a screen of a hundred kilobytes little is new: the large pieces are named by
 * tags, made of what they hold, and each is fetched once: `GET /api/r/ROOM/piece/TAG`.
 */
export type Tag = string;

/** What the seat may read whatever has happened: names, prose, roles, sources. */
export interface Standing {
  readonly texts: Readonly<Record<string, string>>;
  /** Null for one who watches. */
  readonly briefing: { readonly roles: readonly RoleDef[]; readonly sources: readonly SourceDef[] } | null;
}

/** What it may read besides, for it was told of it. */
export interface Told {
  readonly texts: Readonly<Record<string, string>>;
  /** With their places in the list of all that this seat may read. */
  readonly sources: readonly { readonly at: number; readonly source: SourceDef }[];
}

/** Pieces of a screen, by name or (`T` = unknown) by what they are. */
export interface Pieces<T = Tag> {
  readonly standing: T;
  readonly view: T;
  readonly previous: T | null;
  /** Events of each turn that had any, oldest first. */
  readonly events: readonly T[];
  readonly reveal: T | null;
}

/** What is left of a table's screen without its pieces. */
export interface TableRest extends Omit<TableScreen, 'screen' | 'watch'> {
  readonly screen: Omit<SeatScreen, 'view' | 'previous' | 'texts' | 'events' | 'briefing' | 'reveal'> | null;
  readonly watch: Omit<PublicScreen, 'view' | 'previous' | 'texts' | 'events'> | null;
  readonly told: Told;
}

export interface TableOnWire extends TableRest {
  readonly names: Pieces;
  /** Pieces that are new with this turn, unless the request says `have=` the view's tag. */
  readonly pieces: Readonly<Record<Tag, unknown>>;
}

/** Puts table screens together, and keeps the pieces that the next one will need again. */
export function tableReader() {
  let known: ReadonlyMap<Tag, unknown> = new Map();
  let view: Tag | null = null;
  return {
    /** What to ask with: the newest view that is here. */
    have: (): { readonly have?: Tag } => (view === null ? {} : { have: view }),
    /** Rejects as `fetchPiece` does; then the part must be asked for again. */
    async read(wire: TableOnWire, fetchPiece: (tag: Tag) => Promise<unknown>): Promise<TableScreen> {
      const of = async (tag: Tag): Promise<unknown> =>
        Object.hasOwn(wire.pieces, tag) ? wire.pieces[tag] : known.has(tag) ? known.get(tag) : fetchPiece(tag);
      const found = new Map(
        await Promise.all(tagsOf(wire.names).map(async (tag): Promise<[Tag, unknown]> => [tag, await of(tag)])),
      );
      known = found;
      view = wire.names.view;
      return together(wire, found);
    },
  };
}

const tagsOf = ({ standing, view, previous, events, reveal }: Pieces): readonly Tag[] =>
  [...new Set([standing, view, previous, reveal, ...events])].filter((tag) => tag !== null);

function together(wire: TableOnWire, found: ReadonlyMap<Tag, unknown>): TableScreen {
  const { screen, watch, told, names, pieces: _, ...rest } = wire;
  const piece = <T>(tag: Tag): T => found.get(tag) as T;
  const maybe = <T>(tag: Tag | null): T | null => (tag === null ? null : piece<T>(tag));
  const { texts, briefing } = piece<Standing>(names.standing);
  const shared = {
    texts: { ...texts, ...told.texts },
    events: names.events.flatMap((tag) => piece<readonly SeatEvent[]>(tag)),
  };
  return {
    ...rest,
    screen: screen && {
      ...screen,
      ...shared,
      view: piece(names.view),
      previous: maybe(names.previous),
      briefing: briefing && { roles: briefing.roles, sources: withTold(briefing.sources, told.sources) },
      reveal: maybe<Reveal>(names.reveal),
    },
    watch: watch && { ...watch, ...shared, view: piece(names.view), previous: maybe(names.previous) },
  };
}

/** Sources in the order of the scenario. */
function withTold(standing: readonly SourceDef[], told: Told['sources']): readonly SourceDef[] {
  const all = [...standing];
  for (const { at, source } of told) all.splice(at, 0, source);
  return all;
}
