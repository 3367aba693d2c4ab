import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { useAllWords, useWords } from '../../hooks/use-words.ts';
import { settingChoices, type Settings } from '../../store/settings/settings.ts';
import { Segments } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { optionRows, SECRET, SettingList, without } from '../../ui/game/setting-list.tsx';
import css from './rulebook.module.css';

/** Settings of this device, and of the open game. */
export function SettingsDialog() {
  const w = useAllWords();
  const settings = useApp((s) => s.settings);
  const { overlay, settle } = useActions();
  const row = <K extends keyof Settings>(key: K) => (
    <div className={css.setting}>
      <span>{w(`settings.${key}`)}</span>
      <Segments
        label={w(`settings.${key}`)}
        value={settings[key]}
        choices={settingChoices[key].map((value) => ({ value, label: w(`settings.${key}.${value}`) }))}
        onChange={(value) => settle({ ...settings, [key]: value })}
      />
    </div>
  );
  return (
    <Dialog title={w('settings.title')} onClose={() => overlay(null)}>
      {row('theme')}
      {row('palette')}
      {row('text')}
      {row('motion')}
      {row('sound')}
      {row('adviser')}
      {row('takeBack')}
      {row('opening')}
      <p className={css.lead}>{w('settings.kept')}</p>
      <GameSettings />
    </Dialog>
  );
}

/** Settings of the open game. Secret ones are shown after its end. */
export function GameSettings() {
  const w = useWords();
  const screen = useApp((s) => s.screen);
  const view = screen?.view;
  if (!screen || !view) return null;
  const revealedOptions = screen.reveal?.options;
  const options = revealedOptions ?? view.options;
  const rows: readonly (readonly [string, string])[] = [
    [w('start.scenario'), screen.game.title],
    [w('start.length'), w('start.turns', { count: view.nominal })],
    ...optionRows(w, revealedOptions ?? without(options, SECRET)),
  ];
  return (
    <section className={css.section}>
      <h3>{w('setup.game')}</h3>
      <SettingList rows={rows} />
    </section>
  );
}
