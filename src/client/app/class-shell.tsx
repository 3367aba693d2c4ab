import { Suspense, useEffect, useMemo } from 'react';
import type { ClassAddress, Credentials } from '../../protocol/class-address.ts';
import type { Holder } from '../../protocol/room.ts';
import { ClassApiContext, RoomContext, useRoom } from '../hooks/room-hooks.ts';
import { useWords } from '../hooks/use-words.ts';
import type { ClassApi } from '../store/room/room-client.ts';
import { createRoomStore } from '../store/room/room-store.ts';
import type { SelfTest } from '../store/desk/test-findings.ts';
import type { WordBook } from '../store/format/words.ts';
import { browserHost } from '../transport/net/browser-host.ts';
import { createRoomClient } from '../transport/net/room-over-http.ts';
import { seatTokens } from '../transport/net/seat-tokens.ts';
import { Button } from '../ui/controls.tsx';
import { CrashGuard } from '../ui/crash-guard.tsx';
import { useKeepFocus } from '../ui/keyboard-focus.tsx';
import { FullPageMessage, lazyPage, Loading } from '../ui/lazy-page.tsx';

const Join = lazyPage(() => import('../pages/join/join-page.tsx').then((m) => m.JoinPage));
const Seat = lazyPage(() => import('./class-seat.tsx').then((m) => m.SeatPage));
const Host = lazyPage(() => import('./class-host.tsx').then((m) => m.HostOfClasses));
const Desk = lazyPage(() => import('./class-desk.tsx').then((m) => m.DeskOfRoom));
const NetworkTest = lazyPage(() =>
  import('../pages/network-test/network-test-page.tsx').then((m) => m.NetworkTestPage),
);
const Wall = lazyPage(() => import('./class-wall.tsx').then((m) => m.WallPage));

interface Props {
  readonly address: ClassAddress;
  readonly api: ClassApi;
  readonly book: WordBook;
}

/** The page of a class, chosen by its address. */
export function ClassShell({ address, api, book }: Props) {
  useKeepFocus();
  return (
    <ClassApiContext value={api}>
      <CrashGuard at={address.page}>
        <Suspense fallback={<Loading />}>
          <Page address={address} book={book} />
        </Suspense>
      </CrashGuard>
    </ClassApiContext>
  );
}

function Page({ address, book }: Omit<Props, 'api'>) {
  const { page, code, credentials, hostToken } = address;
  switch (page) {
    case 'join':
      return <Join code={code} seats={seatTokens} />;
    case 'back':
      return <Join code={null} link={credentials} seats={seatTokens} />;
    case 'seat':
      return (
        <InRoom holder="person" credentials={seatTokens.inTab()}>
          <Seat book={book} />
        </InRoom>
      );
    case 'wall':
      return (
        <InRoom holder="wall" credentials={credentials}>
          {credentials && <Wall book={book} credentials={credentials} />}
        </InRoom>
      );
    case 'desk':
      return (
        <InRoom holder="desk" credentials={credentials}>
          {credentials && <Desk book={book} credentials={credentials} />}
        </InRoom>
      );
    case 'host':
      return <Host token={hostToken} />;
    case 'test':
      return <NetworkTest run={runTest} />;
  }
}

interface InRoomProps {
  readonly holder: Holder;
  readonly credentials: Credentials | null;
  readonly children: React.ReactNode;
}

/** Connects to the room, and shows the page once the room is loaded. */
function InRoom({ holder, credentials, children }: InRoomProps) {
  const w = useWords();
  const store = useMemo(
    () => credentials && createRoomStore(createRoomClient(credentials, browserHost(credentials.room)), holder),
    [credentials, holder],
  );
  useEffect(() => {
    store?.actions.start();
    return () => store?.actions.stop();
  }, [store]);
  if (!store) {
    return (
      <FullPageMessage>
        <p>{w('class.noRoom')}</p>
        <JoinLink />
      </FullPageMessage>
    );
  }
  return (
    <RoomContext value={store}>
      <Opened>{children}</Opened>
    </RoomContext>
  );
}

function Opened({ children }: { children: React.ReactNode }) {
  const w = useWords();
  const ended = useRoom((s) => s.ended);
  const holder = useRoom((s) => s.holder);
  const loaded = useRoom((s) => s.parts.room !== undefined);
  if (ended) {
    return (
      <FullPageMessage>
        <p role="alert">{w(endKey(holder, ended))}</p>
        {ended === 'taken' ? (
          <Button onClick={() => window.location.reload()}>{w('class.end.takeBack')}</Button>
        ) : (
          holder === 'person' && <JoinLink />
        )}
        {holder === 'desk' && <a href="class.html?host">{w('classDesk.end.host')}</a>}
      </FullPageMessage>
    );
  }
  return loaded ? children : <Loading />;
}

/** What each holder does next. Only a person joins again. */
function endKey(holder: Holder, ended: 'taken' | 'gone' | 'token'): string {
  if (holder === 'desk') return `classDesk.end.${ended}`;
  return holder === 'wall' && ended !== 'taken' ? 'class.end.wall' : `class.end.${ended}`;
}

function JoinLink() {
  const w = useWords();
  return <a href="class.html">{w('class.end.join')}</a>;
}

const runTest = async (tell: (test: SelfTest) => void): Promise<void> => {
  const { browserTestHost, runSelfTest } = await import('../transport/net/self-test.ts');
  await runSelfTest(browserTestHost(), tell);
};
