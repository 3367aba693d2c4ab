/** Four seconds as a game opens. */
export const opening = {
  'opening.title': 'A game opens',
  'opening.you': 'You are {{side}}.',
  'opening.fear': 'What you fear',
  'opening.skip': 'Skip',
} as const;
