/** One event of a calendar, ms since 1970. `id`: the same again changes the event in a calendar that has it. */
export interface CalendarEvent {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly text: string;
}

/** Bytes of a line; longer ones are folded. */
const LINE = 75;

/** A file that calendars read (RFC 5545). Times are UTC, so that it needs no rules of time zones. `made`: ms since 1970. */
export function calendarFile(events: readonly CalendarEvent[], made: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//A Fine Line//Class//EN',
    ...events.flatMap(({ id, from, to, title, text }) => [
      'BEGIN:VEVENT',
      `UID:${id}@a-fine-line`,
      `DTSTAMP:${utc(made)}`,
      `DTSTART:${utc(from)}`,
      `DTEND:${utc(to)}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

/** `20270330T180000Z` */
const utc = (at: number): string => new Date(at).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');

/** A line in pieces of at most 75 bytes; those that go on start with a blank. No letter is cut. */
function folded(line: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const letter of line) {
    const bytes = new TextEncoder().encode(letter).length;
    if (size + bytes > LINE) {
      pieces.push(piece);
      piece = ' ';
      size = 1;
    }
    piece += letter;
    size += bytes;
  }
  return [...pieces, piece];
}
