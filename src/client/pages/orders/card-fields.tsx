import type { LegalOrder, Statement } from '../../../engine/model/index.ts';
import { POOLS } from '../../../engine/model/index.ts';
import { figure } from '../../store/format/numbers.ts';
import {
  byTheatre,
  choose,
  fieldsOf,
  valueOf,
  type Card,
  type Field,
  type FieldValue,
} from '../../store/draft/cards.ts';
import { costLine, named } from '../../store/format/format-text.ts';
import { isBeginner } from '../../store/settings/beginner-mode.ts';
import type { Words } from '../../store/format/words.ts';
import { useActions, useApp, useView } from '../../hooks/store-hooks.ts';
import { Segments, Select, type OptionGroup } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './orders.module.css';
import { describe, theatreOf } from '../../ui/game/site-options.ts';

interface Props {
  readonly card: Card;
  readonly now: LegalOrder;
  readonly statement: Statement | undefined;
}

const FEW = 4;
/** Military first, because most scales are paid from it: shown as a bare number. */
const MAIN_FIRST = POOLS.toSorted((a, b) => Number(b === 'military') - Number(a === 'military'));

/** All choices of a card. */
export function CardFields({ card, now, statement }: Props) {
  const w = useWords();
  const view = useView();
  const small = useApp(isBeginner);
  const actions = useActions();
  const pick = (field: string, value: FieldValue) =>
    actions.choose(card.id, { option: choose(card, now, field, value).id, ...(statement ? { statement } : {}) });
  return (
    <>
      {fieldsOf(card, now).map((field) => {
        const label = fieldLabel(w, card, field.name);
        const value = valueOf(now.order, field.name);
        if (isPlace(field) || field.values.length > FEW) {
          return (
            <div key={field.name} className={css.field}>
              {!isTitled(w, card, field.name) && <span className={css.label}>{label}</span>}
              <Select
                label={label}
                value={String(value)}
                groups={groupsOf(w, view, field)}
                onChange={(text) =>
                  pick(
                    field.name,
                    field.values.find((x) => String(x) === text),
                  )
                }
              />
              {field.name === 'site' && typeof value === 'string' && (
                <p className={css.line}>{describe(w, view, value, small)}</p>
              )}
            </div>
          );
        }
        return (
          <Segments
            key={field.name}
            label={label}
            value={value}
            choices={field.values.map((x) => ({ value: x, label: segmentLabel(w, card, now, field.name, x) }))}
            onChange={(x) => pick(field.name, x)}
          />
        );
      })}
    </>
  );
}

/** The title of the open card already names the site. */
const isTitled = (w: Words, card: Card, field: string): boolean => field === 'site' && w.has(`order.${card.kind}.at`);

const isPlace = (field: Field): boolean => ['site', 'unit', 'to'].includes(field.name) && field.values.length > 2;

function fieldLabel(w: Words, card: Card, name: string): string {
  const own = `field.${card.kind}.${name}`;
  return w(w.has(own) ? own : `field.${name}`);
}

function valueLabel(w: Words, name: string, value: FieldValue): string {
  if (w.has(`field.${name}.${String(value ?? 'none')}`)) return w(`field.${name}.${String(value ?? 'none')}`);
  return String(named(w, { [name]: value ?? null })[name]);
}

/** Label of a choice, with its cost if the choice changes the cost. */
function segmentLabel(w: Words, card: Card, now: LegalOrder, name: string, value: FieldValue): string {
  const text = valueLabel(w, name, value);
  if (name !== 'scale') return text;
  const { cost } = choose(card, now, name, value);
  const others = new Set(card.options.map((x) => valueOf(x.order, name)));
  const costs = [...others].map((x) => choose(card, now, name, x).cost);
  const varying = MAIN_FIRST.filter((pool) => costs.some((x) => x[pool] !== cost[pool]));
  const parts = varying.flatMap((pool, i) => {
    const n = cost[pool] ?? 0;
    return n === 0 ? [] : i === 0 ? [figure(n)] : [costLine(w, { [pool]: n })];
  });
  return parts.length === 0 ? text : w('field.withCost', { text, cost: parts.join(' + ') });
}

function groupsOf(w: Words, view: ReturnType<typeof useView>, field: Field): OptionGroup[] {
  return byTheatre(field.values, (value) => (typeof value === 'string' ? theatreOf(view, value) : null)).map(
    ([theatre, values]) => ({
      label: theatre && w(`theatre.${theatre}`),
      options: values.map((value) => ({ value: String(value), label: valueLabel(w, field.name, value) })),
    }),
  );
}
