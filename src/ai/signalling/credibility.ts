import { other, type SideView } from '../../engine/model/index.ts';

/** How far to believe the other side, by its record. */
export interface Credibility {
  /** 0–1: will it carry out its threats? */
  readonly threats: number;
  /** 0–1: will it keep its offers? */
  readonly promises: number;
  /** Times that a signal of it was tested. */
  readonly tested: number;
}

/** An untested government is believed slightly: a designer's assumption. */
const PRIOR = { kept: 1.5, broken: 1 };
/** Weight of a broken word; a kept one weighs 1. */
const BROKEN = 2;

const worth = (kept: number, broken: number): number =>
  (PRIOR.kept + kept) / (PRIOR.kept + PRIOR.broken + kept + BROKEN * broken);

/** From the public record: red lines crossed and answered or not, offers met and kept or not. */
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
