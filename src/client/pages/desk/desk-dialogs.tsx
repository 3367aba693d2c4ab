import { lazy, type ReactNode, Suspense } from 'react';
import { useWords } from '../../hooks/use-words.ts';
import { endingTurn } from '../../store/desk/moment.ts';
import type { RoomAct } from '../../store/room/room-client.ts';
import { FIRST_OF_ALL } from '../../store/desk/debrief-path.ts';
import { Button } from '../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { AssistantDialog } from './assistant-dialog.tsx';
import { ClassDialog, WallDialog } from './class-dialogs.tsx';
import { type DeskDialog, useDesk } from './desk-context.ts';
import { DaysOffDialog, EndPracticeDialog, PostDialog } from './daily-panel.tsx';
import { DeleteDialog, ExportsDialog } from './file-dialogs.tsx';
import { NewsDialog } from './news-dialog.tsx';
import { HandOverDialog, SeatDialog } from './seat-dialogs.tsx';
import { ReturnWordDialog } from './return-word-dialog.tsx';
import { ReturnWordsDialog } from './return-words-dialog.tsx';
import { TurnDialog } from './turn-dialog.tsx';
import { DESK_KEYS } from './use-desk-keys.ts';
import { WriteDialog } from './write-dialog.tsx';
import css from './dialogs.module.css';

const GradingDialog = lazy(() => import('./grading/grading-dialog.tsx').then((m) => ({ default: m.GradingDialog })));

const LinksDialog = lazy(() => import('./links-dialog.tsx').then((m) => ({ default: m.LinksDialog })));
const QuizDialog = lazy(() => import('./quiz-dialog.tsx').then((m) => ({ default: m.QuizDialog })));

interface Props {
  readonly dialog: DeskDialog | null;
  readonly onClose: () => void;
}

/** The dialog that is open, if any. */
export function DeskDialogs({ dialog, onClose }: Props) {
  const w = useWords();
  const { clockTables, open, room } = useDesk();
  if (!dialog) return null;
  const playing = room.tables.some(({ phase }) => phase !== 'over');
  switch (dialog.kind) {
    case 'mirror':
      return <MirrorDialog onClose={onClose} />;
    case 'keys':
      return <KeysDialog onClose={onClose} />;
    case 'close':
      return (
        <Ask
          name="close"
          params={{ turn: dialog.turn, count: dialog.writing }}
          command={{ kind: 'resolve', ...clockTables }}
          onClose={onClose}
        />
      );
    case 'endPractice':
      return room.days && <EndPracticeDialog days={room.days} onClose={onClose} />;
    case 'takeBack':
    case 'fork':
      return <TurnDialog what={dialog.kind} onClose={onClose} />;
    case 'write':
      return <WriteDialog to={dialog.to} onClose={onClose} />;
    case 'news':
      return <NewsDialog ready={dialog.ready} onClose={onClose} />;
    case 'seat':
      return <SeatDialog person={dialog.person} onClose={onClose} />;
    case 'handOver':
      return <HandOverDialog side={dialog.side} role={dialog.role} onClose={onClose} />;
    case 'returnWord':
      return <ReturnWordDialog person={dialog.person} onClose={onClose} />;
    case 'returnWords':
      return <ReturnWordsDialog onClose={onClose} />;
    case 'remove':
      return <RemoveDialog person={dialog.person} onClose={onClose} />;
    case 'wall':
      return <WallDialog onClose={onClose} />;
    case 'class':
      return <ClassDialog onClose={onClose} />;
    case 'newCode':
      return <Ask name="newCode" command={{ kind: 'newCode' }} onClose={onClose} />;
    case 'last':
      return (
        <Ask
          name="last"
          params={{ turn: open ? endingTurn(open) : '' }}
          command={{ kind: 'last', last: true }}
          onClose={onClose}
        />
      );
    case 'stop':
      return <Ask name="stop" command={{ kind: 'stop' }} onClose={onClose} />;
    case 'openAll':
      return (
        <Ask name="openAll" command={{ kind: 'debrief', step: 2, chapter: FIRST_OF_ALL }} onClose={onClose}>
          {playing && <p>{w('desk.ask.openAll.each')}</p>}
        </Ask>
      );
    case 'exports':
      return <ExportsDialog onClose={onClose} />;
    case 'assistant':
      return <AssistantDialog onClose={onClose} />;
    case 'grading':
      return (
        <Suspense fallback={null}>
          <GradingDialog onClose={onClose} />
        </Suspense>
      );
    case 'post':
      return room.days && <PostDialog days={room.days} onClose={onClose} />;
    case 'daysOff':
      return room.days && <DaysOffDialog days={room.days} onClose={onClose} />;
    case 'links':
      return (
        <Suspense fallback={null}>
          <LinksDialog onClose={onClose} />
        </Suspense>
      );
    case 'quiz':
      return (
        <Suspense fallback={null}>
          <QuizDialog onClose={onClose} />
        </Suspense>
      );
    case 'delete':
      return <DeleteDialog onClose={onClose} />;
  }
}

interface AskProps {
  /** Words: `desk.ask.<name>`, `….text` and `….go`. */
  readonly name: string;
  readonly params?: Readonly<Record<string, string | number | undefined>>;
  readonly command: RoomAct;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A question before something that the whole class notices. */
function Ask({ name, params = {}, command, onClose, children }: AskProps) {
  const w = useWords();
  const { send } = useDesk();
  return (
    <Dialog title={w(`desk.ask.${name}`, params)} onClose={onClose}>
      <p className={css.text}>{w(`desk.ask.${name}.text`, params)}</p>
      {children}
      <DialogActions>
        <Button onClick={onClose}>{w('common.cancel')}</Button>
        <Button
          look="primary"
          onClick={() => {
            void send(command);
            onClose();
          }}
        >
          {w(`desk.ask.${name}.go`, params)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function RemoveDialog({ person, onClose }: { person: string; onClose: () => void }) {
  const { desk } = useDesk();
  const name = desk.people.find((one) => one.id === person)?.name ?? '';
  return <Ask name="remove" params={{ name }} command={{ kind: 'remove', person }} onClose={onClose} />;
}

/** Shown once in a browser: what is on this screen would otherwise be on the wall. */
function MirrorDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const { wallUrl } = useDesk();
  return (
    <Dialog title={w('desk.mirror')} onClose={onClose}>
      <p className={css.text}>{w('desk.mirror.text')}</p>
      <p className={css.text}>{w('desk.mirror.key')}</p>
      <DialogActions>
        {wallUrl !== null && (
          <a className={css.link} href={wallUrl} target="_blank" rel="noopener">
            {w('desk.wall.open')}
          </a>
        )}
        <Button look="primary" onClick={onClose}>
          {w('desk.mirror.go')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function KeysDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const { may } = useDesk();
  return (
    <Dialog title={w('desk.keys')} onClose={onClose}>
      <dl className={css.keys}>
        {DESK_KEYS.filter(([, name]) => name !== 'wall' || may('wall')).map(([key, name]) => (
          <div key={name}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{w(`desk.key.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
