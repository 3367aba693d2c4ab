import type { Side } from '../../../engine/model/index.ts';
import { thoughtBy } from '../../store/state.ts';
import { useApp, useScreen } from '../app.ts';
import { Progress } from '../parts/progress.tsx';
import { seatName } from '../parts/seat-name.ts';
import { useWords } from '../words.ts';
import css from './brief.module.css';

/** Sealed, and the other side is not here to watch. */
export function Waiting() {
  const w = useWords();
  const { game, next, seat } = useScreen();
  const side = next ?? (seat === 'us' ? 'iran' : 'us');
  return (
    <main className={css.cover}>
      <div className={css.coverInner} data-side={side}>
        <p className={css.over}>{w('handover.turn', { title: game.title, turn: game.turn })}</p>
        <h1>{w('waiting.title', { side: w(`side.${side}.of`) })}</h1>
        {game.seats[side] !== 'human' && <Thinking side={side} />}
      </div>
    </main>
  );
}

/** How far a computer player is. Its place is kept from the beginning; figures are for who looks or asks. */
function Thinking({ side }: { side: Side }) {
  const w = useWords();
  const { seats } = useScreen().game;
  const done = useApp((s) => thoughtBy(s, side)) ?? 0;
  const label = w('waiting.thinks', { player: seatName(w, seats[side]) });
  return (
    <div className={css.thinking}>
      <p>
        <span>{label}</span>
        <span aria-hidden>{w('waiting.done', { percent: Math.round(100 * done) })}</span>
      </p>
      <Progress label={label} done={done} />
      <p className={css.meta}>{w('waiting.how')}</p>
    </div>
  );
}
