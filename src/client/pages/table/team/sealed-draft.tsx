import LockIcon from 'lucide-react/icons/lock';
import type { Success } from '../../../../engine/model/index.ts';
import { usePlayWords, useWords } from '../../../hooks/use-words.ts';
import { saidSuccess } from '../../../ui/game/success-line.tsx';
import { orderLine, signalLine } from '../../../store/format/format-text.ts';
import { hour } from '../../../store/format/dates.ts';
import { isPractising } from '../../../store/room/room-state.ts';
import { sealable } from '../../../store/room/shared-draft.ts';
import { useTeamTable } from './use-team-table.ts';
import css from './team-draft.module.css';

/** What has been sealed, by whom, and what it waits for. */
export function SealedDraft() {
  const w = useWords();
  const { me, draft, proposals, table, team } = useTeamTable();
  if (!me || !table) return null;
  const other = me.side === 'us' ? 'iran' : 'us';
  return (
    <div className={css.scroll}>
      <output className={css.sealedBy}>
        <LockIcon size={18} aria-hidden />
        {draft?.sealed ? sealedLine() : w('team.sealed.closing')}
      </output>
      <p className={css.empty}>
        {isPractising(table)
          ? w('team.wait.practice')
          : table.sealed[other] || table.phase === 'closing'
            ? w('team.wait.tables')
            : w('team.wait.side', { side: w(`side.${other}.inline`) })}
      </p>
      <ol className={css.sealedList}>
        {sealable(proposals).map(({ id, what }) => (
          <li key={id}>{'order' in what ? orderLine(w, what.order) : signalLine(w, what.signal)}</li>
        ))}
      </ol>
      {draft?.success && <SaidSuccess success={draft.success} />}
    </div>
  );

  function sealedLine(): string {
    const { by, at } = draft!.sealed!;
    const params = { time: localHour(at), name: team.find(({ id }) => id === by)?.name ?? w('talk.gone') };
    switch (by) {
      case 'desk':
        return w(me?.slips ? 'team.sealed.slips' : 'team.sealed.desk', params);
      case 'team':
      case 'deadline':
      case 'computer':
        return w(`team.sealed.${by}`, params);
      default:
        return w('team.sealed.person', params);
    }
  }
}

const MINUTE = 60_000;

/** `10:45` by this device's clock; the other dates of the page are those of the game, in UTC. */
const localHour = (ms: number): string => hour(ms - MINUTE * new Date(ms).getTimezoneOffset());

/** What was said as it was sealed would be success. */
function SaidSuccess({ success }: { success: Success }) {
  const w = usePlayWords();
  return (
    <section className={css.empty}>
      <p>{w('success.legend.said')}</p>
      <p>{saidSuccess(w, success.claim)}</p>
      {success.reason && <q>{success.reason}</q>}
    </section>
  );
}
