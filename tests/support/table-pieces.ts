import type { TableScreen } from '../../src/protocol/room-seat.ts';
import { type TableOnWire, type Tag, tableReader } from '../../src/protocol/table-on-wire.ts';
import type { TableInPieces } from '../../src/session/room/index.ts';

/** A table's screen, put together again as a page does that has no piece of it yet. */
export function joined({ rest, pieces }: TableInPieces): Promise<TableScreen> {
  const all = new Map<Tag, unknown>();
  const tags = new Map<object, Tag>();
  const tagOf = (piece: object): Tag => {
    const tag = tags.get(piece) ?? `tag-${tags.size}`;
    tags.set(piece, tag);
    all.set(tag, piece);
    return tag;
  };
  const wire: TableOnWire = {
    ...rest,
    names: {
      standing: tagOf(pieces.standing),
      view: tagOf(pieces.view),
      previous: pieces.previous && tagOf(pieces.previous),
      events: pieces.events.map(tagOf),
      reveal: pieces.reveal && tagOf(pieces.reveal),
    },
    pieces: {},
  };
  return tableReader().read(wire, async (tag) => all.get(tag));
}
