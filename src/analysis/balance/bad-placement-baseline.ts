import { exposed, free, hardenFirst, LAND } from '../../ai/acts-us.ts';
import { type Draft, give } from '../../ai/orders-draft.ts';
import { ACTS, type Doctrine, US_DOCTRINES } from '../../ai/index.ts';
import type { SideView } from '../../engine/model/index.ts';

/** Defences where they help least: no way to play, only to measure what their right places are worth. */

/** Batteries where they would never be. */
function misplace(view: SideView, draft: Draft): void {
  const least = LAND.map((theatre) =>
    exposed(view)
      .filter((s) => s.def.theatre === theatre)
      .at(-1),
  );
  for (const unit of free(view, draft)) {
    const site = least.shift();
    if (site) give(view, draft, { kind: 'move', unit: unit.id, to: site.def.id });
  }
}

/** What a written doctrine may order, and this beside it. */
export const BAD_PLACEMENT_ACTS = {
  ...ACTS,
  misplace,
  hardenLeast: (v: SideView, d: Draft) => hardenFirst(v, d, exposed(v).toReversed()),
} as const;

export type BadPlacement = Doctrine<keyof typeof BAD_PLACEMENT_ACTS>;

/** What puts defences where they are needed. */
const WELL_PLACED: readonly string[] = ['position', 'guardWarned', 'harden'];

/** A doctrine of the United States as it is written, but for where its defences stand. */
export function badPlacement(name: string): BadPlacement {
  const doctrine = US_DOCTRINES.find((d) => d.name === name)!;
  const rows = doctrine.rows.filter((row) => !WELL_PLACED.includes(row.do));
  return {
    ...doctrine,
    rows: [{ when: ['firstTurn'], do: 'misplace' }, ...rows, { when: [], do: 'hardenLeast' }],
  };
}
