import type { TableRecord } from '../../../protocol/room-parts.ts';
import { isShipped, type Library } from '../../../session/library.ts';
import type { RecordLink } from '../../store/desk/desk-link.ts';
import { MAX_LINK, NoLinks } from '../../store/game/import-actions.ts';
import { packLink } from '../pack-link.ts';

/**
 * A link to each table's debrief on the game's page at `address`, where no class is served. A scenario that ships is only
 * named in it. The records have no names of people and nothing that they felt.
 */
export const recordLinks = (
  records: readonly TableRecord[],
  address: string,
  library: Library,
): Promise<readonly RecordLink[]> =>
  Promise.all(
    records.map(async ({ table, save }) => ({ table, link: await linkTo(address, await textFor(save, library)) })),
  );

async function linkTo(address: string, text: string): Promise<RecordLink['link']> {
  try {
    const url = await packLink(address, text);
    return url.length > MAX_LINK ? { tooLong: url.length } : { url };
  } catch (error) {
    if (error instanceof NoLinks) return { impossible: true };
    throw error;
  }
}

type Named = Parameters<typeof isShipped>[1];
/** What of a record is changed for a link. */
interface Saved {
  readonly scenario: { readonly file?: Named };
  readonly notes?: Readonly<Record<string, string>>;
}

/** The record; a table that was stopped opens with the debrief too. */
async function textFor(text: string, library: Library): Promise<string> {
  const { notes, ...save } = JSON.parse(text) as Saved;
  const { file, ...named } = save.scenario;
  const scenario = file && (await isShipped(library, file)) ? named : save.scenario;
  return JSON.stringify({ ...save, scenario, notes: { ...notes, opens: 'debrief' } });
}
