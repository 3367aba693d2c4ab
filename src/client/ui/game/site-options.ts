import type { SideView, TheatreId } from '../../../engine/model/index.ts';
import { figure } from '../../store/format/numbers.ts';
import { strengthWord } from '../../store/settings/beginner-mode.ts';
import { paragraph, type Words } from '../../store/format/words.ts';

/** Theatre of a site, group site, unit or station; null if unknown. */
export function theatreOf(view: SideView, id: string): TheatreId | null {
  return (
    view.sites.find((x) => x.def.id === id)?.def.theatre ??
    view.axis.find((x) => x.def.id === id)?.def.theatre ??
    view.units.find((x) => x.id === id)?.theatre ??
    view.stations.find((x) => x.id === id)?.theatre ??
    null
  );
}

/** One line about a site: owner, kind, how well it is known and defended. `small`: its strength in one word. */
export function describe(w: Words, view: SideView, id: string, small = false): string {
  const axis = view.axis.find((x) => x.def.id === id);
  if (axis) {
    const { owner, kind, defence, urban } = axis.def;
    const parts = [
      w('place.axis', {
        owner: w(`group.${owner}`),
        kind: w(`axisKind.${kind}`),
        known: w(axis.known === 'suspected' ? 'known.suspected.line' : `known.${axis.known}`),
      }),
      defence > 0 ? w('place.defence', { n: defence }) : w('place.noDefence'),
    ];
    if (urban) parts.push(w('place.urban'));
    if (axis.damage !== 'none') parts.push(w('place.damage', { damage: w(`damage.${axis.damage}`) }));
    return paragraph(w, parts);
  }
  const site = view.sites.find((x) => x.def.id === id);
  if (!site) return '';
  if (site.personnel === 0) return w('list.nobody', { defence: site.defence });
  return w(small ? 'list.people.small' : 'list.people', {
    n: figure(site.personnel, 0),
    strength: w(`site.${strengthWord(site)}`),
    defence: site.defence,
  });
}
