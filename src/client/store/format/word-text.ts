import type { SideView, WordAtStake } from '../../../engine/model/index.ts';
import { movesLines } from '../draft/card-lines.ts';
import type { LiveWord } from '../game/live-words.ts';
import { shortDate, turnEnd, turnStart } from './dates.ts';
import { named } from './format-text.ts';
import { paragraph, type Words } from './words.ts';

type Clock = Pick<SideView, 'seat' | 'turn' | 'start' | 'turnDays'>;

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
    ? w(`word.draft.${effectKey(stake)}${stake.sure ? '' : '.may'}`)
    : mayWait(word, clock)
      ? w('word.state.due.next', { date: shortDate(turnEnd(clock, clock.turn + 1)) })
      : w(`word.state.${word.state}`, { date: shortDate(turnEnd(clock, word.until)) });

/** A line that was crossed on the eve of the game may be answered in the first turn or the second. */
const mayWait = ({ state, line }: LiveWord, { turn }: Clock): boolean => state === 'due' && line?.crossed === turn;

/** An offer is met, a red line is left uncrossed. */
const effectKey = ({ effect, kind }: WordAtStake): string =>
  effect === 'meets' && kind === 'line' ? 'spares' : effect;

/** What orders do to a word, in one line: “Breaks our offer of 31 Oct”. */
export function stakeTitle(w: Words, stake: WordAtStake, word: LiveWord, clock: Clock): string {
  const { kind, maker, sure } = stake;
  const about = kind === 'spare' ? '.spare' : maker === clock.seat ? '' : `.${maker}`;
  const key = `stake.${effectKey(stake)}${about}${sure ? '' : '.may'}`;
  // what was said before the game has no date in it
  if (word.from < 1 && w.has(`${key}.eve`)) return w(`${key}.eve`);
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
