import Clock from 'lucide-react/icons/clock-3';
import SendHorizontal from 'lucide-react/icons/send-horizontal';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Line } from '../../../protocol/room-seat.ts';
import { MAX_LINE, type PersonInfo } from '../../../protocol/room.ts';
import { useRoom, useRoomActions, useRoomScreen, useRoomStore } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { cleanText, type Words } from '../../store/format/words.ts';
import { type Channel, channelsOf, type ShownLine, shownTalk } from '../../store/room/talk.ts';
import css from './team-talk.module.css';

const NO_LINES: readonly Line[] = [];

/** What the team writes to one another, and to the instructor. */
export function TeamTalk({ hello = false }: { hello?: boolean }) {
  const w = useWords();
  const room = useRoomScreen();
  const talk = useRoom((s) => s.parts.talk) ?? NO_LINES;
  const commands = useRoom((s) => s.commands);
  const lines = useMemo(() => shownTalk(talk, commands, room.me?.id ?? null), [talk, commands, room.me]);
  const list = useRef<HTMLDivElement>(null);
  const last = lines.at(-1)?.id;
  useEffect(() => {
    if (last !== undefined) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [last]);
  return (
    <div className={css.talk}>
      {/* It scrolls, so it needs keyboard focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css.lines} ref={list} role="log" aria-label={w('talk.title')} tabIndex={0}>
        {lines.length === 0 && <p className={css.none}>{w(hello ? 'talk.hello' : 'talk.none')}</p>}
        <ol>
          {lines.map((line) => (
            <TalkLine key={line.id} line={line} people={room.people} />
          ))}
        </ol>
      </div>
      <Write />
    </div>
  );
}

function TalkLine({ line, people }: { line: ShownLine; people: readonly PersonInfo[] }) {
  const w = useWords();
  return (
    <li className={css.line} data-pending={line.pending || undefined}>
      <b>{writerOf(w, line, people)}</b> {cleanText(line.text)}
      {line.to !== 'team' && <span className={css.to}>{w(toKey(line))}</span>}
      {line.held && <span className={css.to}>{w('talk.held')}</span>}
      {line.pending && (
        <span className={css.pending}>
          <Clock size={14} aria-hidden />
          <span className="visually-hidden">{w('team.pending')}</span>
        </span>
      )}
    </li>
  );
}

function writerOf(w: Words, { from, mine, to }: ShownLine, people: readonly PersonInfo[]): string {
  if (from === 'desk') return w('talk.desk');
  if (mine) return w('talk.you');
  return people.find(({ id }) => id === from)?.name ?? w(to === 'back' ? 'talk.otherSide' : 'talk.gone');
}

const toKey = ({ to, from }: ShownLine): string =>
  to === 'back' ? 'talk.to.back' : to === 'all' ? 'talk.to.all' : from === 'desk' ? 'talk.to.you' : 'talk.to.desk';

/** The line being written. It stays in this tab until it is sent. */
function Write() {
  const w = useWords();
  const room = useRoomScreen();
  const { act } = useRoomActions();
  const channels = channelsOf(room);
  const [chosen, setChosen] = useState<Channel>('team');
  const to = channels.includes(chosen) ? chosen : (channels[0] ?? 'desk');
  const { line } = useRoomStore().client;
  const [text, setText] = useState(() => line.read() ?? '');
  const write = (now: string): void => {
    setText(now);
    line.keep(now === '' ? null : now);
  };
  if (room.muted) return <p className={css.closed}>{w('talk.muted')}</p>;
  const send = (e: FormEvent): void => {
    e.preventDefault();
    const said = text.trim();
    if (said === '') return;
    write('');
    void act({ kind: 'say', to, text: said });
  };
  return (
    <form className={css.write} onSubmit={send}>
      {channels.length > 1 && (
        <select
          className={css.channel}
          aria-label={w('talk.channel')}
          value={to}
          onChange={(e) => setChosen(e.target.value as Channel)}
        >
          {channels.map((channel) => (
            <option key={channel} value={channel}>
              {w(`talk.channel.${channel}`)}
            </option>
          ))}
        </select>
      )}
      <input
        value={text}
        maxLength={MAX_LINE}
        placeholder={w(`talk.write.${to}`)}
        aria-label={w(`talk.write.${to}`)}
        autoComplete="off"
        onChange={(e) => write(e.target.value)}
      />
      <button type="submit" aria-label={w('talk.send')} title={w('talk.send')}>
        <SendHorizontal size={18} aria-hidden />
      </button>
    </form>
  );
}
