import { useState } from 'react';
import { type Side, SIDES } from '../../../engine/model/index.ts';
import type { PersonId, RoleId } from '../../../protocol/room.ts';
import { useWords } from '../../hooks/use-words.ts';
import { bestPlace, holderOf } from '../../store/desk/alerts.ts';
import { Button, Segments, Select } from '../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useDesk } from './desk-context.ts';
import css from './dialogs.module.css';

/** The computer player for a place: quick enough for every place of a class at once. */
const POLICY = 'cadet';

/** Gives somebody a place: table, side and roles, or none at all to watch. */
export function SeatDialog({ person, onClose }: { person: PersonId; onClose: () => void }) {
  const w = useWords();
  const { room, desk, send } = useDesk();
  const who = desk.people.find((one) => one.id === person);
  const best = bestPlace(room, desk, who?.wish);
  const [table, setTable] = useState(who?.table ?? best?.table ?? room.tables[0]?.id ?? '');
  const [side, setSide] = useState<Side>(who?.side ?? best?.side ?? 'us');
  const [roles, setRoles] = useState<readonly RoleId[]>(who?.side ? who.roles : (best?.roles ?? []));
  const toggle = (role: RoleId) =>
    setRoles(roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role]);
  const seat = async () => {
    if (await send({ kind: 'seat', person, table, side, roles })) onClose();
  };
  return (
    <Dialog title={w('desk.seat.title', { name: who?.name ?? '' })} onClose={onClose}>
      <form
        className={css.groups}
        onSubmit={(event) => {
          event.preventDefault();
          void seat();
        }}
      >
        <Segments
          label={w('desk.seat.table')}
          value={table}
          choices={room.tables.map(({ id }) => ({ value: id, label: w('desk.table', { table: id }) }))}
          onChange={setTable}
        />
        <Segments
          label={w('desk.seat.side')}
          value={side}
          choices={SIDES.map((value) => ({ value, label: w(`side.${value}`) }))}
          onChange={(value) => {
            setSide(value);
            setRoles([]);
          }}
        />
        <fieldset className={css.stack}>
          <legend>{w('desk.seat.roles')}</legend>
          {room.roles[side].map(({ id }) => {
            const holder = holderOf(desk, table, side, id);
            const name = room.texts[`role.${side}.${id}`] ?? id;
            return (
              <label key={id} className={css.box}>
                <input type="checkbox" checked={roles.includes(id)} onChange={() => toggle(id)} />
                {holder && holder.id !== person ? w('desk.seat.deputy', { role: name, name: holder.name }) : name}
              </label>
            );
          })}
        </fieldset>
        <p className={css.text}>{w(roles.length === 0 ? 'desk.seat.watch' : 'desk.seat.text')}</p>
        <DialogActions>
          <Button onClick={onClose}>{w('common.cancel')}</Button>
          <Button look="primary" type="submit">
            {w('desk.seat.go')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface HandOverProps {
  readonly side: Side;
  readonly role: RoleId;
  readonly onClose: () => void;
}

/** A role of the open table for another person, the computer, or nobody. */
export function HandOverDialog({ side, role, onClose }: HandOverProps) {
  const w = useWords();
  const { room, desk, open, send } = useDesk();
  const [to, setTo] = useState('computer');
  if (!open) return null;
  const tables = [open.id];
  const holder = holderOf(desk, open.id, side, role);
  const held = room.computers.some((one) => one.table === open.id && one.side === side && one.role === role);
  const all = room.roles[side].every(({ id }) =>
    room.computers.some((one) => one.table === open.id && one.side === side && one.role === id),
  );
  const mates = desk.people.filter((one) => one.table === open.id && one.side === side && one.id !== holder?.id);
  const others = desk.people.filter((one) => one.table === null && !one.absent);
  const option = (one: (typeof mates)[number]) => ({ value: one.id, label: one.name });
  const computer = (policy: string | null, whole: boolean) =>
    send({ kind: 'computer', side, role: whole ? null : role, policy, tables });
  /** Takes the role from who holds it now; any other role stays. */
  const free = async () => {
    if (!holder) return true;
    const roles = holder.roles.filter((one) => one !== role);
    return send({ kind: 'seat', person: holder.id, table: open.id, side, roles });
  };
  const give = async (): Promise<boolean> => {
    switch (to) {
      case 'computer':
        return (await free()) && computer(POLICY, false);
      case 'side':
        return computer(POLICY, true);
      case 'nobody':
        return computer(null, all);
      default: {
        const receiver = desk.people.find((one) => one.id === to);
        if (!receiver || !(await free())) return false;
        // who has a role at this side keeps it and holds both
        const own = receiver.table === open.id && receiver.side === side && !receiver.deputy ? receiver.roles : [];
        const seated = await send({ kind: 'seat', person: to, table: open.id, side, roles: [...own, role] });
        return seated && (!held || computer(null, all));
      }
    }
  };
  const go = async () => {
    if (await give()) onClose();
  };
  return (
    <Dialog
      title={w('desk.handOver.title', { role: room.texts[`role.${side}.${role}`] ?? role, table: open.id })}
      onClose={onClose}
    >
      <div className={css.groups}>
        {holder && <p className={css.text}>{w('desk.handOver.holder', { name: holder.name })}</p>}
        <Select
          label={w('desk.handOver.to')}
          value={to}
          groups={[
            {
              label: null,
              options: [
                { value: 'computer', label: w('desk.handOver.computer') },
                { value: 'side', label: w('desk.handOver.side', { side: w(`side.${side}.inline`) }) },
                ...(held ? [{ value: 'nobody', label: w('desk.handOver.nobody') }] : []),
              ],
            },
            { label: w('desk.handOver.team'), options: mates.map(option) },
            { label: w('desk.handOver.free'), options: others.map(option) },
          ]}
          onChange={setTo}
        />
        <p className={css.text}>
          {w(to === 'computer' || to === 'side' ? `desk.handOver.${to}.text` : 'desk.handOver.text')}
        </p>
      </div>
      <DialogActions>
        <Button onClick={onClose}>{w('common.cancel')}</Button>
        <Button look="primary" onClick={() => void go()}>
          {w('desk.handOver.go')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
