import Archive from 'lucide-react/icons/archive';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Check from 'lucide-react/icons/check';
import CircleHelp from 'lucide-react/icons/circle-question-mark';
import Clock from 'lucide-react/icons/clock-3';
import Pencil from 'lucide-react/icons/pencil';
import Radio from 'lucide-react/icons/radio';
import X from 'lucide-react/icons/x';
import { lazy, Suspense } from 'react';
import type { OrderError } from '../../../../engine/model/index.ts';
import type { Mark } from '../../../../protocol/room-seat.ts';
import { useRoomActions } from '../../../hooks/room-hooks.ts';
import { hasLiveWords } from '../../../store/game/live-words.ts';
import { useActions, useApp, useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { legalOf, signalCard } from '../../../store/draft/cards.ts';
import { costLine, errorLine, orderLine, signalLine } from '../../../store/format/format-text.ts';
import { itemized } from '../../../store/format/numbers.ts';
import { cleanText } from '../../../store/format/words.ts';
import { arrangement } from '../../../store/room/propose.ts';
import type { ShownProposal } from '../../../store/room/shared-draft.ts';
import { Button } from '../../../ui/controls.tsx';
import { roleName } from '../../../ui/room/room-text.ts';
import { useProposalsClosed } from './use-proposals-closed.ts';
import { useTeamTable } from './use-team-table.ts';
import css from './team-draft.module.css';

const DraftWordEffects = lazy(() =>
  import('../../../ui/game/words/word-effects.tsx').then((m) => ({ default: m.DraftWordEffects })),
);

interface Props {
  readonly proposal: ShownProposal;
  /** Number of an order among those to be sealed; null: a signal, or set aside. */
  readonly number: number | null;
  /** Proposals to be sealed. */
  readonly count: number;
  readonly errors: readonly OrderError[];
  /** Opens the cards, to change it. */
  readonly onEdit: () => void;
}

/** One proposal: what it is, who made it, what the team thinks of it. */
export function ProposalRow({ proposal, number, count, errors, onEdit }: Props) {
  const w = useWords();
  const { me, head } = useTeamTable();
  const { what, aside, mine, pending } = proposal;
  const title = useTitle(proposal);
  const live = hasLiveWords(useView());
  if (!me) return null;
  return (
    <li className={css.proposal} data-own={mine || undefined} data-aside={aside || undefined}>
      <span className={css.number}>
        {aside ? (
          <Archive size={16} aria-hidden />
        ) : 'signal' in what ? (
          <Radio size={16} aria-label={w('team.signal')} />
        ) : (
          number
        )}
      </span>
      <div className={css.what}>
        <p className={css.title}>
          <span>{title.text}</span>
          <span className={css.cost}>{title.cost}</span>
        </p>
        <p className={css.by}>
          {useBy(proposal)}
          {pending && (
            <span className={css.pending}>
              <Clock size={14} aria-hidden />
              {w('team.pending')}
            </span>
          )}
        </p>
        {live && 'order' in what && (
          <Suspense fallback={null}>
            <DraftWordEffects order={what.order} />
          </Suspense>
        )}
        <Marks proposal={proposal} />
        {errors.map((error) => (
          <p key={error.code + error.path} className={css.problem}>
            {errorLine(w, error)}
          </p>
        ))}
      </div>
      <fieldset className={css.tools} aria-label={w('team.tools', { what: title.text })}>
        {!aside && (mine ? <Own proposal={proposal} onEdit={onEdit} /> : <Mine proposal={proposal} />)}
      </fieldset>
      {head && <Leader proposal={proposal} title={title.text} count={count} />}
    </li>
  );
}

function useTitle({ what }: ShownProposal): { readonly text: string; readonly cost: string } {
  const w = useWords();
  const legal = useApp((s) => s.legal);
  const signals = useApp((s) => s.signals);
  if ('order' in what) {
    const option = legalOf(legal, what.order);
    return { text: orderLine(w, what.order), cost: option ? costLine(w, option.cost) : '' };
  }
  const { signal } = what;
  const option = signals.find((x) => x.signal.kind === signal.kind);
  const line = signalLine(w, signal);
  return {
    text: signal.text ? w('team.signal.text', { line, text: cleanText(signal.text) }) : line,
    cost: option ? costLine(w, option.cost) : '',
  };
}

/** Who made it, with the role it comes from. */
function useBy({ by, role, mine, aside }: ShownProposal): string {
  const w = useWords();
  const { me, room, team } = useTeamTable();
  const person = team.find(({ id }) => id === by);
  const name =
    by === 'computer'
      ? w('team.computer')
      : by === 'desk'
        ? w(me?.slips ? 'team.fromSlip' : 'talk.desk')
        : mine
          ? w('talk.you')
          : (person?.name ?? w('talk.gone'));
  return w(aside ? 'team.by.aside' : 'team.by', { name, role: me ? roleName(w, room, me.side, role) : '' });
}

function Marks({ proposal: { marks } }: { proposal: ShownProposal }) {
  const w = useWords();
  const { me, team } = useTeamTable();
  const of = (mark: Mark): string[] =>
    Object.keys(marks)
      .filter((id) => marks[id] === mark)
      .map((id) => (id === me?.id ? w('talk.you') : (team.find((one) => one.id === id)?.name ?? w('talk.gone'))));
  const [agree, doubt] = [of('agree'), of('doubt')];
  if (agree.length + doubt.length === 0) return null;
  return (
    <ul className={css.marks}>
      {agree.length > 0 && (
        <li>
          <Check size={14} aria-label={w('team.agree')} />
          {itemized(agree)}
        </li>
      )}
      {doubt.length > 0 && (
        <li className={css.doubts}>
          <CircleHelp size={14} aria-label={w('team.doubt')} />
          {itemized(doubt)}
        </li>
      )}
    </ul>
  );
}

const MARKS = [
  ['agree', Check],
  ['doubt', CircleHelp],
] as const;

/** What I think of another's proposal. Pressed again, the mark is taken back. */
function Mine({ proposal: { id, myMark } }: { proposal: ShownProposal }) {
  const w = useWords();
  const { act } = useRoomActions();
  return MARKS.map(([mark, Icon]) => (
    <button
      key={mark}
      type="button"
      className={css.mark}
      aria-pressed={myMark === mark}
      onClick={() => void act({ kind: 'mark', proposal: id, mark: myMark === mark ? null : mark })}
    >
      <Icon size={18} aria-hidden />
      {w(`team.${mark}`)}
    </button>
  ));
}

function Own({ proposal, onEdit }: { proposal: ShownProposal; onEdit: () => void }) {
  const w = useWords();
  const { act, edit } = useRoomActions();
  const { openTab, openCard, choose } = useActions();
  const legal = useApp((s) => s.legal);
  const { id, rev, what } = proposal;
  const closed = useProposalsClosed();
  const change = (): void => {
    edit(id);
    if ('signal' in what) {
      openTab('signals');
      openCard(signalCard(what.signal.kind));
    } else {
      const option = legalOf(legal, what.order);
      if (option) {
        openTab(option.verb);
        choose(option.card, { option: option.id });
        openCard(option.card);
      }
    }
    onEdit();
  };
  return (
    <>
      <button type="button" className={css.mark} disabled={closed} onClick={change}>
        <Pencil size={18} aria-hidden />
        {w('team.edit')}
      </button>
      <button
        type="button"
        className={css.mark}
        disabled={closed}
        onClick={() => void act({ kind: 'withdraw', proposal: id, rev })}
      >
        <X size={18} aria-hidden />
        {w('team.withdraw')}
      </button>
    </>
  );
}

/** What only the team leader may do with a proposal. */
function Leader({ proposal, title, count }: { proposal: ShownProposal; title: string; count: number }) {
  const w = useWords();
  const { act } = useRoomActions();
  const { draft, proposals } = useTeamTable();
  const { id, rev, aside } = proposal;
  const move = (by: -1 | 1) => void act(arrangement(draft?.rev ?? 0, proposals, id, by));
  return (
    <div className={css.leader}>
      <button
        type="button"
        className={css.mark}
        onClick={() => void act({ kind: 'setAside', proposal: id, rev, aside: !aside })}
      >
        {w(aside ? 'team.takeIn' : 'team.aside')}
      </button>
      {!aside && count > 1 && (
        <>
          <Button look="bare" aria-label={w('orders.up', { what: title })} onClick={() => move(-1)}>
            <ArrowUp size={16} aria-hidden />
          </Button>
          <Button look="bare" aria-label={w('orders.down', { what: title })} onClick={() => move(1)}>
            <ArrowDown size={16} aria-hidden />
          </Button>
        </>
      )}
    </div>
  );
}
