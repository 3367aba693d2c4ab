import { itemized } from '../../store/format/numbers.ts';
import { useMemo } from 'react';
import type { Cost, LegalOrder, Statement } from '../../../engine/model/index.ts';
import { previewAdd, indicesInDraft, type AddPreview } from '../../store/draft/add-order.ts';
import { closedChance, orderText } from '../../store/draft/card-lines.ts';
import { isWave, type Card } from '../../store/draft/cards.ts';
import { submissionOf } from '../../store/draft/draft.ts';
import { defaultOption } from '../../store/draft/default-option.ts';
import { costLine, errorLine, isTheatre, named } from '../../store/format/format-text.ts';
import type { Words } from '../../store/format/words.ts';
import { useActions, useApp, useView } from '../../hooks/store-hooks.ts';
import { useTeam } from '../../hooks/team-context.ts';
import { useWords } from '../../hooks/use-words.ts';
import { CardBody } from './card-body.tsx';
import { groupLine } from '../../ui/game/group-facts.ts';
import css from './orders.module.css';
import { useScrollIntoView } from './card-focus.ts';

/** The selected option of a card. */
function useChosen(card: Card): { now: LegalOrder; statement: Statement | undefined } {
  const view = useView();
  const choice = useApp((s) => s.choices[card.id]);
  const draft = useApp((s) => s.draft);
  const orders = draft ? submissionOf(draft).orders : [];
  const inDraft = orders.map((order) =>
    card.options.find((x) => sameKind(x, order.kind) && indicesInDraft([x], [order]).length > 0),
  );
  const now = card.options.find((x) => x.id === choice?.option) ?? inDraft.find(Boolean) ?? defaultOption(card, view);
  return { now, statement: choice?.statement };
}

const sameKind = (x: LegalOrder, kind: string): boolean => x.order.kind === kind;

function useAdding(option: LegalOrder, statement: Statement | undefined): AddPreview {
  const view = useView();
  const rules = useApp((s) => s.rules)!;
  const legal = useApp((s) => s.legal);
  const draft = useApp((s) => s.draft)!;
  return useMemo(
    () => previewAdd({ rules, view, legal, submission: submissionOf(draft) }, option, statement),
    [rules, view, legal, draft, option, statement],
  );
}

function titleOf(w: Words, card: Card, now: LegalOrder, open: boolean): string {
  const base = `order.${card.kind}`;
  const params = named(w, now.order as never);
  if (card.kind === 'strike' && open && isWave(now.order)) return w(`${base}.wave`);
  if (card.kind === 'cadre') return w(base, { n: Number(card.id.split(':')[1]) + 1 });
  if (card.id === 'strike:redsea' && !open) return w('order.strike.yemen');
  if (now.order.kind === 'directive') return w(isTheatre(now.order.to) ? `${base}.all` : base, params);
  if (card.kind === 'focus') return w(base, params);
  if (now.order.kind === 'visit' && now.order.group === 'all' && open) return w(`${base}.all`);
  return open && w.has(`${base}.at`) ? w(`${base}.at`, params) : w(base, params);
}

/** The card of one kind of order, open or closed. */
export function OrderCard({ card }: { card: Card }) {
  const w = useWords();
  const view = useView();
  const { now, statement } = useChosen(card);
  const draft = useApp((s) => s.draft);
  const open = useApp((s) => s.card === card.id);
  const add = useAdding(now, statement);
  const { openCard } = useActions();
  const team = useTeam();
  const others = team !== null && !team.mayPropose(card.kind);
  const at = draft ? indicesInDraft(card.options, submissionOf(draft).orders) : [];
  const off = !open && at.length === 0 && add.errors.length > 0;
  const box = useScrollIntoView<HTMLElement>(open);
  return (
    <article
      ref={box}
      className={css.card}
      data-card={card.id}
      data-others={others || undefined}
      data-open={open || undefined}
      data-off={off || undefined}
    >
      <h3 className={css.heading}>
        <button type="button" className={css.head} aria-expanded={open} onClick={() => openCard(open ? null : card.id)}>
          <span className={css.title}>{titleOf(w, card, now, open || at.length > 0)}</span>
          {at.length > 0 && (
            <span className={css.badge}>
              <span className="visually-hidden">
                {w('card.inDraft', { n: itemized(at.map((i) => String(i + 1))) })}
              </span>
              <span aria-hidden>{at.map((i) => i + 1).join(' ')}</span>
            </span>
          )}
          <span className={css.figures}>
            {!open && !off && at.length === 0 && card.kind !== 'directive' && (
              <span className={css.chance}>{closedChance(w, now.odds[0])}</span>
            )}
            <span className={css.cost}>{open || at.length > 0 ? costLine(w, now.cost) : closedCost(w, card)}</span>
          </span>
        </button>
      </h3>
      {open ? (
        <CardBody card={card} now={now} statement={statement} add={add} />
      ) : (
        <p className={css.line}>
          {others
            ? team.holder(card.kind)
            : off
              ? errorLine(w, add.errors[0]!)
              : (groupLine(w, view, card) ?? orderText(w, view, card, now.order, 'text'))}
        </p>
      )}
    </article>
  );
}

/** Lowest cost of the order; empty if it is free. */
function closedCost(w: Words, card: Card): string {
  const sum = (cost: Cost) => Object.values(cost).reduce((a, b) => a + b, 0);
  const cheapest = card.options.toSorted((a, b) => sum(a.cost) - sum(b.cost))[0]!.cost;
  const text = costLine(w, cheapest);
  if (card.options.every((x) => costLine(w, x.cost) === text)) return text;
  return sum(cheapest) === 0 ? '' : w('card.from', { cost: text });
}
