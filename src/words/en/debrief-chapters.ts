/** The debrief: its chapters, and what they find. */
export const debriefChapters = {
  'debrief.chapters': 'Chapters of the debrief',
  'debrief.onward': 'Before and after',
  'debrief.next': 'Next: {{chapter}}',
  'debrief.lost':
    'The record of this game could not be played again here. The other chapters, and saving it, still work.',
  'debrief.chapter.cost': 'Human cost',
  'debrief.chapter.hotwash': 'Hot wash',
  'debrief.chapter.story': 'Story',
  'debrief.chapter.replay': 'Replay',
  'debrief.chapter.why': 'Why it went so',
  'debrief.chapter.deterrence': 'Did deterrence work?',
  'debrief.chapter.wanted': 'What they wanted',
  'debrief.chapter.whatif': 'What if',
  'debrief.chapter.history': 'History',
  'debrief.chapter.questions': 'Questions',
  'debrief.chapter.takeaway': 'Take away',
} as const;
