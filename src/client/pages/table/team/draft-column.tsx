import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { useApp, useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { sealable, type ShownProposal } from '../../../store/room/shared-draft.ts';
import { Button } from '../../../ui/controls.tsx';
import { Pools } from '../../../ui/game/pools.tsx';
import { DraftFoot } from './draft-foot.tsx';
import { ProposalRow } from './proposal-row.tsx';
import { SealedDraft } from './sealed-draft.tsx';
import { useProposalsClosed } from './use-proposals-closed.ts';
import { useTeamTable } from './use-team-table.ts';
import css from './team-draft.module.css';

/** The draft of the team: proposals, marks, and who seals. */
export function DraftColumn({ onPropose }: { onPropose: () => void }) {
  const w = useWords();
  const { options } = useView();
  const team = useTeamTable();
  const { me, proposals, sealed } = team;
  const closed = useProposalsClosed();
  const kept = sealable(proposals);
  const orders = kept.filter(({ what }) => 'order' in what).length;
  return (
    <section className={css.draft} aria-labelledby="draft" id="orders">
      <header className={css.draftHead}>
        <h2 id="draft">{w('orders.draft')}</h2>
        {me && (
          <p>
            {w(options.maxOrders > 0 ? 'team.count' : 'team.count.free', {
              orders,
              maxOrders: options.maxOrders,
              signals: kept.length - orders,
              count: options.maxSignals,
            })}
          </p>
        )}
        {me && !sealed && (
          <Button onClick={onPropose} disabled={closed} className={css.proposeButton}>
            <Plus size={18} aria-hidden />
            {w('team.propose')}
          </Button>
        )}
      </header>
      {me && !sealed && closed && <p className={css.closed}>{w('team.closed')}</p>}
      <Pools row />
      {me === null ? (
        <p className={css.empty}>{w('team.watching')}</p>
      ) : sealed ? (
        <SealedDraft />
      ) : (
        <Proposals onPropose={onPropose} />
      )}
      {me && <DraftFoot />}
    </section>
  );
}

function Proposals({ onPropose }: { onPropose: () => void }) {
  const w = useWords();
  const check = useApp((s) => s.check);
  const { proposals } = useTeamTable();
  const [shown, hold] = useHeld(proposals);
  const kept = sealable(shown);
  const errors = check && !check.ok ? check.errors : [];
  const closed = useProposalsClosed();
  if (shown.length === 0) return <p className={css.empty}>{w(closed ? 'team.closed.empty' : 'team.empty')}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only holds the list still under a finger
    <div className={css.scroll} {...hold}>
      <ol>
        {kept.map((one) => (
          <ProposalRow
            key={one.id}
            proposal={one}
            number={placeOf(kept, one)}
            count={kept.length}
            errors={errors.filter(({ path }) => path.startsWith(pathOf(kept, one)))}
            onEdit={onPropose}
          />
        ))}
      </ol>
      <ul aria-label={w('team.aside.title')}>
        {shown
          .filter((one) => one.aside)
          .map((one) => (
            <ProposalRow key={one.id} proposal={one} number={null} count={0} errors={[]} onEdit={onPropose} />
          ))}
      </ul>
    </div>
  );
}

/** An order's number is the same as on the map; a signal has none. */
function placeOf(kept: readonly ShownProposal[], one: ShownProposal): number | null {
  return 'order' in one.what ? kept.filter(({ what }) => 'order' in what).indexOf(one) + 1 : null;
}

/** Where the rules would name it in what is sealed. */
function pathOf(kept: readonly ShownProposal[], one: ShownProposal): string {
  const member = 'order' in one.what ? 'order' : 'signal';
  return `/${member}s/${kept.filter(({ what }) => member in what).indexOf(one)}`;
}

/** Holds the list as it is while a pointer is down on it, so that nothing moves under a finger. */
function useHeld<T>(list: T) {
  const [held, setHeld] = useState<T | null>(null);
  const drop = (): void => setHeld(null);
  return [
    held ?? list,
    { onPointerDown: () => setHeld(list), onPointerUp: drop, onPointerCancel: drop, onPointerLeave: drop },
  ] as const;
}
