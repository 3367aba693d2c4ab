/** What is said of a file, a text or a link that is being loaded. */
export const doors = {
  'start.file.text':
    'A saved game, a scenario or a link to one. Choose it, drop it anywhere on any page, or paste it, here or anywhere.',
  'start.file.playing':
    'The game on the table is kept, with its draft. It is in the list of games on the start screen.',
  'start.file.choose': 'Choose a file',
  'start.file.paste': 'Or paste its text or a link',
  'start.file.load': 'Load',
  'start.file.tooBig': 'This file is larger than {{mb}} MB, which no saved game is.',
  'start.file.errors': 'It was not opened, and nothing was changed:',
  'start.file.more_one': 'and {{count}} more place',
  'start.file.more_other': 'and {{count}} more places',
  'start.file.at': 'at {{pointer}}',
  'older.title': '{{title}} (record of other rules)',
  'older.setup': 'How it was set up',
  'older.seats': 'Seats',
  'older.turns': 'Orders, turn by turn',
  'older.none': 'Nobody had ordered anything yet.',
  'older.withheld': 'Not told before the game is over',
  'older.white': 'Facilitator: {{text}}',
  'older.notes': 'Notes',
  'older.play': 'Play on under today’s rules',
  'older.play.text':
    'Choose a turn. The orders before it are given again under today’s rules, and the game goes on as a new one.',
  'older.play.gone': 'Its scenario is not here, so nobody can play on from it.',
  'older.play.from': 'From turn',
  'older.play.go': 'Play on from turn {{turn}}',
  'link.shape': 'This link is damaged: after its “#” nothing stands that this game can read.',
  'link.none':
    'This address carries no game. Programs that check links often cut off what follows “#”. Copy the link itself, or ask for a file.',
  'link.newer':
    'This link was made by a newer version of the game (format {{format}}; this one reads up to {{known}}).',
  'link.character':
    'This link is damaged at character {{at}} of {{all}}: “{{character}}” does not belong there. Copy it again.',
  'link.cut': 'This link was cut on its way: {{got}} of {{all}} characters arrived. Copy it again, or ask for a file.',
  'link.damaged':
    'This link is damaged: what it carries breaks off after {{at}} characters of text. Copy it again, or ask for a file.',
  'link.turn': 'The turn that this link names cannot be read. Its game opens at the debrief.',
  'link.impossible': 'This browser is too old to open links. Ask for the game as a file instead.',
  'link.tooLarge': 'What this link carries is larger than {{mb}} MB, which no saved game is.',
  'framed.file': 'If no file came',
  'framed.file.text':
    'This page lies inside another one, which may not let it save files. Copy the text below, or open the game in a tab of its own.',
  'framed.copy': 'What “{{name}}” holds',
  'framed.print': 'If nothing is printed',
  'framed.print.text':
    'This page lies inside another one, which may not let it print. Open its address in a tab of its own, and print there.',
  'framed.address': 'The address of this page',

  // Put into the page when it is built, for browsers in which it does not start.
  'page.noScript': 'A Fine Line needs JavaScript, which is switched off here. Switch it on, then reload the page.',
  'page.notStarted':
    'A Fine Line has not started. It needs JavaScript and a browser from 2023 or later. If you opened it as a file, run “npm start” in its folder and open the address that this prints. If it is inside another page, open it in a tab of its own.',
} as const;
