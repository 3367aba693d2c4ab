import { createContext, useContext, useEffect, useState } from 'react';
import type { Side } from '../../../engine/model/index.ts';
import type { PersonId, PublicTable, RoleId, TableId } from '../../../protocol/room.ts';
import type { ReadyInject } from '../../../protocol/room-desk.ts';
import type { RoomCommandKind } from '../../../protocol/room-commands.ts';
import type { DeskData, DeskLink } from '../../store/desk/desk-link.ts';
import type { RoomAct } from '../../store/room/room-client.ts';

/** What lies over the desk: a question before something that many notice, or a form. */
export type DeskDialog =
  | { readonly kind: 'mirror' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'close'; readonly turn: number; readonly writing: number }
  | { readonly kind: 'endPractice' }
  | { readonly kind: 'takeBack' }
  | { readonly kind: 'fork' }
  /** `to`: a person, or `all`. */
  | { readonly kind: 'write'; readonly to: PersonId }
  | { readonly kind: 'news'; readonly ready: ReadyInject | null }
  | { readonly kind: 'seat'; readonly person: PersonId }
  | { readonly kind: 'handOver'; readonly side: Side; readonly role: RoleId }
  | { readonly kind: 'returnWord'; readonly person: PersonId }
  | { readonly kind: 'returnWords' }
  | { readonly kind: 'remove'; readonly person: PersonId }
  | { readonly kind: 'wall' }
  | { readonly kind: 'class' }
  | { readonly kind: 'newCode' }
  | { readonly kind: 'last' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'openAll' }
  | { readonly kind: 'exports' }
  | { readonly kind: 'grading' }
  | { readonly kind: 'quiz' }
  | { readonly kind: 'links' }
  | { readonly kind: 'post' }
  | { readonly kind: 'daysOff' }
  | { readonly kind: 'assistant' }
  | { readonly kind: 'delete' };

/** What is printed for each role: its card, or slips to write on. */
export type Paper = 'cards' | 'slips';

/** What the parts of the desk share. */
export interface DeskState extends DeskData {
  readonly link: DeskLink;
  /** The table that is open in the middle. */
  readonly open: PublicTable | null;
  readonly select: (table: TableId) => void;
  readonly show: (dialog: DeskDialog | null) => void;
  /** Leaves the desk for what is printed on paper. */
  readonly showPaper: (paper: Paper) => void;
  /** Opens the course: plan, readings, quiz. */
  readonly showCourse: () => void;
  /** False: not for this desk, which is an assistant's. */
  readonly may: (kind: RoomCommandKind) => boolean;
  /** Sends a command and tells a refusal in the line below the bar. True: done. */
  readonly send: (command: RoomAct) => Promise<boolean>;
  /** Tables that a command of the clock is for: all when they step together, else the open one. */
  readonly clockTables: { readonly tables?: readonly TableId[] };
}

export const DeskContext = createContext<DeskState | null>(null);

export function useDesk(): DeskState {
  const state = useContext(DeskContext);
  if (!state) throw new Error('The desk needs a class.');
  return state;
}

/** The server's clock, read again every `every` ms. */
export function useNow(every = 1000): number {
  const { serverNow } = useDesk();
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), every);
    return () => clearInterval(timer);
  }, [serverNow, every]);
  return now;
}

/** Something covered until asked for, and covered again by itself after a minute. `key` changes: covered at once. */
export function useCover(key: string): readonly [shown: boolean, show: (shown: boolean) => void] {
  const [shownFor, setShownFor] = useState<string | null>(null);
  const shown = shownFor === key;
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShownFor(null), COVER_AFTER);
    return () => clearTimeout(timer);
  }, [shown]);
  return [shown, (now) => setShownFor(now ? key : null)];
}

const COVER_AFTER = 60_000;
