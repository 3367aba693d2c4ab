import { cleanText } from '../../protocol/clean-text.ts';
import type { Felt, FeltTo, RoomScreen } from '../../protocol/room.ts';
import { roomError } from './refusals.ts';
import { actorOf, type Handlers } from './step.ts';
import type { Person, Room } from './types.ts';

const LONGEST = 280;
const MOST = 3;

/** The hot wash: each for themselves, to the class or to the instructor, and never under a name. */
export const hotWashHandlers: Handlers<'feel' | 'hideFelt'> = {
  feel(step, { feelings, sentence, to }) {
    const room = step.room();
    if (room.stage.kind !== 'debrief') return roomError('notNow');
    if (feelings.length > MOST || !feelings.every((feeling) => /^[A-Za-z]{1,20}$/.test(feeling)))
      return roomError('form', { at: '/feelings' });
    const words = cleanText(sentence).trim().slice(0, LONGEST);
    const { id: person } = actorOf(step);
    const nothing = feelings.length === 0 && words === '';
    if (nothing && !room.felt[person]) return null;
    step.tell({ kind: 'felt', person, felt: nothing ? null : { id: step.given.id(), feelings, sentence: words, to } });
    return null;
  },
  hideFelt(step, { id }) {
    const found = Object.values(step.room().felt).find((one) => one.id === id);
    if (!found) return roomError('noLine');
    if (!found.hidden) step.tell({ kind: 'feltHidden', id });
    return null;
  },
};

/** What was sent to one reader, in an order that says nothing of who or when. */
export const feltFor = ({ felt }: Room, reader: FeltTo): readonly Felt[] =>
  Object.values(felt)
    .filter(({ to, hidden }) => to === reader && !hidden)
    .map(({ id, feelings, sentence }) => ({ id, feelings, sentence }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** What a person has sent. */
export function ownFelt({ felt }: Room, person: Person): RoomScreen['ownFelt'] {
  const own = felt[person.id];
  if (!own) return null;
  const { id, feelings, sentence, to } = own;
  return { id, feelings, sentence, to };
}
