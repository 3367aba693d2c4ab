import { LAND_GROUPS, type SideView, THEATRES } from '../../engine/model/index.ts';
import { type Tables, tablesFor } from '../../engine/tables/index.ts';
import { effectAfter, type ThetaPair } from './effect.ts';
import { poisson } from './likelihood.ts';

/** A pair of factors with its probability. */
interface WeightedThetaPair extends ThetaPair {
  readonly chance: number;
}

/** Chance that Iran's requests to the groups stay the same for another turn. */
const STAYS = 0.85;

/**
 * Iran's posterior over the effect of strikes, from the attacks counted. Its own past requests are not in the view, so
 * they are a hidden Markov chain here.
 */
export function thetaBelief(view: SideView): WeightedThetaPair[] {
  const T = tablesFor(view.overrides);
  const requests = [T.groups.halt, T.groups.avoidRate, 1, T.groups.press];
  const all = T.theta.limited
    .flatMap((limited) => T.theta.heavy.map((heavy) => ({ limited, heavy })))
    .map((thetas) => ({ ...thetas, chance: likelihood(view, thetas, requests, T) }));
  const sum = all.reduce((a, x) => a + x.chance, 0);
  return all.map((x) => ({ ...x, chance: x.chance / sum }));
}

function likelihood(view: SideView, thetas: ThetaPair, requests: readonly number[], T: Tables): number {
  const rate = LAND_GROUPS.reduce((sum, _, i) => sum + T.groups.rate[i]!, 0);
  const days = view.watches / T.clock.watchesPerDay;
  let weights = requests.map(() => 1 / requests.length);
  let effect = 1;
  let all = 1;
  for (const row of view.past) {
    const gaza = row.gaza === 'truce' ? T.groups.truce : 1;
    const n = row.byTheatre[THEATRES.indexOf('iraq')]! + row.byTheatre[THEATRES.indexOf('syria')]!;
    const seen = weights.map(
      (w, i) =>
        (STAYS * w + (1 - STAYS) / requests.length) *
        poisson(n, rate * days * view.options.tempo * gaza * effect * requests[i]!),
    );
    const sum = seen.reduce((a, w) => a + w, 0);
    all *= sum;
    weights = seen.map((w) => w / sum);
    effect = effectAfter(effect, row, thetas, T);
  }
  return all;
}
