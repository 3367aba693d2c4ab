import { useApp } from '../../hooks/store-hooks.ts';
import { Log } from './sidebar/event-log.tsx';
import { LogStrip } from './sidebar/event-log-strip.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './table.module.css';

/** The log: one line, or the whole of it over the map's lower left. */
export function LogSheet() {
  const w = useWords();
  const folded = useApp((s) => !s.folds.log);
  const phone = useApp((s) => s.phone === 'log');
  const open = !folded || phone;
  return (
    <section data-guide="log" aria-label={w('log.title')} className={css.log} data-open={!folded || undefined}>
      <div className={css.logBody} role="log" aria-live="polite" hidden={folded}>
        {open && <Log />}
      </div>
      <div className={css.strip}>
        <LogStrip />
      </div>
    </section>
  );
}
