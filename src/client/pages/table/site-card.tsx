import { useEffect, useLayoutEffect, useRef } from 'react';
import { useActions, useApp, useScreen, useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { momentOf, shortDate } from '../../store/format/dates.ts';
import { costLine, eventTitle, named } from '../../store/format/format-text.ts';
import type { Words } from '../../store/format/words.ts';
import { countersOf } from '../../store/map/map-model-builder.ts';
import { firedAt, possibleAt, type PossibleHere } from '../../store/map/site-facts.ts';
import { isBeginner, shownOf } from '../../store/settings/beginner-mode.ts';
import { describe } from '../../ui/game/site-options.ts';
import { placeBeside } from './place-beside.ts';
import css from './site-card.module.css';

/** What a counter of the map answers to pointer, finger and focus: what it is, and what can be ordered there. */
export function SiteCard() {
  const pointed = useApp((s) => s.pointed);
  const open = useApp((s) => s.screen?.phase === 'orders' && s.overlay === null);
  return pointed && open ? <Facts key={pointed.id} {...pointed} /> : null;
}

function Facts({ id, x, y, focus = false }: { id: string; x: number; y: number; focus?: boolean }) {
  const w = useWords();
  const view = useView();
  const { events } = useScreen();
  const small = useApp(isBeginner);
  const orders = possibleAt(useShownOrders(), id);
  const { point } = useActions();
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { style, offsetWidth: width, offsetHeight: height } = sheet.current!;
    const page = { width: window.innerWidth, height: window.innerHeight };
    const at = placeBeside({ x, y }, { width, height }, page);
    style.left = `${at.left}px`;
    style.top = `${at.top}px`;
  }, [x, y]);
  useEffect(() => {
    if (focus) sheet.current!.focus();
  }, [focus]);
  useEffect(() => {
    const close = (e: KeyboardEvent) => e.key === 'Escape' && point(null);
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [point]);
  const counter = countersOf(view, w, () => [], small).find((c) => c.id === id);
  const fired = firedAt(events, view, id);
  if (!counter) return null;
  return (
    <section
      ref={sheet}
      tabIndex={-1}
      className={css.card}
      aria-label={counter.label}
      data-site-card={id}
      onPointerEnter={() => point({ id, x, y, held: true })}
      onPointerLeave={(e) => e.pointerType === 'mouse' && point(null)}
    >
      <h2 className={css.name}>{counter.label}</h2>
      <p className={css.what}>{describe(w, view, id, small) || counter.sub || w('site.unit')}</p>
      {fired.length > 0 && (
        <>
          <h3>{w('site.fired')}</h3>
          <ul className={css.fired}>
            {fired.map((e) => (
              <li key={`${e.turn}.${e.watch}.${eventTitle(w, e)}`}>
                {w('site.fired.line', { date: shortDate(momentOf(view, e.turn, e.watch)), what: eventTitle(w, e) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <Possible orders={orders} unit={view.units.some((unit) => unit.id === id)} />
    </section>
  );
}

/** The legal orders that this page shows. */
function useShownOrders() {
  const state = useApp((s) => s);
  return shownOf(state, state.legal);
}

function Possible({ orders, unit }: { orders: readonly PossibleHere[]; unit: boolean }) {
  const w = useWords();
  const { openTab, openCard, choose, point } = useActions();
  if (orders.length === 0) return <p className={css.none}>{w('site.nothing')}</p>;
  return (
    <ul className={css.orders}>
      {orders.map(({ card, option }) => (
        <li key={card.id}>
          <button
            type="button"
            className={css.order}
            onClick={() => {
              openTab(card.verb);
              openCard(card.id);
              choose(card.id, { option: option.id });
              point(null);
            }}
          >
            <span>{unit && card.kind === 'move' ? w('site.order.move.unit') : titleOf(w, card, option)}</span>
            <span className={css.cost}>{costLine(w, option.cost)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const titleOf = (w: Words, { kind }: PossibleHere['card'], { order }: PossibleHere['option']): string =>
  w.has(`site.order.${kind}`) ? w(`site.order.${kind}`) : w(`order.${kind}`, named(w, order as never));
