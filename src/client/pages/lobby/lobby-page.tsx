import { useState } from 'react';
import type { RoleDef } from '../../../engine/model/index.ts';
import type { PersonInfo, PublicTable, RoomScreen } from '../../../protocol/room.ts';
import { useRoom, useRoomActions, useRoomScreen, useTimeLeft } from '../../hooks/room-hooks.ts';
import type { Words } from '../../store/format/words.ts';
import { useWords } from '../../hooks/use-words.ts';
import { clockText } from '../../store/room/time-left.ts';
import { isHead, isPlayer, type Player, teamOf } from '../../store/room/team-roles.ts';
import { ownTable } from '../../store/room/room-state.ts';
import { Button } from '../../ui/controls.tsx';
import { roleName } from '../../ui/room/room-text.ts';
import { ReturnWord } from '../../ui/room/return-word.tsx';
import { StepOut } from '../../ui/room/step-out.tsx';
import { TeamTalk } from '../../ui/room/team-talk.tsx';
import { BriefingText } from './briefing-text.tsx';
import { QuietWish } from './quiet-wish.tsx';
import { OpenDaily } from '../../ui/room/open-daily.tsx';
import { OpenQuiz } from '../../ui/room/open-quiz.tsx';
import { ReadyCheck } from './ready-questions.tsx';
import { SeatChoice } from './seat-choice.tsx';
import { itemized } from '../../store/format/numbers.ts';
import css from './lobby.module.css';

/** From joining until the first orders: the seat, the role card, the team. */
export function LobbyPage() {
  const room = useRoomScreen();
  return isPlayer(room.me) ? <Seated me={room.me} /> : <Unseated />;
}

