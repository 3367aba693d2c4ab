import type { SeatKind } from '../../../protocol/seat-screen.ts';
import type { Words } from '../../store/format/words.ts';

/** Splits level and character: “strategist.cautious”, also with “/10” for the number of simulated games. */
const parts = (kind: SeatKind) => /^(\w+)(?:\.(\w+))?/.exec(kind) ?? ['', kind, undefined];

/** For example “Strategist as ‘Cautious’”, “Strategist, its character hidden”, “Restrains”, “A person”. */
export function seatName(w: Words, kind: SeatKind): string {
  const [, player, character] = parts(kind);
  if (character === undefined) return w(`policy.${player}`);
  return w(character === 'hidden' ? 'seats.as.hidden' : 'seats.as', {
    player: w(`policy.${player}`),
    character: w(`character.${character}`),
  });
}
