/** What the tallies count, and what the back-test counts in a game beside them. */

export const ATTACKS = 'us_forces_iraq_syria_jordan';
export const SHIPS = 'houthi_ship_attacks_cumulative_since_2023-11-19';
export const SHIPS_MONTH = 'houthi_ship_attacks_in_month';
export const PASSINGS = 'bab_el_mandeb_weekly_passings';

/** Series of the tallies that a game has a figure for. Others may stand in the file as `exclude`. */
export const PREDICTED: readonly string[] = [ATTACKS, SHIPS, SHIPS_MONTH, PASSINGS];

/** Further columns of the tallies of attacks: a series each. */
export const IRAQ = 'us_forces_iraq';
export const SYRIA = 'us_forces_syria_jordan';
export const INJURED = 'us_injured';

/** First day that a series counts; what is not here counts from wherever its first tally stands. */
export const SINCE: Readonly<Record<string, string>> = {
  [ATTACKS]: '2023-10-17',
  [IRAQ]: '2023-10-17',
  [SYRIA]: '2023-10-17',
  [INJURED]: '2023-10-17',
  [SHIPS]: '2023-11-19',
};

/** By then the brain injuries of January were found and counted; before, only what showed at once. */
export const BRAIN_INJURIES_COUNTED = '2024-02-13';
