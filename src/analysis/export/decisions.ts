import type { Order, Side, Signal, Submission } from '../../engine/model/index.ts';
import type { Cell, Sheet } from './csv.ts';
import { type Clock, dayOf } from './dates.ts';
import { details } from './details.ts';

export interface Say {
  readonly order: (order: Order) => string;
  readonly signal: (signal: Signal) => string;
}

type Sealed = Readonly<Record<Side, Submission | null>>;
const SIDES: readonly Side[] = ['us', 'iran'];

/** Everything that both sides sealed, one row each; a side that sealed nothing new has a row that says so. */
export const decisions = (turns: readonly Sealed[], clock: Clock, say: Say): Sheet => ({
  columns: ['turn', 'first_day', 'side', 'type', 'kind', 'details', 'in_words'],
  rows: turns.flatMap((sealed, i) =>
    SIDES.flatMap((side) => rowsOf(sealed[side], say).map((row) => [i + 1, dayOf(clock, i + 1), side, ...row])),
  ),
});

function rowsOf(sealed: Submission | null, say: Say): Cell[][] {
  const rows: Cell[][] = [
    ...(sealed?.aims ? [['aims', 'ranked', sealed.aims.join(' '), '']] : []),
    ...(sealed?.orders ?? []).map((order) => ['order', order.kind, details({ ...order }, ['kind']), say.order(order)]),
    ...(sealed?.signals ?? []).map((x) => ['signal', x.kind, details({ ...x }, ['kind']), say.signal(x)]),
    ...(sealed?.assessment ? [['assessment', 'sealed', details({ ...sealed.assessment }), '']] : []),
  ];
  return rows.length > 0 ? rows : [['nothing', '', '', '']];
}
