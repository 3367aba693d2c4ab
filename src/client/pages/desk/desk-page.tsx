import { useMemo, useRef, useState } from 'react';
import type { Course } from '../../../course/course.ts';
import type { RoomCommandKind } from '../../../protocol/room-commands.ts';
import type { RoomScreen } from '../../../protocol/room.ts';
import { courseText, useCourse } from '../../hooks/use-course.ts';
import { pathOf } from '../../store/desk/debrief-path.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import { messageText } from '../../store/format/words.ts';
import { type DeskData, type DeskLink, isRefusal } from '../../store/desk/desk-link.ts';
import type { RoomAct } from '../../store/room/room-client.ts';
import { mayGive } from '../../store/desk/may-give.ts';
import { tableOf } from '../../store/desk/moment.ts';
import { Button } from '../../ui/controls.tsx';
import { DeskContext, type DeskDialog, type DeskState, type Paper } from './desk-context.ts';
import { DeskDialogs } from './desk-dialogs.tsx';
import { DebriefPanel } from './debrief-panel.tsx';
import { DeskTop } from './desk-top.tsx';
import { LobbyPanel } from './lobby-panel.tsx';
import { NewsPanel } from './news-panel.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { OpenTable } from './open-table.tsx';
import { SayNow } from './say-now.tsx';
import { TablesPanel } from './tables-panel.tsx';
import { TalkPanel } from './talk-panel.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import css from './desk.module.css';

interface Props {
  readonly data: DeskData;
  readonly link: DeskLink;
  /** The advice not to mirror this screen was read in this browser. */
  readonly warned: boolean;
  readonly onWarned: () => void;
  readonly onPaper: (paper: Paper) => void;
  readonly onCourse: () => void;
}

/** The instructor's desk: the clock, what to say now, all tables at a glance and one of them open. */
export function DeskPage({ data, link, warned, onWarned, onPaper, onCourse }: Props) {
  const w = useAllWords();
  const [table, select] = useState<string | null>(null);
  const [dialog, show] = useState<DeskDialog | null>(warned ? null : { kind: 'mirror' });
  const [blank, setBlank] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const open = tableOf(data.room, table);
  const { room } = data;
  const course = useCourse();
  const state = useMemo<DeskState>(() => {
    const send = async (command: RoomAct): Promise<boolean> => {
      const answer = await link.send(withTalk(command, course, room));
      setRefused(isRefusal(answer) ? answer.message : null);
      return answer === null;
    };
    const clockTables = room.step === 'together' || !open ? {} : { tables: [open.id] };
    const may = (kind: RoomCommandKind): boolean => mayGive(data.desk, kind);
    return { ...data, link, open, may, select, show, send, clockTables, showPaper: onPaper, showCourse: onCourse };
  }, [data, link, open, room, course, onPaper, onCourse]);
  const frame = useRef<HTMLElement>(null);
  useDeskKeys({ state, frame, dialog: dialog !== null, blank, setBlank });
  return (
    <DeskContext value={state}>
      <div className={css.frame}>
        <main ref={frame} className={css.desk} data-blank={blank || undefined} data-stage={room.stage.kind}>
          <h1 className="visually-hidden">{w('desk.title', { title: room.title })}</h1>
          <DeskTop />
          <Refusal packed={refused} onClose={() => setRefused(null)} />
          {blank ? (
            <p className={css.blank}>{w('desk.blank')}</p>
          ) : (
            <>
              <SayNow />
              <div className={css.body}>
                <TablesPanel />
                {room.stage.kind === 'lobby' && <LobbyPanel />}
                {room.stage.kind === 'play' && <OpenTable />}
                {room.stage.kind === 'debrief' && <DebriefPanel />}
                <div className={css.side}>
                  <TalkPanel />
                  {room.stage.kind !== 'debrief' && <NewsPanel />}
                  <NotesPanel />
                </div>
              </div>
            </>
          )}
        </main>
        <DeskDialogs
          dialog={dialog}
          onClose={() => {
            if (dialog?.kind === 'mirror') onWarned();
            show(null);
          }}
        />
      </div>
    </DeskContext>
  );
}

/** A chapter opens with its minutes and its question, as the course has them. */
function withTalk(act: RoomAct, course: Course, room: RoomScreen): RoomAct {
  if (act.kind !== 'debrief') return act;
  const path = pathOf(course, room, Date.now());
  const minutes = path.find(({ id }) => id === act.chapter)?.minutes;
  const ask = courseText(course, `path.${act.chapter}.ask`);
  return { ...act, ...(minutes === undefined ? {} : { minutes }), ...(ask === '' ? {} : { ask }) };
}

/** Why the last command was refused, and that the connection is lost. */
function Refusal({ packed, onClose }: { packed: string | null; onClose: () => void }) {
  const w = useAllWords();
  return (
    <output className={css.refusal}>
      {packed !== null && (
        <span className={css.refused}>
          {messageText(w, packed)}
          <Button onClick={onClose}>{w('error.dismiss')}</Button>
        </span>
      )}
    </output>
  );
}
