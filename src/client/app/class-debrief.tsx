import { useState } from 'react';
import { useRoomScreen } from '../hooks/room-hooks.ts';
import { useApp } from '../hooks/store-hooks.ts';
import { OpenQuiz } from '../ui/room/open-quiz.tsx';
import { lazyPage, Loading } from '../ui/lazy-page.tsx';
import { LeadBar } from '../pages/debrief/class/lead-bar.tsx';
import { OwnPage } from '../pages/debrief/class/own-page.tsx';
import { StepOne } from '../pages/debrief/class/step-one.tsx';
import { Debrief } from '../pages/debrief/debrief-page.tsx';

const Replay = lazyPage(() => import('../pages/playback/replay-page.tsx').then((m) => m.Replay));

/** The debrief of a class: first what it cost, then, led by the desk, all chapters. */
export function SeatDebrief() {
  const { stage } = useRoomScreen();
  const revealed = useApp((s) => s.screen?.phase === 'over' && s.screen.reveal !== null);
  const watching = useApp((s) => s.playback !== null && s.replay !== null);
  const [own, setOwn] = useState(false);
  if (stage.kind !== 'debrief') return <Loading />;
  if (stage.step === 1) return <StepOne />;
  if (!revealed) return <Loading />;
  if (own) return <OwnPage onBack={() => setOwn(false)} />;
  return (
    <>
      {watching && <Replay />}
      <div hidden={watching}>
        <Debrief
          exit={false}
          lead={
            <>
              <LeadBar onOwnPage={() => setOwn(true)} />
              <OpenQuiz />
            </>
          }
        />
      </div>
    </>
  );
}
