/** The guide through the lesson: one short text a step. Together they must be read in a few minutes (tests/words/lesson). */
export const lesson = {
  'lesson.name': 'Guide',
  'lesson.step': '{{n}} of {{of}}',
  'lesson.next': 'Next',
  'lesson.pass': 'Skip this step',
  'lesson.leave': 'Leave the guide',
  'lesson.finish': 'Done',

  'lesson.briefing': 'Three invented weeks, as Iran. Look over who you are and what you fear, then go to the table.',
  'lesson.heat':
    'Heat says how near the two of you are to war: 15 of 100. Most orders move it. A click says why it moved.',
  'lesson.cost':
    'What you can spend. Leverage is what the groups owe you, and asking them to stop uses it up. Hatched squares are what your draft takes.',
  'lesson.ask': 'You do not command the groups; you ask. Open this card: it speaks to three of them in Iraq.',
  'lesson.odds':
    'Choose Halt. Each bar is one group’s chance of agreeing, each line below it a reason. It costs 3 Leverage. Add it to the draft.',
  'lesson.focus':
    'Some attacks will come anyway. Name in secret where most of them go, free of charge. Choose Al-Asad: it is strongly defended, so fewer people are hurt.',
  'lesson.seal': 'Nothing has happened yet, and all can be undone. Once sealed it stands. Seal your orders.',
  'lesson.playback': 'The week as it happened. Pause it, speed it up, or skip to the end.',
  'lesson.changed': 'What changed, worst news first. Every number opens and says why. Open one, then go on.',
  'lesson.log': 'Did they obey? Open the log.',
  'lesson.why':
    'Choose Orders, and open a line of a group that refused: its chance, reason by reason, then the die. Below its chance it would have agreed. The last line leads to the rule.',
  'lesson.again': 'Ask again: each time is a little easier. Whoever agreed already costs nothing.',
  'lesson.visit': 'And send the commander to Kata’ib Hezbollah. His word weighs most, and its bar shows by how much.',
  'lesson.signal':
    'Now a word to Washington. Open Signal and offer a stop for a stop: if they do not strike, no attacks. It arrives next week, and breaking it costs you.',
  'lesson.seal2': 'Seal the second week.',
  'lesson.helped': 'See who came round after the visit, and who did not. You asked well; they still decide.',
  'lesson.situation': 'What Washington sent, and what is known only roughly, is kept here. Open it.',
  'lesson.assessment':
    'Forecasts, thirty seconds: the mark is how often it happened so far. They are scored at the end. You may leave them out.',
  'lesson.last': 'The last week is yours alone. Order what you like, or nothing, and seal.',
  'lesson.over': 'The lesson is over. Go on to how it ended.',
  'lesson.end':
    'Here both sides’ orders lie open, and what nobody was told. You have met cost, odds, obedience, focus, signals and why. A first game begins just as small.',
} as const;
