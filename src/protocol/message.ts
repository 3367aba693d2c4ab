/** Texts for people cross from the session as keys of a catalogue, so that the page says them in its own language. */
export type MessageParams = Readonly<Record<string, string | number>>;

export interface Message {
  readonly key: string;
  readonly params: MessageParams;
}

/** Between the sentences of one text. */
const NEXT = '\n';

/** A sentence as one line: its key, then what its placeholders stand for. */
export const packMessage = (key: string, params: MessageParams = {}): string =>
  Object.keys(params).length === 0 ? key : `${key} ${JSON.stringify(params)}`;

export const joinMessages = (packed: readonly string[]): string => packed.join(NEXT);

/** The sentences of a text; what is no packed sentence comes back whole as a key. Never throws. */
export const unpackMessages = (text: string): readonly Message[] =>
  text.split(NEXT).map((line) => {
    const at = line.indexOf(' {');
    if (at < 0) return { key: line, params: {} };
    try {
      return { key: line.slice(0, at), params: JSON.parse(line.slice(at + 1)) as MessageParams };
    } catch {
      return { key: line, params: {} };
    }
  });
