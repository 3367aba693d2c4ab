import { lazy, Suspense, useContext, useMemo } from 'react';
import type { LegalOrder, Statement } from '../../../engine/model/index.ts';
import { other } from '../../../engine/model/index.ts';
import type { AddPreview } from '../../store/draft/add-order.ts';
import { ladderLine, movesLines, orderText } from '../../store/draft/card-lines.ts';
import { isWave, type Card } from '../../store/draft/cards.ts';
import { figure } from '../../store/format/numbers.ts';
import { errorLine } from '../../store/format/format-text.ts';
import { hasLiveWords } from '../../store/game/live-words.ts';
import { useActions, useView } from '../../hooks/store-hooks.ts';
import { ProposedContext, useTeam } from '../../hooks/team-context.ts';
import { Button } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';
import { CardFields } from './card-fields.tsx';
import { OddsBar, SiteChances } from './odds-bar.tsx';
import css from './orders.module.css';
import { groupLine } from '../../ui/game/group-facts.ts';
import { focusCard } from './card-focus.ts';
import { StatementFields } from './statement.tsx';

interface Props {
  readonly card: Card;
  readonly now: LegalOrder;
  readonly statement: Statement | undefined;
  readonly add: AddPreview;
}

const WordEffects = lazy(() =>
  import('../../ui/game/words/word-effects.tsx').then((m) => ({ default: m.WordEffects })),
);
const PressForecast = lazy(() => import('./press-card.tsx').then((m) => ({ default: m.PressForecast })));

/** An open card: choices, odds with every term, costs, what it reveals, and the button. */
export function CardBody({ card, now, statement, add }: Props) {
  const w = useWords();
  const view = useView();
  const group = groupLine(w, view, card);
  const text = orderText(w, view, card, now.order, 'text');
  const tip = orderText(w, view, card, now.order, 'tip');
  const orders = useMemo(() => [now.order], [now.order]);
  return (
    <div className={css.body}>
      {group && <p className={css.text}>{group}</p>}
      <CardFields card={card} now={now} statement={statement} />
      <Chances now={now} />
      <Suspense fallback={null}>
        {now.order.kind === 'directive' && now.order.directive === 'press' && <PressForecast order={now.order} />}
        {hasLiveWords(view) && <WordEffects orders={orders} card />}
      </Suspense>
      <dl className={css.facts}>
        <dt>{w(`card.tells.${other(view.seat)}`)}</dt>
        <dd>
          <Visibility now={now} />
        </dd>
        {now.moves.length > 0 && (
          <>
            <dt>{w('card.moves')}</dt>
            <dd>
              {movesLines(w, now.moves).map((line) => (
                <div key={line}>{line}</div>
              ))}
            </dd>
          </>
        )}
        {text && (
          <>
            <dt>{w('card.effect')}</dt>
            <dd>
              {text} {tip}
            </dd>
          </>
        )}
      </dl>
      {card.kind === 'strike' && <StatementFields card={card} now={now} statement={statement} />}
      <AddButton add={add} kind={card.kind} />
    </div>
  );
}

/** All odds of the order. With several sites, the named site has a bar and each other one a line. */
function Chances({ now }: { now: LegalOrder }) {
  const w = useWords();
  const sites = now.odds.filter((x) => x.site !== undefined);
  const listed = sites.length < 2 ? [] : isWave(now.order) ? sites : sites.slice(1);
  return (
    <>
      {now.odds
        .filter((x) => !listed.includes(x))
        .map((odds) => [
          <OddsBar key={odds.label} odds={odds} asked={now.order.kind !== 'visit'} />,
          odds === sites[0] && <SiteChances key="more" label={w('card.also')} odds={listed} />,
        ])}
      {isWave(now.order) && <SiteChances label={w('card.hits')} odds={listed} />}
    </>
  );
}

function Visibility({ now }: { now: LegalOrder }) {
  const w = useWords();
  const seen = w(`obs.${now.observable}`);
  if (now.observable === 'never') return seen;
  const line = ladderLine(w, now);
  return (
    <>
      {now.ep === 0 ? line : <b>{line}</b>}{' '}
      {now.firstEp > 0 ? `${w('card.tells.first', { n: figure(now.firstEp) })} ` : ''}
      {seen}
    </>
  );
}

function AddButton({ add, kind }: { add: AddPreview; kind: string }) {
  const w = useWords();
  const { write, openCard } = useActions();
  const team = useTeam();
  const proposed = useContext(ProposedContext);
  if (team && !team.mayPropose(kind)) return <p className={css.note}>{team.holder(kind)}</p>;
  if (add.effect === 'nothing') {
    return (
      <div className={css.add}>
        <p className={css.note}>{w('card.inDraft', { n: add.at! + 1 })}</p>
        {!team && <Button onClick={() => write({ do: 'removeOrder', at: add.at! })}>{w('card.remove')}</Button>}
      </div>
    );
  }
  // A team may discuss more than it can seal: its leader sets some aside.
  const blocked = add.errors.length > 0 && !team;
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
          focusCard(e.currentTarget); // the button disappears with the open card
          write(add.step!);
          openCard(null);
          proposed?.();
        }}
      >
        {add.effect === 'replace' && !team
          ? w('card.replace', { n: add.at! + 1 })
          : w(team ? 'team.propose' : 'card.add')}
      </Button>
    </div>
  );
}
