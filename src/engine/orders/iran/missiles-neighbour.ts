import { type OrderEffect, type OrderRules, fixed, refusal, step } from '../order-rules.ts';
import { fired, replying } from './missiles.ts';
import { act, cause, d100, emit, pick } from '../../rules/context.ts';
import { RULE } from '../../dice/dice.ts';
import { SEES } from '../../model/index.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    missilesNeighbour: NoMembers;
  }
}

/** Missiles at a neighbour (rules §6). */
export const rules: OrderRules<'missilesNeighbour'> = {
  side: 'iran',
  verb: 'strike',
  basic: false,
  clause: '§6 missiles',
  members: {},
  fields: [],
  mark: null,
  observable: 'missiles',
  list: () => [{ kind: 'missilesNeighbour' }],
  refuse: (view) => (view.iran?.alert ? null : refusal('notAlert')),
  cost: (_v, _o, tables) => ({ military: tables.costs.missilesNeighbourM }),
  keys: () => ['missiles'],
  theatre: () => 'iraq',
  odds: (_v, _o, tables) => [fixed('civilian', 'base', tables.effects.neighbourDeaths)],
  ep: (_v, _o, tables) => tables.ep.leader,
  moves: (view, _o, tables) => [
    step('track.prestige', tables.tracks.prestigeMissilesNeighbour, replying(view, tables)),
    step('track.hardliners', tables.tracks.hardlinersMissilesNeighbour),
    step('track.baghdad', tables.tracks.baghdadNeighbour),
  ],
};

export const effect: OrderEffect<'missilesNeighbour'> = {
  when: 'midturn',
  resolve(ctx, _order, { watch }) {
    const { tables } = ctx;
    fired(ctx, 'missilesNeighbour', tables.tracks.prestigeMissilesNeighbour, watch);
    const dead =
      d100(ctx, RULE.neighbourDeaths, 'erbil', 0) < tables.effects.neighbourDeaths
        ? 1 + pick(ctx, RULE.neighbourDeaths, 'erbil', 1, tables.effects.neighbourDeathsMax)
        : 0;
    ctx.state.ledger.civiliansKilled += dead;
    ctx.tally.civiliansByIran += dead;
    cause(ctx, 'hardliners', 'missiles', tables.tracks.hardlinersMissilesNeighbour);
    cause(ctx, 'baghdad', 'missilesNeighbour', tables.tracks.baghdadNeighbour);
    act(ctx, 'missilesNeighbour', tables.ep.leader, 'iraq', SEES.public, 'iran');
    emit(ctx, {
      clause: '§6 missiles',
      kind: 'missilesNeighbour',
      watch,
      theatre: 'iraq',
      sees: SEES.public,
      data: { killed: dead },
    });
  },
};
