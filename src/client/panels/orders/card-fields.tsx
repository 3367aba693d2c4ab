import type { LegalOrder, Statement } from '../../../engine/model/index.ts';
import { byTheatre, choose, fieldsOf, valueOf, type Card, type Field, type FieldValue } from '../../store/cards.ts';
import { costLine, named } from '../../store/say.ts';
import type { Words } from '../../store/words.ts';
import { useActions, useView } from '../app.ts';
import { Segments, Select, type OptionGroup } from '../parts/controls.tsx';
import { useWords } from '../words.ts';
import css from './orders.module.css';
import { describe, theatreOf } from './places.ts';

interface Props {
  readonly card: Card;
  readonly now: LegalOrder;
  readonly statement: Statement | undefined;
}

const FEW = 4;

/** Everything that can be chosen on a card. */
export function CardFields({ card, now, statement }: Props) {
  const w = useWords();
  const view = useView();
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
              <span className={css.label}>{label}</span>
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
                <p className={css.line}>{describe(w, view, value)}</p>
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

const isPlace = (field: Field): boolean => ['site', 'unit', 'to'].includes(field.name) && field.values.length > 2;

function fieldLabel(w: Words, card: Card, name: string): string {
  const own = `field.${card.kind}.${name}`;
  return w(w.has(own) ? own : `field.${name}`);
}

function valueLabel(w: Words, name: string, value: FieldValue): string {
  if (w.has(`field.${name}.${String(value ?? 'none')}`)) return w(`field.${name}.${String(value ?? 'none')}`);
  return String(named(w, { [name]: value ?? null })[name]);
}

/** With the cost beside it, where the choice changes the cost. */
function segmentLabel(w: Words, card: Card, now: LegalOrder, name: string, value: FieldValue): string {
  const text = capital(valueLabel(w, name, value));
  const costs = new Set(card.options.map((x) => costLine(w, x.cost)));
  if (name !== 'scale' || costs.size < 2) return text;
  return w('field.withCost', { text, cost: costLine(w, choose(card, now, name, value).cost) });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function groupsOf(w: Words, view: ReturnType<typeof useView>, field: Field): OptionGroup[] {
  return byTheatre(field.values, (value) => (typeof value === 'string' ? theatreOf(view, value) : null)).map(
    ([theatre, values]) => ({
      label: theatre && w(`theatre.${theatre}`),
      options: values.map((value) => ({ value: String(value), label: capital(valueLabel(w, field.name, value)) })),
    }),
  );
}
