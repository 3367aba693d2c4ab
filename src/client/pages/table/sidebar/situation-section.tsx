import { lazy, type ReactNode, Suspense } from 'react';
import { plainDate, shortDate, turnStart } from '../../../store/format/dates.ts';
import { newEvents, kindOf, resolvedTurn, visibleEvents, worstFirst } from '../../../store/game/event-log.ts';
import { eventTitle } from '../../../store/format/format-text.ts';
import { useScreen, useView } from '../../../hooks/store-hooks.ts';
import { cleanText } from '../../../store/format/words.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { Collapsible } from '../../../ui/game/collapsible.tsx';

const SituationBody = lazy(() => import('./situation-body.tsx').then((m) => ({ default: m.SituationBody })));

interface Props {
  /** Comes before everything else. */
  readonly top?: ReactNode;
  /** Shown while it is folded, in place of the news. */
  readonly line?: string | undefined;
}

/** What is known of the other side, the groups and the world, newest first. */
export function SituationSection({ top, line: given }: Props) {
  const w = useWords();
  const view = useView();
  const screen = useScreen();
  const turn = resolvedTurn(view);
  const news = visibleEvents(newEvents(screen.events, view)).filter((e) => kindOf(e) !== 'track');
  const message = view.messages.findLast((m) => m.turn >= view.turn - 1 && m.from !== view.seat);
  const worst = worstFirst(news)[0];
  const hint = turn === 0 ? '' : w('situation.new', { count: news.length, date: shortDate(turnStart(view, turn)) });
  const line = message?.text
    ? `“${cleanText(message.text)}”`
    : worst
      ? eventTitle(w, worst)
      : w(turn === 0 ? 'situation.opening' : 'situation.none');
  return (
    <Collapsible
      id="situation"
      title={w('situation.title')}
      hint={hint || plainDate(turnStart(view, view.turn))}
      line={given ?? line}
    >
      {top}
      <Suspense fallback={null}>
        <SituationBody />
      </Suspense>
    </Collapsible>
  );
}
