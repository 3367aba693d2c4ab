/** Series of the tallies and their counterparts in the game. */

export const ATTACKS = 'us_forces_iraq_syria_jordan';
export const SHIPS = 'houthi_ship_attacks_cumulative_since_2023-11-19';
export const SHIPS_MONTH = 'houthi_ship_attacks_in_month';
export const PASSINGS = 'bab_el_mandeb_weekly_passings';

/** Further columns of the attack tallies, each its own series. */
export const IRAQ = 'us_forces_iraq';
export const SYRIA = 'us_forces_syria_jordan';
export const INJURED = 'us_injured';

/** Series that the game predicts; others may be in the file as `exclude`. */
export const PREDICTED = [ATTACKS, SHIPS, SHIPS_MONTH, PASSINGS] as const;
export type Series = (typeof PREDICTED)[number] | typeof IRAQ | typeof SYRIA | typeof INJURED;

/** The series that a tally is compared by; undefined: the game does not predict it. */
export const predictedSeries = (series: string) => PREDICTED.find((one) => one === series);

/** First day that a series counts; by default its first tally. */
export const SINCE: Readonly<Partial<Record<string, string>>> = {
  [ATTACKS]: '2023-10-17',
  [IRAQ]: '2023-10-17',
  [SYRIA]: '2023-10-17',
  [INJURED]: '2023-10-17',
  [SHIPS]: '2023-11-19',
};

/** From this tally on, the brain injuries of January are included. */
export const BRAIN_INJURIES_COUNTED = '2024-02-13';
