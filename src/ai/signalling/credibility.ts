import { other, type SideView } from '../../engine/model/index.ts';

/** What the other side's word is worth, by what became of it so far. */
export interface Credibility {
  /** 0–1: will it answer where it said so? */
  readonly threats: number;
  /** 0–1: will it keep what it offers? */
  readonly promises: number;
  /** Times that its word was put to the test. */
  readonly tested: number;
}

/** A government nobody has tested yet is believed a little more than not: assumption of the designers. */
const PRIOR = { kept: 1.5, broken: 1 };
/** A broken word weighs more than a kept one. */
const BROKEN = 2;

const worth = (kept: number, broken: number): number =>
  (PRIOR.kept + kept) / (PRIOR.kept + PRIOR.broken + kept + BROKEN * broken);

/** From the public record alone: lines that were crossed and answered or not, offers that were met and kept or not. */
export function credibilityOf(view: Pick<SideView, 'seat' | 'lines' | 'offers'>): Credibility {
  const foe = other(view.seat);
  const crossed = view.lines.filter((line) => line.maker === foe && line.done && line.crossed > 0);
  const answered = crossed.filter((line) => line.answered).length;
  const made = view.offers.filter((offer) => offer.maker === foe && offer.done);
  const broken = made.filter((offer) => offer.broken).length;
  const kept = made.filter((offer) => offer.met && !offer.broken).length;
  return {
    threats: worth(answered, crossed.length - answered),
    promises: worth(kept, broken),
    tested: crossed.length + broken + kept,
  };
}
