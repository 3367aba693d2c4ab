/** The debrief for a room: one finding a screen, with its question. */
export const present = {
  'present.open': 'Present',
  'present.title': 'Presentation',
  'present.at': '{{n}} of {{of}}',
  'present.back': 'Back',
  'present.next': 'Next',
  'present.close': 'Close',
  'present.aim': 'Aim',
  'present.points': '{{n}} points',
  'present.counted':
    'Attacks with the orders and without them, {{n}} pairs of games with the same dice. Bars: how many in 100.',
  'present.ask.won': 'Who takes the credit, or the blame, for what was luck?',
  'present.ask.cost': 'How many of these people had a part in the decisions that were made?',
  'present.ask.story': 'Which turn could have gone otherwise, and who could have seen it then?',
  'present.ask.causes': 'Which of these steps did both sides mean?',
  'present.ask.deterrence': 'What would you have to know to say that a strike worked?',
  'present.ask.history': 'What does it prove if a game comes close to the record, and what not?',
} as const;
