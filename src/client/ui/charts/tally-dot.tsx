import css from './chart.module.css';

interface DotProps {
  /** Day of its tally. */
  readonly day: string;
  readonly x: number;
  readonly y: number;
  readonly held: boolean;
  readonly outside: boolean;
  readonly chosen: boolean;
}

/** A published figure: filled where it was fitted to, hollow where held out, a diamond outside of its band. */
export function TallyDot({ day, x, y, held, outside, chosen }: DotProps) {
  const r = outside ? 6 : 4.5;
  const shape = outside
    ? `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`
    : `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  return (
    <g data-tally={day}>
      {chosen && <rect className={css.chosen} x={x - 10} y={y - 10} width={20} height={20} />}
      <path className={held ? css.hollow : css.filled} d={shape} />
    </g>
  );
}
