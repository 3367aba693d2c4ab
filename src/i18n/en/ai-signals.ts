/** What a computer player said and whether it meant it, told after the game. */
export const talk = {
  'end.thoughts.said.meant': 'It said this and meant it: {{word}}.',
  'end.thoughts.said.bluff': 'It said this and did not mean it: {{word}}.',
  'end.thoughts.said.untested': 'It said this and did not expect to be tested: {{word}}.',
  'end.thoughts.trust_one':
    'The other side’s signals had been tested once. It judged that {{threats}}% of threats would be carried out and {{promises}}% of offers kept.',
  'end.thoughts.trust_other':
    'The other side’s signals had been tested {{count}} times. It judged that {{threats}}% of threats would be carried out and {{promises}}% of offers kept.',
} as const;
