import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RoomNotice } from '../../../../src/protocol/room-parts.ts';
import { type ConnectionHost, roomConnection } from '../../../../src/client/transport/net/connection.ts';

type Opened = { push: (text: string) => void; end: () => void; headers: Headers; aborted: () => boolean };

/** A server whose streams the test writes, and a page that hears. */
function setUp(more: Partial<ConnectionHost> = {}, answer: () => Response | Error | null = () => null) {
  const streams: Opened[] = [];
  const heard: RoomNotice[] = [];
  const contacts: string[] = [];
  const ends: string[] = [];
  const away = vi.fn<() => void>();
  const host: ConnectionHost = {
    fetch: async (_path, init) => {
      const given = answer();
      if (given instanceof Error) throw given;
      if (given) return given;
      const bytes = new TextEncoder();
      let controller: ReadableStreamDefaultController<Uint8Array>;
      const body = new ReadableStream<Uint8Array>({ start: (c) => void (controller = c) });
      const signal = init?.signal;
      signal?.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError')));
      streams.push({
        push: (text) => controller.enqueue(bytes.encode(text)),
        end: () => controller.close(),
        headers: new Headers(init?.headers),
        aborted: () => signal?.aborted ?? false,
      });
      return new Response(body);
    },
    poll: () => new Promise(() => {}),
    random: () => 1,
    isPhone: () => false,
    away,
    ...more,
  };
  const connection = roomConnection('/stream', { authorization: 'Bearer x' }, host);
  connection.open({
    onNotice: (notice) => void heard.push(notice),
    onConnection: (contact) => void contacts.push(contact),
    onEnd: (end) => void ends.push(end),
  });
  return { connection, streams, heard, contacts, ends, away };
}

const changed = (rev: number): string => `id: ${rev}\ndata: {"kind":"changed","rev":${rev},"parts":["room"]}\n\n`;
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a connection to a room', () => {
  it('tells what the stream says, and that it is there with the first byte', async () => {
    const { streams, heard, contacts } = setUp();
    await pass(0);
    expect(contacts).toEqual(['connecting']);
    streams[0]!.push(':\n\n');
    streams[0]!.push(changed(3));
    await pass(0);
    expect(contacts).toEqual(['connecting', 'stream']);
    expect(heard).toEqual([{ kind: 'changed', rev: 3, parts: ['room'] }]);
  });

  it('connects again after a loss, later each time, and tells where it was', async () => {
    const { streams, contacts } = setUp();
    await pass(0);
    streams[0]!.push(changed(5));
    await pass(0);
    streams[0]!.end();
    await pass(400);
    expect(streams).toHaveLength(1);
    await pass(200);
    expect(streams).toHaveLength(2);
    expect(streams[1]!.headers.get('last-event-id')).toBe('5');
    expect(contacts).toEqual(['connecting', 'stream', 'lost']);
    streams[1]!.push(':\n\n');
    await pass(0);
    expect(contacts.at(-1)).toBe('stream');
  });

  it('tries for ever, at most 15 s apart', async () => {
    const { streams } = setUp({}, () => new TypeError('no network'));
    const asked = vi.fn<() => void>();
    const other = setUp({}, () => {
      asked();
      return new TypeError('no network');
    });
    await pass(600_000);
    expect(asked.mock.calls.length).toBeGreaterThan(40);
    expect(streams).toEqual([]);
    expect(other.contacts).toEqual(['connecting', 'lost']);
  });

  it('polls after 4 s without a byte, and tries the stream again each minute', async () => {
    let rev = 1;
    const poll = vi.fn<ConnectionHost['poll']>(
      (after) => new Promise((resolve) => setTimeout(() => resolve(rev > after ? rev : after), 1000)),
    );
    const { streams, contacts, heard } = setUp({ poll });
    await pass(3900);
    expect(poll).not.toHaveBeenCalled();
    await pass(1200);
    expect(contacts).toEqual(['connecting', 'polling']);
    expect(streams[0]!.aborted()).toBe(true);
    rev = 9;
    await pass(2100);
    expect(heard.at(-1)).toMatchObject({ kind: 'changed', rev: 9 });
    await pass(60_000);
    expect(streams.length).toBe(2);
  });

  it('leaves a stream that has been silent for 35 s', async () => {
    const { streams } = setUp();
    await pass(0);
    streams[0]!.push(':\n\n');
    await pass(34_000);
    expect(streams).toHaveLength(1);
    await pass(3000);
    expect(streams).toHaveLength(2);
  });

  it.each([
    ['taken', '{"kind":"taken"}'],
    ['gone', '{"kind":"gone"}'],
  ])('ends for good when it is told “%s”', async (why, data) => {
    const { streams, ends } = setUp();
    await pass(0);
    streams[0]!.push(`data: ${data}\n\n`);
    await pass(120_000);
    expect(ends).toEqual([why]);
    expect(streams).toHaveLength(1);
  });

  it('ends for good when the token is not known', async () => {
    const { ends } = setUp({}, () => Response.json({ code: 'badToken', message: 'x' }, { status: 401 }));
    await pass(60_000);
    expect(ends).toEqual(['token']);
  });

  it('goes on when something on the way answers in words of its own', async () => {
    const { ends, contacts } = setUp({}, () => new Response('<html>Log in to the Wi-Fi</html>', { status: 403 }));
    await pass(60_000);
    expect(ends).toEqual([]);
    expect(contacts).toEqual(['connecting', 'lost']);
  });

  it('connects anew when the page comes back, whatever it believes', async () => {
    const { connection, streams } = setUp();
    await pass(0);
    streams[0]!.push(':\n\n');
    await pass(0);
    connection.onVisibility(true);
    await pass(0);
    expect(streams).toHaveLength(2);
    expect(streams[0]!.aborted()).toBe(true);
  });

  it('knows at once that it is lost when the device says that it is offline', async () => {
    const { connection, streams, contacts } = setUp();
    await pass(0);
    streams[0]!.push(':\n\n');
    await pass(0);
    connection.lose();
    expect(contacts.at(-1)).toBe('lost');
    await pass(600);
    expect(streams).toHaveLength(2);
  });

  it('lets go of a hidden phone’s stream after a minute, and takes it up when it is shown', async () => {
    const { connection, streams, contacts, away } = setUp({ isPhone: () => true });
    await pass(0);
    streams[0]!.push(':\n\n');
    await pass(0);
    connection.onVisibility(false);
    expect(away).toHaveBeenCalledOnce(); // at once: the system may stop the page before the minute is over
    for (let i = 0; i < 4; i++) {
      await pass(15_000);
      if (i < 3) streams[0]!.push(':\n\n');
    }
    expect(streams[0]!.aborted()).toBe(true);
    expect(away).toHaveBeenCalledTimes(2);
    expect(contacts.at(-1)).toBe('lost');
    await pass(300_000);
    expect(streams).toHaveLength(1);
    connection.onVisibility(true);
    await pass(0);
    expect(streams).toHaveLength(2);
  });

  it('says nothing of a computer whose window is hidden', async () => {
    const { connection, streams, away } = setUp();
    await pass(0);
    connection.onVisibility(false);
    await pass(3000);
    streams[0]!.push(':\n\n');
    expect(away).not.toHaveBeenCalled();
    expect(streams[0]!.aborted()).toBe(false);
  });
});
