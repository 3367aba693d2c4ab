import { SIDES } from '../../engine/model/index.ts';
import type { RoleId, TableId } from '../../protocol/room.ts';
import { type PolicyTurn, policyTurn } from '../computer-players.ts';
import { isRunning } from './table-clock.ts';
import { isOver, turnOf } from './turns.ts';
import type { Room, Table } from './types.ts';
import { expiryOf } from './view-desk.ts';

/** Work that is due at a time. The store writes these in the transaction of the facts they follow from. */
export type Task =
  | {
      readonly key: string;
      readonly kind: 'deadline';
      readonly due: number;
      readonly table: TableId;
      readonly turn: number;
      readonly endsAt: number;
    }
  | {
      readonly key: string;
      readonly kind: 'think';
      readonly due: number;
      readonly table: TableId;
      readonly turn: number;
    }
  | { readonly key: string; readonly kind: 'open'; readonly due: number }
  | { readonly key: string; readonly kind: 'purge'; readonly due: number };

/** All that is due of a room: a pure function of it, one task a key. */
export function tasksOf(room: Room): Task[] {
  const tables = Object.values(room.tables);
  const deadlines = tables.flatMap((table): Task[] =>
    isRunning(table.clock)
      ? [
          {
            key: `deadline:${table.id}`,
            kind: 'deadline',
            due: table.clock.endsAt,
            table: table.id,
            turn: turnOf(table),
            endsAt: table.clock.endsAt,
          },
        ]
      : [],
  );
  const thinks = computerTurns(room).map(
    ({ table, turn, side, policy, roles }): Task => ({
      key: `think:${table}:${turn}:${side}:${policy}:${roles.join('+')}`,
      kind: 'think',
      due: 0,
      table,
      turn,
    }),
  );
  const opens: Task[] = room.opensAt === null ? [] : [{ key: 'open', kind: 'open', due: room.opensAt }];
  return [...deadlines, ...opens, ...thinks, { key: 'purge', kind: 'purge', due: expiryOf(room) }];
}

/** A decision that a computer player owes to a table, asked with one side's view alone. */
export interface ComputerTurn extends PolicyTurn {
  readonly table: TableId;
  /** Whose proposals are wanted; none: it holds the whole side. */
  readonly roles: readonly RoleId[];
}

/** What computer players owe now. */
export const computerTurns = (room: Room): ComputerTurn[] =>
  Object.values(room.tables).flatMap((table) =>
    table.phase === 'orders' && !isOver(table) ? owedAt(room, table) : [],
  );

function owedAt(room: Room, table: Table): ComputerTurn[] {
  const game = `${room.id}.${table.id}`;
  return SIDES.flatMap((side): ComputerTurn[] => {
    if (table.play.sealed[side]) return [];
    const { whole, roles } = table.computers[side];
    const asked = (policy: string, of: readonly RoleId[]): ComputerTurn => ({
      ...policyTurn(table.play, game, side, policy),
      table: table.id,
      roles: of,
    });
    if (whole !== null) return [asked(whole, [])];
    const open = Object.entries(roles).filter(([role]) => !table.drafts[side].suggested.includes(role));
    const policies = [...new Set(open.map(([, policy]) => policy))];
    return policies.map((policy) =>
      asked(
        policy,
        open.flatMap(([role, own]) => (own === policy ? [role] : [])),
      ),
    );
  });
}
