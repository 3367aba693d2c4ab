import type { Attempts } from './attempts.ts';
import type { Auth } from './http/auth.ts';
import type { Hub } from './live/hub.ts';
import type { ArrivalsBook } from './live/arrivals.ts';
import type { PresenceBook } from './live/presence.ts';
import type { Metrics } from './metrics.ts';
import type { Reach } from './reach.ts';
import type { Rooms } from './rooms.ts';
import type { Scenarios } from './scenarios.ts';
import type { Students } from './students/students.ts';
import type { Tokens } from './tokens.ts';

/** What the routes work with. */
export interface Services {
  readonly rooms: Rooms;
  readonly tokens: Tokens;
  readonly attempts: Attempts;
  readonly auth: Auth;
  readonly hub: Hub;
  readonly presence: PresenceBook;
  readonly arrivals: ArrivalsBook;
  readonly scenarios: Scenarios;
  readonly students: Students;
  readonly metrics: Metrics;
  readonly metricsToken: string | null;
  readonly keepDays: number;
  readonly reach: Reach;
  /** Of every answer: which build, and what time it is. */
  readonly headers: () => Readonly<Record<string, string>>;
}
