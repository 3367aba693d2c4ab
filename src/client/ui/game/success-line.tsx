import {
  isMeantToDeter,
  MAX_REASON,
  type Order,
  type Side,
  type SideView,
  SUCCESS_MEASURES,
  type Success,
  type SuccessMeasure,
} from '../../../engine/model/index.ts';
import { usePlayWords } from '../../hooks/use-words.ts';
import { figure } from '../../store/format/numbers.ts';
import type { Words } from '../../store/format/words.ts';
import { Select } from '../controls.tsx';
import css from './success-line.module.css';

interface Props {
  /** Of the side that seals. */
  readonly view: SideView;
  /** What it is about to seal. */
  readonly orders: readonly Order[];
  readonly value: Success | null;
  readonly onChange: (success: Success | null) => void;
}

/** Nothing is said, and nothing will be claimed. */
const SILENT = '';
const NO_CLAIM = 'none';
/** Turns that can be named. */
const AHEAD = 3;
const HIGHEST = { attacks: 500, hurt: 500, heat: 100, agreed: 6 } as const satisfies Record<SuccessMeasure, number>;

/** Whether there is something to say success of, or it was said of orders that have been taken out since. */
export const asksSuccess = (orders: readonly Order[], side: Side, value: Success | null): boolean =>
  value !== null || orders.some((order) => isMeantToDeter(order, side));

/** What is known now: as many attacks as last turn, Heat as it is, nobody hurt, one group. */
const beginOf = ({ past, heat }: SideView): Readonly<Record<SuccessMeasure, number>> => ({
  attacks: past.at(-1)?.attacks ?? 5,
  hurt: 0,
  heat: heat.all,
  agreed: 1,
});

/**
 * What would count as success of a strike or of restraint, said before it is sealed. It may be left alone. Nothing where
 * there is nothing to say it of.
 */
export function SuccessLine(props: Props) {
  return asksSuccess(props.orders, props.view.seat, props.value) && <Line {...props} />;
}

function Line({ view, value, onChange }: Props) {
  const w = usePlayWords();
  const { seat: side, turn, nominal: last } = view;
  const begin = beginOf(view);
  const claim = value?.claim ?? null;
  const measures = SUCCESS_MEASURES.filter((measure) => measure !== 'agreed' || side === 'iran');
  const turns = Array.from({ length: Math.max(1, Math.min(AHEAD, last - turn) + 1) }, (_, i) => turn + i);
  const reason = value?.reason ? { reason: value.reason } : {};
  const choose = (chosen: string): void => {
    if (chosen === SILENT) return onChange(null);
    if (chosen === NO_CLAIM) return onChange({ ...reason, claim: null });
    const measure = chosen as SuccessMeasure;
    onChange({ ...reason, claim: { measure, count: begin[measure], turn: claim?.turn ?? turns[1] ?? turn } });
  };
  return (
    <fieldset className={css.success}>
      <legend>{w('success.legend')}</legend>
      <Select
        label={w('success.legend')}
        value={value === null ? SILENT : (claim?.measure ?? NO_CLAIM)}
        groups={[
          {
            label: null,
            options: [
              { value: SILENT, label: w('success.silent') },
              { value: NO_CLAIM, label: w('success.none') },
              ...measures.map((measure) => ({ value: measure, label: w(`success.${measure}`) })),
            ],
          },
        ]}
        onChange={choose}
      />
      {claim && (
        <div className={css.claim}>
          <label>
            {w(claim.measure === 'agreed' ? 'success.least' : 'success.most')}
            <input
              type="number"
              min={0}
              max={HIGHEST[claim.measure]}
              value={claim.count}
              onChange={({ target: { valueAsNumber: count } }) => {
                if (Number.isInteger(count) && count >= 0 && count <= HIGHEST[claim.measure])
                  onChange({ ...value, claim: { ...claim, count } });
              }}
            />
          </label>
          <Select
            label={w('success.when')}
            value={String(claim.turn)}
            groups={[
              { label: null, options: turns.map((n) => ({ value: String(n), label: w('success.turn', { turn: n }) })) },
            ]}
            onChange={(n) => onChange({ ...value, claim: { ...claim, turn: Number(n) } })}
          />
        </div>
      )}
      {value && (
        <label className={css.reason}>
          {w('success.reason')}
          <input
            type="text"
            maxLength={MAX_REASON}
            value={value.reason ?? ''}
            onChange={({ target: { value: words } }) => onChange({ claim, ...(words ? { reason: words } : {}) })}
          />
        </label>
      )}
    </fieldset>
  );
}

/** What was said beforehand would be success, as a sentence. */
export const saidSuccess = (w: Words, claim: Success['claim']): string =>
  claim ? w(`success.said.${claim.measure}`, { n: figure(claim.count, 0), turn: claim.turn }) : w('success.said.none');
