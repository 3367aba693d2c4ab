import { type HeatChart, type HeatMark, heatScale, placedNames } from './heat-chart.ts';

/** What the picture says; no name of a player. */
interface Picture {
  readonly name: string;
  readonly as: string;
  readonly verdict: string;
  readonly luck: string;
  readonly chart: HeatChart;
  /** Draws the map with its marks. */
  readonly map: (w: number, h: number) => Promise<HTMLCanvasElement>;
  readonly killed: number;
  readonly wounded: number;
  readonly people: string;
}

const SIZE = { width: 1200, height: 630 };
/** Left of the map. */
const TEXT = { left: 52, width: 706 };
const MAP = 800;
const CHART = { width: MAP, height: 478, left: 136, right: 104, top: 314, bottom: 0 };
const VERDICT = { size: 46, line: 54, top: 124 };
/** Most marks of people in a row, and their distance. */
const MARKS = 48;
const STEP = { few: 17, many: 700 / MARKS };
const FEW = 40;

type Write = (words: string, x: number, y: number, size: number, how?: Partial<Look>) => void;

interface Look {
  readonly weight: number;
  readonly ink: string;
  readonly align: CanvasTextAlign;
}

interface Paper {
  readonly ctx: CanvasRenderingContext2D;
  readonly colour: (token: string) => string;
  readonly write: Write;
}

/** Draws the picture to send: 1,200 by 630 pixels, always dark, in the page's typeface. */
export async function drawPicture(picture: Picture): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), SIZE);
  const ctx = canvas.getContext('2d')!;
  const family = getComputedStyle(document.body).fontFamily;
  const write: Write = (words, x, y, size, { weight = 400, ink = '--ink', align = 'left' } = {}) => {
    ctx.font = `${weight} ${size}px ${family}`;
    ctx.fillStyle = darkToken(ink);
    ctx.textAlign = align;
    ctx.lineWidth = 4;
    ctx.strokeStyle = darkToken('--panel');
    ctx.strokeText(words, x, y); // hides the lines behind the words
    ctx.fillText(words, x, y);
  };
  ctx.lineJoin = 'round';
  const paper: Paper = { ctx, colour: darkToken, write };
  ctx.fillStyle = darkToken('--panel');
  ctx.fillRect(0, 0, SIZE.width, SIZE.height);
  ctx.drawImage(await picture.map(SIZE.width - MAP, SIZE.height), MAP, 0);
  ctx.fillStyle = darkToken('--rule-2');
  ctx.fillRect(MAP, 0, 1, SIZE.height);
  write(picture.name, TEXT.left, 60, 24, { weight: 650 });
  const width = ctx.measureText(picture.name).width;
  write(picture.as, TEXT.left + width + 14, 60, 19, { ink: '--ink-2' });
  ctx.font = `650 ${VERDICT.size}px ${family}`;
  let y = VERDICT.top;
  for (const line of wrapped(ctx, picture.verdict, TEXT.width)) {
    write(line, TEXT.left, y, VERDICT.size, { weight: 650 });
    y += VERDICT.line;
  }
  write(picture.luck, TEXT.left, y - 6, 22, { ink: '--ink-2' });
  drawHeat(paper, picture.chart);
  drawPeople(paper, picture);
  write(picture.people, TEXT.left, SIZE.height - 32, 20, { ink: '--ink-2' });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return new File([blob!], 'a-fine-line.png', { type: 'image/png' });
}

