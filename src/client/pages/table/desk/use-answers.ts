import type { LegalSignal, Reply, Signal } from '../../../../engine/model/index.ts';
import { useActions, useApp, useView } from '../../../hooks/store-hooks.ts';
import { useTeam } from '../../../hooks/team-context.ts';
import { usePlayWords } from '../../../hooks/use-words.ts';
import type { Tab } from '../../../store/app-state.ts';
import { signalCard } from '../../../store/draft/cards.ts';
import { submissionOf } from '../../../store/draft/draft.ts';
import { costLine, named } from '../../../store/format/format-text.ts';
import { type Letter, mirrored, sameSignal } from '../../../store/game/letters.ts';
import { useDesk } from './desk-state.ts';

/** One of the answers to a letter. */
export interface Answer {
  readonly label: string;
  /** What it costs and does. */
  readonly text: string;
  readonly go: () => void;
  /** It cannot be given now. */
  readonly off?: boolean;
  /** The signal that it puts into the draft. */
  readonly signal?: Signal;
  readonly undo?: () => void;
}

/** Where the order is that carries out what a red line announced. */
const CARRIES_OUT: Readonly<Partial<Record<Reply, readonly [Tab, string]>>> = {
  limited: ['strike', 'strike'],
  strong: ['strike', 'strike'],
  wave: ['strike', 'strike'],
  leader: ['strike', 'leader'],
  sanctions: ['diplomacy', 'sanctions'],
  press: ['restrain', 'directive:iraq'],
  redsea: ['restrain', 'redsea'],
  north: ['restrain', 'north'],
  seize: ['strike', 'seize'],
  missilesNeighbour: ['strike', 'missilesNeighbour'],
  missilesBase: ['strike', 'missilesBase'],
};

/** The answers to a letter apart from leaving it: in kind, or otherwise. */
export function useAnswers(letter: Letter): readonly Answer[] {
  const w = usePlayWords();
  const { seat } = useView();
  const signals = useApp((s) => s.signals);
  const draft = useApp((s) => s.draft);
  const team = useTeam();
  const { openTab, openCard, write } = useActions();
  const { show } = useDesk();
  const { kind, data } = letter;
  const open =
    (tab: Tab, card: string | null = null) =>
    () => {
      openTab(tab);
      openCard(card);
      show(false);
    };
  const send = (option: LegalSignal | null | undefined, text: string, label = w('letters.kind')): Answer => {
    if (!option || !(team?.mayPropose(option.signal.kind) ?? true))
      return {
        label,
        text: w(kind === 'offer' && !option ? 'letters.kind.offer.live' : 'letters.kind.no'),
        go: () => {},
        off: true,
      };
    const { signal } = option;
    const at = draft ? submissionOf(draft).signals.findIndex((x) => sameSignal(x, signal)) : -1;
    return {
      label,
      text,
      signal,
      go: () => write({ do: 'addSignal', signal }),
      undo: () => write({ do: 'removeSignal', at }),
    };
  };
  const words = (key: string): Answer => ({ label: w('letters.answer'), text: w(key), go: open('signals') });
  const plain = (what: Signal['kind']) => signals.find(({ signal }) => signal.kind === what);
  switch (kind) {
    case 'offer': {
      const option = mirrored(letter, signals);
      const text = option
        ? w('letters.kind.offer', { ...named(w, { ...option.signal }), cost: costLine(w, option.cost) })
        : '';
      return [
        send(option, text),
        seat === 'us'
          ? words('letters.answer.offer.us')
          : { label: w('letters.answer'), text: w('letters.answer.offer.iran'), go: open('restrain') },
      ];
    }
    case 'redline':
      return [
        { label: w('letters.kind'), text: w('letters.kind.redline'), go: open('signals', signalCard('redline')) },
        words('letters.answer.redline'),
      ];
    case 'private': {
      const cost = costLine(w, plain('private')?.cost ?? {});
      return [
        {
          label: w('letters.kind'),
          text: w('letters.kind.private', { cost }),
          go: open('signals', signalCard('private')),
        },
        words('letters.answer.words'),
      ];
    }
    case 'denounce':
    case 'deny':
      return [send(plain(kind), w('letters.kind.words')), words('letters.answer.words')];
    case 'broken':
      return [send(plain('denounce'), w('letters.kind.broken')), words('letters.answer.words')];
    case 'turnedDown':
      return [words('letters.answer.words')];
    case 'refusal':
      return seat === 'us'
        ? [
            { label: w('letters.shelter'), text: w('letters.shelter.text'), go: open('deploy', 'harden') },
            words('letters.answer.refusal.us'),
          ]
        : [
            { label: w('letters.again'), text: w('letters.again.text'), go: open('restrain', 'visit') },
            { label: w('letters.answer'), text: w('letters.answer.refusal.iran'), go: open('restrain') },
          ];
    case 'crossed': {
      const [tab, card] = CARRIES_OUT[data.reply as Reply] ?? ['strike', null];
      return [
        { label: w('letters.kind'), text: w('letters.kind.crossed', named(w, data)), go: open(tab, card) },
        words('letters.answer.crossed'),
      ];
    }
  }
}
