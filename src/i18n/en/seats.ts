/** Who holds a seat, and waiting for whoever does. */
export const seats = {
  'seats.as': '{{player}} as “{{character}}”',
  'seats.as.hidden': '{{player}}, its character hidden',
  'top.menu.seats': 'Players',
  'seats.title': 'Who plays each side',
  'seats.text':
    'A person or a computer player can play each side. You can change this at any time. The saved game notes who played from which turn.',
  'seats.you': 'You, at this screen',
  'seats.person': 'A person',
  'seats.computer': 'A computer player',
  'seats.give': 'Give to someone else',
  'seats.to': 'New player',
  'seats.go': 'Hand over this side',
  'seats.then.pass':
    'The computer plays {{side}} from this turn on. It learns only what that side may know. Your draft for this turn is deleted. Earlier orders still apply. Then the screen is passed to {{other}}.',
  'seats.then.watch':
    'The computer plays {{side}} from this turn on. You look on: after each turn you see what that side may know. Your draft for this turn is deleted. Earlier orders still apply. You can take over again between any two turns.',
  'seats.then.absent':
    'The computer plays {{side}} from this turn on. Orders sealed for this turn stay sealed. A draft is deleted.',
  'seats.then.anew':
    'The new player decides this turn from what {{side}} may know. The other player’s decision for it is not used.',
  'seats.then.back':
    'You play {{side}} from this turn on. The computer’s decision for this turn is not used. Its earlier orders still apply.',
  'seats.then.join':
    'A second person plays {{side}} from this turn on, on this screen. You pass it between you, covered. That person sees everything {{side}} may know. The computer’s decision for this turn is not used.',

  'watch.title': 'Turn {{turn}} is being decided',
  'watch.text': 'Two computer players are playing. You look on from {{side}} and see what it may know.',
  'watch.thinks': '{{side}}: {{player}}',
  'watch.seats': 'Change the players',
  'watch.leave': 'Start screen',

  'waiting.title': 'Sealed. Waiting for {{side}}.',
  'waiting.thinks': 'Thinking: {{player}}',
  'waiting.how': 'It simulates the coming turns using only what its own side may know. It cannot see your orders.',
  'waiting.done': '{{percent}}%',
} as const;
