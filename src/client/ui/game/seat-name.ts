import type { SeatKind } from '../../store/game-client.ts';
import type { Words } from '../../store/format/words.ts';

/** A level of those that think ahead, and whom it plays as: “strategist.cautious”, also “/10”. */
const parts = (kind: SeatKind) => /^(\w+)(?:\.(\w+))?/.exec(kind) ?? ['', kind, undefined];

/** “Strategist as ‘Cautious’”, “Strategist, its character hidden”, “Restrains”, “A person”. */
export function seatName(w: Words, kind: SeatKind): string {
  const [, player, character] = parts(kind);
  if (character === undefined) return w(`policy.${player}`);
  return w(character === 'hidden' ? 'seats.as.hidden' : 'seats.as', {
    player: w(`policy.${player}`),
    character: w(`character.${character}`),
  });
}
