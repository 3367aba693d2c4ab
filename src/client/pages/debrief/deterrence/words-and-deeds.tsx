import { SIDES } from '../../../../engine/model/index.ts';
import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import type { PromiseOutcome } from '../../../../analysis/debrief/promises.ts';
import { Table } from '../../../ui/data-table.tsx';
import { useWords } from '../../../hooks/use-words.ts';
import css from './deterrence.module.css';

/** Signals next to actions, and what each side would have done without threats next to what it did. */
export function WordsAndDeeds({ debrief }: { debrief: Debrief }) {
  return (
    <div className={css.pair}>
      <Promises debrief={debrief} />
      <Intents debrief={debrief} />
    </div>
  );
}

function Promises({ debrief }: { debrief: Debrief }) {
  const w = useWords();
  const line = (word: PromiseOutcome): string =>
    word.kind === 'line'
      ? w('debrief.word.line', {
          condition: w(`condition.${word.line.condition}`),
          reply: w(`reply.${word.line.reply}`),
        })
      : w('debrief.word.offer', { stop: w(`stop.${word.offer.stop}`), forbear: w(`forbear.${word.offer.forbear}`) });
  const all = SIDES.flatMap((side) => debrief.promises[side].map((word) => ({ side, word })));
  return (
    <section>
      <h2>{w('debrief.words')}</h2>
      {all.length === 0 ? (
        <p className={css.quiet}>{w('debrief.words.none')}</p>
      ) : (
        <Table
          titled
          caption={w('debrief.words')}
          columns={['turn', 'said', 'fate'].map((key) => w(`debrief.words.head.${key}`))}
        >
          {all.map(({ side, word }, i) => (
            <tr key={i}>
              <th scope="row">{word.turn}</th>
              <td>
                <b data-side={side}>{w(`side.${side}`)}</b> {line(word)}
              </td>
              <td>{w(`debrief.fate.${word.kind}.${word.fate}`)}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

function Intents({ debrief }: { debrief: Debrief }) {
  const w = useWords();
  const all = SIDES.flatMap((side) => debrief.intents[side].map((intent) => ({ side, ...intent })));
  return (
    <section>
      <h2>{w('debrief.intents')}</h2>
      {all.length === 0 ? (
        <p className={css.quiet}>{w('debrief.intents.none')}</p>
      ) : (
        <>
          <p className={css.quiet}>{w('debrief.intents.text')}</p>
          <Table
            titled
            caption={w('debrief.intents')}
            columns={['turn', 'said', 'did', 'read'].map((key) => w(`debrief.intents.head.${key}`))}
          >
            {all.map(({ side, turn, said, did, went, read }) => (
              <tr key={`${side}${turn}`}>
                <th scope="row">{turn}</th>
                <td>
                  <b data-side={side}>{w(`side.${side}`)}</b> {w(`ifUnhurt.${said}`)}
                </td>
                <td>
                  {w(`ifUnhurt.${did}`)}. {w(`debrief.intents.${went}`)}
                </td>
                <td>{read === null ? w('debrief.intents.unread') : w('debrief.percent', { n: read })}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
    </section>
  );
}
