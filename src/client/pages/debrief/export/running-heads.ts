import { useEffect } from 'react';
import { plainDate } from '../../../store/format/dates.ts';
import type { Words } from '../../../store/format/words.ts';
import { useScreen } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';

/**
 * What stands above and below every printed page: which game this is, and the page. Browsers that have no boxes in a page's
 * margins leave them out; the first page of the report says the same.
 */
export function useRunningHeads(): void {
  const w = useWords();
  const { game } = useScreen();
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const seats = seatLine(w, game.seats);
    const heads = {
      'top-left': quoted(`${w('app.name')}: ${game.title}`),
      'top-right': quoted(seats),
      'bottom-left': quoted(w('report.printed', { date: plainDate(Date.now()) })),
      'bottom-right': `${quoted(`${w('report.page')} `)} counter(page) ${quoted(` ${w('report.of')} `)} counter(pages)`,
    };
    const boxes = Object.entries(heads).map(([place, content]) => `@${place} { content: ${content}; ${LOOK} }`);
    sheet.insertRule(`@page { margin: 20mm 16mm 18mm; ${boxes.join(' ')} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((x) => x !== sheet);
    };
  }, [w, game]);
}

const LOOK = 'font: 8pt "IBM Plex Sans Variable", sans-serif; color: #555;';

/** As CSS takes it: a scenario's title may hold anything. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\w .,:;()–-]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;

/** Who held the seats. */
const seatLine = (w: Words, seats: Readonly<Record<'us' | 'iran', string>>): string =>
  (['us', 'iran'] as const).map((side) => `${w(`side.${side}`)}: ${seatName(w, seats[side])}`).join('; ');

export const seatName = (w: Words, seat: string): string =>
  seat === 'human' ? w('report.person') : w(`policy.${seat}`);
