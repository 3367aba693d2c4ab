import type { Sheet } from '../../../../analysis/export/csv.ts';
import { type AtTurn, BY_TURN, type ByTurn } from '../../../../analysis/whatif/curves.ts';
import type { Rerun } from '../../../../analysis/whatif/rerun.ts';
import type { Side } from '../../../../engine/model/index.ts';
import type { Words } from '../../../store/format/words.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { useWords } from '../../../hooks/use-words.ts';
import type { Summed } from './rerun-summary.ts';
import { TurnCurve } from './turn-curve.tsx';
import css from './whatif.module.css';

interface Props {
  readonly sum: Summed;
  /** Who ordered anew: the changed world has their colour. */
  readonly side: Side;
  readonly first: number;
  readonly changed: boolean;
  readonly happened: Rerun;
}

const CURVES = ['attacks', 'heat'] as const satisfies readonly ByTurn[];

/** On the way to what it comes to: attacks and Heat turn by turn. */
export function TurnCurves({ sum, side, first, changed, happened }: Props) {
  const w = useWords();
  if (happened.attacks.length < 2) return null; // its last turn: there is no way
  const title = w('whatif.curves', { turn: first });
  return (
    <>
      <p className={css.key}>{w('whatif.curves.text')}</p>
      <Figure name={`what-if-turn-${first}-on`} title={title} sheet={sheetOf(w, { sum, first, changed, happened })}>
        <div className={css.charts}>
          {CURVES.map((name) => (
            <div key={name} className={css.chartRow} data-picture={w(`whatif.curve.${name}`)}>
              <h3>{w(`whatif.curve.${name}`)}</h3>
              <TurnCurve
                first={first}
                baseline={sum.curves.baseline[name]}
                changed={changed ? sum.curves.changed[name] : null}
                happened={BY_TURN[name](happened)}
                tone={side}
              />
            </div>
          ))}
        </div>
      </Figure>
    </>
  );
}

function sheetOf(w: Words, { sum, first, changed, happened }: Omit<Props, 'side'>): Sheet {
  const worlds = changed ? (['baseline', 'changed'] as const) : (['baseline'] as const);
  const round = (x: number | undefined): number | null => (x === undefined ? null : Math.round(x * 10) / 10);
  const cells = (at: AtTurn | undefined) => [round(at?.median), round(at?.p5), round(at?.p95)];
  return {
    columns: [
      w('whatif.column.figure'),
      w('whatif.column.turn'),
      w('whatif.column.happened'),
      ...worlds.flatMap((world) =>
        ['median', 'low', 'high'].map(
          (key) => `${w(world === 'baseline' ? 'whatif.asOrdered' : 'whatif.changed')}: ${w(`whatif.column.${key}`)}`,
        ),
      ),
    ],
    rows: CURVES.flatMap((name) => {
      const was = BY_TURN[name](happened);
      const turns = Math.max(was.length, ...worlds.map((world) => sum.curves[world][name].length));
      return Array.from({ length: turns }, (_, i) => [
        w(`whatif.curve.${name}`),
        first + i,
        round(was[i]),
        ...worlds.flatMap((world) => cells(sum.curves[world][name][i])),
      ]);
    }),
  };
}
