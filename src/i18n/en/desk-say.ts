/** What the instructor may say at each moment of the lesson. Read aloud as it stands, without quotation marks. */
export const deskSay = {
  'say.door':
    'These weeks were real, and people died in them. You play offices, not persons. If you would rather watch, tell me, and you owe no reason.',
  'say.brief': 'Say one sentence each to your team: what we want, what we fear, what I can do about it.',
  'say.first':
    'Everybody forecasts first. Then the head of the team seals. Whether strikes work was drawn by dice, and I have not looked.',
  'say.second': 'Before you seal: what would count as success, and by when?',
  'say.middle': 'What did they mean by that? Write it down before you answer it.',
  'say.middleAgain': 'Which of your last orders would you give again, knowing only what you knew then?',
  'say.lastTurn': 'This is the last turn. What you leave behind counts.',
  'say.lastCall': 'Last call. What is in the draft now is what will be sealed.',
  'say.closing': 'Your orders are sealed. Say to your neighbour what you expect to happen.',
  'say.playback': 'Say nothing. Write down who acted, how it went, what came of it.',
  'say.handsOff': 'Hands off the devices. Look up. For one minute nobody speaks.',
  'say.chapter': 'Take one minute with this page before anyone speaks.',
  'say.chapter.cost': 'Who of these people decided nothing?',
  'say.chapter.hotwash': 'Three feelings and one sentence. Then we leave the roles, and you speak under your own name.',
  'say.chapter.story': 'At which turn would you stop the film?',
  'say.chapter.replay': 'What did the other side see of this hour?',
  'say.chapter.why': 'This is what you meant, and this is what they read. Where did the two part?',
  'say.chapter.deterrence': 'What did you call success beforehand, and what may you claim now?',
  'say.chapter.wanted': 'Which weight would you defend?',
  'say.chapter.whatif': 'Say what you expect. Then we run it.',
  'say.chapter.history': 'What did the people of those weeks know that you did not, and the other way round?',
  'say.chapter.parallel':
    'All tables had the same luck and did different things. That shows what people did with it. It does not show which policy works.',
  'say.chapter.questions': 'One sentence each: what would change your mind?',
} as const;
