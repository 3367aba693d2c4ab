import { Suspense } from 'react';
import { useRoomScreen } from '../../hooks/room-hooks.ts';
import { lazyPage } from '../lazy-page.tsx';

const QuizOffer = lazyPage(() => import('./quiz-offer.tsx').then((m) => m.QuizOffer));

/** The quiz, while this person may take it: its code comes then. */
export function OpenQuiz() {
  const { quiz } = useRoomScreen();
  return (
    quiz && (
      <Suspense fallback={null}>
        <QuizOffer key={quiz} time={quiz} />
      </Suspense>
    )
  );
}
