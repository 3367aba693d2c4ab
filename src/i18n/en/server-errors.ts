/** What the class server refuses before a room is asked: `room.error.<code>`. */
export const serverErrors = {
  'room.error.badJson': 'What was sent could not be read.',
  'room.error.badForm': 'Something in what was sent is missing or not allowed.',
  'room.error.badToken': 'This seat is not known here. Join the class again with its code.',
  'room.error.notAllowed': 'Only the instructor can do this.',
  'room.error.wrongWord': 'This code and word open no seat. Check both, or ask your instructor for a new word.',
  'room.error.wrongCode': 'There is no class with this code. Check the letters and try again.',
  'room.error.noRoom': 'This class does not exist any more.',
  'room.error.noRoute': 'There is nothing at this address.',
  'room.error.roomGone': 'You are no longer in this class.',
  'room.error.tooLarge': 'This is too long to be sent.',
  'room.error.tooFast': 'That was too fast. Try again in a moment.',
  'room.error.readOnly': 'The class cannot be stored at the moment, so nothing can be changed. Tell your instructor.',
  'room.error.failed': 'Something went wrong on the server. Try again in a moment.',
};
