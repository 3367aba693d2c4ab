import { scaleOf } from '../../../ui/charts/scale.ts';

/** What the picture says; no name of a player. */
interface Picture {
  readonly name: string;
  readonly as: string;
  readonly verdict: string;
  readonly luck: string;
  /** Heat at the opening and after each turn. */
  readonly heat: readonly number[];
  readonly levels: readonly { readonly at: number; readonly name: string }[];
  readonly end: (heat: number) => string;
  readonly killed: number;
  readonly wounded: number;
  readonly people: string;
}

const SIZE = { width: 1200, height: 630 };
const LEFT = 52;
const CHART = { ...SIZE, left: 150, right: 190, top: 268, bottom: 150 };
/** Most marks of people in a row. */
const MARKS = 60;

/** Draws the picture to send: 1,200 by 630 pixels, always dark, in the page's typeface. */
export async function drawPicture(picture: Picture): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), SIZE);
  const ctx = canvas.getContext('2d')!;
  const colour = (name: string): string => darkToken(name);
  const family = getComputedStyle(document.body).fontFamily;
  const text = (words: string, x: number, y: number, size: number, weight = 400, ink = '--ink'): void => {
    ctx.font = `${weight} ${size}px ${family}`;
    ctx.fillStyle = colour(ink);
    ctx.fillText(words, x, y);
  };
  ctx.fillStyle = colour('--panel');
  ctx.fillRect(0, 0, SIZE.width, SIZE.height);
  text(picture.name, LEFT, 64, 24, 650);
  const width = ctx.measureText(picture.name).width;
  text(picture.as, LEFT + width + 16, 64, 20, 400, '--ink-2');
  ctx.font = `650 48px ${family}`;
  let y = 126;
  for (const line of wrapped(ctx, picture.verdict, SIZE.width - 2 * LEFT)) {
    text(line, LEFT, y, 48, 650);
    y += 54;
  }
  text(picture.luck, LEFT, y - 8, 22, 400, '--ink-2');
  drawHeat(ctx, picture, colour, text);
  drawPeople(ctx, picture, colour);
  text(picture.people, LEFT, SIZE.height - 32, 20, 400, '--ink-2');
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return new File([blob!], 'a-fine-line.png', { type: 'image/png' });
}

type Write = (words: string, x: number, y: number, size: number, weight?: number, ink?: string) => void;

function drawHeat(
  ctx: CanvasRenderingContext2D,
  { heat, levels, end }: Picture,
  colour: (x: string) => string,
  text: Write,
): void {
  const top = Math.max(60, ...heat) + 8;
  const { x, y } = scaleOf(CHART, heat.length - 1, top);
  ctx.lineWidth = 1;
  for (const { at, name } of levels) {
    if (at >= top) continue;
    ctx.strokeStyle = colour('--rule-2');
    ctx.beginPath();
    ctx.moveTo(CHART.left, y(at));
    ctx.lineTo(SIZE.width - CHART.right, y(at));
    ctx.stroke();
    text(name, LEFT, y(at) + 5, 17, 400, '--ink-3');
  }
  ctx.strokeStyle = colour('--heat');
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.beginPath();
  heat.forEach((value, i) => ctx.lineTo(x(i), y(value)));
  ctx.stroke();
  const last = heat.at(-1)!;
  ctx.fillStyle = colour('--heat');
  ctx.beginPath();
  ctx.arc(x(heat.length - 1), y(last), 6, 0, 2 * Math.PI);
  ctx.fill();
  text(end(last), x(heat.length - 1) + 16, y(last) + 8, 22, 650);
}

/** A diamond a person; hollow: wounded. */
function drawPeople(ctx: CanvasRenderingContext2D, { killed, wounded }: Picture, colour: (x: string) => string): void {
  ctx.fillStyle = colour('--red');
  ctx.strokeStyle = colour('--red');
  ctx.lineWidth = 1.5;
  const row = SIZE.height - 84;
  for (let i = 0; i < Math.min(MARKS, killed + wounded); i++) {
    const at = LEFT + 8 + i * 18;
    ctx.beginPath();
    for (const [dx, dy] of [
      [0, -7],
      [7, 0],
      [0, 7],
      [-7, 0],
    ] as const)
      ctx.lineTo(at + dx, row + dy);
    ctx.closePath();
    if (i < killed) ctx.fill();
    else ctx.stroke();
  }
}

function wrapped(ctx: CanvasRenderingContext2D, words: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && ctx.measureText(`${last} ${word}`).width <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A colour token as it is in the dark, whatever the theme of the page. */
function darkToken(name: string): string {
  const probe = document.createElement('div');
  probe.dataset.theme = 'dark';
  document.body.append(probe);
  const value = getComputedStyle(probe).getPropertyValue(name).trim();
  probe.remove();
  return value;
}
