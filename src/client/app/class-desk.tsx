import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useClassApi, useRoom, useRoomStore } from '../hooks/room-hooks.ts';
import { DeskPage } from '../pages/desk/desk-page.tsx';
import type { Paper } from '../pages/desk/desk-context.ts';
import { RoleCardsPage } from '../pages/role-cards/role-cards-page.tsx';
import type { ResearchData } from '../../protocol/room-grading.ts';
import type { ServerReach } from '../../protocol/room-host.ts';
import { type Credentials, classAddress } from '../../protocol/class-address.ts';
import { type Presences, presencesAfter } from '../store/desk/alerts.ts';
import type { DeskData, DeskFile, DeskLink } from '../store/desk/desk-link.ts';
import { addressOf, joinUrlOf } from '../store/desk/join-address.ts';
import { type ClassApi, RoomRefusal, type RoomAct } from '../store/room/room-client.ts';
import type { RoomStore } from '../store/room/room-store.ts';
import type { WordBook } from '../store/format/words.ts';
import { deskMemory } from '../transport/net/desk-memory.ts';
import { saveBlob } from '../ui/download.ts';
import { zip, zipOfTexts } from '../ui/zip.ts';
import { lazyPage, Loading } from '../ui/lazy-page.tsx';

const SlipsPage = lazyPage(() => import('../pages/role-cards/slips-page.tsx').then((m) => m.SlipsPage));
const CoursePage = lazy(() => import('../pages/course/course-page.tsx').then((m) => ({ default: m.CoursePage })));

interface Props {
  readonly book: WordBook;
  readonly credentials: Credentials;
}

/** Gives the instructor's pages their class: what the store knows of it, and what they may ask of it. */
export function DeskOfRoom({ book, credentials }: Props) {
  const store = useRoomStore();
  const { room, desk, talk = [], table = null } = useRoom((s) => s.parts);
  const refused = useRoom((s) => s.refused.table);
  const offset = useRoom((s) => s.offset) ?? 0;
  const connected = useRoom((s) => s.contact === 'stream' || s.contact === 'polling');
  const clocks = useRoom((s) => s.clocks);
  const serverNow = useCallback(() => Date.now() + offset, [offset]);
  const presences = usePresences(store);
  const reach = useReach(credentials.token);
  const api = useClassApi();
  const link = useMemo(() => linkOf(store, api, credentials), [store, api, credentials]);
  const [warned, setWarned] = useState(deskMemory.warned);
  useEffect(() => book.setTexts(room?.texts ?? {}), [book, room?.texts]);
  const wall = useWall(credentials, desk?.wholeClass === true);
  useMemory(store, credentials.room);
  const data = useMemo<DeskData | null>(() => {
    if (!room || !desk) return null;
    const origin = reach?.chosen?.origin ?? window.location.origin;
    return {
      room: {
        ...room,
        // An assistant's desk has some of the tables.
        tables: room.tables
          .filter(({ id }) => desk.tables.some((own) => own.id === id))
          .map((one) => ({ ...one, clock: clocks[one.id] ?? one.clock })),
      },
      desk,
      talk,
      presences,
      uncovered: table ?? refused ?? null,
      serverNow,
      connected,
      origin,
      address: addressOf(origin),
      came: reach?.came ?? [],
      joinUrl: joinUrlOf(origin, room.code ?? ''),
      wallUrl: wall === null ? null : classAddress('wall', { room: room.room, token: wall }),
    };
  }, [room, desk, talk, table, refused, presences, serverNow, connected, reach, clocks, wall]);
  const [shown, show] = useState<'desk' | Paper | 'course'>('desk');
  const openCourse = useCallback(() => show('course'), []);
  const back = useCallback(() => show('desk'), []);
  if (!data) return <Loading />;
  if (shown === 'cards') return <RoleCardsPage room={data.room} onClose={back} />;
  if (shown === 'slips') return <SlipsPage room={data.room} onClose={back} />;
  return (
    <>
      <DeskPage
        data={data}
        link={link}
        warned={warned}
        onWarned={() => {
          deskMemory.keepWarned();
          setWarned(true);
        }}
        onPaper={show}
        onCourse={openCourse}
      />
      {shown === 'course' && (
        <Suspense fallback={null}>
          <CoursePage onClose={back} />
        </Suspense>
      )}
    </>
  );
}

/** What this browser remembers of a class ends with the class, whoever deletes it. */
function useMemory(store: RoomStore, room: string): void {
  const expires = useRoom((s) => s.parts.desk?.expires);
  useEffect(() => deskMemory.forgetOver(Date.now()), []);
  useEffect(() => {
    if (expires !== undefined) deskMemory.keepUntil(room, expires);
  }, [room, expires]);
  useEffect(
    () =>
      store.subscribe(({ ended }) => {
        if (ended === 'gone') deskMemory.forget(room);
      }),
    [store, room],
  );
}

