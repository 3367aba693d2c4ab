import type { PastView, SideView } from '../../engine/model/index.ts';
import { wasStruck } from '../doctrine-conditions.ts';
import { signalLikelihood } from './likelihood.ts';
import { type UsAction, US_STYLES, US_SIGNAL_HABITS } from './opponent-models.ts';

/** Chance that a government acts as its modelled style says. */
const AS_SAID = 0.85;
/** Weight carried to the next turn: styles change. */
const MEMORY = 0.92;

function seen(row: PastView): UsAction {
  if (!wasStruck(row)) return 'none';
  return row.strike === 'limited' || row.strike === 'strong' ? row.strike : 'wave';
}

/** Iran's posterior over US styles, by name, from the strikes and signals it saw. */
export function usStyleBelief(view: SideView): ReadonlyMap<string, number> {
  const weights = new Map(Object.keys(US_STYLES).map((name) => [name, 1]));
  view.past.forEach((row, t) => {
    const turn = t + 1;
    const offerOpen = view.offers.some((o) => o.maker === 'us' && isOpen(o, turn, view.past));
    const did = seen(row);
    for (const [name, style] of US_STYLES_LIST) {
      const says = style({ past: view.past.slice(0, t), offerOpen });
      const old = weights.get(name)!;
      weights.set(name, forgotten(old) * match(says, did));
    }
    normalise(weights);
  });
  const said = signalLikelihood(view);
  for (const [name, says] of Object.entries(US_SIGNAL_HABITS)) weights.set(name, weights.get(name)! * said(says));
  normalise(weights);
  return weights;
}

/** An offer that was refused once is no longer open. */
const isOpen = (o: SideView['offers'][number], turn: number, past: readonly PastView[]): boolean =>
  o.from <= turn && turn <= o.until && past.slice(o.from - 1, turn - 1).every((row) => row.calm);

const US_STYLES_LIST = Object.entries(US_STYLES);
const forgotten = (w: number): number => w * MEMORY + (1 - MEMORY) / US_STYLES_LIST.length;

/** A wave is not affordable every turn, so a strong strike fits it too. A wrong size fits better than no strike. */
function match(says: UsAction, did: UsAction): number {
  if (says === did || (says === 'wave' && did === 'strong')) return AS_SAID;
  const rest = 1 - AS_SAID;
  return (says === 'none') === (did === 'none') ? rest : rest / 3;
}

function normalise(weights: Map<string, number>): void {
  const sum = [...weights.values()].reduce((a, b) => a + b, 0);
  for (const [name, w] of weights) weights.set(name, w / sum);
}
