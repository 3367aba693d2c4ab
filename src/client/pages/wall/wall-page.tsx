import { useRoom, useRoomScreen } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { WallDebrief } from './wall-debrief.tsx';
import { WallLobby } from './wall-lobby.tsx';
import { WallPlay } from './wall-play.tsx';
import { WallPlayback } from './wall-playback.tsx';
import css from './wall.module.css';

/** Address that devices join at; null: there is no network. */
interface Props {
  readonly origin: string | null;
}

/** What the whole room sees. Large, and nothing that a table does not know of another. */
export function Wall({ origin }: Props) {
  return (
    <main className={css.wall}>
      <Scene origin={origin} />
      <LastSeen />
    </main>
  );
}

function Scene({ origin }: Props) {
  const room = useRoomScreen();
  const wall = useRoom((s) => s.parts.wall);
  if (wall?.blank) return <Blank />;
  const watch = wall?.game?.watch;
  /** The table that the desk chose, once its turn has been played. */
  const turn = watch && (watch.phase === 'result' || watch.phase === 'over') ? watch : null;
  switch (room.stage.kind) {
    case 'lobby':
      return <WallLobby origin={origin} />;
    case 'play':
      return turn && wall?.game ? <WallPlayback table={wall.game.table} watch={turn} /> : <WallPlay />;
    case 'debrief':
      return turn && wall?.game ? (
        <WallPlayback table={wall.game.table} watch={turn} />
      ) : (
        <WallDebrief stage={room.stage} />
      );
  }
}

function Blank() {
  const w = useWords();
  return <h1 className={css.blank}>{w('app.name')}</h1>;
}

/** The last picture stays without a connection, and says how old it is. */
function LastSeen() {
  const w = useWords();
  const lostAt = useRoom((s) => s.lostAt);
  const shown = useRoom((s) => s.contact === 'lost');
  if (lostAt === null || !shown) return null;
  const time = new Date(lostAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return <output className={css.lastSeen}>{w('wall.lastSeen', { time })}</output>;
}
