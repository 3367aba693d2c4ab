import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { signs } from '../../../../analysis/debrief/histogram.ts';
import { figure } from '../../../store/numbers.ts';
import { useWords } from '../../words.ts';
import { useTurnDate } from '../told.ts';
import css from './deterrence.module.css';
import type { Chosen } from './question.ts';

interface Props {
  readonly debrief: Debrief;
  readonly chosen: Chosen;
  readonly diffs: readonly number[];
}

const TOP = 22;
const LENGTH = 230;
/** Two marks nearer than this would lie on each other. */
const APART = 56;

interface Mark {
  readonly at: number;
  readonly value: string;
  readonly text: string;
  readonly look: 'thought' | 'nothing' | 'runs';
}

/** What somebody thought, beside what a strike that does nothing would have looked like, and what the runs say. */
export function SliderBeside({ debrief, chosen, diffs }: Props) {
  const w = useWords();
  const date = useTurnDate();
  const { side, turn } = chosen;
  const said = debrief.working[side];
  const near = said.toSorted(
    (a, b) => Math.abs(a.turn - (turn ?? 99)) - Math.abs(b.turn - (turn ?? 99)) || b.turn - a.turn,
  )[0];
  const marks: Mark[] = [
    { at: debrief.beforeAfter, value: String(debrief.beforeAfter), text: w('debrief.slider.nothing'), look: 'nothing' },
  ];
  if (near)
    marks.push({
      at: near.value,
      value: String(near.value),
      text: w('debrief.slider.thought', { turn: near.turn }),
      look: 'thought',
    });
  if (diffs.length > 0) {
    const { fewer } = signs(diffs);
    marks.push({ at: fewer, value: figure(fewer, 0), text: w('debrief.slider.runs'), look: 'runs' });
  }
  const placed = spread(marks);
  return (
    <section className={css.slider} data-side={side}>
      <h2>
        {near
          ? w('debrief.slider', { side: w(`side.${side}.of`), date: date(near.turn) })
          : w('debrief.slider.nobody', { side: w(`side.${side}.The`) })}
      </h2>
      <p className={css.quiet}>{w('debrief.slider.asked')}</p>
      <ul className={css.sliderScale}>
        <li className={css.end} style={{ insetBlockStart: 0 }}>
          {w('debrief.slider.top')}
        </li>
        {placed.map(({ mark, y }) => (
          <li key={mark.look} data-look={mark.look} style={{ insetBlockStart: y }}>
            <b>{mark.value}</b> <span>{mark.text}</span>
          </li>
        ))}
        <li className={css.end} style={{ insetBlockStart: LENGTH + 2 * TOP - 14 }}>
          {w('debrief.slider.bottom')}
        </li>
        <svg width="40" height={LENGTH + 2 * TOP} aria-hidden>
          <line x1={12} x2={12} y1={TOP} y2={TOP + LENGTH} />
          {placed.map(({ mark, y }) => (
            <g key={mark.look} data-look={mark.look}>
              <path d={`M18 ${yOf(mark.at)}L34 ${y + 10}`} />
              <rect
                x={mark.look === 'thought' ? 2 : 4}
                y={yOf(mark.at) - (mark.look === 'thought' ? 5 : 1.5)}
                width={mark.look === 'thought' ? 20 : 16}
                height={mark.look === 'thought' ? 10 : 3}
              />
            </g>
          ))}
        </svg>
      </ul>
    </section>
  );
}

const yOf = (value: number): number => TOP + ((100 - value) / 100) * LENGTH;

/** Words beside their marks, moved down or up as far as they must so that none lies on another. */
function spread(marks: readonly Mark[]): { mark: Mark; y: number }[] {
  const sorted = marks.toSorted((a, b) => b.at - a.at);
  let from = 14;
  const down = sorted.map((mark) => {
    const y = Math.max(from, yOf(mark.at) - 10);
    from = y + APART;
    return { mark, y };
  });
  let room = LENGTH + TOP - 30;
  return down
    .toReversed()
    .map(({ mark, y }) => {
      const up = Math.min(y, room);
      room = up - APART;
      return { mark, y: up };
    })
    .toReversed();
}
