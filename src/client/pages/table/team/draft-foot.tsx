import Lock from 'lucide-react/icons/lock';
import X from 'lucide-react/icons/x';
import { lazy, Suspense, useState } from 'react';
import type { OrderError } from '../../../../engine/model/index.ts';
import { useRoom, useRoomActions } from '../../../hooks/room-hooks.ts';
import { useApp } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { errorLine } from '../../../store/format/format-text.ts';
import { isPractising } from '../../../store/room/room-state.ts';
import { headRole, holdersOf } from '../../../store/room/team-roles.ts';
import { Button } from '../../../ui/controls.tsx';
import { errorText, roleName } from '../../../ui/room/room-text.ts';
import { EarlyFoot } from '../../../ui/room/start-early.tsx';
import { useTeamTable } from './use-team-table.ts';
import css from './team-draft.module.css';

const SealDialog = lazy(() => import('./team-seal.tsx').then((m) => ({ default: m.TeamSeal })));

/** Who seals, how many are ready, what is in the way, and the one button. */
export function DraftFoot() {
  const w = useWords();
  const { me, sealed, draft } = useTeamTable();
  const check = useApp((s) => s.check);
  const general = (check && !check.ok ? check.errors : []).filter(isGeneral);
  return (
    <footer className={css.foot}>
      {me?.slips && <p>{w('team.slips')}</p>}
      {!sealed && !draft?.early && <WhoSeals />}
      <Refusals />
      {!sealed &&
        general.map((error) => (
          <output key={error.code + error.path} className={css.warning}>
            {errorLine(w, error)}
          </output>
        ))}
      {draft?.early ? <EarlyFoot /> : <OwnButton />}
    </footer>
  );
}

/** Of the whole draft, not of one proposal. */
const isGeneral = ({ path }: OrderError): boolean => !/^\/(orders|signals)\/\d/.test(path);

function WhoSeals() {
  const w = useWords();
  const { me, room, draft, team } = useTeamTable();
  const presence = useRoom((s) => s.presence);
  if (!me) return null;
  const role = headRole(room, me.side);
  const computer = room.computers.some((c) => c.table === me.table && c.side === me.side && c.role === role?.id);
  const isAway = (id: string): boolean => presence[id] === 'lost' || presence[id] === 'never';
  const heads = holdersOf(team, role?.id ?? null).filter((person) => !person.deputy);
  // one who is away may have handed the role on
  const head = heads.find(({ id }) => !isAway(id)) ?? (computer ? undefined : heads[0]);
  const asked = team.filter(({ id }) => !isAway(id) && id !== head?.id);
  const ready = asked.filter(({ id }) => draft?.ready.includes(id)).length;
  return (
    <div className={css.who}>
      <p>
        <Lock size={18} aria-hidden />
        {head && role
          ? w(head.id === me.id ? 'team.seals.you' : 'team.seals', {
              name: head.name,
              role: roleName(w, room, me.side, role.id),
            })
          : w(computer ? 'team.seals.computer' : 'team.seals.nobody')}
      </p>
      {asked.length > 0 && (
        <p className={css.readyCount}>
          {w('team.readyCount', { n: ready, count: asked.length })}
          <span className={css.pips} aria-hidden>
            {asked.map(({ id }, i) => (
              <span key={id} data-on={i < ready || undefined} />
            ))}
          </span>
        </p>
      )}
    </div>
  );
}

/** What the server has refused, until it is read. */
function Refusals() {
  const w = useWords();
  const commands = useRoom((s) => s.commands);
  const { dismiss } = useRoomActions();
  return commands.map(({ requestId, error }) =>
    error ? (
      <p key={requestId} className={css.warning} role="alert">
        <span>
          {errorText(w, error)} {(error.errors ?? []).map((one) => errorLine(w, one)).join(' ')}
        </span>
        <Button look="bare" aria-label={w('error.dismiss')} onClick={() => dismiss(requestId)}>
          <X size={16} aria-hidden />
        </Button>
      </p>
    ) : null,
  );
}

function OwnButton() {
  const w = useWords();
  const { act } = useRoomActions();
  const { me, head, draft, table, sealed } = useTeamTable();
  const check = useApp((s) => s.check);
  const [asking, setAsking] = useState(false);
  if (!me || !draft || !table) return null;
  if (sealed) {
    const both = table.sealed.us && table.sealed.iran && !isPractising(table);
    return (
      head && draft.sealed && !both && <Button onClick={() => void act({ kind: 'unseal' })}>{w('team.unseal')}</Button>
    );
  }
  if (head) {
    const broken = check !== null && !check.ok;
    return (
      <>
        <Button look="primary" disabled={broken} onClick={() => setAsking(true)}>
          <Lock size={18} aria-hidden />
          {w('orders.seal')}
        </Button>
        {asking && (
          <Suspense fallback={null}>
            <SealDialog onClose={() => setAsking(false)} />
          </Suspense>
        )}
      </>
    );
  }
  const ready = draft.ready.includes(me.id);
  return (
    <Button
      look={ready ? 'plain' : 'primary'}
      aria-pressed={ready}
      onClick={() => void act({ kind: 'ready', ready: !ready })}
    >
      {w(ready ? 'team.notReady' : 'team.ready')}
    </Button>
  );
}
