import { shortDate, turnEnd, turnStart } from '../../../store/format/dates.ts';
import { useView } from '../../../hooks/store-hooks.ts';
import { Segments, Select } from '../../../ui/controls.tsx';
import { useWords } from '../../../hooks/use-words.ts';
import type { WhatIfChoice } from './use-question.ts';
import css from './whatif.module.css';

/** The current question, and how to change it. */
export interface ChoiceProps {
  readonly chosen: WhatIfChoice;
  readonly onChoose: (patch: Partial<WhatIfChoice>) => void;
}

/** Selects the turn, the side, and how both sides play afterwards. */
export function Choices({ chosen, turns, onChoose }: ChoiceProps & { turns: number }) {
  const w = useWords();
  const view = useView();
  const options = Array.from({ length: turns }, (_, i) => ({
    value: String(i + 1),
    label: w('whatif.turn.option', {
      turn: i + 1,
      from: shortDate(turnStart(view, i + 1)),
      to: shortDate(turnEnd(view, i + 1)),
    }),
  }));
  return (
    <div className={css.choices}>
      <div>
        <span aria-hidden>{w('whatif.turn')}</span>
        <Select
          label={w('whatif.turn')}
          value={String(chosen.turn)}
          groups={[{ label: null, options }]}
          onChange={(turn) => onChoose({ turn: Number(turn), instead: null })}
        />
      </div>
      <div>
        <span aria-hidden>{w('whatif.side')}</span>
        <Segments
          label={w('whatif.side')}
          value={chosen.side}
          choices={(['us', 'iran'] as const).map((side) => ({ value: side, label: w(`side.${side}`) }))}
          onChange={(side) => onChoose({ side, instead: null })}
        />
      </div>
      <div>
        <span aria-hidden>{w('whatif.later')}</span>
        <Segments
          label={w('whatif.later')}
          value={chosen.later}
          choices={(['recorded', 'doctrines'] as const).map((value) => ({ value, label: w(`whatif.later.${value}`) }))}
          onChange={(later) => onChoose({ later })}
        />
      </div>
    </div>
  );
}
