/** One message of an event stream. A comment is told too, with null: it shows that the stream lives. */
export interface StreamMessage {
  readonly id: string | null;
  readonly data: string | null;
}

/** Reads `text/event-stream` from chunks of text that may break anywhere. */
export function streamReader(tell: (message: StreamMessage) => void): (chunk: string) => void {
  let rest = '';
  let id: string | null = null;
  let data: string[] = [];

  function line(text: string): void {
    if (text === '') {
      if (data.length > 0) tell({ id, data: data.join('\n') });
      data = [];
      return;
    }
    const colon = text.indexOf(':');
    if (colon === 0) return tell({ id: null, data: null });
    const field = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') data.push(value);
    else if (field === 'id') id = value;
  }

  return (chunk) => {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const text of lines) line(text);
  };
}
