import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { hour, momentOf, shortDate } from '../../../store/format/dates.ts';
import { harmOf, kindOf, told } from '../../../store/game/event-log.ts';
import { eventTitle } from '../../../store/format/format-text.ts';
import { useActions, useApp, useScreen, useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import css from '../../../ui/game/event-line.module.css';

const RECENT = 5;

/** The log folded to one line: the last events, newest first. */
export function LogStrip() {
  const w = useWords();
  const view = useView();
  const { events } = useScreen();
  const open = useApp((s) => s.folds.log);
  const { fold } = useActions();
  const recent = told(events)
    .filter((e) => kindOf(e) !== 'track' && e.watch >= 0 && e.watch < 900)
    .slice(-RECENT);
  const Icon = open ? ChevronDown : ChevronUp;
  return (
    <button type="button" className={css.strip} aria-expanded={open} onClick={() => fold('log', !open)}>
      <b>{w('log.title')}</b>
      <span className={css.recent}>
        {recent.length === 0 && <span className={css.when}>{w('log.empty')}</span>}
        {recent.toReversed().map((event, i) => {
          const at = momentOf(view, event.turn, event.watch);
          return [
            <span key={`t${i}`} className={css.when}>
              {shortDate(at)} {hour(at)}
            </span>,
            <span key={i} className={css.title} data-hurt={harmOf(event) > 0 || undefined}>
              {eventTitle(w, event)}
            </span>,
          ];
        })}
      </span>
      <Icon size={16} aria-hidden />
    </button>
  );
}
