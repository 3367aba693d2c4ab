/** What is said of a file, a text or a link that is being loaded. */
export const doors = {
  'start.file.text': 'A saved game, a scenario or a link to one. Choose it, drop it on any page, or paste it.',
  'start.file.playing': 'The game you are playing is saved with its draft. It is in the list on the start screen.',
  'start.file.choose': 'Choose a file',
  'start.file.paste': 'Or paste its text or a link',
  'start.file.load': 'Load',
  'start.file.tooBig': 'This file is larger than {{mb}} MB. No saved game is that large.',
  'start.file.errors': 'The file was not opened. Nothing was changed:',
  'start.file.more_one': 'and {{count}} more place',
  'start.file.more_other': 'and {{count}} more places',
  'start.file.at': 'at {{pointer}}',
  'older.title': '{{title}} (saved under other rules)',
  'older.setup': 'How it was set up',
  'older.seats': 'Players',
  'older.turns': 'Orders, turn by turn',
  'older.none': 'Nobody had given orders yet.',
  'older.withheld': 'Secret until the game is over',
  'older.white': 'Host: {{text}}',
  'older.notes': 'Notes',
  'older.play': 'Continue under today’s rules',
  'older.play.text':
    'Choose a turn. The orders before it are given again under today’s rules, and a new game continues from there.',
  'older.play.gone': 'Its scenario is not here, so nobody can continue from it.',
  'older.play.from': 'From turn',
  'older.play.go': 'Continue from turn {{turn}}',
  'link.shape': 'This link is damaged: the part after “#” cannot be read.',
  'link.none':
    'This address contains no game. Some programs cut off the part after “#”. Copy the link itself, or ask for a file.',
  'link.newer':
    'This link was made by a newer version of the game (format {{format}}, this one reads up to {{known}}).',
  'link.character':
    'This link is damaged at character {{at}} of {{all}}: “{{character}}” does not belong there. Copy it again.',
  'link.cut': 'This link is incomplete: {{got}} of {{all}} characters arrived. Copy it again, or ask for a file.',
  'link.damaged':
    'This link is damaged: its content breaks off after {{at}} characters of text. Copy it again, or ask for a file.',
  'link.turn': 'The turn in this link cannot be read. The game opens at the debrief.',
  'link.impossible': 'This browser is too old to open links. Ask for the game as a file instead.',
  'link.tooLarge': 'The content of this link is larger than {{mb}} MB. No saved game is that large.',
  'framed.file': 'If no file was saved',
  'framed.file.text':
    'This page is inside another page, which may block saving. Copy the text below, or open the game in its own tab.',
  'framed.copy': 'Content of “{{name}}”',
  'framed.print': 'If nothing is printed',
  'framed.print.text':
    'This page is inside another page, which may block printing. Open its address in its own tab and print there.',
  'framed.address': 'Address of this page',

  // Put into the page when it is built, for browsers in which it does not start.
  'page.noScript': 'A Fine Line needs JavaScript, which is off here. Turn it on, then reload the page.',
  'page.notStarted':
    'A Fine Line has not started. It needs JavaScript and a browser from 2023 or later. If you opened it as a file, run “npm start” in its folder and open the address it prints. If it is inside another page, open it in its own tab.',
} as const;
