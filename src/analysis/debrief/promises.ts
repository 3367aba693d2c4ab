import type { Offer, RedLine, Side } from '../../engine/model/index.ts';

/** `untested`: a line that was not crossed; `free`: an offer that the other side did not take up. */
type Fate = 'kept' | 'broken' | 'untested' | 'free';

/** A red line or offer and its outcome. */
export type PromiseOutcome = { readonly turn: number; readonly fate: Fate } & (
  | { readonly kind: 'line'; readonly line: Pick<RedLine, 'condition' | 'reply' | 'crossed'> }
  | { readonly kind: 'offer'; readonly offer: Pick<Offer, 'stop' | 'forbear'> }
);

interface SignalsGiven {
  readonly lines: readonly RedLine[];
  readonly offers: readonly Offer[];
}

/** A side's red lines and offers, in order of time. */
export function promisesOf(side: Side, { lines, offers }: SignalsGiven): PromiseOutcome[] {
  return [
    ...lines
      .filter((x) => x.maker === side)
      .map((line) => ({ kind: 'line' as const, turn: line.from, line, fate: fateOf(line) })),
    ...offers
      .filter((x) => x.maker === side)
      .map((offer) => ({ kind: 'offer' as const, turn: offer.from, offer, fate: fateOfOffer(offer) })),
  ].sort((a, b) => a.turn - b.turn);
}

/** A line crossed on the last turn can no longer be answered. */
function fateOf({ crossed, answered, done }: RedLine): Fate {
  if (crossed === 0 || !done) return 'untested';
  return answered ? 'kept' : 'broken';
}

function fateOfOffer({ broken, met }: Offer): Fate {
  if (broken) return 'broken';
  return met ? 'kept' : 'free';
}

/** Promises tested, and how many of them were kept. */
export function keptPromises(list: readonly PromiseOutcome[]): { readonly kept: number; readonly of: number } {
  const tested = list.filter(({ fate }) => fate === 'kept' || fate === 'broken');
  return { kept: tested.filter(({ fate }) => fate === 'kept').length, of: tested.length };
}
