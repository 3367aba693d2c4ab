import type { OrderOf } from '../../../engine/model/index.ts';
import { useView } from '../../hooks/store-hooks.ts';
import { useMoreRules } from '../../hooks/use-stakes.ts';
import { usePlayWords } from '../../hooks/use-words.ts';
import { figure, percent } from '../../store/format/numbers.ts';
import css from '../../ui/game/words/words.module.css';

/** Whole attacks, but below two with a tenth: “about 0 instead of 0” would say nothing. */
const few = (n: number): number => (n < 2 ? Number(n.toFixed(1)) : Math.round(n));

/** What it may bring that groups step up: attacks, and the chance that an American dies. */
export function PressForecast({ order }: { order: OrderOf<'directive'> }) {
  const w = usePlayWords();
  const view = useView();
  const more = useMoreRules(true);
  if (!more) return null;
  const { attacks, now, death, atSea } = more.pressForecast(view, order);
  const count = few(attacks);
  return (
    <section className={css.press} aria-label={w('press.title')}>
      <h4>{w('press.title')}</h4>
      <p>{w(atSea ? 'press.ships' : 'press.attacks', { count, now: figure(few(now)) })}</p>
      {!atSea && <b>{w('press.death', { chance: death < 1 ? w('press.rare') : percent(death, 0) })}</b>}
      <small>{w('press.text')}</small>
    </section>
  );
}