function nowPresent(store: RoomStore, before: Presences): Presences {
  const { presence, offset } = store.getState();
  return presencesAfter(before, presence, Date.now() + (offset ?? 0));
}

/** How everybody is connected, and since when. */
function usePresences(store: RoomStore): Presences {
  const [presences, setPresences] = useState(() => nowPresent(store, {}));
  useEffect(
    () =>
      store.subscribe((now, last) => {
        if (now.presence !== last.presence) setPresences((before) => nowPresent(store, before));
      }),
    [store],
  );
  return presences;
}

/** The token of the projector's page; null until this browser has one, as an assistant's desk never does. */
function useWall({ room, token }: Credentials, may: boolean): string | null {
  const api = useClassApi();
  const [wall, setWall] = useState(() => deskMemory.wallOf(room));
  useEffect(() => {
    if (wall !== null || !may) return;
    api.wall(room, token).then(
      (made) => {
        deskMemory.keepWall(room, made);
        setWall(made);
      },
      () => undefined, // the desk then has no link to it, as it says
    );
  }, [api, room, token, wall, may]);
  return wall;
}

/** Devices come by and by, and networks change, ms. */
const REACH_AGAIN = 10_000;

/** How other devices reach the server; null until it is known. */
function useReach(token: string): ServerReach | null {
  const api = useClassApi();
  const [reach, setReach] = useState<ServerReach | null>(null);
  useEffect(() => {
    const ask = () => void api.reach(token).then(setReach, () => {}); // the address of this page stands in
    ask();
    const again = setInterval(ask, REACH_AGAIN);
    return () => clearInterval(again);
  }, [api, token]);
  return reach;
}

/** The desk's requests over the store of the room. */
function linkOf(store: RoomStore, api: ClassApi, { room: id, token }: Credentials): DeskLink {
  const { actions, client } = store;
  const refusal = (error: unknown) => {
    if (error instanceof RoomRefusal) return error.error;
    throw error;
  };
  return {
    send: async (act: RoomAct) => {
      if (await actions.act(act)) return null;
      const refused = store.getState().commands.findLast((one) => one.state === 'refused');
      if (!refused) return null;
      actions.dismiss(refused.requestId);
      return refused.error;
    },
    uncover: (table) => void actions.load(['table'], { table }),
    cover: () => actions.drop('table'),
    contributions: () => client.part('contributions').catch(refusal),
    grading: () => client.part('grading').catch(refusal),
    assistant: (tables) =>
      api.assistant(id, token, tables).then((desk) => `/${classAddress('desk', { room: id, token: desk })}`, refusal),
    research: () =>
      client.file('research').then(async (file) => JSON.parse(await file.text()) as ResearchData, refusal),
    recordLinks: async (address) => {
      const [{ recordLinks }, { shippedScenarios }] = await Promise.all([
        import('../transport/net/record-links.ts'),
        import('../transport/shipped-scenarios.ts'),
      ]);
      return client.part('records').then((records) => recordLinks(records, address, shippedScenarios()), refusal);
    },
    saveArchive: (name, files) => {
      saveBlob(name, zipOfTexts(files));
    },
    returnWord: (person) => client.returnWord(person).catch(refusal),
    download: (file) =>
      fetchFile(store, file).then(([name, blob]) => {
        saveBlob(name, blob);
        return null;
      }, refusal),
    remove: async () => {
      const { room } = store.getState().parts;
      try {
        await client.remove();
      } catch (error) {
        return refusal(error);
      }
      if (room) deskMemory.forget(room.room);
      return null;
    },
  };
}

/** A file's name and what is in it. The archive is put together here, from what the server gives one by one. */
async function fetchFile(store: RoomStore, file: DeskFile): Promise<readonly [name: string, blob: Blob]> {
  const { client } = store;
  switch (file.kind) {
    case 'save':
      return [`class-table-${file.table}.json`, await client.file('save', { table: file.table })];
    case 'csv':
      return ['class-decisions.csv', await client.file('csv', file.talk ? { talk: '1' } : {})];
    case 'all': {
      const tables = store.getState().parts.room?.tables ?? [];
      const wanted: DeskFile[] = [
        { kind: 'csv', talk: file.talk },
        ...tables.map(({ id }) => ({ kind: 'save', table: id }) as const),
      ];
      const files = await Promise.all(wanted.map((one) => fetchFile(store, one)));
      const packed = files.map(async ([name, blob]) => ({ name, bytes: new Uint8Array(await blob.arrayBuffer()) }));
      return ['class.zip', zip(await Promise.all(packed))];
    }
  }
}
