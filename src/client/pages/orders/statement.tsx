import type { LegalOrder, Statement } from '../../../engine/model/index.ts';
import type { Card } from '../../store/draft/cards.ts';
import { useActions } from '../../hooks/store-hooks.ts';
import { Select } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './orders.module.css';

const REASONS = ['reply', 'selfDefence', 'degrade'] as const;
const THREATS = ['none', 'more', 'wider'] as const;
const OFF_RAMPS = ['none', 'stopForStop', 'talks'] as const;
const SILENT = 'silent';

/** Statement published with a strike and recorded with its result. */
export function StatementFields({
  card,
  now,
  statement,
}: {
  card: Card;
  now: LegalOrder;
  statement: Statement | undefined;
}) {
  const w = useWords();
  const { choose } = useActions();
  const set = (next: Statement | undefined) =>
    choose(card.id, { option: now.id, ...(next ? { statement: next } : {}) });
  const options = (space: string, values: readonly string[]) => [
    { label: null, options: values.map((value) => ({ value, label: w(`${space}.${value}`) })) },
  ];
  return (
    <fieldset className={css.field}>
      <legend className={css.label}>{w('field.statement')}</legend>
      <Select
        label={w('field.statement.reason')}
        value={statement?.reason ?? SILENT}
        groups={[
          { label: null, options: [{ value: SILENT, label: w('field.statement.none') }] },
          ...options('reason', REASONS),
        ]}
        onChange={(x) =>
          set(
            x === SILENT
              ? undefined
              : { threat: 'none', offRamp: 'none', ...statement, reason: x as Statement['reason'] },
          )
        }
      />
      {statement && (
        <div className={css.pair}>
          <Select
            label={w('field.statement.threat')}
            value={statement.threat}
            groups={options('threat', THREATS)}
            onChange={(x) => set({ ...statement, threat: x as Statement['threat'] })}
          />
          <Select
            label={w('field.statement.offRamp')}
            value={statement.offRamp}
            groups={options('offRamp', OFF_RAMPS)}
            onChange={(x) => set({ ...statement, offRamp: x as Statement['offRamp'] })}
          />
        </div>
      )}
    </fieldset>
  );
}
