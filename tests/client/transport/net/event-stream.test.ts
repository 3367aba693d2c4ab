import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StreamMessage, streamReader } from '../../../../src/client/transport/net/event-stream.ts';

const read = (chunks: readonly string[]): StreamMessage[] => {
  const heard: StreamMessage[] = [];
  const reader = streamReader((message) => void heard.push(message));
  for (const chunk of chunks) reader(chunk);
  return heard;
};

const STREAM = `:   \n\nid: 7\ndata: {"kind":"changed"}\n\n:\n\nid: 8\ndata: a\ndata: b\n\n`;

describe('an event stream', () => {
  it('gives each message with its id, and comments as signs of life', () => {
    expect(read([STREAM])).toEqual([
      { id: null, data: null },
      { id: '7', data: '{"kind":"changed"}' },
      { id: null, data: null },
      { id: '8', data: 'a\nb' },
    ]);
  });

  it('may break anywhere, with any line ends', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(STREAM.length)), fc.constantFrom('\n', '\r\n'), (cuts, end) => {
        const text = STREAM.replaceAll('\n', end);
        const at = [0, ...cuts.toSorted((a, b) => a - b), text.length];
        const chunks = at.slice(1).map((to, i) => text.slice(at[i], to));
        expect(read(chunks).filter(({ data }) => data !== null)).toEqual(read([STREAM]).filter((x) => x.data !== null));
      }),
    );
  });

  it('tells nothing of a message that has not ended', () => {
    expect(read(['data: half'])).toEqual([]);
  });
});
