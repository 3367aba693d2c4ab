import { US_DOCTRINES } from '../../ai/index.ts';
import type { MeasuredDoctrine } from '../exploits/measured-doctrine.ts';

/** Rows that place defences well. */
const WELL_PLACED: readonly string[] = ['position', 'guardWarned', 'harden'];

/** A US doctrine with its defences where they help least: shows what good placement is worth. */
export function badPlacement(name: string): MeasuredDoctrine {
  const doctrine = US_DOCTRINES.find((d) => d.name === name)!;
  const rows = doctrine.rows.filter((row) => !WELL_PLACED.includes(row.do));
  return {
    ...doctrine,
    rows: [{ when: ['firstTurn'], do: 'misplace' }, ...rows, { when: [], do: 'hardenLeast' }],
  };
}
