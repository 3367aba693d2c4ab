/** The steps of the tutorial, one short text each. Together they take a few minutes to read. */
export const tutorial = {
  'lesson.name': 'Guide',
  'lesson.step': '{{n}} of {{of}}',
  'lesson.next': 'Next',
  'lesson.pass': 'Skip this step',
  'lesson.leave': 'Leave the guide',
  'lesson.finish': 'Done',

  'lesson.briefing': 'Three invented weeks, as Iran. Read what you want, then start playing.',
  'lesson.heat': 'Heat shows how close you are to war: 15 of 100. Most orders change it. Click it to see why.',
  'lesson.cost':
    'Your resources. Leverage is what the groups owe you. Asking them to stop spends it. Hatched squares are what your draft will spend.',
  'lesson.ask': 'You do not command the groups. You ask. Open this card: it goes to three groups in Iraq.',
  'lesson.odds':
    'Choose Stop. Each bar is one group’s chance of agreeing, with the reasons below. It costs 3 Leverage. Add it to the draft.',
  'lesson.focus':
    'Some attacks will come anyway. Secretly choose where most of them go, for free. Choose Al-Asad: it is well defended, so fewer people are hurt.',
  'lesson.seal': 'Nothing has happened yet: all can be undone. Once sealed, it is final. Seal your orders.',
  'lesson.playback': 'The week as it happened. Pause it, speed it up, or skip to the end.',
  'lesson.changed': 'What changed, worst news first. Click any number to see why. Open one, then continue.',
  'lesson.log': 'Who agreed? Open the log.',
  'lesson.why':
    'Choose Orders, then open a group that refused: its chance, the reasons, the dice roll. A roll below the chance means yes. The last line links to the rule.',
  'lesson.again': 'Ask again: each time is a little easier. Groups that agreed cost nothing.',
  'lesson.visit': 'Now send the commander to Kata’ib Hezbollah. His visit helps most: its bar shows how much.',
  'lesson.signal':
    'Now signal Washington. Open Signal and make an offer: if they do not strike, no attacks. It arrives next week. Breaking it costs you.',
  'lesson.seal2': 'Seal the second week.',
  'lesson.helped': 'See who agreed after the visit and who did not. You ask well. They still decide.',
  'lesson.situation': 'What Washington sent, and what is only roughly known, is here. Open it.',
  'lesson.assessment':
    'Forecasts, thirty seconds: the mark shows how often it has happened so far. Scored at the end. You may skip them.',
  'lesson.last': 'The last week is yours. Give any orders, or none, then seal.',
  'lesson.over': 'The lesson is over. Continue to see how it ended.',
  'lesson.end':
    'Here you see both sides’ orders and what nobody was told. You now know costs, odds, requests, targets, signals and why. A first game starts just as small.',
} as const;

/** What the first two turns of a first game are about, and orders that people often begin with: ways in, no advice. */
export const firstSteps = {
  'first.title': 'Your first turns',
  'first.us.1': 'Strike, protect, talk or wait. Many start with:',
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
