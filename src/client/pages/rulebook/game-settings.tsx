import { useApp } from '../../hooks/store-hooks.ts';
import { optionRows, SECRET, SettingList, without } from '../../ui/game/setting-list.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './rulebook.module.css';

/** How the open game was set up. What players may not know is told when it is over. */
export function GameSettings() {
  const w = useWords();
  const screen = useApp((s) => s.screen);
  const view = screen?.view;
  if (!screen || !view) return null;
  const told = screen.reveal?.options;
  const options = told ?? view.options;
  const rows: readonly (readonly [string, string])[] = [
    [w('start.scenario'), screen.game.title],
    [w('start.length'), w('start.turns', { count: view.nominal })],
    ...optionRows(w, told ?? without(options, SECRET)),
  ];
  return (
    <section className={css.section}>
      <h3>{w('setup.game')}</h3>
      <SettingList rows={rows} />
    </section>
  );
}
