import Check from 'lucide-react/icons/check';
import Cpu from 'lucide-react/icons/cpu';
import FileText from 'lucide-react/icons/file-text';
import Ellipsis from 'lucide-react/icons/ellipsis';
import MessageSquareOff from 'lucide-react/icons/message-square-off';
import Smartphone from 'lucide-react/icons/smartphone';
import WifiOff from 'lucide-react/icons/wifi-off';
import type { ReactNode } from 'react';
import type { Side } from '../../../engine/model/index.ts';
import type { DeskPerson } from '../../../protocol/room-desk.ts';
import { MORE_TIME, type PublicTable, type RoleId } from '../../../protocol/room.ts';
import { useWords } from '../../hooks/use-words.ts';
import { freeRoles, LOST_AFTER } from '../../store/desk/alerts.ts';
import { figure, itemized, listed } from '../../store/format/numbers.ts';
import { Button, Segments } from '../../ui/controls.tsx';
import { Popover } from '../../ui/popover.tsx';
import { useDesk, useNow } from './desk-context.ts';
import css from './open-table.module.css';

/** The seats of one side: people in the order of the roles, then places without a person. */
export function SeatRows({ table, side }: { table: PublicTable; side: Side }) {
  const { room, desk } = useDesk();
  const order = room.roles[side].map((role) => role.id);
  const rank = (person: DeskPerson) => order.indexOf(person.roles[0] ?? '') + (person.deputy ? 0.5 : 0);
  const people = desk.people
    .filter((one) => one.table === table.id && one.side === side && one.roles.length > 0)
    .toSorted((a, b) => rank(a) - rank(b));
  return (
    <ul>
      {people.map((person) => (
        <PersonRow key={person.id} person={person} side={side} />
      ))}
      {freeRoles(room, desk, table.id, side).map((role) => (
        <FreeRow key={role} table={table} side={side} role={role} />
      ))}
    </ul>
  );
}

function useRoleName(): (side: Side, role: RoleId) => string {
  const { room } = useDesk();
  return (side, role) => room.texts[`role.${side}.${role}`] ?? role;
}

function PersonRow({ person, side }: { person: DeskPerson; side: Side }) {
  const w = useWords();
  const { room, show, presences } = useDesk();
  const now = useNow(5000);
  const name = useRoleName();
  const roles = listed(person.roles.map((role) => name(side, role)));
  const seen = presences[person.id];
  const shared = room.computers.some(
    (one) => one.table === person.table && one.side === side && person.roles.includes(one.role),
  );
  const lost = !person.absent && seen?.how === 'lost' && now - seen.since >= LOST_AFTER;
  return (
    <li className={css.seat} data-lost={lost || undefined} data-absent={person.absent || undefined}>
      <div className={css.who}>
        <p>
          <b>{person.name}</b>
          <PresenceWord person={person} now={now} />
          {person.slips && (
            <span className={css.presence}>
              <FileText size={15} aria-hidden />
              {w('desk.presence.slips')}
            </span>
          )}
          {shared && (
            <span className={css.presence}>
              <Cpu size={15} aria-hidden />
              {w('desk.presence.computer')}
            </span>
          )}
        </p>
        <p className={css.role}>
          {person.deputy ? w('desk.deputy', { role: roles }) : roles}
          {person.register !== '' && <span className={css.register}>{person.register}</span>}
        </p>
      </div>
      {lost ? (
        <Button look="primary" onClick={() => show({ kind: 'handOver', side, role: person.roles[0]! })}>
          {w('desk.handOver')}
        </Button>
      ) : (
        <Did person={person} />
      )}
      <SeatMenu person={person} side={side} />
    </li>
  );
}

/** How somebody is connected, in a word with its icon; nothing for those who are here. */
function PresenceWord({ person, now }: { person: DeskPerson; now: number }) {
  const w = useWords();
  const { presences } = useDesk();
  const seen = presences[person.id];
  const minutes = seen ? Math.floor((now - seen.since) / 60_000) : 0;
  const word = (icon: ReactNode, text: string) => (
    <span className={css.presence}>
      {icon}
      {text}
    </span>
  );
  const since = (how: 'screenOff' | 'lost') =>
    w(minutes < 1 ? `desk.presence.${how}.now` : `desk.presence.${how}`, { count: minutes });
  if (person.absent) return word(null, w('desk.presence.absent'));
  const muted = person.muted && word(<MessageSquareOff size={15} aria-hidden />, w('desk.presence.muted'));
  switch (seen?.how) {
    case 'screenOff':
      return (
        <>
          {word(<Smartphone size={15} aria-hidden />, since('screenOff'))}
          {muted}
        </>
      );
    case 'lost':
      return (
        <>
          {word(<WifiOff size={15} aria-hidden />, since('lost'))}
          {muted}
        </>
      );
    case 'never':
      return word(null, w('desk.presence.never'));
    case 'here':
    case undefined:
      return muted || null;
  }
}

