import type { Assessment, SideView } from '../engine/model/index.ts';
import { IRAN_ACTS } from './acts-iran.ts';
import { US_ACTS } from './acts-us.ts';
import type { Doctrine, Row } from './doctrines.ts';
import { type Draft, legalPart, openDraft } from './orders-draft.ts';
import type { Policy } from './policy.ts';
import { holds, struckIn } from './doctrine-conditions.ts';

type Acts<Do extends string> = Readonly<Record<Do, (view: SideView, draft: Draft) => void>>;

/** What a row of the written doctrines may order. */
export const ACTS: Acts<Row['do']> = { ...US_ACTS, ...IRAN_ACTS };

/** Plays by a written decision table: no dice, no search, no list of legal orders. */
export const follow = (doctrine: Doctrine): Policy => followWith(ACTS, doctrine);

/** The same for a table whose rows order things of their own. */
export const followWith =
  <Do extends string>(acts: Acts<Do>, doctrine: Doctrine<Do>): Policy =>
  (view) => {
    const draft = openDraft(view);
    for (const row of doctrine.rows) if (row.when.every((when) => holds(when, view))) acts[row.do](view, draft);
    return legalPart(view, {
      turn: view.turn,
      assessment: forecast(view),
      ...(view.turn === 1 ? { aims: doctrine.aims } : {}),
      signals: draft.signals,
      orders: draft.orders,
    });
  };

/** What a plain reader of the last turn expects: more of the same. Per cent. */
function forecast(view: SideView): Assessment {
  const row = view.past.at(-1);
  const killed = Math.min(60, row?.attacks ?? 10);
  if (view.seat === 'iran') return { killed, act: struckIn(row) ? 60 : 25 };
  return { killed, act: struckIn(row) ? 35 : 15 };
}
