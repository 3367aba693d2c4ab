import { useEffect, useRef } from 'react';
import { useOwnSide } from '../../../hooks/room-hooks.ts';
import { useActions, useScreen } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { useChapterState } from '../record-context.ts';
import { FEELINGS, Feelings } from '../../../ui/game/feelings.tsx';
import { OwnFelt } from '../../../ui/room/own-felt.tsx';
import { type Side, SIDES } from '../../../../engine/model/index.ts';
import page from '../debrief.module.css';
import css from './hotwash.module.css';

/** First reactions of each seat, before anything is explained. Optional. */
export function Chapter() {
  const w = useWords();
  const { seats } = useScreen().game;
  const inClass = useOwnSide() !== null;
  const people = SIDES.filter((side) => seats[side] === 'human');
  if (inClass) return <OwnFelt />;
  return (
    <>
      <h1>{w('debrief.hotwash')}</h1>
      <p className={page.text}>{w('debrief.hotwash.text')}</p>
      {people.length === 0 && <p className={page.quiet}>{w('debrief.hotwash.nobody')}</p>}
      <div className={css.seats}>
        {people.map((side) => (
          <Seat key={side} side={side} />
        ))}
      </div>
    </>
  );
}

/** One side's feelings and sentence. */
function Seat({ side }: { side: Side }) {
  const w = useWords();
  const [feelings, keepFeelings] = useNote(`hotwash.${side}.feelings`);
  const [sentence, keepSentence] = useNote(`hotwash.${side}.sentence`);
  const felt = feelings.split(' ').filter((x) => FEELINGS.includes(x));
  return (
    <section className={css.seat} data-side={side}>
      <h2>{w(`side.${side}`)}</h2>
      <Feelings felt={felt} onChange={(list) => keepFeelings(list.join(' '))} />
      <label className={css.sentence}>
        {w('debrief.hotwash.sentence')}
        <textarea rows={2} maxLength={280} value={sentence} onChange={(e) => keepSentence(e.target.value)} />
      </label>
    </section>
  );
}

/** Delay after the last key press before the note is saved with the game, in ms. */
const PAUSE = 250;

/**
 * A note about the game. Stored in the tab at every key press, so that it survives a reload, and with the game after a
 * pause.
 */
export function useNote(key: string): readonly [string, (text: string) => void] {
  const { remark } = useActions();
  const inRecord = useScreen().remarks[key] ?? '';
  const [inTab, keep] = useChapterState(key);
  const text = inTab ?? inRecord;
  const timer = useRef(0);
  useEffect(() => {
    clearTimeout(timer.current);
    if (text !== inRecord) timer.current = window.setTimeout(() => void remark(key, text), PAUSE);
  }, [key, remark, text, inRecord]);
  return [text, keep];
}
