import MessageSquarePlus from 'lucide-react/icons/message-square-plus';
import type { Line } from '../../../protocol/room-seat.ts';
import { useWords } from '../../hooks/use-words.ts';
import { hourOf } from '../../store/desk/local-hours.ts';
import { Button } from '../../ui/controls.tsx';
import { useCover, useDesk } from './desk-context.ts';
import css from './side.module.css';

/** Held lines and messages to the instructor, newest first. Their words are covered until asked for. */
export function TalkPanel() {
  const w = useWords();
  const { talk, show, room } = useDesk();
  const lines = talk.filter((line) => line.held || line.to === 'desk').toReversed();
  return (
    <section className={css.part} aria-label={w('desk.talk')}>
      <header>
        <h2>{w('desk.talk')}</h2>
        {!room.chat && <p>{w('desk.talk.off')}</p>}
        <Button onClick={() => show({ kind: 'write', to: 'all' })}>
          <MessageSquarePlus size={18} aria-hidden />
          {w('desk.write')}
        </Button>
      </header>
      {lines.length === 0 ? (
        <p className={css.none}>{w('desk.talk.none')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <TalkRow key={line.id} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}

function TalkRow({ line }: { line: Line }) {
  const w = useWords();
  const { desk, send, show } = useDesk();
  const [shown, cover] = useCover(line.id);
  const writer = desk.people.find((one) => one.id === line.from);
  const name = writer?.name ?? w('desk.talk.gone');
  const where = {
    table: line.table ?? '',
    side: line.side ? w(`side.${line.side}`) : w('desk.talk.noSide'),
    time: hourOf(line.at),
  };
  return (
    <li className={css.row} data-held={line.held || undefined}>
      <div>
        <p>
          <b>{line.held ? w('desk.talk.held', { name: shown ? name : '' }) : w('desk.talk.wrote', { name })}</b>{' '}
          <span>{w(line.table ? 'desk.talk.where' : 'desk.talk.whereNot', where)}</span>
        </p>
        <p className={shown ? css.words : undefined}>
          {shown ? line.text : w(line.held ? 'desk.talk.held.text' : 'desk.talk.covered')}
        </p>
      </div>
      {!shown && <Button onClick={() => cover(true)}>{w(line.held ? 'desk.talk.look' : 'desk.talk.read')}</Button>}
      {shown && line.held && (
        <div className={css.two}>
          <Button onClick={() => void send({ kind: 'passLine', line: line.id, pass: true })}>
            {w('desk.talk.pass')}
          </Button>
          <Button onClick={() => void send({ kind: 'passLine', line: line.id, pass: false })}>
            {w('desk.talk.hide')}
          </Button>
        </div>
      )}
      {shown && !line.held && (
        <div className={css.two}>
          {writer && <Button onClick={() => show({ kind: 'write', to: writer.id })}>{w('desk.talk.answer')}</Button>}
          <Button onClick={() => cover(false)}>{w('desk.talk.cover')}</Button>
        </div>
      )}
    </li>
  );
}
