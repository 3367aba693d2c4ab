import type { SideView, WordAtStake } from '../../../engine/model/index.ts';
import { movesLines } from '../draft/card-lines.ts';
import type { LiveWord } from '../game/live-words.ts';
import { shortDate, turnEnd, turnStart } from './dates.ts';
import { named } from './format-text.ts';
import { paragraph, type Words } from './words.ts';

type Clock = Pick<SideView, 'seat' | 'start' | 'turnDays'>;

const kindOf = ({ offer, line }: LiveWord): 'offer' | 'line' | 'spare' => (offer ? 'offer' : line ? 'line' : 'spare');

/** Whose word it is, for example “Our offer:”. */
export const wordOwner = (w: Words, word: LiveWord, { seat }: Clock): string =>
  w(`word.${word.maker === seat ? 'own' : 'theirs'}.${kindOf(word)}`);

/** What it says, short. */
export const wordText = (w: Words, word: LiveWord): string =>
  w(`word.${kindOf(word)}`, {
    ...named(w, { ...(word.offer ?? word.line) }),
    promise: word.offer ? w(`promise.${word.offer.forbear}`) : '',
  });

/** How it stands; with a draft that touches it, what the draft does. */
export const wordState = (w: Words, word: LiveWord, clock: Clock, stake: WordAtStake | undefined): string =>
  stake
    ? w(`word.draft.${stake.effect}${stake.sure ? '' : '.may'}`)
    : w(`word.state.${word.state}`, { date: shortDate(turnEnd(clock, word.until)) });

/** What orders do to a word, in one line: “Breaks our offer of 31 Oct”. */
export function stakeTitle(w: Words, { effect, kind, maker, sure }: WordAtStake, word: LiveWord, clock: Clock): string {
  const about = kind === 'spare' ? '.spare' : maker === clock.seat ? '' : `.${maker}`;
  const key = `stake.${effect}${about}${sure ? '' : '.may'}`;
  return w(key, { date: shortDate(turnStart(clock, word.from)) });
}

/** The word itself, its condition, and what its breach moves. */
export function stakeText(w: Words, { effect, moves }: WordAtStake, { offer, line }: LiveWord): string {
  return paragraph(w, [
    offer ? w('stake.offer', named(w, { ...offer })) : line ? w('stake.line', named(w, { ...line })) : '',
    effect === 'breaks' && offer ? w('stake.falls') : '',
    ...movesLines(w, moves).map((line_) => w('stake.moves', { moves: line_ })),
  ]);
}
