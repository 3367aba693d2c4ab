/** What the instructor may say where the course has no line of its own. Read aloud as it stands, without quotation marks. */
export const deskSay = {
  'say.middleAgain': 'Which of your last orders would you give again, knowing only what you knew then?',
  'say.check': '{{wrong}} of {{of}} did not know this. {{text}} {{answer}}',
  'say.practice': 'Try everything once: a proposal, a mark, a forecast, a message. Nothing of it is kept.',
  'say.lastCall': 'Last call. What is in the draft now is what will be sealed.',
  'say.closing': 'Your orders are sealed. Say to your neighbour what you expect to happen.',
  'say.playback': 'Say nothing. Write down who acted, how it went, what came of it.',
  'say.chapter': 'Take one minute with this page before anyone speaks.',
} as const;
