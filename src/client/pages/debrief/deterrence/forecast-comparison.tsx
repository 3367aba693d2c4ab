import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { signShares } from '../../../../analysis/debrief/histogram.ts';
import { figure } from '../../../store/format/numbers.ts';
import { ON_PAPER, useFontScale, useWidth } from '../../../ui/charts/use-chart-size.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import { wrappedText } from '../../../ui/charts/svg-text.ts';
import { useTurnDate } from '../format.ts';
import css from './deterrence.module.css';
import type { DeterrenceChoice } from './deterrence-question.ts';

interface Props {
  readonly debrief: Debrief;
  readonly chosen: DeterrenceChoice;
  readonly diffs: readonly number[];
  readonly heading?: 'h2' | 'h4';
}

const TOP = 22;
const LENGTH = 230;
/** Minimum distance between two marks, in pixels; closer ones would overlap. */
const APART = 60;
/** Space for a number before its label, in pixels. */
const roomFor = ({ value, look }: Mark): number => value.length * (look === 'thought' ? 16 : 12.5) + 6;
/** Spare space, because other programs use wider fonts. */
const SPARE = 16;

interface Mark {
  readonly at: number;
  readonly value: string;
  readonly text: string;
  readonly look: 'thought' | 'nothing' | 'runs';
}

/** The player's forecast next to the result if strikes had no effect, and the result of the runs. */
export function ForecastComparison({ debrief, chosen, diffs, heading: Heading = 'h2' }: Props) {
  const w = useWords();
  const date = useTurnDate();
  const { side, turn } = chosen;
  const forecast = debrief.working[side];
  const near = forecast.toSorted(
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
    const { fewer } = signShares(diffs);
    marks.push({ at: fewer, value: figure(fewer, 0), text: w('debrief.slider.runs'), look: 'runs' });
  }
  const title = near
    ? w('debrief.slider', { side: w(`side.${side}.inline`), date: date(near.turn) })
    : w('debrief.slider.nobody', { side: w(`side.${side}.start`) });
  const sheet = {
    columns: [w('debrief.slider.head.what'), w('debrief.slider.head.value')],
    rows: marks.map(({ text, at }) => [text, Math.round(at)]),
  };
  return (
    <section className={css.slider} data-side={side}>
      <Heading>{title}</Heading>
      <p className={css.quiet}>{w('debrief.slider.asked')}</p>
      <Figure name={`slider-${side}`} title={title} sheet={sheet}>
        <Scale marks={marks} />
      </Figure>
    </section>
  );
}

const WORDS = 46;
const LINE = 15;

/** A vertical scale with a label next to every mark. */
function Scale({ marks }: { marks: readonly Mark[] }) {
  const w = useWords();
  const [ref, wide] = useWidth(ON_PAPER.half);
  const letters = useFontScale();
  const width = wide / letters;
  const height = LENGTH + 2 * TOP;
  return (
    <figure ref={ref} className={css.sliderScale}>
      <ul className="visually-hidden">
        {marks.map(({ look, value, text }) => (
          <li key={look}>
            {value} {text}
          </li>
        ))}
      </ul>
      {width > 0 && (
        <svg {...UNTRANSLATED} width={wide} height={height * letters} viewBox={`0 0 ${width} ${height}`} aria-hidden>
          <text x={WORDS / 2} y={12}>
            {w('debrief.slider.top')}
          </text>
          <text x={WORDS / 2} y={height - 4}>
            {w('debrief.slider.bottom')}
          </text>
          <line x1={12} x2={12} y1={TOP} y2={TOP + LENGTH} />
          {spread(marks).map(({ mark, y }) => {
            const { look, at, value, text } = mark;
            const room = width - WORDS - SPARE;
            return (
              <g key={look} data-look={look}>
                <path d={`M18 ${yOf(at)}L34 ${y + 10}`} />
                <rect
                  x={look === 'thought' ? 2 : 4}
                  y={yOf(at) - (look === 'thought' ? 5 : 1.5)}
                  width={look === 'thought' ? 20 : 16}
                  height={look === 'thought' ? 10 : 3}
                />
                <text className={css.sliderValue} x={WORDS} y={y + 17}>
                  {value}
                </text>
                {wrappedText(text, room - roomFor(mark), room).map((line, i) => (
                  <text
                    key={line}
                    className={css.sliderWords}
                    x={WORDS + (i === 0 ? roomFor(mark) : 0)}
                    y={y + 17 + i * LINE}
                  >
                    {line}
                  </text>
                ))}
              </g>
            );
          })}
        </svg>
      )}
    </figure>
  );
}

const yOf = (value: number): number => TOP + ((100 - value) / 100) * LENGTH;

/** Moves labels up or down as far as needed, so that none overlap. */
function spread(marks: readonly Mark[]): { mark: Mark; y: number }[] {
  const sorted = marks.toSorted((a, b) => b.at - a.at);
  let from = 14;
  const down = sorted.map((mark) => {
    const y = Math.max(from, yOf(mark.at) - 10);
    from = y + APART;
    return { mark, y };
  });
  let room = LENGTH + TOP - 48;
  return down
    .toReversed()
    .map(({ mark, y }) => {
      const up = Math.min(y, room);
      room = up - APART;
      return { mark, y: up };
    })
    .toReversed();
}
