import { useEffect, useState } from 'react';
import type { Credentials } from '../../protocol/class-address.ts';
import { useClassApi, useRoom, useRoomScreen, useRoomStore } from '../hooks/room-hooks.ts';
import { HostContext } from '../hooks/store-hooks.ts';
import { useAllWords } from '../hooks/use-words.ts';
import type { WordBook } from '../store/format/words.ts';
import { Wall } from '../pages/wall/wall-page.tsx';
import { Loading } from '../ui/lazy-page.tsx';
import { createSeatHost, type SeatHost } from './seat-host.ts';

/** The projector's page, with the maps and the address that it needs. */
export function WallPage({ book, credentials }: { book: WordBook; credentials: Credentials }) {
  useAllWords();
  const store = useRoomStore();
  const { texts } = useRoomScreen();
  const origin = useOrigin(credentials.token);
  const [host, setHost] = useState<SeatHost | null>(null);
  const loaded = useRoom((s) => s.parts.wall !== undefined);
  useEffect(() => {
    if (!loaded) return;
    const places = () => store.getState().parts.wall?.places ?? [];
    const made = createSeatHost(store, book, async () =>
      (await import('../store/map/wall-map-model.ts')).wallMapModel(places),
    );
    queueMicrotask(() => setHost(made));
    return () => made.stop();
  }, [store, book, loaded]);
  const told = useRoom((s) => s.parts.wall?.texts);
  const game = useRoom((s) => s.parts.wall?.game?.watch?.texts);
  useEffect(() => book.setTexts({ ...texts, ...told, ...game }), [book, texts, told, game]);
  if (!host) return <Loading />;
  return (
    <HostContext value={host}>
      <Wall origin={origin} />
    </HostContext>
  );
}

/** Where devices reach the server; meanwhile, and without an answer, where this page came from. */
function useOrigin(token: string): string | null {
  const api = useClassApi();
  const [origin, setOrigin] = useState<string | null>(window.location.origin);
  useEffect(() => {
    let gone = false;
    api.reach(token).then(
      ({ chosen }) => gone || setOrigin(chosen?.origin ?? window.location.origin),
      () => {},
    );
    return () => void (gone = true);
  }, [api, token]);
  return origin;
}
