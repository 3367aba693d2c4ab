import css from './chart.module.css';

interface DotProps {
  /** Date of the tally, `YYYY-MM-DD`. */
  readonly day: string;
  readonly x: number;
  readonly y: number;
  readonly held: boolean;
  readonly outside: boolean;
  readonly chosen: boolean;
}

/** A published tally: filled if used for the fit, hollow if held out, a diamond outside the 90% band. */
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
