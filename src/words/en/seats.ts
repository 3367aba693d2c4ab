/** Who holds a seat, and waiting for whoever does. */
export const seats = {
  'seats.as': '{{player}} as “{{character}}”',
  'seats.as.hidden': '{{player}}, its character hidden',

  'waiting.title': 'Sealed. Waiting for {{side}}.',
  'waiting.thinks': 'Thinking: {{player}}',
  'waiting.how':
    'It plays the weeks to come in worlds that it makes up from what its own side may know. Your orders are not among it.',
  'waiting.done': '{{percent}} %',
} as const;
