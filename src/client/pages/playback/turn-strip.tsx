import { useEffect, useRef } from 'react';
import { figure } from '../../store/format/numbers.ts';
import { useApp } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from './replay.module.css';
import { useReplay } from '../../hooks/use-replay.ts';

/** Every turn of the game in a row: how hot it ended for the seat that is looking, and whether Americans died in it. */
export function TurnStrip() {
  const w = useWords();
  const { watchTurn } = useReplay();
  const film = useApp((s) => s.film)!;
  const { seat } = useApp((s) => s.replay)!;
  const now = useApp((s) => s.playback!.turn);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [now]);
  const past = film.frames.at(-1)!.public.past;
  return (
    <nav aria-label={w('replay.turns')}>
      <ol className={css.turns}>
        {film.turns.map((_, i) => {
          const turn = i + 1;
          const frame = film.frames[turn]!;
          const heat = (seat === 'all' ? frame : frame[seat]).heat.all;
          const { attacks, killed } = past[i]!;
          return (
            <li key={turn}>
              <button
                ref={turn === now ? current : null}
                type="button"
                aria-current={turn === now || undefined}
                aria-label={w('replay.turn', {
                  turn,
                  heat: figure(heat, 0),
                  attacks: w('result.attacks', { count: attacks }),
                  killed: w('debrief.timeline.killed', { count: killed }),
                })}
                data-hurt={killed > 0 || undefined}
                onClick={() => watchTurn(turn)}
              >
                <span className={css.bar} aria-hidden>
                  <span style={{ blockSize: `${Math.max(4, heat)}%` }} data-hot={heat >= 60 || undefined} />
                </span>
                <span>{turn}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
