import type { Offer, RedLine, Side } from '../../engine/model/index.ts';

/** `untested`: a line that nobody crossed; `free`: an offer that the other side did not take up. */
type Fate = 'kept' | 'broken' | 'untested' | 'free';

/** What a side said it would do, or not do, beside what it did. */
export type Word = { readonly turn: number; readonly fate: Fate } & (
  | { readonly kind: 'line'; readonly line: Pick<RedLine, 'condition' | 'reply' | 'crossed'> }
  | { readonly kind: 'offer'; readonly offer: Pick<Offer, 'stop' | 'forbear'> }
);

interface Said {
  readonly lines: readonly RedLine[];
  readonly offers: readonly Offer[];
}

/** A side's red lines and offers, in the order in which they came into force. */
export function promisesOf(side: Side, { lines, offers }: Said): Word[] {
  return [
    ...lines
      .filter((x) => x.maker === side)
      .map((line) => ({ kind: 'line' as const, turn: line.from, line, fate: fateOf(line) })),
    ...offers
      .filter((x) => x.maker === side)
      .map((offer) => ({ kind: 'offer' as const, turn: offer.from, offer, fate: fateOfOffer(offer) })),
  ].sort((a, b) => a.turn - b.turn);
}

/** A line crossed as the game ended could not be answered any more. */
function fateOf({ crossed, answered, done }: RedLine): Fate {
  if (crossed === 0 || !done) return 'untested';
  return answered ? 'kept' : 'broken';
}

function fateOfOffer({ broken, met }: Offer): Fate {
  if (broken) return 'broken';
  return met ? 'kept' : 'free';
}

/** Of the promises that were put to the test, how many were kept. */
export function sayDo(list: readonly Word[]): { readonly kept: number; readonly of: number } {
  const tested = list.filter(({ fate }) => fate === 'kept' || fate === 'broken');
  return { kept: tested.filter(({ fate }) => fate === 'kept').length, of: tested.length };
}
