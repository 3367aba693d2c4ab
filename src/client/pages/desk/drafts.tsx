import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { Suspense, useEffect, useState } from 'react';
import { type Order, type Side, SIDES, type SideView, type Success } from '../../../engine/model/index.ts';
import type { Proposal, TeamDraft } from '../../../protocol/room-seat.ts';
import type { PublicTable } from '../../../protocol/room.ts';
import { useWords } from '../../hooks/use-words.ts';
import { isRefusal } from '../../store/desk/desk-link.ts';
import { errorLine, orderLine, signalLine } from '../../store/format/format-text.ts';
import { messageText } from '../../store/format/words.ts';
import { Button } from '../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { asksSuccess, SuccessLine } from '../../ui/game/success-line.tsx';
import { useCover, useDesk } from './desk-context.ts';
import css from './open-table.module.css';

/** Both drafts under a cover. They are fetched when asked for, and dropped when covered again. */
export function Drafts({ table }: { table: PublicTable }) {
  const w = useWords();
  const { uncovered, link } = useDesk();
  const [shown, show] = useCover(`${table.id} ${table.turn} ${table.phase}`);
  useEffect(() => {
    if (!shown) return;
    link.uncover(table.id);
    return () => link.cover();
  }, [shown, table.id, link]);
  const refused = shown && isRefusal(uncovered) ? uncovered.message : null;
  const found = shown && uncovered !== null && !isRefusal(uncovered) && uncovered.table === table.id ? uncovered : null;
  const { drafts = null, screens = null } = found ?? {};
  return (
    <>
      <div className={css.drafts} data-shown={drafts !== null || undefined}>
        {SIDES.map((side) =>
          drafts ? (
            <DraftOf key={side} table={table} side={side} draft={drafts[side]} view={screens?.[side].view ?? null} />
          ) : (
            <p key={side} className={css.covered}>
              <b className={css.whose} data-side={side}>
                {w(`side.${side}`)}
              </b>
              <EyeOff size={18} aria-hidden />
              {w('desk.draft.covered')}
            </p>
          ),
        )}
      </div>
      <footer className={css.foot}>
        <p>{refused === null ? w(drafts ? 'desk.draft.shown' : 'desk.draft.about') : messageText(w, refused)}</p>
        <Button data-key="drafts" look={shown ? 'primary' : 'plain'} aria-pressed={shown} onClick={() => show(!shown)}>
          {shown ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
          {w(shown ? 'desk.draft.cover' : 'desk.draft.show')}
        </Button>
      </footer>
    </>
  );
}

interface DraftProps {
  readonly table: PublicTable;
  readonly side: Side;
  readonly draft: TeamDraft;
  /** What the side sees. */
  readonly view: SideView | null;
}

function DraftOf({ table, side, draft, view }: DraftProps) {
  const w = useWords();
  const { send } = useDesk();
  const at = { table: table.id, side };
  const taken = draft.proposals.filter((one) => !one.aside);
  const aside = draft.proposals.filter((one) => one.aside);
  const orders = taken.flatMap(({ what }) => ('order' in what ? [what.order] : []));
  const [asks, ask] = useState(false);
  const sealWith = (success: Success | null): void =>
    void send({ kind: 'seal', draftRev: draft.rev, ...at, ...(success ? { success } : {}) });
  return (
    <section className={css.draft} data-side={side} aria-label={w('desk.draft.of', { side: w(`side.${side}`) })}>
      <h3 className={css.whose} data-side={side}>
        {w(`side.${side}`)}
      </h3>
      {draft.proposals.length === 0 && <p>{w('desk.draft.empty')}</p>}
      <ol>
        {taken.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} at={at} sealed={draft.sealed !== null} />
        ))}
      </ol>
      {aside.length > 0 && <h4>{w('desk.draft.aside')}</h4>}
      <ul>
        {aside.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} at={at} sealed={draft.sealed !== null} />
        ))}
      </ul>
      {draft.errors.map((error) => (
        <p key={error.code + error.path} className={css.error}>
          {errorLine(w, error)}
        </p>
      ))}
      {table.phase === 'orders' && (
        <Button
          onClick={() =>
            draft.sealed
              ? void send({ kind: 'unseal', ...at })
              : view && asksSuccess(orders, side, draft.success ?? null)
                ? ask(true)
                : sealWith(null)
          }
        >
          {w(draft.sealed ? 'desk.draft.unseal' : 'desk.draft.seal')}
        </Button>
      )}
      {asks && view && (
        <SealForTeam
          view={view}
          orders={orders}
          said={draft.success ?? null}
          onSeal={sealWith}
          onClose={() => ask(false)}
        />
      )}
    </section>
  );
}

interface SealProps {
  readonly view: SideView;
  readonly orders: readonly Order[];
  readonly said: Success | null;
  readonly onSeal: (success: Success | null) => void;
  readonly onClose: () => void;
}

/** Before the desk seals for a team, on paper for one: what the team said would be success. */
function SealForTeam({ view, orders, said, onSeal, onClose }: SealProps) {
  const w = useWords();
  const [success, say] = useState(said);
  return (
    <Dialog title={w('desk.draft.seal.sure', { side: w(`side.${view.seat}.inline`) })} onClose={onClose}>
      <Suspense fallback={<p>{w('common.loading')}</p>}>
        <SuccessLine view={view} orders={orders} value={success} onChange={say} />
      </Suspense>
      <DialogActions>
        <Button onClick={onClose}>{w('common.cancel')}</Button>
        <Button
          look="primary"
          onClick={() => {
            onSeal(success);
            onClose();
          }}
        >
          {w('desk.draft.seal')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface RowProps {
  readonly proposal: Proposal;
  readonly at: { readonly table: string; readonly side: Side };
  readonly sealed: boolean;
}

function ProposalRow({ proposal, at, sealed }: RowProps) {
  const w = useWords();
  const { desk, room, send } = useDesk();
  const { what, by, role } = proposal;
  const marks = Object.values(proposal.marks);
  const doubts = marks.filter((mark) => mark === 'doubt').length;
  const who =
    by === 'computer'
      ? w('desk.presence.computer')
      : by === 'desk'
        ? w('desk.you')
        : (desk.people.find((one) => one.id === by)?.name ?? '');
  return (
    <li className={css.proposal}>
      <p>
        <b>{'order' in what ? orderLine(w, what.order) : signalLine(w, what.signal)}</b>
        <span>
          {w('desk.draft.by', { who, role: room.texts[`role.${at.side}.${role}`] ?? role })}{' '}
          {marks.length > 0 && w('desk.draft.marks', { agree: marks.length - doubts, doubt: doubts })}
        </span>
      </p>
      {!sealed && (
        <Button
          onClick={() =>
            void send({ kind: 'setAside', proposal: proposal.id, rev: proposal.rev, aside: !proposal.aside, ...at })
          }
        >
          {w(proposal.aside ? 'desk.draft.takeIn' : 'desk.draft.setAside')}
        </Button>
      )}
    </li>
  );
}
