import { mainAct } from '../../../analysis/debrief/acts.ts';
import type { Submission } from '../../../engine/model/index.ts';

/** Acts of force, which outweigh all other acts of a turn. */
const STRIKES: readonly (string | null)[] = ['soil', 'leader', 'wave', 'strong', 'limited'];

/** The United States ordered a strike in this turn; one that a standing order released is not among them. */
export const struckIn = (us: Submission | null): boolean => STRIKES.includes(mainAct('us', us));
