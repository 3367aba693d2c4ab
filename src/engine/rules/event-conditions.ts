import type { EventAct, EventCondition, LevelRange, WorldEventDef } from '../model/index.ts';
import type { TurnContext } from './context.ts';
import { rungOf } from './escalation.ts';

/** Does a dated event fit the board at this moment (rules §4)? Asked when it is due, after all that came before in the turn. */
export const fits = (ctx: TurnContext, event: Pick<WorldEventDef, 'if' | 'unless'>): boolean =>
  (event.if === undefined || holds(ctx, event.if)) && (event.unless === undefined || !holds(ctx, event.unless));

function holds(ctx: TurnContext, condition: EventCondition): boolean {
  const { state } = ctx;
  const { redSea, north, gaza, heat, unit, lately, came, lebanonWar, expelled } = condition;
  return (
    (redSea === undefined || state.iran.redSeaOpen === (redSea === 'open')) &&
    (north === undefined || within(north, state.tracks.north)) &&
    (gaza === undefined || gaza.includes(state.gaza)) &&
    (heat === undefined || within(heat, rungOf(state.heat.public.all, ctx.tables))) &&
    (unit === undefined || stands(ctx, unit)) &&
    (lately === undefined || happenedLately(ctx, lately)) &&
    (came === undefined || !state.passed.includes(came)) &&
    (lebanonWar === undefined || state.tracks.lebanonWar === lebanonWar) &&
    (expelled === undefined || state.tracks.expelled === expelled)
  );
}

const within = ({ atLeast, atMost }: LevelRange, level: number): boolean =>
  (atLeast === undefined || level >= atLeast) && (atMost === undefined || level <= atMost);

function stands({ state, def, turn }: TurnContext, { id, theatre }: NonNullable<EventCondition['unit']>): boolean {
  const unit = state.units.find((one) => one.id === id);
  return (
    unit !== undefined &&
    !unit.lost &&
    unit.arrives <= turn &&
    (theatre === undefined || def.places[unit.at] === theatre)
  );
}

function happenedLately(ctx: TurnContext, { act, turns }: NonNullable<EventCondition['lately']>): boolean {
  const last = lastTurnOf(ctx, act);
  return last > 0 && ctx.turn - last < turns;
}

/** The last turn in which it happened; 0: never. */
function lastTurnOf(ctx: TurnContext, act: EventAct): number {
  const { state, tally } = ctx;
  switch (act) {
    case 'strike':
      return state.us.strikeTurn;
    case 'strikeIraq':
      return state.us.strikeIraqTurn;
    case 'leaderKilled':
      return Math.max(...state.groups.map((group) => group.leaderKilledTurn));
    case 'commanderKilled':
      return state.tracks.commanderKilledTurn;
    case 'missiles':
      return state.iran.missileTurn;
    case 'americanKilled':
      return tally.killed > 0 ? ctx.turn : lastRow(ctx, 'killed');
    case 'shipAttacked':
      return tally.ships > 0 ? ctx.turn : lastRow(ctx, 'ships');
  }
}

const lastRow = ({ state }: TurnContext, what: 'killed' | 'ships'): number =>
  state.past.findLast((row) => row[what] > 0)?.turn ?? 0;
