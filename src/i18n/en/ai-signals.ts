/** What a computer player said and whether it meant it, told after the game. */
export const talk = {
  'end.thoughts.said.meant': 'It said, and meant it: {{word}}.',
  'end.thoughts.said.bluff': 'It said, and did not mean it: {{word}}.',
  'end.thoughts.said.untested': 'It said, without expecting to be put to the test: {{word}}.',
  'end.thoughts.trust_one':
    'The other side’s word had been put to the test once. It took a threat to be carried out in {{threats}} % of cases, an offer to be kept in {{promises}} %.',
  'end.thoughts.trust_other':
    'The other side’s word had been put to the test {{count}} times. It took a threat to be carried out in {{threats}} % of cases, an offer to be kept in {{promises}} %.',
} as const;
