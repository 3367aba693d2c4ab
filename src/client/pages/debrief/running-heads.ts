import { separated } from '../../store/format/numbers.ts';
import { useEffect } from 'react';
import { plainDate } from '../../store/format/dates.ts';
import type { Words } from '../../store/format/words.ts';
import { useScreen } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';

/**
 * Header and footer of every printed page: the game and the page number. Browsers without CSS page margin boxes omit
 * them; the first page repeats the text.
 */
export function useRunningHeads(): void {
  const w = useWords();
  const { game } = useScreen();
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const seats = seatLine(w, game.seats);
    const heads = {
      'top-left': quoted(w('common.named', { name: w('app.name'), value: game.title })),
      'top-right': quoted(seats),
      'bottom-left': quoted(w('report.printed', { date: plainDate(Date.now()) })),
      'bottom-right': pageNumber(w('report.page', { page: COUNTERS[0], pages: COUNTERS[1] })),
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

/** Escapes a text as a CSS string, because a scenario's title may contain any character. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\w .,:;()–-]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;

/** Where a text has the page number and the number of pages: characters that no text contains. */
const COUNTERS = ['\uE000', '\uE001'];
const COUNTED: Readonly<Record<string, string>> = { '\uE000': 'counter(page)', '\uE001': 'counter(pages)' };

/** A text with counters as CSS content. */
const pageNumber = (text: string): string =>
  text
    .split(/([\uE000\uE001])/)
    .map((part) => COUNTED[part] ?? quoted(part))
    .join(' ');

/** The players of both seats. */
const seatLine = (w: Words, seats: Readonly<Record<'us' | 'iran', string>>): string =>
  separated(
    (['us', 'iran'] as const).map((side) =>
      w('common.named', { name: w(`side.${side}`), value: seatName(w, seats[side]) }),
    ),
  );

/** Name of a player kind on paper. */
export const seatName = (w: Words, seat: string): string =>
  seat === 'human' ? w('report.person') : w(`policy.${seat}`);
