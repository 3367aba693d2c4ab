import { LEVELS, type Level } from '../../src/ai/levels.ts';
import { percentile } from '../../src/analysis/distribution.ts';
import { load, machine, summaryOf } from './support/bench.ts';
import { fixDice } from './support/dice.ts';
import { like, say } from './support/say.ts';
import { recordTimings, type Timings, readTimings } from './support/stopwatch.ts';
import { openStart, pick, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { type Browser, expect, type Page, test, collectComplaints } from './support/test.ts';

test.use({ viewport: { width: 1366, height: 768 }, contextOptions: { reducedMotion: 'no-preference' } });

const GAMES = Number(process.env.BENCH_GAMES);
const LEVEL = process.env.BENCH_LEVEL as Level;
/** Time limit of a decision in ms. */
const BUDGETS: Readonly<Record<Level, number>> = { cadet: 300, analyst: 2000, strategist: 8000 };

interface Game {
  readonly seed: string;
  /** The seat that the level does not play. */
  readonly side: 'us' | 'iran';
  /** Its player: a person who submits empty turns, or a Cadet that took over the seat. */
  readonly own: 'sealed' | 'given';
}

const game = (n: number): Game => ({
  seed: `bench:think:${n}`,
  side: n % 2 ? 'iran' : 'us',
  own: Math.floor(n / 2) % 2 ? 'given' : 'sealed',
});

/** Hands the seat over with the dialog's default. */
async function giveAway(page: Page, side: Game['side']): Promise<void> {
  await table.openMenu(page, 'seats');
  const dialog = page.getByRole('dialog', { name: say('seats.title'), exact: true });
  await dialog.getByRole('button', { name: `${say('seats.give')} : ${say(`side.${side}`)}` }).click();
  await dialog.getByRole('button', { name: say('seats.go') }).click();
}

/** Continues from result to result until the game is over. */
async function lookOn(page: Page): Promise<void> {
  for (let turn = 1; !(await table.endTitle(page).isVisible()); turn++) {
    await table.toResult(page);
    await table.goOn(page);
    await expect(page.getByText(like('result.turn', { turn }))).toHaveCount(0);
    await expect(table.skipPlayback(page).or(table.resultTitle(page)).or(table.endTitle(page))).toBeVisible();
  }
}

/** Plays a whole game with the page's own buttons. */
async function played(browser: Browser, { seed, side, own }: Game): Promise<Timings> {
  const context = await browser.newContext();
  const complaints = await collectComplaints(context);
  await fixDice(context, { seed });
  await recordTimings(context);
  const page = await context.newPage();
  await openStart(page);
  await pick(page, say('start.side'), say(`side.${side}`));
  await pick(page, say('start.opponent'), say(`policy.${LEVEL}`));
  await pick(page, say('start.length'), like('start.turns_other'));
  await startSolo(page, { side });
  await table.toTable(page, side);
  if (own === 'sealed') await table.sealToEnd(page);
  else {
    await giveAway(page, side);
    await lookOn(page);
  }
  const seen = await readTimings(page);
  await context.close();
  expect(complaints).toEqual([]);
  return seen;
}

interface Span {
  readonly from: number;
  readonly to: number;
}
interface Decision extends Span {
  /** Share of the simulations done, 0–1. */
  readonly part: number;
}
const length = ({ from, to }: Span): number => to - from;

/** Each decision of a side, from its first progress report to the last. */
function decisions({ told }: Timings, by: (side: string) => boolean): Decision[] {
  return told
    .filter((t) => t.done === 1 && by(t.side))
    .map((end) => {
      const begun = told.findLast((t) => t.done === 0 && t.side === end.side && t.at <= end.at);
      return { from: begun!.at, to: end.at, part: end.reached };
    });
}

/** Time limit of a decision in `client/transport/ai-api.ts`, in ms. */
const CUT = 7000;

/** From the click on Seal until the result, or the playback before it, is drawn. */
function waits({ clicks, pages }: Timings): Span[] {
  const seals = clicks.filter((c) => c.what === say('orders.seal.go'));
  return seals.map(({ at }) => {
    const result = pages.find((p) => p.at > at && !like('waiting.title').test(p.what));
    return { from: at, to: result!.at };
  });
}

interface Stop {
  readonly ms: number;
  readonly after: string;
}

/** Long tasks, each with the last click before it. */
const stops = ({ tasks, clicks }: Timings, counts: (task: Span) => boolean): Stop[] =>
  tasks
    .filter(({ at, ms }) => counts({ from: at, to: at + ms }))
    .map(({ at, ms }) => ({ ms, after: clicks.findLast((c) => c.at <= at + ms)?.what ?? '' }));

const sorted = (list: readonly number[]): number[] => list.toSorted((a, b) => a - b);
const counted = (times: readonly number[]): string => (times.length ? `${times.length}: ${summaryOf(times)}` : 'none');
const lengths = (spans: readonly Span[]): number[] => sorted(spans.map(length));

function tell(name: string, list: readonly Stop[]): string[] {
  const groups = new Map<string, Stop[]>();
  for (const stop of list) groups.set(stop.after, [...(groups.get(stop.after) ?? []), stop]);
  const one = (of: readonly Stop[]) => counted(sorted(of.map((s) => s.ms)));
  return [
    `tasks of the page over 50 ms ${name}: ${one(list)}`,
    ...[...groups].map(([after, of]) => `  ${after ? `after “${after}”` : 'as the page opens'}: ${one(of)}`),
  ];
}

test('@bench how long a computer player thinks', async ({ browser }) => {
  test.setTimeout(0);
  expect(Object.keys(LEVELS), '--level').toContain(LEVEL);
  expect(GAMES, '--games').toBeGreaterThan(0);
  const before = machine();
  const games: { game: Game; seen: Timings }[] = [];
  for (let n = 0; n < GAMES; n++) {
    games.push({ game: game(n), seen: await played(browser, game(n)) });
    console.log(`game ${n + 1} of ${GAMES}`);
  }
  const decided = games.map(({ game, seen }) => ({ game, spans: decisions(seen, (side) => side !== game.side) }));
  const all = lengths(decided.flatMap((d) => d.spans));
  const against = (side: Game['side']) => lengths(decided.filter((d) => d.game.side === side).flatMap((d) => d.spans));
  const cut = decided.flatMap((d) => d.spans.filter((s) => length(s) >= CUT).map((s) => s.part));
  const least = cut.length ? `, after ${Math.round(100 * Math.min(...cut))} % of the simulations at the earliest` : '';
  const waited = lengths(games.flatMap(({ seen }) => waits(seen)));

  const thinking = (seen: Timings) => {
    const spans = decisions(seen, () => true);
    return (task: Span) => spans.some((s) => s.from < task.to && task.from < s.to);
  };
  const meanwhile = games.flatMap(({ seen }) => stops(seen, thinking(seen)));
  const otherwise = games.flatMap(({ seen }) => stops(seen, (task) => !thinking(seen)(task)));

  const budget = BUDGETS[LEVEL];
  const line = (name: string, times: readonly number[]) => `${name}: ${counted(times)}`;
  console.log(
    [
      `${GAMES} whole games against ${LEVEL}, ${LEVELS[LEVEL]} simulations a turn, Chromium ${browser.version()}, 1366 × 768`,
      `${before}; after ${load()}`,
      `${line('decisions, from the first word of it to the last', all)} (p99 at most ${budget / 1000} s)`,
      line('  for Iran', against('us')),
      line('  for the United States', against('iran')),
      `  cut short by the clock: ${cut.length} of ${all.length}${least}`,
      line('turns from the click on Seal to the picture, sealed at once', waited),
      ...tell('while somebody thinks', meanwhile),
      ...tell('while nobody thinks', otherwise),
    ].join('\n'),
  );
  expect(percentile(all, 0.99)).toBeLessThanOrEqual(budget);
  expect(meanwhile.length, 'tasks of the page over 50 ms while somebody thinks').toBe(0);
});
