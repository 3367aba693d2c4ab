import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { wasPlayedHere } from '../../store/game/played-here.ts';
import { useApp, useHost, useScreen } from '../../hooks/store-hooks.ts';
import { FocusOnNavigate } from '../../ui/keyboard-focus.tsx';
import { useReplay } from '../../hooks/use-replay.ts';
import { useWords } from '../../hooks/use-words.ts';
import { fetchAll } from './chapters.ts';
import { ShareAndExit, Contents, Onward } from './chapter-contents.tsx';
import css from './debrief.module.css';
import { DebriefContext, type RecordAnalysis, useRecordAnalysis } from './record-context.ts';
import { useRunningHeads } from './running-heads.ts';
import { type ChapterPlace, useChapter } from './use-chapter.ts';

const Presenter = lazy(() => import('./present/presenter.tsx').then((m) => ({ default: m.Presenter })));
const Ending = lazy(() => import('./ending/ending-page.tsx').then((m) => ({ default: m.Ending })));

interface Props {
  /** Comes before everything else: who leads through the chapters. */
  readonly lead?: ReactNode;
  /** The way to another game; not in a class. */
  readonly exit?: boolean;
}

/** Debrief of a finished game by chapters: casualties first, downloads last. */
export function Debrief({ lead, exit = true }: Props) {
  const screen = useScreen();
  const place = useChapter();
  const analysis = useRecordAnalysis();
  const hasImported = useApp((s) => s.importedFiles.length > 0);
  useEffect(() => void fetchAll(), []);
  const { go } = place;
  useEffect(() => {
    if (hasImported) go('parallel');
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when files were imported
  }, [hasImported]);
  useLinkedTurn();
  useRunningHeads();
  const guided = useApp((s) => s.progress.lesson?.game === screen.game.id);
  // A game that was played on this page ends with its ending; a stored one opens with the debrief.
  const wished = useApp((s) => s.settings.opening === 'on');
  const [ending, setEnding] = useState(exit && wished && !guided && !hasImported && wasPlayedHere(screen.game.id));
  const [presenting, setPresenting] = useState(false);
  if (presenting && analysis !== null && analysis !== 'lost')
    return (
      <DebriefContext value={analysis}>
        <Suspense fallback={<Moment />}>
          <Presenter onClose={() => setPresenting(false)} />
        </Suspense>
      </DebriefContext>
    );
  if (ending)
    return (
      <Suspense fallback={<Moment />}>
        <Ending analysis={analysis} onWhy={() => setEnding(false)} />
      </Suspense>
    );
  return (
    <div className={css.page}>
      <header className={css.head}>
        <Contents place={place} />
        <ShareAndExit
          exit={exit}
          onPresent={analysis === null || analysis === 'lost' ? null : () => setPresenting(true)}
        />
      </header>
      {lead}
      <main className={css.main} data-chapter={place.chapter.id}>
        <p className={css.game}>{screen.game.title}</p>
        <Suspense fallback={<Moment />}>
          <Chapter place={place} analysis={analysis} />
        </Suspense>
        <Onward place={place} />
      </main>
    </div>
  );
}

/** If a link named a turn, starts the replay there. The linked page waits behind it. */
function useLinkedTurn(): void {
  const { store } = useHost();
  const { watch } = useReplay();
  const turn = useApp((s) => s.linkedTurn);
  useEffect(() => {
    if (turn === null) return;
    store.setState({ linkedTurn: null });
    void watch({ turn });
  }, [store, turn, watch]);
}

function Chapter({ place, analysis }: { place: ChapterPlace; analysis: RecordAnalysis }) {
  const w = useWords();
  const { id, needsRecord, Chapter: Shown } = place.chapter;
  if (needsRecord && analysis === null) return <Moment />;
  if (needsRecord && analysis === 'lost') return <p className={css.quiet}>{w('debrief.lost')}</p>;
  return (
    <DebriefContext value={analysis === 'lost' ? null : analysis}>
      <Shown />
      <FocusOnNavigate key={id} />
    </DebriefContext>
  );
}

function Moment() {
  const w = useWords();
  return <p className={css.quiet}>{w('common.loading')}</p>;
}
