import type { RoomError } from '../../../protocol/room.ts';
import { RoomRefusal } from '../../store/room/room-client.ts';

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** Answers after which to wait and ask again: too many requests, or a server that is starting. */
export class TryLater extends Error {
  readonly afterMs: number;
  /** What the server said; null: something on the way answered. */
  readonly error: RoomError | null;
  constructor(afterMs: number, error: RoomError | null) {
    super('later');
    this.afterMs = afterMs;
    this.error = error;
  }
}

const SECOND = 1000;
const OURS = /^[\w.]+$/;

/** Throws a {@link RoomRefusal} for a refusal of the server, and {@link TryLater} where asking again helps. */
export async function checked(response: Response): Promise<Response> {
  if (response.ok || response.status === 304) return response;
  const error = await refusalIn(response);
  if (error && response.status !== 429) throw new RoomRefusal(error);
  if (response.status === 429 || response.status >= 500)
    throw new TryLater(SECOND * (Number(response.headers.get('retry-after')) || 1), error);
  // A proxy or a captive portal answers in its own words.
  throw new Error('unreached');
}

async function refusalIn(response: Response): Promise<RoomError | null> {
  try {
    const { code, message, at, errors } = (await response.json()) as Partial<RoomError>;
    if (typeof code !== 'string' || !OURS.test(code) || typeof message !== 'string') return null;
    return {
      status: response.status as RoomError['status'],
      code,
      message,
      ...(at === undefined ? {} : { at }),
      ...(errors === undefined ? {} : { errors }),
    };
  } catch {
    return null;
  }
}

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

export const posted = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
