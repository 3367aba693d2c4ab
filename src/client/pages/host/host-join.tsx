import Check from 'lucide-react/icons/check';
import Plug from 'lucide-react/icons/plug';
import Smartphone from 'lucide-react/icons/smartphone';
import Users from 'lucide-react/icons/users';
import Wifi from 'lucide-react/icons/wifi';
import WifiOff from 'lucide-react/icons/wifi-off';
import { type ReactNode, useState } from 'react';
import type { ServerReach } from '../../../protocol/room-host.ts';
import { useWords } from '../../hooks/use-words.ts';
import { hourOf } from '../../store/desk/local-hours.ts';
import { addressOf, joinUrlOf } from '../../store/desk/join-address.ts';
import { figure } from '../../store/format/numbers.ts';
import { Button, Choice } from '../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import choices from './choices.module.css';
import css from './host.module.css';

interface Props {
  readonly reach: ServerReach | null;
  readonly people: number;
  readonly busy: boolean;
  readonly onChoose: (origin: string) => Promise<void>;
  readonly onRehearse: () => void;
}

/** How people will join, and whether a phone gets through: tried before the class, not in it. */
export function HostJoin({ reach, people, busy, onChoose, onRehearse }: Props) {
  const w = useWords();
  const [choosing, setChoosing] = useState(false);
  const chosen = reach?.chosen ?? null;
  return (
    <div className={css.how}>
      <div className={css.line}>
        <h2>{w('host.join')}</h2>
        <p>{w('host.join.try')}</p>
      </div>
      {chosen && (
        <div className={css.paper}>
          <QrCode label={w('host.join.qr')} text={joinUrlOf(chosen.origin, '')} />
          <dl>
            <dt>{w('desk.lobby.address')}</dt>
            <dd className={css.address}>{addressOf(chosen.origin)}</dd>
            <dt>{w('desk.lobby.code')}</dt>
            <dd>{w('host.join.code')}</dd>
            <dd className={css.small}>{w('host.join.noApp')}</dd>
          </dl>
        </div>
      )}
      <ul className={css.checks}>
        <CheckRow
          icon={chosen ? <Wifi size={20} aria-hidden /> : <WifiOff size={20} aria-hidden />}
          title={chosen ? w(`host.address.${chosen.kind}`) : w(reach ? 'host.address.none' : 'host.address.asking')}
          text={
            !reach || !chosen
              ? w('host.address.none.text')
              : reach.others.length === 0
                ? w('host.address.only')
                : w('host.address.others', { count: reach.others.length })
          }
        >
          {reach && reach.others.length > 0 && (
            <Button onClick={() => setChoosing(true)}>{w('host.address.choose')}</Button>
          )}
        </CheckRow>
        <CheckRow
          icon={<Smartphone size={20} aria-hidden />}
          title={
            reach?.tested
              ? w('host.phone.passed', { seconds: figure(Math.max(0.1, reach.tested.ms / 1000)) })
              : w('host.phone.not')
          }
          text={reach?.tested ? w('host.phone.again', { time: hourOf(reach.tested.at) }) : w('host.phone.scan')}
        >
          {reach?.tested && <Check size={20} aria-hidden />}
        </CheckRow>
        <CheckRow
          icon={<Plug size={20} aria-hidden />}
          title={w(reach?.awake ? 'host.awake' : 'host.awake.not')}
          text={w('host.awake.text')}
        >
          {reach?.awake && <Check size={20} aria-hidden />}
        </CheckRow>
        <CheckRow
          icon={<Users size={20} aria-hidden />}
          title={w('host.rehearse', { count: Math.min(people, 30) })}
          text={w('host.rehearse.text')}
        >
          <Button disabled={busy} onClick={onRehearse}>
            {w('host.rehearse.go')}
          </Button>
        </CheckRow>
      </ul>
      {choosing && reach && <AddressDialog reach={reach} onChoose={onChoose} onClose={() => setChoosing(false)} />}
    </div>
  );
}

interface RowProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function CheckRow({ icon, title, text, children }: RowProps) {
  return (
    <li>
      {icon}
      <p>
        <b>{title}</b>
        <span>{text}</span>
      </p>
      {children}
    </li>
  );
}

interface AddressProps {
  readonly reach: ServerReach;
  readonly onChoose: (origin: string) => Promise<void>;
  readonly onClose: () => void;
}

/** The computer's other addresses, if phones do not reach the one that was found. */
function AddressDialog({ reach, onChoose, onClose }: AddressProps) {
  const w = useWords();
  const all = [...(reach.chosen ? [reach.chosen] : []), ...reach.others];
  const [origin, setOrigin] = useState(all[0]?.origin ?? '');
  return (
    <Dialog title={w('host.address.title')} onClose={onClose}>
      <p className={css.text}>{w('host.address.title.text')}</p>
      <div role="radiogroup" aria-label={w('host.address.title')} className={css.addresses}>
        {all.map((one) => (
          <Choice
            key={one.origin}
            type="radio"
            name="address"
            className={choices.card}
            checked={origin === one.origin}
            onChange={() => setOrigin(one.origin)}
          >
            <b>{addressOf(one.origin)}</b>
            <small>{w(`host.address.kind.${one.kind}`)}</small>
          </Choice>
        ))}
      </div>
      <DialogActions>
        <Button onClick={onClose}>{w('common.cancel')}</Button>
        <Button look="primary" onClick={() => void onChoose(origin).then(onClose)}>
          {w('host.address.use')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
