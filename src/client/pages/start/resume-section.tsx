import ChevronRight from 'lucide-react/icons/chevron-right';
import History from 'lucide-react/icons/history';
import Trash2 from 'lucide-react/icons/trash-2';
import { lazy, Suspense, useState } from 'react';
import type { GameInfo } from '../../../protocol/seat-screen.ts';
import { plainDate } from '../../store/format/dates.ts';
import { isWatched } from '../../store/app-state.ts';
import type { Words } from '../../store/format/words.ts';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { Button } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from '../../ui/game/setup.module.css';

const dialogs = () => import('./saved-game-dialogs.tsx');
const RemoveDialog = lazy(() => dialogs().then((m) => ({ default: m.RemoveDialog })));
const BackDialog = lazy(() => dialogs().then((m) => ({ default: m.BackDialog })));

const SHOWN = 3;
const MINUTE = 60_000;

interface OpenDialog {
  readonly what: 'remove' | 'back';
  readonly game: GameInfo;
}

/** Games saved on this device, newest first. */
export function ResumeSection() {
  const w = useWords();
  const games = useApp((s) => s.games);
  const [asked, setAsked] = useState<OpenDialog | null>(null);
  const [first, rest] = [games.slice(0, SHOWN), games.slice(SHOWN)];
  return (
    <section className={css.section}>
      <h2>{w('start.continue')}</h2>
      {games.length === 0 && <p className={css.text}>{w('start.continue.none')}</p>}
      <Games list={first} onAsk={setAsked} />
      {rest.length > 0 && (
        <details className={css.more}>
          <summary>{w('start.continue.more', { count: rest.length })}</summary>
          <Games list={rest} onAsk={setAsked} />
        </details>
      )}
      <Suspense fallback={null}>
        {asked?.what === 'remove' && <RemoveDialog game={asked.game} onClose={() => setAsked(null)} />}
        {asked?.what === 'back' && <BackDialog game={asked.game} onClose={() => setAsked(null)} />}
      </Suspense>
    </section>
  );
}

function Games({ list, onAsk }: { list: readonly GameInfo[]; onAsk: (asked: OpenDialog) => void }) {
  const w = useWords();
  const { resume } = useActions();
  const busy = useApp((s) => s.busy);
  return (
    <ul>
      {list.map((game) => (
        <li key={game.id} className={css.game}>
          <button type="button" className={css.open} disabled={busy !== null} onClick={() => void resume(game.id)}>
            <span>
              <b>{game.title}</b>
              <span className={css.text}>
                {gameLine(w, game)}, {ago(w, game.savedAt)}
              </span>
            </span>
            <ChevronRight size={18} aria-hidden />
          </button>
          {game.turn > 1 && (
            <Button
              look="bare"
              aria-label={w('start.back', { title: game.title })}
              onClick={() => onAsk({ what: 'back', game })}
            >
              <History size={15} aria-hidden />
            </Button>
          )}
          <Button
            look="bare"
            aria-label={w('start.remove', { title: game.title })}
            onClick={() => onAsk({ what: 'remove', game })}
          >
            <Trash2 size={15} aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function gameLine(w: Words, game: GameInfo): string {
  const both = game.seats.us === 'human' && game.seats.iran === 'human';
  const line = { turn: game.turn, nominal: game.nominal, phase: w(`phase.${game.over ? 'over' : game.phase}`) };
  if (both) return w('start.continue.two', line);
  if (isWatched(game)) return w('start.continue.watched', line);
  return w('start.continue.solo', { ...line, side: w(game.seats.us === 'human' ? 'side.us' : 'side.iran') });
}

function ago(w: Words, savedAt: number): string {
  const minutes = Math.floor((Date.now() - savedAt) / MINUTE);
  if (minutes < 1) return w('ago.now');
  if (minutes < 60) return w('ago.minutes', { count: minutes });
  if (minutes < 24 * 60) return w('ago.hours', { count: Math.floor(minutes / 60) });
  return w('ago.date', { date: plainDate(savedAt) });
}
