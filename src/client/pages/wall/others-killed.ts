import type { Ledger } from '../../../engine/model/index.ts';

type Others = Pick<Ledger, 'fightersKilled' | 'officersKilled' | 'civiliansKilled' | 'seafarersKilled'>;

/** Everybody killed who is no American. */
export const othersKilled = (ledger: Others): number =>
  ledger.fightersKilled + ledger.officersKilled + ledger.civiliansKilled + ledger.seafarersKilled;
