import type { Pieces, Tag } from '../../protocol/table-on-wire.ts';
import type { TableInPieces } from '../../session/room/index.ts';
import type { Metrics } from '../metrics.ts';
import { type Body, bodyOf, hashOf } from './screens.ts';

/** A table as one audience sees it, ready to be sent. */
interface Written {
  /** By tag, all that it is made of. */
  readonly pieces: ReadonlyMap<Tag, Body>;
  readonly names: Pieces;
  /** With what is new of this turn, and for those who have its view already. */
  readonly whole: Body;
  readonly known: Body;
}

/** Writes tables as JSON: each piece once, each screen once an audience, however many ask. */
export function createTables({ screens: counter }: Pick<Metrics, 'screens'>) {
  const bodies = new WeakMap<object, Body>();
  const written = new WeakMap<TableInPieces, Written>();

  function bodyOfPiece(piece: object): Body {
    const known = bodies.get(piece);
    if (known) return known;
    const made = bodyOf(JSON.stringify(piece));
    counter.inc({ step: 'made' });
    bodies.set(piece, made);
    return made;
  }

  function write({ rest, pieces }: TableInPieces): Written {
    counter.inc({ step: 'made' });
    const all = new Map<Tag, Body>();
    const tagOf = (piece: object): Tag => {
      const body = bodyOfPiece(piece);
      all.set(body.hash, body);
      return body.hash;
    };
    const maybe = (piece: object | null): Tag | null => piece && tagOf(piece);
    const names: Pieces = {
      standing: tagOf(pieces.standing),
      view: tagOf(pieces.view),
      previous: maybe(pieces.previous),
      events: pieces.events.map(tagOf),
      reveal: maybe(pieces.reveal),
    };
    const json = JSON.stringify({ ...rest, names });
    const hash = hashOf(json);
    const last = names.events.at(-1);
    const inline = [names.view, ...(last === undefined ? [] : [last])];
    const withPieces = (own: readonly Tag[]): Body => {
      const members = own.map((tag) => `${JSON.stringify(tag)}:${all.get(tag)!.json}`);
      return { json: `${json.slice(0, -1)},"pieces":{${members.join(',')}}}`, hash };
    };
    return { pieces: all, names, whole: withPieces(inline), known: withPieces([]) };
  }

  function of(table: TableInPieces): Written {
    const known = written.get(table) ?? write(table);
    written.set(table, known);
    return known;
  }

  return {
    /** `have`: tag of the newest view that the one who asks has. */
    screen(table: TableInPieces, have: string | undefined): Body {
      const { whole, known, names } = of(table);
      return have === names.view ? known : whole;
    },
    /** A piece of this table as it is now; of nothing else. */
    piece: (table: TableInPieces, tag: Tag): Body | undefined => of(table).pieces.get(tag),
  };
}
