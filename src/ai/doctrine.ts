import type { Assessment, SideView } from '../engine/model/index.ts';
import { IRAN_ACTS } from './acts-iran.ts';
import { US_ACTS } from './acts-us.ts';
import type { Doctrine, Row } from './doctrines.ts';
import { type Draft, legalPart, openDraft } from './orders-draft.ts';
import type { Policy } from './policy.ts';
import { isMet, wasStruck } from './doctrine-conditions.ts';

/** What a row orders. */
export type Act = (view: SideView, draft: Draft) => void;

/** Orders available to the rows of the rulebook's doctrines. */
export const ACTS: Readonly<Record<Row['do'], Act>> = { ...US_ACTS, ...IRAN_ACTS };

/** Plays a decision table: no dice, no search. */
export const follow = (doctrine: Doctrine): Policy => followWith(doctrine, (name) => ACTS[name], isMet);

/** Like `follow`, for a table with its own orders and tests. */
export const followWith =
  <Do extends string, When extends string>(
    doctrine: Doctrine<Do, When>,
    actOf: (name: Do) => Act,
    met: (when: When, view: SideView) => boolean,
  ): Policy =>
  (view) => {
    const draft = openDraft(view);
    for (const row of doctrine.rows) if (row.when.every((when) => met(when, view))) actOf(row.do)(view, draft);
    return legalPart(view, {
      turn: view.turn,
      assessment: forecast(view),
      ...(view.turn === 1 ? { aims: doctrine.aims } : {}),
      signals: draft.signals,
      orders: draft.orders,
    });
  };

/** Forecast in per cent: the last turn repeats itself. */
function forecast(view: SideView): Assessment {
  const row = view.past.at(-1);
  const killed = Math.min(60, row?.attacks ?? 10);
  if (view.seat === 'iran') return { killed, act: wasStruck(row) ? 60 : 25 };
  return { killed, act: wasStruck(row) ? 35 : 15 };
}
