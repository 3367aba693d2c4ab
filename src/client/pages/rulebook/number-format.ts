import { figure } from '../../store/format/numbers.ts';

/** “lineUnanswered” → “Line unanswered”. */
export function plainNumber(name: string): string {
  const spaced = name.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

const MANY = 12;

/** A number of the tables as the rulebook prints it; of a long list the beginning. */
export function valueText(value: number | readonly number[]): string {
  if (typeof value === 'number') return figure(value, 3);
  const shown = value.slice(0, MANY).map((x) => figure(x, 2));
  return value.length > MANY ? `${shown.join(' / ')} …` : shown.join(' / ');
}
