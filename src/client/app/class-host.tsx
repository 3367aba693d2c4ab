import catalog from 'virtual:catalog';
import { useEffect, useMemo, useState } from 'react';
import { classAddress } from '../../protocol/class-address.ts';
import type { HostedRoom, ServerReach } from '../../protocol/room-host.ts';
import { useClassApi } from '../hooks/room-hooks.ts';
import { useWords } from '../hooks/use-words.ts';
import { type HostLink, HostPage } from '../pages/host/host-page.tsx';
import { RoomRefusal } from '../store/room/room-client.ts';
import { deskMemory } from '../transport/net/desk-memory.ts';
import { FullPageMessage } from '../ui/lazy-page.tsx';

/** A phone that passes its test is told within so many ms. */
const ASK_AGAIN = 3000;

/** The host's page, with the token from the address that the server printed. */
export function HostOfClasses({ token }: { token: string | null }) {
  const w = useWords();
  const known = token ?? deskMemory.hostToken();
  useEffect(() => {
    if (token !== null) deskMemory.keepHostToken(token);
  }, [token]);
  if (known !== null) return <Host token={known} />;
  return (
    <FullPageMessage>
      <p>{w('classDesk.noHost')}</p>
      <p>
        <a href="class.html">{w('class.end.join')}</a>
      </p>
    </FullPageMessage>
  );
}

function Host({ token }: { token: string }) {
  const w = useWords();
  const api = useClassApi();
  const [reach, setReach] = useState<ServerReach | null>(null);
  const [rooms, setRooms] = useState<readonly HostedRoom[]>([]);
  const [refused, setRefused] = useState<'token' | 'server' | null>(null);
  useEffect(() => {
    const ask = () =>
      api.reach(token).then(
        (told) => {
          setReach(told);
          setRefused(null);
        },
        (error: unknown) => setRefused(error instanceof RoomRefusal ? 'token' : 'server'),
      );
    void ask();
    api.rooms(token).then(
      (list) => {
        setRooms(list);
        deskMemory.keepOnly(list.map(({ room }) => room));
      },
      () => setRooms([]),
    );
    const timer = setInterval(() => void ask(), ASK_AGAIN);
    return () => clearInterval(timer);
  }, [api, token]);
  const link = useMemo<HostLink>(() => {
    const toDesk = (room: string, desk: string, wall: string) => {
      deskMemory.keepWall(room, wall);
      window.location.assign(classAddress('desk', { room, token: desk }));
      return null;
    };
    const refusal = (error: unknown) => {
      if (error instanceof RoomRefusal) return error.error;
      throw error;
    };
    return {
      open: async (request, rehearse) => {
        try {
          const opened = await api.open(request, token);
          if (rehearse) await api.addStudents(opened.room, token);
          return toDesk(opened.room, opened.desk, opened.wall);
        } catch (error) {
          return refusal(error);
        }
      },
      chooseOrigin: async (origin) => setReach(await api.chooseOrigin(origin, token)),
      returnTo: async (room) => {
        try {
          const { desk, wall } = await api.returnTo(room, token);
          return toDesk(room, desk, wall);
        } catch (error) {
          return refusal(error);
        }
      },
    };
  }, [api, token]);
  if (refused !== null && reach === null) {
    return (
      <FullPageMessage>
        <p role="alert">{w(refused === 'token' ? 'classDesk.noHost' : 'class.noServer')}</p>
      </FullPageMessage>
    );
  }
  return <HostPage scenarios={catalog.scenarios} reach={reach} rooms={rooms} link={link} />;
}
