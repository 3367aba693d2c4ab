import type { Options } from '../../../engine/model/index.ts';
import { useApp } from '../app.ts';
import { choiceKey, SETUP_CHOICES } from '../start/setup.ts';
import { useWords } from '../words.ts';
import css from './book.module.css';

const SECRET: readonly (keyof Options)[] = ['theta', 'hazard', 'hiddenAims'];

/** How the open game was set up. What players may not know is told when it is over. */
export function GameSettings() {
  const w = useWords();
  const screen = useApp((s) => s.screen);
  const view = screen?.view;
  if (!screen || !view) return null;
  const told = screen.reveal?.options;
  const options = told ?? view.options;
  const value = (name: keyof typeof SETUP_CHOICES | 'hiddenAims'): string => {
    if (!told && SECRET.includes(name)) return w('setup.game.withheld');
    const chosen = options[name];
    const key = choiceKey(name, chosen);
    return w.has(key) || typeof chosen === 'object' ? w(key) : String(chosen);
  };
  const rows: readonly (readonly [string, string])[] = [
    [w('start.scenario'), screen.game.title],
    [w('start.length'), w('start.turns', { count: view.nominal })],
    [w('start.orders'), w(`start.orders.${options.orderSet}`)],
    ...([...Object.keys(SETUP_CHOICES), 'hiddenAims'] as (keyof typeof SETUP_CHOICES | 'hiddenAims')[]).map(
      (name) => [w(`setup.${name}`), value(name)] as const,
    ),
  ];
  return (
    <section className={css.section}>
      <h3>{w('setup.game')}</h3>
      <dl className={css.pairs}>
        {rows.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
