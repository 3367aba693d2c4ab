import type { LegalOrder, Statement } from '../../../engine/model/index.ts';
import { other } from '../../../engine/model/index.ts';
import { rungOfAct, type Adding } from '../../store/adding.ts';
import type { Card } from '../../store/cards.ts';
import { figure, signed } from '../../store/numbers.ts';
import { errorLine } from '../../store/say.ts';
import { useActions, useView } from '../app.ts';
import { Button } from '../parts/controls.tsx';
import { useWords } from '../words.ts';
import { CardFields } from './card-fields.tsx';
import { OddsBar } from './odds-bar.tsx';
import css from './orders.module.css';
import { groupLine } from './group-line.ts';
import { focusCard } from './focus-card.ts';
import { StatementFields } from './statement.tsx';

interface Props {
  readonly card: Card;
  readonly now: LegalOrder;
  readonly statement: Statement | undefined;
  readonly add: Adding;
}

/** An open card: choices, odds with every term, what it tells, what it moves, and the button. */
export function CardBody({ card, now, statement, add }: Props) {
  const w = useWords();
  const view = useView();
  const group = groupLine(w, view, card);
  const textKey = [`order.${card.kind}.${variantOf(now)}.text`, `order.${card.kind}.text`].find((key) => w.has(key));
  return (
    <div className={css.body}>
      {group && <p className={css.text}>{group}</p>}
      <CardFields card={card} now={now} statement={statement} />
      {now.odds.map((odds) => (
        <OddsBar key={odds.label} odds={odds} />
      ))}
      <dl className={css.facts}>
        <dt>{w(`card.tells.${other(view.seat)}`)}</dt>
        <dd>
          <Tells now={now} />
        </dd>
        {now.moves.length > 0 && (
          <>
            <dt>{w('card.moves')}</dt>
            <dd>{now.moves.map((m) => `${w(`mod.${m.key}`)} ${signed(m.value, 2)}`).join(', ')}</dd>
          </>
        )}
        {textKey && (
          <>
            <dt>{w('card.effect')}</dt>
            <dd>{w(textKey)}</dd>
          </>
        )}
      </dl>
      {card.kind === 'strike' && <StatementFields card={card} now={now} statement={statement} />}
      <AddButton add={add} />
    </div>
  );
}

const variantOf = (now: LegalOrder): string => {
  const o = now.order;
  return o.kind === 'strike' ? o.scale : o.kind === 'directive' ? o.directive : '';
};

function Tells({ now }: { now: LegalOrder }) {
  const w = useWords();
  const seen = w(`obs.${now.observable}`);
  if (now.observable === 'never') return seen;
  if (now.ep === 0) return `${w('card.tells.zero')} ${seen}`;
  const ep = figure(Math.abs(now.ep));
  const rung =
    now.ep > 0 ? w('card.tells.ep', { rung: w(`rung.${rungOfAct(now.ep)}`), ep }) : w('card.tells.epDown', { ep });
  return (
    <>
      <b>{rung}</b> {now.firstEp > 0 ? `${w('card.tells.first', { n: figure(now.firstEp) })} ` : ''}
      {seen}
    </>
  );
}

function AddButton({ add }: { add: Adding }) {
  const w = useWords();
  const { write, openCard } = useActions();
  if (add.does === 'nothing') {
    return (
      <div className={css.add}>
        <p className={css.note}>{w('card.inDraft', { n: add.at! + 1 })}</p>
        <Button onClick={() => write({ do: 'removeOrder', at: add.at! })}>{w('card.remove')}</Button>
      </div>
    );
  }
  const blocked = add.errors.length > 0;
  return (
    <div className={css.add}>
      {add.errors.map((error) => (
        <p key={error.code + error.path} className={css.note}>
          {errorLine(w, error)}
        </p>
      ))}
      <Button
        disabled={blocked}
        onClick={(e) => {
          focusCard(e.currentTarget); // this button goes with the open card
          write(add.recipe!);
          openCard(null);
        }}
      >
        {add.does === 'add' ? w('card.add') : w('card.replace', { n: add.at! + 1 })}
      </Button>
    </div>
  );
}