function drawHeat({ ctx, colour, write }: Paper, chart: HeatChart): void {
  const scale = heatScale(chart, CHART);
  const { x, y } = scale;
  for (const { from, to, name } of chart.truces) {
    ctx.fillStyle = colour('--panel-3');
    ctx.fillRect(x(from), CHART.top - 14, x(to) - x(from), CHART.height - CHART.top + 14);
    write(name, (x(from) + x(to)) / 2, CHART.top - 22, 16, { ink: '--ink-2', align: 'center' });
  }
  for (const { at, name, hot } of chart.levels) {
    ctx.lineWidth = 1;
    ctx.strokeStyle = colour(hot ? '--red' : '--rule-2');
    ctx.setLineDash(hot ? [3, 3] : []);
    ctx.beginPath();
    ctx.moveTo(CHART.left, y(at));
    ctx.lineTo(CHART.width - CHART.right, y(at));
    ctx.stroke();
    write(name, CHART.left - 12, y(at) + 5, 16, { ink: hot ? '--red' : '--ink-3', align: 'right' });
  }
  ctx.setLineDash([]);
  ctx.strokeStyle = colour('--heat');
  ctx.lineWidth = 3.5;
  ctx.beginPath();
  chart.heat.forEach((value, i) => ctx.lineTo(x(i), y(value)));
  ctx.stroke();
  const last = { x: x(chart.heat.length - 1), y: y(chart.heat.at(-1)!) };
  ctx.fillStyle = colour('--heat');
  ctx.beginPath();
  ctx.arc(last.x, last.y, 5, 0, 2 * Math.PI);
  ctx.fill();
  write(chart.end, last.x + 12, last.y + 7, 20, { weight: 650 });
  for (const { kind, side, at, heat } of chart.marks) {
    ctx.fillStyle = colour(kind === 'kept' ? '--panel' : inkOf(side));
    ctx.strokeStyle = colour(inkOf(side));
    SHAPES[kind](ctx, x(at), y(heat));
    ctx.fill();
    if (kind === 'kept' || kind === 'broken') ctx.stroke();
  }
  const widthOf = (words: string): number => {
    write('', 0, 0, 16, { weight: 650 });
    return ctx.measureText(words).width;
  };
  for (const name of placedNames(chart, scale, CHART, widthOf))
    write(name.name, name.x, name.y, 16, {
      weight: 650,
      ink: inkOf(name.side),
      align: 'center',
    });
  for (const { at, name } of chart.dates)
    write(name, x(at), CHART.height + 26, 16, { ink: '--ink-3', align: 'center' });
}

/** Deaths are red. */
const inkOf = (side: HeatMark['side']): string => (side === null ? '--red' : side === 'us' ? '--us' : '--ir');

/** The marks of the page's chart. */
const SHAPES: Readonly<Record<HeatMark['kind'], (ctx: CanvasRenderingContext2D, x: number, y: number) => void>> = {
  struck: (ctx, x, y) => square(ctx, x, y, 6),
  killed: (ctx, x, y) => diamond(ctx, x, y, 8),
  kept: (ctx, x, y) => {
    ctx.beginPath();
    ctx.arc(x, y, 6.5, 0, 2 * Math.PI);
  },
  broken: (ctx, x, y) => {
    ctx.beginPath();
    ctx.moveTo(x - 6, y - 6);
    ctx.lineTo(x + 6, y + 6);
    ctx.moveTo(x + 6, y - 6);
    ctx.lineTo(x - 6, y + 6);
  },
};

/** A diamond a person; hollow: wounded. */
function drawPeople({ ctx, colour }: Paper, { killed, wounded }: Picture): void {
  ctx.fillStyle = colour('--red');
  ctx.strokeStyle = colour('--red');
  ctx.lineWidth = 1.5;
  const marks = Math.min(MARKS, killed + wounded);
  const step = marks <= FEW ? STEP.few : STEP.many;
  for (let i = 0; i < marks; i++) {
    diamond(ctx, TEXT.left + 8 + i * step, SIZE.height - 78, step * 0.4);
    if (i < killed) ctx.fill();
    else ctx.stroke();
  }
}

function diamond(ctx: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  ctx.beginPath();
  ctx.moveTo(x, y - r);
  ctx.lineTo(x + r, y);
  ctx.lineTo(x, y + r);
  ctx.lineTo(x - r, y);
  ctx.closePath();
}

function square(ctx: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  ctx.beginPath();
  ctx.rect(x - r, y - r, 2 * r, 2 * r);
}

/** Lines of about the same length, as few as fit. */
function wrapped(ctx: CanvasRenderingContext2D, words: string, width: number): readonly string[] {
  const fill = (room: number): string[] => {
    const lines: string[] = [];
    for (const word of words.split(' ')) {
      const last = lines.at(-1);
      if (last !== undefined && ctx.measureText(`${last} ${word}`).width <= room)
        lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  };
  const few = fill(width);
  let narrow = width;
  while (narrow > width / 2 && fill(narrow - 10).length === few.length) narrow -= 10;
  return fill(narrow);
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
