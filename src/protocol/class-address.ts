/**
 * Addresses of the class's pages. The page is chosen by the query. A token is in the fragment, which no server gets:
 * `class.html?desk#ROOM.TOKEN`.
 */
export type ClassPage = 'join' | 'back' | 'seat' | 'desk' | 'wall' | 'host' | 'test';

export interface ClassAddress {
  readonly page: ClassPage;
  /** The code in the address of a page to join; null: to be typed. */
  readonly code: string | null;
  readonly credentials: Credentials | null;
  /** The host page's token, which belongs to no room. */
  readonly hostToken: string | null;
}

/** What opens a room. */
export interface Credentials {
  readonly room: string;
  readonly token: string;
}

const PAGES: readonly ClassPage[] = ['back', 'seat', 'desk', 'wall', 'host', 'test'];

/** Reads an address. What names no page is the page to join. */
export function readClassAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): ClassAddress {
  const query = new URLSearchParams(search);
  const page = PAGES.find((name) => query.has(name)) ?? 'join';
  const fragment = hash.replace(/^#/, '');
  const [, room, token] = /^([\w-]+)\.([\w-]+)$/.exec(fragment) ?? [];
  return {
    page,
    code: page === 'join' ? (query.get('j')?.toUpperCase() ?? null) : null,
    credentials: room && token ? { room, token } : null,
    hostToken: page === 'host' && fragment !== '' ? fragment : null,
  };
}

/** The address of a page with its credentials, relative to the class's own page. */
export const classAddress = (page: ClassPage, credentials?: Credentials): string =>
  `class.html?${page}${credentials ? `#${credentials.room}.${credentials.token}` : ''}`;
