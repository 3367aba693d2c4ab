import type { Words } from '../../store/format/words.ts';

/** What a role may propose, in plain words. */
export const powerText = (w: Words, power: string): string =>
  w.has(`rolecards.power.${power}`) ? w(`rolecards.power.${power}`) : w(`order.${power}`);
