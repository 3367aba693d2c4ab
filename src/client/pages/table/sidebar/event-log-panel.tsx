import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { useMemo, useState } from 'react';
import { useActions, useApp, useScreen, useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { dayName, hour, momentOf, shortDate } from '../../../store/format/dates.ts';
import { eventTitle } from '../../../store/format/format-text.ts';
import {
  filtered,
  harmOf,
  kindOf,
  LOG_KINDS,
  type LogFilter,
  placeOf,
  visibleEvents,
} from '../../../store/game/event-log.ts';
import { LinkButton } from '../../../ui/controls.tsx';
import { EventLine, EventMark } from '../../../ui/game/event-line.tsx';
import { WhyList } from '../../../ui/game/why.tsx';
import { type SeatEvent, type SideView, THEATRES } from '../../../../engine/model/index.ts';
import css from '../../../ui/game/event-line.module.css';

const PAGE = 40;

/** All events known to this seat, newest first, by day. With filters, a link to the map, and causes. */
export function EventLog() {
  const w = useWords();
  const view = useView();
  const { events } = useScreen();
  const filter = useApp((s) => s.logFilter);
  const [shown, setShown] = useState(PAGE);
  const found = useMemo(() => filtered(visibleEvents(events), filter), [events, filter]);
  const days = useMemo(() => byDay(view, found.slice(0, shown)), [view, found, shown]);
  return (
    <div className={css.log}>
      <Filters events={visibleEvents(events)} filter={filter} />
      <div className={css.list}>
        {found.length === 0 && <p className={css.empty}>{w(events.length === 0 ? 'log.empty' : 'log.nothing')}</p>}
        {days.map(([day, list]) => (
          <section key={day}>
            <h3 className={css.day}>{day}</h3>
            <ul>
              {list.map((event, i) => (
                <Entry key={`${event.turn}.${event.watch}.${event.kind}.${i}`} event={event} view={view} />
              ))}
            </ul>
          </section>
        ))}
        {found.length > shown && (
          <LinkButton className={css.more} onClick={() => setShown(shown + PAGE)}>
            {w('log.more', { n: Math.min(PAGE, found.length - shown) })}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

function byDay(view: SideView, events: readonly SeatEvent[]): [string, SeatEvent[]][] {
  const out: [string, SeatEvent[]][] = [];
  for (const event of events) {
    const day = dayName(momentOf(view, event.turn, event.watch));
    const last = out.at(-1);
    if (last && last[0] === day) last[1].push(event);
    else out.push([day, [event]]);
  }
  return out;
}

function Filters({ events, filter }: { events: readonly SeatEvent[]; filter: LogFilter }) {
  const w = useWords();
  const { filterLog } = useActions();
  const count = (kind: LogFilter['kind']) => (kind ? events.filter((e) => kindOf(e) === kind).length : events.length);
  return (
    <div className={css.filters}>
      <fieldset className={css.row}>
        <legend className="visually-hidden">{w('log.kinds')}</legend>
        {[null, ...LOG_KINDS].map((kind) => (
          <button
            key={kind ?? 'all'}
            type="button"
            className={css.chip}
            aria-pressed={filter.kind === kind}
            onClick={() => filterLog({ ...filter, kind })}
          >
            {w('log.count', { name: w(kind ? `log.kind.${kind}` : 'log.all'), n: count(kind) })}
          </button>
        ))}
      </fieldset>
      <fieldset className={css.row}>
        <legend className="visually-hidden">{w('log.theatres')}</legend>
        {THEATRES.map((theatre) => (
          <button
            key={theatre}
            type="button"
            className={css.chip}
            aria-pressed={filter.theatre === theatre}
            onClick={() => filterLog({ ...filter, theatre: filter.theatre === theatre ? null : theatre })}
          >
            {w(`theatre.${theatre}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function Entry({ event, view }: { event: SeatEvent; view: SideView }) {
  const w = useWords();
  const { goTo } = useActions();
  const [open, setOpen] = useState(false);
  const place = placeOf(event);
  const Icon = open ? ChevronUp : ChevronDown;
  const when = event.watch >= 900 ? w('log.end') : hour(momentOf(view, event.turn, event.watch));
  return (
    <li className={css.entry} data-open={open || undefined}>
      <button
        type="button"
        className={css.head}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          if (!open && place) goTo({ id: place });
          else if (!open && event.theatre) goTo({ theatre: event.theatre });
        }}
      >
        <span className={css.time}>{when}</span>
        <EventMark event={event} />
        <EventLine event={event} />
        <Icon size={16} aria-hidden className={css.chevron} />
      </button>
      {open && (
        <div className={css.why}>
          <WhyList why={event.why} clause={event.clause} />
          {(place || event.theatre) && (
            <LinkButton onClick={() => goTo(place ? { id: place } : { theatre: event.theatre! })}>
              {w('log.map')}
            </LinkButton>
          )}
        </div>
      )}
    </li>
  );
}

const RECENT = 5;

/** The collapsed log: the latest events on one line, newest first. */
export function EventLogStrip() {
  const w = useWords();
  const view = useView();
  const { events } = useScreen();
  const open = useApp((s) => s.folds.log);
  const { fold } = useActions();
  const recent = visibleEvents(events)
    .filter((e) => kindOf(e) !== 'track')
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
              {event.watch >= 0 && event.watch < 900 ? `${shortDate(at)} ${hour(at)}` : shortDate(at)}
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