/** Before the seats are dealt; or one who came late and watches. */
function Unseated() {
  const w = useWords();
  const room = useRoomScreen();
  return (
    <main className={css.page}>
      <header className={css.head}>
        <p>
          <span>{room.title}</span>
        </p>
        <h1>{room.me?.name}</h1>
      </header>
      <div className={css.body}>
        <output className={css.wait}>{w(waitingFor(room))}</output>
        <OpenDaily />
        {!room.steppedOut && <QuietWish />}
        <OpenQuiz />
        <ReadyCheck />
        {room.seats === 'chosen' && room.stage.kind === 'lobby' && <SeatChoice />}
        <section className={css.people}>
          <h2>{w('lobby.here', { count: room.people.length })}</h2>
          <ul>
            {room.people.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}

/** What one without a side is told. */
const waitingFor = ({ stage, me, steppedOut }: RoomScreen): string => {
  if (steppedOut) return 'out.done';
  if (stage.kind !== 'lobby') return 'lobby.late';
  return me?.table == null ? 'lobby.waiting' : 'lobby.watching';
};

function Seated({ me }: { me: Player }) {
  const w = useWords();
  const room = useRoomScreen();
  const table = useRoom(ownTable);
  const roles = room.roles[me.side].filter(({ id }) => me.roles.includes(id));
  return (
    <main className={css.page} data-side={me.side}>
      <header className={css.head} data-side={me.side}>
        <p>
          <span>{w('lobby.seat', { table: me.table, side: w(`side.${me.side}`) })}</span>
          <span>{me.name}</span>
        </p>
        <h1>{itemized(roles.map(({ id }) => roleName(w, room, me.side, id)))}</h1>
        {me.deputy && <p>{w('lobby.deputy')}</p>}
      </header>
      <div className={css.body}>
        {room.days ? <OpenDaily /> : <BriefingClock table={table} />}
        {roles.map((role) => (
          <RoleCard key={role.id} role={role} me={me} room={room} />
        ))}
        <OpenQuiz />
        <ReadyCheck />
        <BriefingText side={me.side} />
        <Team me={me} room={room} />
        <section className={css.talk}>
          <h2>{w('talk.title')}</h2>
          <TeamTalk hello />
        </section>
        <div className={css.out}>
          <ReturnWord />
          <StepOut />
        </div>
      </div>
      <ReadyFoot key={room.stage.kind} />
    </main>
  );
}

/** Time for the briefing, once the class has begun. */
function BriefingClock({ table }: { table: PublicTable | null }) {
  const w = useWords();
  const clock = useRoom((s) => (table ? (s.clocks[table.id] ?? null) : null));
  const left = useTimeLeft(clock);
  if (left === null) return null;
  return <p className={css.clock}>{w('lobby.clock', { time: clockText(left) })}</p>;
}

/** Names of orders that name their target have one of their own here, without it. */
const powerName = (w: Words, kind: string): string =>
  w(['lobby.power', 'order'].map((group) => `${group}.${kind}`).find((key) => w.has(key)) ?? `signal.${kind}`);

/** What the course says of a role, as on its printed card. */
const FIELDS = ['goal', 'dilemma', 'know', 'ask'] as const;

function RoleCard({ role, me, room }: { role: RoleDef; me: Player; room: RoomScreen }) {
  const w = useWords();
  const text = room.texts[`role.${me.side}.${role.id}.text`];
  const card = room.cards[role.id];
  const kinds = role.powers.filter((power) => power !== 'aims' && power !== 'assessment');
  const seals = isHead(room, me) && role.seals;
  return (
    <section className={css.card}>
      {me.roles.length > 1 && <h2>{roleName(w, room, me.side, role.id)}</h2>}
      {text && !card && <p>{text}</p>}
      {card && (
        <dl className={css.fields}>
          {FIELDS.map((field) => (
            <div key={field} data-ask={field === 'ask' || undefined}>
              <dt>{w(`lobby.card.${field}`)}</dt>
              <dd>{card[field]}</dd>
            </div>
          ))}
        </dl>
      )}
      {seals && <p>{w('lobby.seals')}</p>}
      {role.powers.includes('assessment') && <p>{w('lobby.assesses')}</p>}
      {kinds.length > 0 && (
        <>
          <h3>{w('lobby.proposes')}</h3>
          <ul className={css.kinds}>
            {kinds.map((kind) => (
              <li key={kind}>{powerName(w, kind)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Team({ me, room }: { me: Player; room: RoomScreen }) {
  const w = useWords();
  const presence = useRoom((s) => s.presence);
  const team = teamOf(room, me);
  const computers = room.computers.filter(({ table, side }) => table === me.table && side === me.side);
  const away = (person: PersonInfo): boolean => presence[person.id] === 'lost' || presence[person.id] === 'never';
  return (
    <section className={css.team}>
      <h2>{w('lobby.team')}</h2>
      <ul>
        {team.map((person) => (
          <li key={person.id} data-away={away(person) || undefined}>
            <span>
              {person.name}
              {person.id === me.id && <span className={css.note}>{w('lobby.you')}</span>}
              {away(person) && <span className={css.note}>{w('team.away')}</span>}
            </span>
            <span>{itemized(person.roles.map((role) => roleName(w, room, me.side, role)))}</span>
          </li>
        ))}
        {computers.map(({ role }) => (
          <li key={role}>
            <span>{w('team.computer')}</span>
            <span>{roleName(w, room, me.side, role)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asked twice: before the class begins, whether the card is read; then, whether the first orders may start. */
function ReadyFoot() {
  const w = useWords();
  const { ready: among, seated, stage } = useRoomScreen();
  const asks = stage.kind === 'lobby' ? 'lobby.read' : 'lobby.ready';
  const { act } = useRoomActions();
  const [ready, setReady] = useState(false);
  return (
    <footer className={css.foot}>
      <Button
        look={ready ? 'plain' : 'primary'}
        aria-pressed={ready}
        onClick={() => {
          setReady(!ready);
          void act({ kind: 'ready', ready: !ready }).then((done) => done || setReady(ready));
        }}
      >
        {w(ready ? `${asks}.not` : `${asks}.go`)}
      </Button>
      <output>{among > 0 ? w(asks, { n: among, count: seated }) : w(`${asks}.first`)}</output>
    </footer>
  );
}
