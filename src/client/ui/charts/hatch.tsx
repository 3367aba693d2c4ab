/** Distance of two lines along the edges, in pixels. */
const APART = 5;

interface Props {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Falling lines across a rectangle, so that it is told apart without colour, on paper too. */
export function Hatch({ x, y, width, height }: Props) {
  return (
    <g>
      {Array.from({ length: Math.floor((height + width) / APART) }, (_, k) => {
        const at = (k + 1) * APART;
        const [x1, y1] = at <= height ? [x, y + at] : [x + (at - height), y + height];
        const [x2, y2] = at <= width ? [x + at, y] : [x + width, y + (at - width)];
        return <line key={k} x1={x1} y1={y1} x2={x2} y2={y2} />;
      })}
    </g>
  );
}
