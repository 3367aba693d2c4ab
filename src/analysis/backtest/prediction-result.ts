/** What is counted in a game. Texts: `prediction.<key>`. */
export const PREDICTED = [
  'attacks',
  'americansKilled',
  'americansWounded',
  'fightersKilled',
  'strikes',
  'missiles',
  'commanderKilled',
  'embassyStormed',
  'expulsion',
  'war',
] as const;
export type Predicted = (typeof PREDICTED)[number];

/** One figure over all games. */
export interface PredictedFigure {
  readonly mean: number;
  readonly p5: number;
  readonly p95: number;
  /** Games in which it came at all, 0–1. */
  readonly share: number;
}

export type PredictedFigures = Readonly<Record<Predicted, PredictedFigure>>;

/** As printed by the command line and stored for the page. */
export interface StoredPrediction {
  readonly scenario: string;
  readonly games: { readonly history: number; readonly players: number };
  readonly history: PredictedFigures;
  readonly players: PredictedFigures;
}
