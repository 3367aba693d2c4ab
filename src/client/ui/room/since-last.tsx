import { useEffect, useState } from 'react';
import type { DailyPlan } from '../../../protocol/daily-plan.ts';
import type { PersonInfo } from '../../../protocol/room.ts';
import { useRoom, useRoomScreen } from '../../hooks/room-hooks.ts';
import { useApp } from '../../hooks/store-hooks.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import { longDate, turnStart } from '../../store/format/dates.ts';
import { eventTitle } from '../../store/format/format-text.ts';
import { newsOf, visibleEvents } from '../../store/game/event-log.ts';
import { dayText, hourText } from '../../store/room/deadlines.ts';
import { AWAY, keepVisit, lastVisit, linesSince } from '../../store/room/last-visit.ts';
import { ownTable } from '../../store/room/room-state.ts';
import { Button } from '../controls.tsx';
import { Dialog, DialogActions } from '../dialog.tsx';
import css from './since-last.module.css';

/** A visit is noted so often, ms. */
const NOTED = 20_000;
const MOST_LINES = 6;

/** What one missed in a class with a turn a day: turns played, the gravest news of each, what the team wrote. */
export function SinceLast({ days, me }: { days: DailyPlan; me: PersonInfo }) {
  const w = useAllWords();
  const room = useRoomScreen();
  const table = useRoom(ownTable);
  const talk = useRoom((s) => s.parts.talk);
  const draft = useRoom((s) => s.parts.draft);
  const screen = useApp((s) => s.screen);
  const [visit] = useState(() => lastVisit(localStorage, room.room, me.id));
  const [arrived] = useState(() => Date.now());
  const [closed, close] = useState(false);
  const played = table ? table.turn - (table.phase === 'orders' || table.phase === 'closing' ? 1 : 0) : 0;
  useEffect(() => {
    const note = () => keepVisit(localStorage, room.room, me.id, { at: Date.now(), played });
    note();
    const again = setInterval(note, NOTED);
    return () => clearInterval(again);
  }, [room.room, me.id, played]);
  if (closed || !visit || arrived - visit.at < AWAY || !screen?.view || !talk) return null;
  const view = screen.view;
  const turns = Array.from({ length: Math.max(0, played - visit.played) }, (_, i) => visit.played + 1 + i);
  const lines = linesSince(talk, visit, me.id);
  if (turns.length === 0 && lines.length === 0) return null;
  const nameOf = (from: string): string =>
    from === 'desk' ? w('talk.desk') : (room.people.find(({ id }) => id === from)?.name ?? w('since.someone'));
  return (
    <Dialog wide title={w('since.title')} onClose={() => close(true)}>
      <div className={css.since}>
        <p>{w('since.when', { day: dayText(visit.at, days.zone), hour: hourText(visit.at, days.zone) })}</p>
        {turns.map((turn) => (
          <section key={turn}>
            <h3>{w('since.turn', { turn, date: longDate(turnStart(view, turn)) })}</h3>
            <ul>
              {newsOf(visibleEvents(screen.events.filter((event) => event.turn === turn))).map((event, i) => (
                <li key={i}>{eventTitle(w, event)}</li>
              ))}
            </ul>
          </section>
        ))}
        {lines.length > 0 && (
          <section>
            <h3>{w('since.lines', { count: lines.length })}</h3>
            <ul>
              {lines.slice(-MOST_LINES).map(({ id, from, text }) => (
                <li key={id}>{w('since.line', { name: nameOf(from), text })}</li>
              ))}
            </ul>
          </section>
        )}
        {draft && table?.phase === 'orders' && <p>{w('since.draft', { count: draft.proposals.length })}</p>}
      </div>
      <DialogActions>
        <Button look="primary" onClick={() => close(true)}>
          {w('since.go')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
