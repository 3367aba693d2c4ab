import Pencil from 'lucide-react/icons/pencil';
import type { InjectInfo, ReadyInject } from '../../../protocol/room-desk.ts';
import { useWords } from '../../hooks/use-words.ts';
import { Button } from '../../ui/controls.tsx';
import { spokenDate } from '../../store/desk/spoken-date.ts';
import { plainDate, turnStart } from '../../store/format/dates.ts';
import { isPractising, turnAhead } from '../../store/room/room-state.ts';
import { useDesk } from './desk-context.ts';
import css from './side.module.css';

/** News that the scenario brings along, the instructor's own, and what waits to be resolved at the open table. */
export function NewsPanel() {
  const w = useWords();
  const { desk, open, room, show } = useDesk();
  const added = desk.tables.find((one) => one.id === open?.id)?.injects ?? [];
  const playing = room.stage.kind === 'play';
  return (
    <section className={css.part} data-long aria-label={w('desk.news')}>
      <header>
        <h2>{w('desk.news')}</h2>
        <Button disabled={!playing} onClick={() => show({ kind: 'news', ready: null })}>
          <Pencil size={18} aria-hidden />
          {w('desk.news.own')}
        </Button>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by keyboard */}
      <section aria-label={w('desk.news.list')} tabIndex={0}>
        {added.length > 0 && open && (
          <ul aria-label={w('desk.news.added')}>
            {added.map((inject) => (
              <AddedRow key={inject.id} inject={inject} table={open.id} />
            ))}
          </ul>
        )}
        <ul>
          {desk.injects.map((ready) => (
            <ReadyRow key={ready.id} ready={ready} />
          ))}
        </ul>
        {desk.injects.length === 0 && <p className={css.none}>{w('desk.news.none')}</p>}
      </section>
    </section>
  );
}

/** The first sentence stands for the whole; the dialog shows all of it. */
export const headlineOf = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

function ReadyRow({ ready }: { ready: ReadyInject }) {
  const w = useWords();
  const { room, desk, open, show } = useDesk();
  const text = room.texts[`inject.${ready.id}`] ?? ready.id;
  const sent = desk.tables.find(({ id }) => id === open?.id)?.bulletins.find((one) => one.text === text);
  const about = (): string => {
    if (sent) return w('desk.news.sent', { turn: sent.turn });
    return ready.effect ? w('desk.news.event') : w('desk.news.bulletin', { to: w(`desk.to.${ready.say}`) });
  };
  return (
    <li className={css.row}>
      <div>
        <p>
          <b>{headlineOf(text)}</b>
        </p>
        <p>{about()}</p>
        {!sent && <EarlyNews text={text} />}
      </div>
      <Button
        aria-haspopup="dialog"
        disabled={room.stage.kind !== 'play' || (ready.effect !== null && isPractising(open))}
        onClick={() => show({ kind: 'news', ready })}
      >
        {w(ready.effect ? 'desk.news.add' : 'desk.news.send')}
      </Button>
    </li>
  );
}

/** Warns of news that speaks of a day still to come. It may be sent all the same. */
export function EarlyNews({ text }: { text: string }) {
  const w = useWords();
  const { room, open } = useDesk();
  const now = turnStart(room, open ? turnAhead(open) : 1);
  const date = spokenDate(text, now);
  if (date === null || date <= now) return null;
  return <p data-warns>{w('desk.news.early', { date: plainDate(date), now: plainDate(now) })}</p>;
}

/** An event that was added and can still be taken out, until the turn is resolved. */
function AddedRow({ inject, table }: { inject: InjectInfo; table: string }) {
  const w = useWords();
  const { send, room } = useDesk();
  return (
    <li className={css.row}>
      <div>
        <p>
          <b>{headlineOf(room.texts[inject.text] ?? inject.text)}</b>
        </p>
        <p>{w('desk.news.waits', { table })}</p>
      </div>
      <Button onClick={() => void send({ kind: 'removeInject', id: inject.id, tables: [table] })}>
        {w('desk.news.remove')}
      </Button>
    </li>
  );
}
