import Printer from 'lucide-react/icons/printer';
import { SIDES } from '../../../engine/model/index.ts';
import type { DeskPerson } from '../../../protocol/room-desk.ts';
import type { PublicTable } from '../../../protocol/room.ts';
import { useWords } from '../../hooks/use-words.ts';
import { headCount, isAway } from '../../store/desk/alerts.ts';
import type { Words } from '../../store/format/words.ts';
import { listed } from '../../store/format/numbers.ts';
import { Button } from '../../ui/controls.tsx';
import { Popover } from '../../ui/popover.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { useDesk } from './desk-context.ts';
import { QuietWishes } from './quiet-wishes.tsx';
import open from './open-table.module.css';
import css from './lobby.module.css';

/** Before the class begins: how people join, who is here, and where they sit. */
export function LobbyPanel() {
  const w = useWords();
  const { room, desk, presences, may, send, show, joinUrl, address, came, showPaper } = useDesk();
  const { here, all } = headCount(desk, presences);
  const unseated = desk.people.filter((one) => one.table === null);
  const waiting = unseated.filter((one) => !one.absent).length;
  return (
    <section className={css.lobby} aria-label={w('desk.lobby')}>
      <div className={css.join}>
        {room.code !== null && <QrCode label={w('desk.lobby.qr', { address, code: room.code })} text={joinUrl} />}
        <dl>
          <dt>{w('desk.lobby.address')}</dt>
          <dd>{address}</dd>
          {came.map((one) => (
            <dd key={one.address} className={css.came}>
              {w('desk.lobby.came', { count: one.devices, address: one.address })}
            </dd>
          ))}
          <dt>{w('desk.lobby.code')}</dt>
          <dd className={css.code}>{room.code ?? w('desk.lobby.noCode')}</dd>
        </dl>
        <div className={css.counts}>
          <p>
            <b>{w('desk.lobby.here', { n: here, of: all })}</b>{' '}
            {desk.people.length > all && w('desk.lobby.absent', { count: desk.people.length - all })}
          </p>
          {may('deal') && waiting === 0 && all > 0 && (
            <Button onClick={() => void send({ kind: 'deal' })}>{w('desk.lobby.dealAgain')}</Button>
          )}
          <QuietWishes />
          <Button onClick={() => show({ kind: 'quiz' })}>{w('desk.quiz')}</Button>
          <Button onClick={() => showPaper('cards')}>
            <Printer size={18} aria-hidden />
            {w('desk.cards')}
          </Button>
        </div>
      </div>
      <div className={css.people}>
        {unseated.length > 0 && (
          <section>
            <h2>{w('desk.lobby.unseated', { count: waiting })}</h2>
            <ul>
              {unseated.map((person) => (
                <LobbyPerson key={person.id} person={person} />
              ))}
            </ul>
          </section>
        )}
        {desk.people.length === 0 && <p>{w('desk.lobby.empty')}</p>}
        {room.tables.map((table) => (
          <LobbyTable key={table.id} table={table} />
        ))}
      </div>
    </section>
  );
}

function LobbyTable({ table }: { table: PublicTable }) {
  const w = useWords();
  const { desk } = useDesk();
  const seated = desk.people.filter((one) => one.table === table.id);
  const watching = seated.filter((one) => one.side === null);
  return (
    <section>
      <h2>{w('desk.table', { table: table.id })}</h2>
      <div className={css.sides}>
        {SIDES.map((side) => (
          <ul key={side} data-side={side} aria-label={w(`side.${side}`)}>
            {seated
              .filter((one) => one.side === side)
              .map((person) => (
                <LobbyPerson key={person.id} person={person} />
              ))}
          </ul>
        ))}
      </div>
      {watching.length > 0 && (
        <ul className={css.watching} aria-label={w('desk.watchers')}>
          {watching.map((person) => (
            <LobbyPerson key={person.id} person={person} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Why somebody has no role to name; null: they have one, or no seat yet. */
function stateOf(w: Words, person: DeskPerson, away: boolean): string | null {
  if (person.steppedOut) return w('desk.presence.out');
  if (person.absent) return w('desk.presence.absent');
  if (away) return w('desk.presence.away');
  return person.table !== null && person.side === null ? w('desk.presence.watches') : null;
}

function LobbyPerson({ person }: { person: DeskPerson }) {
  const w = useWords();
  const { room, presences, send, show } = useDesk();
  const roles = person.roles.map((role) => room.texts[`role.${person.side}.${role}`] ?? role);
  const away = isAway(presences[person.id]);
  return (
    <li className={css.person}>
      <p>
        <b>{person.name}</b>
        <span>{stateOf(w, person, away) ?? listed(roles)}</span>
        {person.register !== '' && <span>{person.register}</span>}
      </p>
      <Popover label={w('desk.seat.menu', { name: person.name })} className={open.menu} button={w('desk.lobby.change')}>
        {() => (
          <div className={open.choices}>
            <Button onClick={() => show({ kind: 'seat', person: person.id })}>{w('desk.move')}</Button>
            <Button onClick={() => void send({ kind: 'absent', person: person.id, absent: !person.absent })}>
              {w(person.absent ? 'desk.present' : 'desk.absent')}
            </Button>
            <Button onClick={() => show({ kind: 'remove', person: person.id })}>{w('desk.remove')}</Button>
          </div>
        )}
      </Popover>
    </li>
  );
}
