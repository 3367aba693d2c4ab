import { SIDES } from '../../../engine/model/index.ts';
import type { Debrief } from '../../../analysis/debrief/debrief.ts';
import { figure } from '../../store/format/numbers.ts';
import { useFontScale, useWidth } from '../../ui/charts/use-chart-size.ts';
import { UNTRANSLATED, useWords } from '../../hooks/use-words.ts';
import { useTurnDate } from './format.ts';
import css from './timeline.module.css';
import { Attacks, Chip, CHIPS, DATES, Heat, HEIGHT, Names, ROW, Truce } from './timeline-parts.tsx';

interface Props {
  readonly debrief: Debrief;
  /** Absent: not interactive, as in print. */
  readonly chosen?: number;
  readonly onChoose?: (turn: number) => void;
}

const MIN_COLUMN = 50;
/** Heat, attacks and the main acts of both sides by turn. A click on a column selects the turn. */
export function Timeline({ debrief, chosen, onChoose }: Props) {
  const w = useWords();
  const [ref, room] = useWidth();
  const letters = useFontScale();
  const width = room / letters;
  const date = useTurnDate();
  const { rows } = debrief;
  const left = width < 560 ? 62 : 96;
  const column = Math.max(MIN_COLUMN, (width - left - 4) / rows.length);
  const full = left + column * rows.length + 4;
  const wide = full > width + 1;
  return (
    <figure ref={ref} className={css.timeline}>
      {room > 0 && (
        <div
          className={css.aside}
          {...(wide ? { tabIndex: 0, role: 'group', 'aria-label': w('debrief.timeline') } : {})}
        >
          <div className={css.frame} style={{ inlineSize: full * letters }}>
            <svg
              {...UNTRANSLATED}
              width={full * letters}
              height={HEIGHT * letters}
              viewBox={`0 0 ${full} ${HEIGHT}`}
              aria-hidden
            >
              <Names left={left} />
              {chosen !== undefined && (
                <rect
                  className={css.chosen}
                  x={left + (chosen - 1) * column}
                  y={1}
                  width={column}
                  height={HEIGHT - 2}
                />
              )}
              <Truce debrief={debrief} left={left} column={column} />
              <Heat debrief={debrief} left={left} column={column} chosen={chosen} />
              <Attacks debrief={debrief} left={left} column={column} />
              {SIDES.map((side, r) =>
                debrief.acts[side].map(
                  (act, i) =>
                    act && (
                      <Chip
                        key={`${side}${i}`}
                        side={side}
                        x={left + i * column + 2}
                        y={CHIPS + r * ROW}
                        width={column - 4}
                        text={w(`debrief.act.${act}`)}
                      />
                    ),
                ),
              )}
              {rows.map(({ turn }, i) => (
                <text
                  key={turn}
                  className={css.date}
                  x={left + (i + 0.5) * column}
                  y={DATES}
                  data-on={turn === chosen || undefined}
                >
                  {date(turn)}
                </text>
              ))}
            </svg>
            {onChoose && (
              <ol className={css.columns} style={{ insetInlineStart: left * letters }}>
                {rows.map(({ turn }) => (
                  <li key={turn}>
                    <button
                      type="button"
                      style={{ inlineSize: column * letters }}
                      aria-pressed={turn === chosen}
                      aria-label={columnText(w, debrief, turn, date(turn))}
                      onClick={() => onChoose(turn)}
                    />
                  </li>
                ))}
              </ol>
            )}
          </div>
        </div>
      )}
    </figure>
  );
}

/** Text of a column for screen readers. */
function columnText(w: ReturnType<typeof useWords>, { rows, acts }: Debrief, turn: number, date: string): string {
  const row = rows[turn - 1]!;
  const act = (side: 'us' | 'iran') => acts[side][turn - 1];
  const named = (side: 'us' | 'iran') => (act(side) ? w(`debrief.act.${act(side)}`) : w('end.story.nothing'));
  const heat = figure(row.heat, 0);
  return w('debrief.timeline.turn', {
    turn,
    date,
    heat,
    attacks: row.attacks,
    killed: row.killed,
    us: named('us'),
    iran: named('iran'),
  });
}
