import { exposedSites, freeBatteries, hardenFirst, LAND } from '../../ai/acts-us.ts';
import { type Draft, addOrder } from '../../ai/orders-draft.ts';
import { ACTS, type Doctrine, US_DOCTRINES } from '../../ai/index.ts';
import type { SideView } from '../../engine/model/index.ts';

/** Defences where they help least: not a way to play, but a baseline that shows what good placement is worth. */

/** Sends batteries where they help least. */
function misplace(view: SideView, draft: Draft): void {
  const least = LAND.map((theatre) =>
    exposedSites(view)
      .filter((s) => s.def.theatre === theatre)
      .at(-1),
  );
  for (const unit of freeBatteries(view, draft)) {
    const site = least.shift();
    if (site) addOrder(view, draft, { kind: 'move', unit: unit.id, to: site.def.id });
  }
}

/** The doctrines' orders, and this one. */
export const BAD_PLACEMENT_ACTS = {
  ...ACTS,
  misplace,
  hardenLeast: (v: SideView, d: Draft) => hardenFirst(v, d, exposedSites(v).toReversed()),
} as const;

export type BadPlacement = Doctrine<keyof typeof BAD_PLACEMENT_ACTS>;

/** Rows that place defences well. */
const WELL_PLACED: readonly string[] = ['position', 'guardWarned', 'harden'];

/** A US doctrine with its defences misplaced. */
export function badPlacement(name: string): BadPlacement {
  const doctrine = US_DOCTRINES.find((d) => d.name === name)!;
  const rows = doctrine.rows.filter((row) => !WELL_PLACED.includes(row.do));
  return {
    ...doctrine,
    rows: [{ when: ['firstTurn'], do: 'misplace' }, ...rows, { when: [], do: 'hardenLeast' }],
  };
}
