/** What the session says when it cannot do what was asked, `session.<code>`, and why a saved game was not followed, `session.bad.<reason>`. */
export const sessionMessages = {
  'session.noGame': 'No game is open. Start one, or continue one from the list.',
  'session.gone': 'This game is no longer on this device.',
  'session.scenarioGone': 'This edition does not have the scenario “{{id}}”, and the file does not include it.',
  'session.scenarioChanged': 'This game was played with another edition of the scenario “{{id}}”, which is not here.',
  'session.noPolicy': 'There is no computer player “{{name}}” for this side.',
  'session.nobody': 'A person must play at least one of the two sides.',
  'session.waiting': 'It is not this side’s turn to seal orders.',
  'session.wrongTurn': 'These orders are for turn {{given}}. It is now turn {{now}}.',
  'session.noAdviser': 'Nobody may ask the adviser in this game.',
  'session.noRoom': 'This device has no room left to save the game. Nothing is lost so far: save it to a file now.',
  'session.notSaved': 'The game could not be saved on this device. Nothing is lost so far: save it to a file now.',
  'session.noRoomBeside':
    'This device has no room left for the saved games of other tables. Those just added stay until this page is closed.',
  'session.keptAgain': 'The game is saved on this device again.',
  'session.damaged': 'The saved game cannot be read. It was left as it is.',
  'session.newer':
    'This game was saved by a newer version of A Fine Line. It was left as it is: open it with that version.',
  'session.mended':
    'The saved game was damaged on this device. It continues from the last whole copy, at turn {{turn}}.',
  'session.longSeed': 'A seed has up to {{most}} characters.',
  'session.notOver': 'What each side knew is shown once the game is over.',
  'session.nothingPlayed': 'No turn was played at this table, so there is nothing to show.',
  'session.noTurn': 'This game has not reached turn {{turn}}.',
  'session.older':
    'This game was played under edition {{was}} of the rules. Today’s is edition {{now}}, so it cannot be replayed. The saved game stays as it is.',
  'session.playedOn':
    'These are the orders of a game of rules edition {{was}}, under today’s rules. It may go differently.',
  'session.todaysScenario': 'The scenario it was played in is not here: this is today’s “{{id}}”.',
  'session.numbersLeftOut': 'Today’s rules do not accept these of its numbers: {{names}}.',
  'session.ordersLeftOut':
    'Today’s rules do not allow some of its orders and signals ({{n}}, in turns {{turns}}). They were left out.',
  'session.endedAgain': 'Under today’s rules the game ends in turn {{turn}}.',
  'session.policyFailed': 'The computer player could not decide. It gives no new orders this turn.',
  'session.noStorage':
    'This browser does not let the game save anything here. Save the game to a file before you close the page.',
  'session.elsewhere': 'The game is open in another tab of this browser. Return to it, or continue here.',
  'session.bad.format': 'This saved game has a format that this edition does not know. It was left as it is.',
  'session.bad.rules':
    'This saved game was played under another edition of the rules and cannot be replayed here. It was left as it is.',
  'session.bad.scenario': 'This saved game was played with another edition of its scenario. It was left as it is.',
  'session.bad.setup':
    'This saved game cannot be opened: its scenario and options do not make a game. It was left as it is.',
  'session.bad.opening':
    'This saved game is damaged: its options, numbers, dice or scenario have changed. It was left as it is.',
  'session.bad.turn':
    'This saved game is damaged: turn {{turn}} does not follow from the one before. It was left as it is.',
  'session.bad.illegal':
    'This saved game is damaged: turn {{turn}} has orders that the rules do not allow. It was left as it is.',
  'session.bad.hash':
    'This saved game is damaged: turn {{turn}} does not lead where the record says. It was left as it is.',
  'session.bad.length': 'This saved game is damaged: turn {{turn}} is incomplete. It was left as it is.',
  'session.bad.crash': 'This saved game is damaged: turn {{turn}} cannot be replayed. It was left as it is.',
} as const;
