/** A class: joining, lobby, the team's table, the projector. */
export const classroom = {
  'class.noServer':
    'Nobody runs a class at this address. To host one, run “npm run classroom” in the folder of A Fine Line and open the address it prints.',
  'class.noRoom': 'This address opens no class: a part of it is missing. Open it again from where you got it.',
  'class.end.taken': 'This seat is open in another tab. Continue there, or take it back here.',
  'class.end.takeBack': 'Continue here',
  'class.end.gone': 'This class is over. Its data has been deleted, or your instructor has taken you off the list.',
  'class.end.token': 'This seat is not known any more. Join again with the code on the projector.',
  'class.end.join': 'Join a class',
  'class.lost': 'No connection. Your draft is kept here. Trying again.',
  'class.soon': 'This page is not built yet.',
} as const;
