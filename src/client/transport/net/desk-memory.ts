import { notesKey } from '../../store/desk/desk-notes.ts';

const WARNED = 'a-fine-line.desk.warned';
const HOST = 'a-fine-line.host';
const untilKey = (room: string): string => `a-fine-line.desk.${room}.until`;
const wallKey = (room: string): string => `a-fine-line.desk.${room}.wall`;

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null; // a browser that refuses storage
  }
}

/** What the instructor's browser remembers besides notes: the host's token, and the walls of classes it opened. */
export const deskMemory = {
  /** The advice not to mirror the screen has been read. */
  warned: (): boolean => attempt(() => localStorage.getItem(WARNED)) !== null,
  keepWarned: (): void => void attempt(() => localStorage.setItem(WARNED, '1')),
  /** The host's token of this tab, so that the page can be loaded again without its fragment. */
  hostToken: (): string | null => attempt(() => sessionStorage.getItem(HOST)),
  keepHostToken: (token: string): void => void attempt(() => sessionStorage.setItem(HOST, token)),
  wallOf: (room: string): string | null => attempt(() => localStorage.getItem(wallKey(room))),
  keepWall: (room: string, token: string): void => void attempt(() => localStorage.setItem(wallKey(room), token)),
  /** All that this browser has of a class: its wall and the notes. */
  forget: (room: string): void =>
    void attempt(() => {
      localStorage.removeItem(wallKey(room));
      localStorage.removeItem(notesKey(room));
      localStorage.removeItem(untilKey(room));
    }),
  /** The class is deleted by itself at this time, ms, unless it is used again. */
  keepUntil: (room: string, expires: number): void =>
    void attempt(() => localStorage.setItem(untilKey(room), String(expires))),
  /** Forgets the classes that have been deleted by themselves. */
  forgetOver: (now: number): void =>
    void attempt(() => {
      for (const key of Object.keys(localStorage)) {
        const [, room] = /^a-fine-line\.desk\.([\w-]+)\.until$/.exec(key) ?? [];
        if (room !== undefined && Number(localStorage.getItem(key)) < now) deskMemory.forget(room);
      }
    }),
  /** Forgets the classes that are no longer on the server. */
  keepOnly: (rooms: readonly string[]): void =>
    void attempt(() => {
      for (const key of Object.keys(localStorage)) {
        const [, room] = /^a-fine-line\.desk\.([\w-]+)\.(?:wall|notes|until)$/.exec(key) ?? [];
        if (room !== undefined && !rooms.includes(room)) localStorage.removeItem(key);
      }
    }),
};
