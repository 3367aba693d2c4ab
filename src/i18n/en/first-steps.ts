/** What the first two turns of a first game are about, and orders that people often begin with: ways in, no advice. */
export const firstSteps = {
  'first.title': 'Your first turns',
  'first.us.1': 'Your bases are under attack. Strike, protect, talk or wait, then seal. Many start with:',
  'first.us.2': 'The log shows what happened last turn. Answer it, protect what was hit, or talk.',
  'first.iran.1': 'You can only ask the groups. Many start with:',
  'first.iran.2': 'The log shows who agreed. Ask again, redirect, or talk.',
  'first.strike': 'Look at a strike',
  'first.harden': 'Shelter a base',
  'first.redline': 'Draw a red line',
  'first.directive:iraq': 'Ask for restraint in Iraq',
  'first.focus:iraq': 'Choose their main target',
  'first.stopForStop': 'Make an offer',
  'first.close': 'Hide this',
} as const;
