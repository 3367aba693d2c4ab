import type { Directive, GroupView, Odds, SideView } from '../../model/index.ts';
import { type Asking, groupsOf, obedienceMods, repeatsOf } from '../../rules/obedience.ts';
import type { Tables } from '../../tables/index.ts';
import { chanceOf, refusal } from '../order-rules.ts';

export const HOMES = ['iraq', 'syria', 'redsea'] as const;

export function spoken(view: SideView, to: string): GroupView[] {
  const ids = groupsOf(to);
  return view.groups.filter((g) => ids.includes(g.id));
}

export const told = (g: GroupView) => ({
  directive: g.directive ?? 'hold',
  avoid: g.avoid ?? false,
  obeys: g.obeys ?? true,
  avoids: g.avoids ?? false,
  repeats: g.repeats ?? 0,
});

/** Odds of one request, without politics in the same draft, and with a visit only if it is given. */
export function obeyOdds(
  view: SideView,
  g: GroupView,
  directive: Directive,
  tables: Tables,
  visit: Asking['visit'] = null,
): Odds {
  const asking: Asking = {
    turn: view.turn,
    visit,
    clergy: false,
    primeMinister: false,
    baghdad: view.tracks.baghdad,
    shock: view.tracks.shock > 0,
    talksTurn: view.tracks.talksTurn,
    strikeTurn: view.tracks.strikeTurn,
    moods: view.iran?.moods ?? [],
    cadres: view.iran?.cadres ?? [],
    credibility: view.tracks.credibility,
    assurance: view.tracks.assurance,
    offers: view.offers,
    rafah: view.gaza === 'rafah',
    leash: view.iran?.leash ?? false,
  };
  const asked = { id: g.id, repeats: repeatsOf(told(g), directive), leaderJustKilled: g.leaderJustKilled };
  return chanceOf(`obey.${g.id}`, obedienceMods(asking, asked, tables), tables.groups.obeyMax);
}

export const politics = (view: SideView, tables: Tables) =>
  view.tracks.baghdad >= tables.obedience.politicsBaghdad || view.tracks.shock > 0 ? null : refusal('politicsClosed');
