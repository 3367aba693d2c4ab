import { Suspense, useEffect, useMemo, useState } from 'react';
import type { PublicScreen } from '../../protocol/room-seat.ts';
import type { PublicTable } from '../../protocol/room.ts';
import { useRoom, useRoomScreen, useRoomStore } from '../hooks/room-hooks.ts';
import { HostContext, useApp } from '../hooks/store-hooks.ts';
import { type Team, TeamContext } from '../hooks/team-context.ts';
import { useAllWords, useWords } from '../hooks/use-words.ts';
import type { WordBook } from '../store/format/words.ts';
import { itemized } from '../store/format/numbers.ts';
import { holdersOf, isPlayer, mayPropose, roleFor, teamOf } from '../store/room/team-roles.ts';
import { isEarly, ownTable } from '../store/room/room-state.ts';
import { ErrorBar } from '../ui/game/busy-and-errors.tsx';
import { FocusOnNavigate } from '../ui/keyboard-focus.tsx';
import { lazyPage, Loading } from '../ui/lazy-page.tsx';
import { roleName } from '../ui/room/room-text.ts';
import { OpenDaily } from '../ui/room/open-daily.tsx';
import { StartEarly } from '../ui/room/start-early.tsx';
import { StepOut } from '../ui/room/step-out.tsx';
import { LobbyPage } from '../pages/lobby/lobby-page.tsx';
import { MapLayer } from './map-layer.tsx';
import type { SeatHost } from './seat-host.ts';

const Table = lazyPage(() => import('../pages/table/team/team-page.tsx').then((m) => m.TeamTable));
const Playback = lazyPage(() => import('../pages/playback/class-playback.tsx').then((m) => m.ClassPlayback));
const Result = lazyPage(() => import('../pages/turn-result/result-page.tsx').then((m) => m.Result));
const Debrief = lazyPage(() => import('./class-debrief.tsx').then((m) => m.SeatDebrief));
const Own = lazyPage(() => import('../pages/debrief/class/own-page.tsx').then((m) => m.OwnPage));
const Watch = lazyPage(() => import('../pages/watch/watch-page.tsx').then((m) => m.WatchPage));
const SinceLast = lazyPage(() => import('../ui/room/since-last.tsx').then((m) => m.SinceLast));
const Overlays = lazyPage(() => import('./class-overlays.tsx').then((m) => m.ClassOverlays));

/** The page of one person: lobby, table, playback, debrief, as the class goes on. */
export function SeatPage({ book }: { book: WordBook }) {
  const room = useRoomScreen();
  const table = useRoom(ownTable);
  useEffect(() => void book.game().catch(() => {}), [book]); // the role card names orders
  const watch = useRoom((s) => s.parts.game?.watch ?? null);
  if (room.stage.kind === 'lobby' || !table || table.phase === 'briefing') return <LobbyPage />;
  if (watch) return <Watching watch={watch} book={book} />;
  return (
    <InGame book={book}>
      <GamePhase table={table} />
    </InGame>
  );
}

/** One who watches: the words of a game, and of this one. */
function Watching({ watch, book }: { watch: PublicScreen; book: WordBook }) {
  const { stage } = useRoomScreen();
  const [own, setOwn] = useState(false);
  useEffect(() => book.setTexts(watch.texts), [book, watch.texts]);
  const open = stage.kind === 'debrief' && stage.step === 2;
  if (!own || !open) return <Watch watch={watch} onOwnPage={open ? () => setOwn(true) : null} />;
  return (
    <InGame book={book}>
      <Suspense fallback={<Loading />}>
        <Own onBack={() => setOwn(false)} />
      </Suspense>
    </InGame>
  );
}

/** Loads what a game needs, and gives it to the pages. */
function InGame({ book, children }: { book: WordBook; children: React.ReactNode }) {
  const room = useRoomStore();
  const { days, me, stage } = useRoomScreen();
  const [host, setHost] = useState<SeatHost | null>(null);
  const [lost, setLost] = useState<Error | null>(null);
  useEffect(() => {
    let gone = false;
    import('./seat-host.ts').then(({ createSeatHost }) => !gone && setHost(createSeatHost(room, book)), setLost);
    return () => void (gone = true);
  }, [room, book]);
  useEffect(() => () => host?.stop(), [host]);
  if (lost) throw lost; // to the guard of the page, which offers to reload it
  if (!host) return <Loading />;
  return (
    <HostContext.Provider value={host}>
      <InTeam>{children}</InTeam>
      <Suspense fallback={null}>
        <Overlays />
        {days && me && stage.kind === 'play' && <SinceLast days={days} me={me} />}
      </Suspense>
      <ErrorBar />
    </HostContext.Provider>
  );
}

/** What the cards may do in this team. */
function InTeam({ children }: { children: React.ReactNode }) {
  const w = useWords();
  const room = useRoomScreen();
  const team = useMemo((): Team => {
    const { me } = room;
    if (!isPlayer(me)) return { mayPropose: () => false, holder: () => w('team.watching') };
    return {
      mayPropose: (kind) => mayPropose(room, me, kind),
      holder: (kind) => {
        const role = roleFor(room, me.side, kind);
        const names = holdersOf(teamOf(room, me), role).map(({ name }) => name);
        return w(names.length > 0 ? 'team.holder' : 'team.holder.nobody', {
          names: itemized(names),
          role: roleName(w, room, me.side, role ?? ''),
        });
      },
    };
  }, [w, room]);
  return <TeamContext value={team}>{children}</TeamContext>;
}

function GamePhase({ table }: { table: PublicTable }) {
  const ready = useApp((s) => s.screen?.view != null);
  const seat = useApp((s) => s.screen?.seat);
  const playing = useApp((s) => s.playback !== null);
  const replaying = useApp((s) => s.replay !== null);
  const debriefing = useRoomScreen().stage.kind === 'debrief';
  const early = useRoom(isEarly);
  if (!ready) return <Loading />;
  const ordering = table.phase === 'orders' || table.phase === 'closing' || early;
  return (
    <>
      <MapLayer key={`${table.id}.${seat}`} shown={ordering || (playing && (replaying || !debriefing))} />
      <Suspense fallback={<Loading />}>
        {early ? <AtTable /> : <Phase table={table} playing={playing} />}
        <FocusOnNavigate key={`${table.phase}.${table.turn}.${playing}.${early}`} />
      </Suspense>
    </>
  );
}

function Phase({ table, playing }: { table: PublicTable; playing: boolean }) {
  const debriefing = useRoomScreen().stage.kind === 'debrief';
  switch (table.phase) {
    case 'briefing':
      return <LobbyPage />;
    case 'orders':
    case 'closing':
      return <AtTable />;
    case 'playback':
      return playing ? <Playback /> : <Result more={<AfterTurn />} />;
    case 'over':
      return debriefing ? <Over /> : playing ? <Playback /> : <Result more={<StepOut />} />;
  }
}

function AfterTurn() {
  return (
    <>
      <OpenDaily />
      <StartEarly />
      <StepOut />
    </>
  );
}

/** The table, once the screen is that of orders. */
function AtTable() {
  const ordering = useApp((s) => s.screen?.phase === 'orders');
  return ordering ? <Table /> : <Loading />;
}

function Over() {
  useAllWords();
  return <Debrief />;
}
