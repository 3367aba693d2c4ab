import { SIDES } from '../../../../engine/model/index.ts';
import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { figure } from '../../../store/format/numbers.ts';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import css from './deterrence.module.css';

/** Every aim of both sides, graded from the record. A star marks a side's first aim. */
export function AimsGraded({ debrief }: { debrief: Debrief }) {
  const w = useWords();
  return (
    <section>
      <h2>{w('debrief.aims')}</h2>
      <p className={css.quiet}>{w('debrief.aims.text')}</p>
      <div className={css.pair}>
        {SIDES.map((side) => (
          <div key={side} data-side={side}>
            <h3>{w(`side.${side}`)}</h3>
            {debrief.aims[side].every(({ rank }) => rank === null) && (
              <p className={css.quiet}>{w('debrief.aims.unranked')}</p>
            )}
            <ul className={css.aims}>
              {debrief.aims[side].map(({ id, grade, rank, seen }) => (
                <li key={id}>
                  <Mark grade={grade} />
                  <div>
                    <b>
                      {w(`aims.${id}`)}
                      {rank === 1 && (
                        <>
                          {' '}
                          <span aria-hidden>★</span> <span className="visually-hidden">{w('debrief.aims.first')}</span>
                        </>
                      )}
                    </b>
                    <p>
                      {w(`debrief.aims.${grade}`)}.{' '}
                      {w(
                        `debrief.aim.${id}.seen`,
                        Object.fromEntries(Object.entries(seen).map(([key, n]) => [key, figure(n)])),
                      )}
                    </p>
                    <p className={css.quiet}>{w(`debrief.aim.${id}.rule`)}</p>
                  </div>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

/** A full, half or empty disc. */
function Mark({ grade }: { grade: 'met' | 'partly' | 'missed' }) {
  return (
    <svg {...UNTRANSLATED} className={css.grade} width="18" height="18" viewBox="0 0 18 18" aria-hidden>
      <circle cx="9" cy="9" r="7" />
      {grade === 'met' && <circle className={css.full} cx="9" cy="9" r="7" />}
      {grade === 'partly' && <path className={css.full} d="M9 2a7 7 0 0 1 0 14Z" />}
    </svg>
  );
}
