import type { KeptSeat, KeptSeats } from '../../store/room/kept-seats.ts';

const KEY = 'a-fine-line.seat';
/** What pages of a class keep besides: the last visit, a quiz that is not handed in, what one felt. */
const OF_A_CLASS = ['a-fine-line.visit.', 'a-fine-line.quiz.', 'a-fine-line.felt.'];

/** Seats in the storage of this browser, where it allows one. */
export const seatTokens: KeptSeats = {
  inTab: () => read(() => sessionStorage),
  inBrowser: () => read(() => localStorage),
  keep: (seat) => {
    for (const storage of [() => sessionStorage, () => localStorage]) write(storage, seat);
  },
  takeUp: (seat) => write(() => sessionStorage, seat),
  forget: () => {
    for (const storage of [() => sessionStorage, () => localStorage]) {
      write(storage, null);
      forgetClass(storage);
    }
  },
};

function read(storage: () => Storage): KeptSeat | null {
  try {
    const { room, token, code, name } = JSON.parse(storage().getItem(KEY) ?? 'null') ?? {};
    return [room, token, code, name].every((x) => typeof x === 'string') ? { room, token, code, name } : null;
  } catch {
    return null;
  }
}

function forgetClass(storage: () => Storage): void {
  try {
    for (const key of Object.keys(storage()))
      if (OF_A_CLASS.some((start) => key.startsWith(start))) storage().removeItem(key);
  } catch {
    // a private window: there is nothing
  }
}

function write(storage: () => Storage, seat: KeptSeat | null): void {
  try {
    if (seat) storage().setItem(KEY, JSON.stringify(seat));
    else storage().removeItem(KEY);
  } catch {
    // A private window: the seat lasts as long as the page.
  }
}
