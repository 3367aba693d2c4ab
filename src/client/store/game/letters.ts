import {
  other,
  type LegalSignal,
  type Message,
  type SeatEvent,
  type Side,
  type Signal,
} from '../../../engine/model/index.ts';
import type { SeatScreen } from '../../../protocol/seat-screen.ts';
import { newEvents } from './event-log.ts';
import { isLetter } from './letters-come.ts';

/** Something that has come with the opening of a turn. */
export interface Letter {
  readonly id: string;
  readonly kind:
    | 'offer'
    | 'redline'
    | 'private'
    | 'denounce'
    | 'deny'
    | 'refusal'
    | 'broken'
    | 'turnedDown'
    | 'crossed';
  /** Whose colour it has: the side that speaks, or that the groups belong to. */
  readonly from: Side;
  readonly private: boolean;
  /** Members of the signal or event that it tells of. */
  readonly data: Message['data'];
  /** Free text of the sender. */
  readonly text: string;
  /** The groups that refuse. */
  readonly groups: readonly string[];
}

/** Most urgent first. */
const ORDER: readonly Letter['kind'][] = [
  'crossed',
  'broken',
  'offer',
  'redline',
  'refusal',
  'private',
  'turnedDown',
  'denounce',
  'deny',
];
const KIND: Readonly<Record<string, Letter['kind']>> = {
  stopForStop: 'offer',
  promiseBroken: 'broken',
  offerUnmet: 'turnedDown',
  lineCrossed: 'crossed',
};

/** What has come with the opening of this turn, most urgent first. Groups that refuse are one letter. */
export function lettersOf({ view, events }: Pick<SeatScreen, 'view' | 'events'>): readonly Letter[] {
  if (!view) return [];
  const { seat, turn } = view;
  const them = other(seat);
  const came = newEvents(events, view).filter((event) => isLetter(event, seat));
  const refusals = came.filter(({ kind }) => kind === 'refuses' || kind === 'publicRefusal');
  const letter = (id: string, kind: Letter['kind'], more: Partial<Letter>): Letter => ({
    id,
    kind,
    from: them,
    private: false,
    data: {},
    text: '',
    groups: [],
    ...more,
  });
  const groups = [...new Set(refusals.map(({ data }) => String(data.group)))];
  const letters = [
    ...view.messages
      .filter((message) => message.from !== seat && message.turn === turn)
      .map(({ id, kind, private: secret, data, text }) =>
        letter(id, KIND[kind] ?? (kind as Letter['kind']), { private: secret, data, text }),
      ),
    ...(groups.length > 0 ? [letter('refusal', 'refusal', { from: 'iran', groups })] : []),
    ...came
      .filter((event) => !refusals.includes(event))
      .map(({ kind, data }: SeatEvent, i) => letter(`${kind}.${i}`, KIND[kind]!, { data })),
  ];
  return letters.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** The signal that answers an offer with its mirror: what they ask of us for what they promise. Null: it cannot be sent. */
export function mirrored({ data }: Letter, signals: readonly LegalSignal[]): LegalSignal | null {
  return (
    signals.find(
      ({ signal: s }) =>
        s.kind === 'stopForStop' && s.stop === data.forbear && s.forbear === data.stop && s.turns === data.turns,
    ) ?? null
  );
}

/** A side's offers and red lines that are over: kept or broken, answered or not. */
export function recordOf(
  { offers, lines }: Pick<NonNullable<SeatScreen['view']>, 'offers' | 'lines'>,
  maker: Side,
): { readonly kept: number; readonly broken: number; readonly answered: number; readonly unanswered: number } {
  const over = offers.filter((offer) => offer.maker === maker && offer.done);
  const crossed = lines.filter((line) => line.maker === maker && line.done && line.crossed > 0);
  return {
    kept: over.filter(({ met, broken }) => met && !broken).length,
    broken: over.filter(({ broken }) => broken).length,
    answered: crossed.filter(({ answered }) => answered).length,
    unanswered: crossed.filter(({ answered }) => !answered).length,
  };
}

/** Two signals that say the same, apart from free text. */
export const sameSignal = (a: Signal, b: Signal): boolean =>
  JSON.stringify({ ...a, text: undefined }) === JSON.stringify({ ...b, text: undefined });
