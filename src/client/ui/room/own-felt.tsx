import { useState } from 'react';
import type { Felt, FeltTo } from '../../../protocol/room.ts';
import { useRoomActions, useRoomScreen } from '../../hooks/room-hooks.ts';
import { useAllWords, useWords } from '../../hooks/use-words.ts';
import type { Words } from '../../store/format/words.ts';
import { listed } from '../../store/format/numbers.ts';
import { Button } from '../controls.tsx';
import { Feelings } from '../game/feelings.tsx';
import css from './own-felt.module.css';

const READERS = ['class', 'desk', 'nobody'] as const;

/** Three feelings and a sentence of one person of a class: to the class without a name, to the instructor, or to nobody. */
export function OwnFelt() {
  const w = useAllWords();
  const { ownFelt, felt: others } = useRoomScreen();
  const { act } = useRoomActions();
  const [felt, setFelt] = useState<readonly string[]>(ownFelt?.feelings ?? []);
  const [sentence, setSentence] = useState(ownFelt?.sentence ?? '');
  const [to, setTo] = useState<FeltTo | 'nobody'>(ownFelt?.to ?? 'nobody');
  const send = (reader: FeltTo | 'nobody'): void => {
    if (reader !== 'nobody') void act({ kind: 'feel', feelings: felt, sentence, to: reader });
    else if (ownFelt) void act({ kind: 'feel', feelings: [], sentence: '', to: 'desk' });
  };
  return (
    <section className={css.felt}>
      <h2>{w('debrief.hotwash')}</h2>
      <Feelings felt={felt} onChange={setFelt} />
      <label className={css.sentence}>
        {w('debrief.hotwash.sentence')}
        <textarea rows={2} maxLength={280} value={sentence} onChange={(e) => setSentence(e.target.value)} />
      </label>
      <fieldset className={css.to}>
        <legend>{w('felt.to')}</legend>
        {READERS.map((reader) => (
          <label key={reader}>
            <input type="radio" name="felt-to" checked={to === reader} onChange={() => setTo(reader)} />
            {w(`felt.to.${reader}`)}
          </label>
        ))}
      </fieldset>
      <Button look="primary" onClick={() => send(to)}>
        {w(to === 'nobody' ? 'felt.keep' : 'felt.send')}
      </Button>
      <output>{w(ownFelt ? `felt.sent.${ownFelt.to}` : 'felt.sent.nobody')}</output>
      {others.length > 0 && (
        <>
          <h2>{w('felt.class')}</h2>
          <FeltList list={others} />
        </>
      )}
    </section>
  );
}

/** What people felt, without names. */
export function FeltList({ list, action }: { list: readonly Felt[]; action?: (id: string) => React.ReactNode }) {
  const w = useWords();
  return (
    <ul className={css.list}>
      {list.map((one) => (
        <li key={one.id}>
          <p>{feltText(w, one)}</p>
          {action?.(one.id)}
        </li>
      ))}
    </ul>
  );
}

function feltText(w: Words, { feelings, sentence }: Felt): string {
  const words = listed(feelings.filter((one) => w.has(`feeling.${one}`)).map((one) => w(`feeling.${one}`)));
  if (sentence === '') return words;
  return words === '' ? w('felt.sentence', { sentence }) : w('felt.both', { words, sentence });
}
