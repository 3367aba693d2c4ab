import ChevronDown from 'lucide-react/icons/chevron-down';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../hooks/use-words.ts';
import type { Preset, SettingsProps } from './facilitator-settings.tsx';
import { FIRST_CLASS, sameSetup, STANDARD } from '../../ui/game/setup-choices.ts';
import start from '../../ui/game/setup.module.css';

const Settings = lazy(() => import('./facilitator-settings.tsx').then((m) => ({ default: m.FacilitatorSettings })));

interface Props extends Omit<SettingsProps, 'preset'> {
  /** Scenario, length and orders are those of a class's first game. */
  readonly classGame: boolean;
}

/** Settings for hosts. They apply to both ways to start a game and are saved with it. */
export function Facilitator({ classGame, ...rest }: Props) {
  const { setup } = rest;
  const w = useWords();
  const [asked, setAsked] = useState(false);
  const preset: Preset = sameSetup(setup, STANDARD)
    ? 'standard'
    : classGame && sameSetup(setup, FIRST_CLASS)
      ? 'firstClass'
      : 'own';
  return (
    <details
      className={`${start.section} ${start.facilitatorSection}`}
      data-setup
      onToggle={(e) => setAsked(asked || e.currentTarget.open)}
    >
      <summary>
        <h2>{w('setup.title')}</h2>
        <span className={start.now}>{w(`setup.preset.${preset}`)}</span>
        <ChevronDown size={18} aria-hidden />
      </summary>
      {asked && (
        <Suspense>
          <Settings {...rest} preset={preset} />
        </Suspense>
      )}
    </details>
  );
}
