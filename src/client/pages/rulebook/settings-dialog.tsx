import { settingChoices, type Settings } from '../../store/settings/settings.ts';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { Segments } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useAllWords } from '../../hooks/use-words.ts';
import css from './rulebook.module.css';
import { GameSettings } from './game-settings.tsx';

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
      <p className={css.lead}>{w('settings.kept')}</p>
      <GameSettings />
    </Dialog>
  );
}
