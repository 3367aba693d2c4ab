import { Suspense } from 'react';
import Lock from 'lucide-react/icons/lock';
import { SIDES } from '../../../engine/model/index.ts';
import type { PublicTable, RoomScreen } from '../../../protocol/room.ts';
import { useRoomScreen } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { addressOf, joinUrlOf } from '../../store/desk/join-address.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { lazyPage } from '../../ui/lazy-page.tsx';
import wall from './wall.module.css';
import css from './wall-lobby.module.css';

const WallFirstDay = lazyPage(() => import('./wall-hours.tsx').then((m) => m.WallFirstDay));

/** More people than fit by name: counts instead. */
const MOST_NAMES = 40;
/** People at one table whose names fit in large letters: five a side. */
const FEW = 10;
const STEPS = ['read', 'hello', 'ready'] as const;

/** How to join, who has come, and what to do first. */
export function WallLobby({ origin }: { origin: string | null }) {
  const w = useWords();
  const room = useRoomScreen();
  const { code, open, people, tables } = room;
  const seated = people.some(({ table }) => table !== null);
  return (
    <div className={css.lobby}>
      <section className={css.join}>
        {code && open && origin ? (
          <QrCode text={joinUrlOf(origin, code)} label={w('wall.qr')} className={css.qr} />
        ) : (
          <div className={css.noQr}>
            {!open && <Lock aria-hidden />}
            <p>{w(open ? 'wall.noNetwork' : 'wall.locked')}</p>
          </div>
        )}
        <div className={css.how}>
          <p>{w('wall.scan')}</p>
          <p className={css.address}>{origin === null ? w('wall.noAddress') : addressOf(origin)}</p>
          <div className={css.codeRow}>
            <div>
              <p>{w('wall.code')}</p>
              <h1 className={css.code}>{open ? code : w('wall.code.locked')}</h1>
            </div>
            <p className={css.here}>
              <b>{people.length}</b> {w('wall.here', { count: people.length })}
            </p>
          </div>
          {room.days && (
            <Suspense fallback={null}>
              <WallFirstDay days={room.days} turns={room.plan.turns} />
            </Suspense>
          )}
        </div>
      </section>
      <section
        className={css.names}
        data-many={tables.length > 3 || undefined}
        data-few={(tables.length === 1 && people.length <= FEW) || undefined}
        aria-label={w('wall.people')}
      >
        {people.length === 0 ? (
          <p className={css.nobody}>{w('wall.nobody')}</p>
        ) : seated ? (
          tables.map((table) => <TableNames key={table.id} table={table} room={room} />)
        ) : (
          <ul className={css.newcomers} data-many={people.length > MOST_NAMES || undefined}>
            {people.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
      </section>
      <Steps seated={seated} />
    </div>
  );
}

function TableNames({ table, room }: { table: PublicTable; room: RoomScreen }) {
  const w = useWords();
  const { people, computers, roles } = room;
  const counts = people.length > MOST_NAMES;
  return (
    <section className={css.table}>
      <h2>{w('lobby.table', { table: table.id })}</h2>
      <div className={css.sides}>
        {SIDES.map((side) => {
          const team = people.filter((one) => one.table === table.id && one.side === side);
          const machines = computers.filter((one) => one.table === table.id && one.side === side).length;
          const taken = new Set(team.flatMap((one) => one.roles));
          const free = Math.max(0, roles[side].filter(({ id }) => !taken.has(id)).length - machines);
          return (
            <div key={side}>
              <h3 data-side={side}>{w(`side.${side}`)}</h3>
              {counts ? (
                <p>{w('wall.count', { count: team.length })}</p>
              ) : (
                <ul>
                  {team.map(({ id, name }) => (
                    <li key={id}>{name}</li>
                  ))}
                  {machines > 0 && <li className={wall.quiet}>{w('wall.computers', { count: machines })}</li>}
                  {team.length === 0 && machines === 0 && free > 0 && <li className={css.free}>{w('wall.free')}</li>}
                </ul>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}

function Steps({ seated }: { seated: boolean }) {
  const w = useWords();
  const { ready, seated: all } = useRoomScreen();
  return (
    <footer className={css.steps}>
      <ol>
        {STEPS.map((step, i) => (
          <li key={step}>
            <span aria-hidden>{i + 1}</span>
            {w(`wall.step.${step}`)}
          </li>
        ))}
      </ol>
      {seated && (
        <div className={css.ready}>
          <p>{w('wall.read', { n: ready, count: all })}</p>
          <span className={css.pips} aria-hidden>
            {Array.from({ length: all }, (_, i) => (
              <span key={i} data-on={i < ready || undefined} />
            ))}
          </span>
        </div>
      )}
    </footer>
  );
}
