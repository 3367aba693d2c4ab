import { type Condition, other, type SideView, type StopAct } from '../../engine/model/index.ts';
import { credibilityOf } from './credibility.ts';

/** Styles that a signal makes likelier and less likely, named as in `search/opponent-models.ts`. */
interface Fit {
  readonly like: readonly string[];
  readonly unlike: readonly string[];
}

const STRIKES_ON_ATTACKS: Fit = { like: ['calibrated', 'heavyWhileAttacked'], unlike: ['hold', 'replyToDeaths'] };
const AVOIDS: Fit = { like: ['restrain', 'mixed', 'harass'], unlike: ['press'] };

const THREATENED: Readonly<Partial<Record<Condition, Fit>>> = {
  killed: { like: ['replyToDeaths', 'calibrated', 'calibratedNoAssurance'], unlike: ['hold'] },
  attacks5: STRIKES_ON_ATTACKS,
  attacks10: STRIKES_ON_ATTACKS,
  attacks15: STRIKES_ON_ATTACKS,
  wounded10: STRIKES_ON_ATTACKS,
};

/** By the act that an offer forgoes. */
const PROMISED: Readonly<Partial<Record<StopAct, Fit>>> = {
  strikes: { like: ['calibrated', 'hold', 'replyToDeaths'], unlike: ['heavy', 'calibratedNoAssurance'] },
  attacks: { like: ['restrain', 'mixed'], unlike: ['press'] },
  deaths: AVOIDS,
};

/** The other side's signals in force, each with its credibility. */
function standing(view: SideView): { readonly fit: Fit; readonly trust: number }[] {
  const foe = other(view.seat);
  const { threats, promises } = credibilityOf(view);
  const live = (x: { maker: string; done: boolean; until: number }): boolean =>
    x.maker === foe && !x.done && x.until >= view.turn;
  return [
    ...view.lines.filter(live).map((line) => ({ fit: THREATENED[line.condition], trust: threats })),
    ...view.offers.filter(live).map((offer) => ({ fit: PROMISED[offer.forbear], trust: promises })),
  ].flatMap(({ fit, trust }) => (fit ? [{ fit, trust }] : []));
}

/**
 * Likelihood factor of a style given the other side's signals. Credibility 0.5 changes nothing; below it signals count
 * against themselves.
 */
export function updateFromSignals(view: SideView): (style: string) => number {
  const words = standing(view);
  return (style) =>
    words.reduce(
      (factor, { fit, trust }) =>
        factor * (fit.like.includes(style) ? 2 * trust : fit.unlike.includes(style) ? 2 * (1 - trust) : 1),
      1,
    );
}
