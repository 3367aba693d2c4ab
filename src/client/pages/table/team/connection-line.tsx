import { useEffect, useState } from 'react';
import { useRoom } from '../../../hooks/room-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import css from './team.module.css';

/** A short loss is nobody's business: the line comes after 4 s. */
const GRACE = 4000;

/** Says that the connection is lost, and that nothing written is. */
export function ConnectionLine() {
  const w = useWords();
  const lostAt = useRoom((s) => s.lostAt);
  const [late, setLate] = useState<number | null>(null);
  useEffect(() => {
    if (lostAt === null) return;
    const timer = setTimeout(() => setLate(lostAt), Math.max(0, lostAt + GRACE - Date.now()));
    return () => clearTimeout(timer);
  }, [lostAt]);
  const shown = lostAt !== null && late === lostAt;
  return <output className={css.lost}>{shown && <p>{w('class.lost')}</p>}</output>;
}
