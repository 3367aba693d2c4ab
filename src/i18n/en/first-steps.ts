/** What the first two turns of a first game are about, and orders that people often begin with: ways in, no advice. */
export const firstSteps = {
  'first.title': 'Your first turns',
  'first.us.1': 'Your bases come under fire. Answer, protect or talk; or wait, and seal. Many begin with:',
  'first.us.2': 'The log says what last turn brought. Answer it, protect what was hit, or talk.',
  'first.iran.1': 'The groups fire; you can only ask. Restrain, steer or talk; or wait, and seal. Many begin with:',
  'first.iran.2': 'The log says who did as you asked. Ask again, steer, or talk.',
  'first.strike': 'Look at a strike',
  'first.harden': 'Shelter a base',
  'first.redline': 'Draw a red line',
  'first.directive:iraq': 'Ask for restraint in Iraq',
  'first.focus:iraq': 'Name where they aim',
  'first.stopForStop': 'Offer a stop for a stop',
  'first.close': 'Put this away',
} as const;
