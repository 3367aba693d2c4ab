import { LAND_GROUPS, type SideView, THEATRES } from '../../engine/model/index.ts';
import { type World, worldsOf } from '../../engine/rules/theta.ts';
import { type Tables, tablesFor } from '../../engine/tables/index.ts';
import { effectAfter, moodLikelihood } from './effect.ts';
import { poisson } from './likelihood.ts';

/** A world on the line from deterrence to spiral, with its probability. */
interface WeightedWorld extends World {
  readonly chance: number;
}

/** Chance that Iran's requests to the groups stay the same for another turn. */
const STAYS = 0.85;

/**
 * Iran's posterior over the world, from the attacks counted and from how its groups took each strike. Its own past requests
 * are not in the view, so they are a hidden Markov chain here.
 */
export function thetaBelief(view: SideView): WeightedWorld[] {
  const T = tablesFor(view.overrides);
  const requests = [T.groups.halt, T.groups.avoidRate, 1, T.groups.press];
  const moods = view.iran?.moods ?? [];
  const all = worldsOf(T).map((world) => ({
    ...world,
    chance: likelihood(view, world, requests, T) * moodLikelihood(moods, world),
  }));
  const sum = all.reduce((a, x) => a + x.chance, 0);
  return all.map((x) => ({ ...x, chance: x.chance / sum }));
}

function likelihood(view: SideView, world: World, requests: readonly number[], T: Tables): number {
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
    effect = effectAfter(effect, row, world, T);
  }
  return all;
}
