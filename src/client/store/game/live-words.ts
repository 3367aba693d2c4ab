import type { LineView, OfferView, Side, SideView, WordAtStake } from '../../../engine/model/index.ts';

/** A red line, an offer or the promise to spare leaders that is in force. */
export interface LiveWord {
  readonly id: string;
  readonly maker: Side;
  readonly offer?: OfferView;
  readonly line?: LineView;
  readonly state: 'new' | 'kept' | 'open' | 'due' | 'crossed';
  /** First and last turn. */
  readonly from: number;
  readonly until: number;
}

type Speaking = Pick<SideView, 'seat' | 'turn' | 'lines' | 'offers' | 'us'>;

/** True if any word of either side is in force. */
export const hasLiveWords = ({ lines, offers, us, turn }: Speaking): boolean =>
  lines.some(({ done }) => !done) || offers.some(({ done }) => !done) || (us?.spareUntil ?? 0) >= turn;

/** The words in force: one's own first, each side's oldest first. */
export function liveWords(view: Speaking): readonly LiveWord[] {
  const { seat, turn, us } = view;
  const words: LiveWord[] = [
    ...view.offers
      .filter(({ done }) => !done)
      .map((offer) => ({ ...offer, offer, state: offer.from >= turn ? ('new' as const) : ('kept' as const) })),
    ...view.lines
      .filter(({ done }) => !done)
      .map((line) => ({
        ...line,
        line,
        state: line.crossed === 0 ? ('open' as const) : line.maker === seat ? ('due' as const) : ('crossed' as const),
      })),
    ...(us && us.spareUntil >= turn
      ? [{ id: 'spare', maker: seat, state: 'kept' as const, from: turn, until: us.spareUntil }]
      : []),
  ];
  const own = (word: LiveWord): number => (word.maker === seat ? 0 : 1);
  return words.toSorted((a, b) => own(a) - own(b) || a.from - b.from);
}

/**
 * The words to show in a row of `room`, and how many more there are: those that the draft touches and lines that were
 * crossed come first, and then one of each side before a second of either.
 */
export function wordsShown(
  words: readonly LiveWord[],
  stakes: readonly WordAtStake[],
  room: number,
): { readonly shown: readonly LiveWord[]; readonly more: number } {
  if (words.length <= room) return { shown: words, more: 0 };
  const pressing = ({ id, state }: LiveWord): boolean =>
    stakes.some((stake) => stake.id === id) || state === 'due' || state === 'crossed';
  const rank = (word: LiveWord): number =>
    pressing(word) ? -1 : words.filter((x) => x.maker === word.maker && !pressing(x)).indexOf(word);
  const kept = new Set(words.toSorted((a, b) => rank(a) - rank(b)).slice(0, room));
  return { shown: words.filter((word) => kept.has(word)), more: words.length - kept.size };
}

/** What the draft as it stands would move on each indicator by what it does to words. */
export function fallsOf(stakes: readonly WordAtStake[]): Readonly<Record<string, number>> {
  const falls: Record<string, number> = {};
  for (const { sure, moves } of stakes)
    if (sure) for (const { key, value } of moves) falls[key] = (falls[key] ?? 0) + value;
  return falls;
}
