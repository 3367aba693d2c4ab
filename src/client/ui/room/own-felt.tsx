import { useEffect, useState } from 'react';
import type { Felt } from '../../../protocol/room.ts';
import { useRoomActions, useRoomScreen } from '../../hooks/room-hooks.ts';
import { useAllWords, useWords } from '../../hooks/use-words.ts';
import { FELT_READERS, type FeltDraft, keepFelt, keptFelt } from '../../store/room/felt-draft.ts';
import type { Words } from '../../store/format/words.ts';
import { listed } from '../../store/format/numbers.ts';
import { Button } from '../controls.tsx';
import { Feelings } from '../game/feelings.tsx';
import css from './own-felt.module.css';

const EMPTY: FeltDraft = { feelings: [], sentence: '', to: 'nobody' };

/** Three feelings and a sentence of one person of a class: to the class without a name, to the instructor, or to nobody. */
export function OwnFelt() {
  const w = useAllWords();
  const { room, me, ownFelt, felt: others } = useRoomScreen();
  const { act } = useRoomActions();
  const person = me?.id ?? '';
  const [draft, setDraft] = useState<FeltDraft>(() => keptFelt(sessionStorage, room, person) ?? ownFelt ?? EMPTY);
  useEffect(() => {
    if (draft !== EMPTY) keepFelt(sessionStorage, room, person, draft);
  }, [room, person, draft]);
  const { feelings, sentence, to } = draft;
  const change = (part: Partial<FeltDraft>): void => setDraft({ feelings, sentence, to, ...part });
  const send = (): void => {
    if (to !== 'nobody') void act({ kind: 'feel', feelings, sentence, to });
    else if (ownFelt) void act({ kind: 'feel', feelings: [], sentence: '', to: 'desk' });
  };
  return (
    <section className={css.felt}>
      <h2>{w('debrief.hotwash')}</h2>
      <Feelings felt={feelings} onChange={(chosen) => change({ feelings: chosen })} />
      <label className={css.sentence}>
        {w('debrief.hotwash.sentence')}
        <textarea rows={2} maxLength={280} value={sentence} onChange={(e) => change({ sentence: e.target.value })} />
      </label>
      <fieldset className={css.to}>
        <legend>{w('felt.to')}</legend>
        {FELT_READERS.map((reader) => (
          <label key={reader}>
            <input type="radio" name="felt-to" checked={to === reader} onChange={() => change({ to: reader })} />
            {w(`felt.to.${reader}`)}
          </label>
        ))}
      </fieldset>
      <Button look="primary" onClick={send}>
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