/** What somebody did in this turn. */
function Did({ person }: { person: DeskPerson }) {
  const w = useWords();
  const { open } = useDesk();
  const { did } = person;
  if (did.ready) {
    return (
      <p className={css.did}>
        <Check size={18} aria-hidden />
        {w('desk.did.ready')}
      </p>
    );
  }
  // the last turn was played: nobody waits for anybody
  if (open?.phase === 'over') return null;
  if (open?.phase !== 'orders') return <p className={css.did}>{w('desk.did.notReady')}</p>;
  const done = [
    did.proposed && w('desk.did.proposed'),
    did.marked && w('desk.did.marked'),
    did.forecast && w('desk.did.forecast'),
  ].filter((word) => word !== false);
  return (
    <p className={css.did} data-none={done.length === 0 || undefined}>
      {done.length > 0 ? itemized(done) : w('desk.did.nothing')}
    </p>
  );
}

function SeatMenu({ person, side }: { person: DeskPerson; side: Side }) {
  const w = useWords();
  const { room, send, show, open } = useDesk();
  const { id, name } = person;
  const turn = open?.turn ?? 1;
  const excused = person.excused.includes(turn);
  return (
    <Popover label={w('desk.seat.menu', { name })} className={css.menu} button={<Ellipsis size={20} aria-hidden />}>
      {() => (
        <div className={css.seatMenu}>
          <p>
            <b>{name}</b>
          </p>
          <Button onClick={() => show({ kind: 'handOver', side, role: person.roles[0]! })}>{w('desk.handOver')}</Button>
          <Button onClick={() => show({ kind: 'seat', person: id })}>{w('desk.move')}</Button>
          <Button onClick={() => show({ kind: 'write', to: id })}>{w('desk.writeTo', { name })}</Button>
          <Button onClick={() => show({ kind: 'returnWord', person: id })}>{w('desk.returnWord')}</Button>
          <Button onClick={() => void send({ kind: 'absent', person: id, absent: !person.absent })}>
            {w(person.absent ? 'desk.present' : 'desk.absent')}
          </Button>
          <Button onClick={() => void send({ kind: 'excuse', person: id, turn, excused: !excused })}>
            {w(excused ? 'desk.excuse.not' : 'desk.excuse', { turn })}
          </Button>
          <Button onClick={() => void send({ kind: 'slips', person: id, slips: !person.slips })}>
            {w(person.slips ? 'desk.entersSlips.not' : 'desk.entersSlips')}
          </Button>
          <Button onClick={() => void send({ kind: 'mute', person: id, muted: !person.muted })}>
            {w(person.muted ? 'desk.unmute' : 'desk.mute')}
          </Button>
          <Button onClick={() => show({ kind: 'remove', person: id })}>{w('desk.remove')}</Button>
          <div className={css.moreTime}>
            <Segments
              label={w('desk.moreTime')}
              value={person.moreTime}
              choices={MORE_TIME.map((factor) => ({
                value: factor,
                label: w('desk.moreTime.times', { n: figure(factor, 2) }),
              }))}
              onChange={(factor) => void send({ kind: 'moreTime', person: id, factor })}
            />
            <p>{w(room.days ? 'desk.moreTime.daily' : 'desk.moreTime.text')}</p>
          </div>
        </div>
      )}
    </Popover>
  );
}

/** A role that no person holds: a computer's, or free. */
function FreeRow({ table, side, role }: { table: PublicTable; side: Side; role: RoleId }) {
  const w = useWords();
  const { room, show } = useDesk();
  const name = useRoleName();
  const computer = room.computers.some((one) => one.table === table.id && one.side === side && one.role === role);
  return (
    <li className={css.seat}>
      <div className={css.who}>
        <p>
          <b>{w('desk.free')}</b>
          {computer && (
            <span className={css.presence}>
              <Cpu size={15} aria-hidden />
              {w('desk.presence.computer')}
            </span>
          )}
        </p>
        <p className={css.role}>{name(side, role)}</p>
      </div>
      <Button onClick={() => show({ kind: 'handOver', side, role })}>{w('desk.handOver')}</Button>
    </li>
  );
}
