/** Who holds a seat, and waiting for whoever does. */
export const seats = {
  'seats.as': '{{player}} as “{{character}}”',
  'seats.as.hidden': '{{player}}, its character hidden',
  'top.menu.seats': 'Seats',
  'seats.title': 'Who holds the seats',
  'seats.text':
    'Either seat can be given to a computer player or to a person, and taken back. The record of the game notes who held it from which turn on.',
  'seats.you': 'You, at this screen',
  'seats.person': 'A person',
  'seats.computer': 'A computer player',
  'seats.give': 'Give to somebody else',
  'seats.to': 'To whom',
  'seats.go': 'Give the seat',
  'seats.then.pass':
    'The computer orders for {{side}} from this turn on. It learns what that seat may know, and nothing that you meant to do: what you drafted for this turn is thrown away. Orders given earlier stand. Then the screen is passed to {{other}}.',
  'seats.then.watch':
    'The computer orders for {{side}} from this turn on, and you look on from that seat: after each turn you see what it may know. What you drafted for this turn is thrown away; orders given earlier stand. You can sit down again between any two turns.',
  'seats.then.absent':
    'The computer orders for {{side}} from this turn on. What was sealed there for this turn stands; what was only drafted is thrown away.',
  'seats.then.anew':
    'The new player decides this turn from what {{side}} may know. What the other one decided for it is not used.',
  'seats.then.back':
    'You order for {{side}} from this turn on. What the computer decided for this turn is not used; what it ordered earlier stands.',
  'seats.then.join':
    'A second person orders for {{side}} from this turn on, at this screen. It is passed between you and covered meanwhile. Whoever sits down there sees all that {{side}} may know. What the computer decided for this turn is not used.',

  'watch.title': 'Turn {{turn}} is being decided',
  'watch.text':
    'Two computer players hold the seats. You look on from that of {{side}}, and are shown what it may know.',
  'watch.thinks': '{{side}}: {{player}}',
  'watch.seats': 'Change the seats',
  'watch.leave': 'Start screen',

  'waiting.title': 'Sealed. Waiting for {{side}}.',
  'waiting.thinks': 'Thinking: {{player}}',
  'waiting.how':
    'It plays the weeks to come in worlds that it makes up from what its own side may know. Your orders are not among it.',
  'waiting.done': '{{percent}} %',
} as const;
