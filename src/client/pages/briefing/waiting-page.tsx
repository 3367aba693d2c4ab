import { useActions, useApp, useScreen } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { isWatched, aiProgress } from '../../store/app-state.ts';
import { Button, Progress } from '../../ui/controls.tsx';
import { seatName } from '../../ui/game/seat-name.ts';
import type { Side } from '../../../engine/model/index.ts';
import css from '../../ui/game/briefing.module.css';

/** Shown until the turn is resolved: a player waits for the other side, or a game between computers runs. */
export function Waiting() {
  return isWatched(useScreen().game) ? <Watching /> : <Sealed />;
}

function Watching() {
  const w = useWords();
  const { game, seat } = useScreen();
  const { overlay, leave } = useActions();
  return (
    <main className={css.cover}>
      <div className={css.coverInner} data-side={seat}>
        <p className={css.over}>{w('handover.turn', { title: game.title, turn: game.turn })}</p>
        <h1>{w('watch.title', { turn: game.turn })}</h1>
        <p className={css.how}>{w('watch.text', { side: w(`side.${seat}.inline`) })}</p>
        <Thinking side="us" />
        <Thinking side="iran" />
        <div className={css.choices}>
          <Button onClick={() => overlay('seats')}>{w('watch.seats')}</Button>
          <Button onClick={() => void leave()}>{w('watch.leave')}</Button>
        </div>
      </div>
    </main>
  );
}

/** Your orders are sealed; the other side has not sealed yet. */
function Sealed() {
  const w = useWords();
  const { game, next, seat } = useScreen();
  const side = next ?? (seat === 'us' ? 'iran' : 'us');
  return (
    <main className={css.cover}>
      <div className={css.coverInner} data-side={side}>
        <p className={css.over}>{w('handover.turn', { title: game.title, turn: game.turn })}</p>
        <h1>{w('waiting.title', { side: w(`side.${side}.inline`) })}</h1>
        {game.seats[side] !== 'human' && (
          <>
            <Thinking side={side} />
            <p className={css.how}>{w('waiting.how')}</p>
          </>
        )}
      </div>
    </main>
  );
}

/** Progress of a computer player. Reserves its place, so that nothing jumps. */
function Thinking({ side }: { side: Side }) {
  const w = useWords();
  const { game } = useScreen();
  const done = useApp((s) => aiProgress(s, side)) ?? 0;
  const player = seatName(w, game.seats[side]);
  const label = w(isWatched(game) ? 'watch.thinks' : 'waiting.thinks', { player, side: w(`side.${side}`) });
  return (
    <div className={css.thinking} data-side={side}>
      <p>
        <span>{label}</span>
        <span aria-hidden>{w('waiting.done', { percent: Math.round(100 * done) })}</span>
      </p>
      <Progress label={label} done={done} />
    </div>
  );
}

/** Covers the screen between two players of one device. It shows nothing of either side. */
export function Handover() {
  const w = useWords();
  const { game, next } = useScreen();
  const { ready } = useActions();
  const busy = useApp((s) => s.busy);
  const side = w(`side.${next ?? 'us'}.inline`);
  return (
    <main className={css.cover}>
      <div className={css.coverInner} data-side={next}>
        <p className={css.over}>{w('handover.turn', { title: game.title, turn: game.turn })}</p>
        <h1>{w('handover.title', { side })}</h1>
        <p className={css.meta}>{w('handover.text')}</p>
        <Button look="primary" disabled={busy !== null} onClick={() => void ready()}>
          {w('handover.go', { side })}
        </Button>
      </div>
    </main>
  );
}
