import type { HiddenAim, Side } from '../../../engine/model/index.ts';
import { IRAN_HIDDEN_AIMS, US_HIDDEN_AIMS } from '../../../engine/model/index.ts';
import { Select, WordChoice } from '../../ui/controls.tsx';
import { useAllWords, useWords } from '../../hooks/use-words.ts';
import {
  ADVISER,
  type Adviser,
  CHOSEN_AIMS,
  choiceKey,
  type Setup,
  SETUP_CHOICES,
} from '../../ui/game/setup-choices.ts';
import start from '../../ui/game/setup.module.css';

/** A named set of settings; `own`: chosen one by one. */
export type Preset = 'standard' | 'firstClass' | 'own';

/** The host's settings, and how to change them. */
export interface SettingsProps {
  readonly setup: Setup;
  readonly adviser: Adviser;
  readonly preset: Preset;
  readonly onChange: (setup: Setup) => void;
  readonly onAdviser: (adviser: Adviser) => void;
  readonly onPreset: (preset: 'standard' | 'firstClass') => void;
}

/** Loaded with its texts on demand: the start screen must stay small. */
export function FacilitatorSettings(props: SettingsProps) {
  const { setup, adviser, preset, onChange, onAdviser, onPreset } = props;
  const w = useAllWords();
  const presets: readonly Preset[] = preset === 'own' ? ['standard', 'firstClass', 'own'] : ['standard', 'firstClass'];
  return (
    <>
      <p className={start.text}>{w('setup.text')}</p>
      <div className={start.setting}>
        <WordChoice
          label={w('setup.preset')}
          value={preset}
          choices={presets.map((value) => ({ value, label: w(`setup.preset.${value}`) }))}
          onChange={(value) => value !== 'own' && onPreset(value)}
        />
        <p className={start.about}>{w(`setup.preset.${preset}.text`)}</p>
      </div>
      {(Object.keys(SETUP_CHOICES) as (keyof typeof SETUP_CHOICES)[]).map((name) => (
        <Setting key={name} name={name} setup={setup} onChange={onChange} />
      ))}
      <Aims setup={setup} onChange={onChange} />
      <div className={start.setting}>
        <h3>{w('setup.adviser')}</h3>
        <WordChoice
          label={w('setup.adviser')}
          value={adviser}
          choices={ADVISER.map((value) => ({ value, label: w(`setup.adviser.${value}`) }))}
          onChange={onAdviser}
        />
        <p className={start.about}>{w(`setup.adviser.${adviser}.text`)}</p>
      </div>
      <p className={start.secret}>{w('setup.secret')}</p>
    </>
  );
}

interface SettingProps<K extends keyof Setup> {
  readonly name: K;
  readonly setup: Setup;
  readonly onChange: (setup: Setup) => void;
}

/** A setting as a row of choices, with a sentence about the selected one. */
function Setting<K extends keyof typeof SETUP_CHOICES>({ name, setup, onChange }: SettingProps<K>) {
  const w = useWords();
  const choices: readonly Setup[K][] = SETUP_CHOICES[name];
  return (
    <div className={start.setting}>
      <h3>{w(`setup.${name}`)}</h3>
      <WordChoice
        label={w(`setup.${name}`)}
        value={setup[name]}
        choices={choices.map((value) => ({ value, label: w(choiceKey(name, value)) }))}
        onChange={(value) => onChange({ ...setup, [name]: value })}
      />
      <p className={start.about}>{w(`${choiceKey(name, setup[name])}.text`)}</p>
    </div>
  );
}

const AIMS: Readonly<Record<Side, readonly HiddenAim[]>> = { us: US_HIDDEN_AIMS, iran: IRAN_HIDDEN_AIMS };

type Way = 'drawn' | 'off' | 'fixed';
const WAYS: readonly Way[] = ['drawn', 'off', 'fixed'];

/** Hidden aims: drawn at random, none, or chosen per side. */
function Aims({ setup, onChange }: Omit<SettingProps<'hiddenAims'>, 'name'>) {
  const w = useWords();
  const aims = setup.hiddenAims;
  const way: Way = typeof aims === 'object' ? 'fixed' : aims;
  return (
    <div className={start.setting}>
      <h3>{w('setup.hiddenAims')}</h3>
      <WordChoice
        label={w('setup.hiddenAims')}
        value={way}
        choices={WAYS.map((value) => ({
          value,
          label: w(`setup.hiddenAims.${value}`),
        }))}
        onChange={(value) => onChange({ ...setup, hiddenAims: value === 'fixed' ? CHOSEN_AIMS : value })}
      />
      {typeof aims === 'object' && (
        <div className={start.aims}>
          {(['us', 'iran'] as const).map((side) => (
            <div key={side}>
              <span aria-hidden>{w(`side.${side}`)}</span>
              <Select
                label={w('setup.aimOf', { side: w(`side.${side}`) })}
                value={aims[side]}
                groups={[
                  { label: null, options: AIMS[side].map((value) => ({ value, label: w(`setup.aim.${value}`) })) },
                ]}
                onChange={(value) => onChange({ ...setup, hiddenAims: { ...aims, [side]: value as HiddenAim } })}
              />
            </div>
          ))}
        </div>
      )}
      <p className={start.about}>{w(`setup.hiddenAims.${way}.text`)}</p>
    </div>
  );
}
