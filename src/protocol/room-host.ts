import type { Options } from '../engine/model/index.ts';
import type { DailyPlan } from './daily-plan.ts';
import type { LessonPlan, PersonId, TableId } from './room.ts';

/** Before a class and around it: opening it, joining it, and how the server is reached. */

/** What the host page asks for. */
export interface RoomRequest {
  /** A shipped scenario's id, or the text of a scenario file. */
  readonly scenario: string | { readonly text: string };
  readonly plan: LessonPlan;
  readonly people: number;
  readonly tables: number;
  /** Overrides of the class's options: Basic set, three orders, one signal, the nominal ending. */
  readonly options?: Partial<Options>;
  /** `together`: tables resolve each turn in one step, since the same seed gives the same dice. */
  readonly step?: 'together' | 'each';
  /** `dealt`: the desk deals the seats; `chosen`: people sit down themselves. */
  readonly seats?: 'dealt' | 'chosen';
  /** Played in the first of two sessions, argued in the second; absent: one session. */
  readonly sessions?: 2;
  /** A turn a day, by dates instead of minutes. */
  readonly days?: DailyPlan;
  /** End of the lesson by the bell; null: none. */
  readonly bell?: number | null;
}

/** The answer to a new room: two tokens and the code that people join with. */
export interface RoomOpened {
  readonly room: string;
  readonly code: string;
  readonly desk: string;
  readonly wall: string;
}

/** An address of the server's computer. `virtual`: a VPN or a virtual machine's network, which phones seldom reach. */
export interface ServerAddress {
  /** `http://192.168.1.23:8484` */
  readonly origin: string;
  readonly kind: 'wifi' | 'cable' | 'virtual' | 'other';
}

/**
 * `GET /api/reach`, token of host, desk or wall: how other devices reach this server. `POST /api/reach {origin}`, host
 * token: names another of its addresses from now on.
 */
export interface ServerReach {
  /** Address that pages and codes to scan name. Null: there is no network. */
  readonly chosen: ServerAddress | null;
  readonly others: readonly ServerAddress[];
  /** The last test page of another device that passed (`POST /api/test/passed {ms}`): when, and ms of its first answer. */
  readonly tested: { readonly at: number; readonly ms: number } | null;
  /** The server keeps its computer from sleeping. */
  readonly awake: boolean;
  /** Classes are deleted so many days after their last use. */
  readonly keepDays: number;
  /** Devices of this class (for the host: of all) by the address that they came by. */
  readonly came: Arrivals;
}

export type Arrivals = readonly { readonly address: string; readonly devices: number }[];

/** `GET /api/rooms`, host token: classes of this server. */
export interface HostedRoom {
  readonly room: string;
  readonly title: string;
  readonly people: number;
  readonly created: number;
  readonly expires: number;
}

/** `GET /api/join/CODE`: what a phone shows before it joins. */
export interface JoinInfo {
  readonly room: string;
  readonly title: string;
  /** Takes people now. */
  readonly open: boolean;
  readonly tables: readonly TableId[];
  readonly people: number;
  /** A made-up name that nobody has: *Amber Heron*. */
  readonly suggestedName: string;
}

/** `POST /api/join`. `register` (name or number for the instructor's book) is seen by the desk alone. */
export interface JoinRequest {
  readonly code: string;
  /** The same twice is one person, with the same token. Secret like a token. */
  readonly requestId?: string;
  readonly name?: string;
  readonly register?: string;
}

/**
 * `POST /api/return`: back to a seat from another device. `at`: the class's code, or its id; `word`: what
 * `POST /api/r/ROOM/word` gave, in any case and with spaces.
 */
export interface ReturnRequest {
  readonly at: string;
  readonly word: string;
}

/** A token of one's own for this device; those of others stay valid. */
export interface Returned extends Joined {
  readonly code: string;
}

export interface Joined {
  readonly room: string;
  readonly person: PersonId;
  readonly name: string;
  readonly token: string;
}
