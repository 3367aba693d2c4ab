import { timesFewer } from '../../../../analysis/debrief/before-after.ts';
import { histogram, signs, widthFor } from '../../../../analysis/debrief/histogram.ts';
import { WORLDS } from '../../../../analysis/debrief/worlds.ts';
import type { Sheet } from '../../../../analysis/takeaway/csv.ts';
import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { avertedOf } from '../../../../analysis/whatif/averted.ts';
import { figure, signed } from '../../../store/numbers.ts';
import type { Words } from '../../../store/words.ts';
import { Button } from '../../parts/controls.tsx';
import { Progress as Bar } from '../../parts/progress.tsx';
import { Figure } from '../../parts/figure/figure.tsx';
import { useWidth } from '../../evidence/use-width.ts';
import { useWords } from '../../words.ts';
import css from './deterrence.module.css';
import { type Chosen, turnsOf } from './question.ts';
import type { Averting } from './use-averted.ts';

const ALL = ['own', ...WORLDS] as const;

/** Attacks averted, in this game’s own world and in the three in which it is settled whether striking works. */
export function Worlds({ debrief, chosen, averting }: { debrief: Debrief; chosen: Chosen; averting: Averting }) {
  const w = useWords();
  const acted = turnsOf(debrief, chosen);
  const lists = ALL.map((world) => averting.answers({ side: chosen.side, acted, world }));
  const width = widthFor(lists);
  const name = chosen.turn === null ? 'all' : 'one';
  const title = w(`debrief.worlds.${chosen.side}.${name}`, { turn: chosen.turn });
  return (
    <section className={css.worlds}>
      <h2>{title}</h2>
      <p className={css.quiet}>{w('debrief.worlds.text', { from: acted[0], to: lastOf(debrief, acted) })}</p>
      <p className={css.before}>{beforeLine(w, debrief, chosen)}</p>
      <Progress averting={averting} />
      <div className={css.scale} aria-hidden>
        <span>{w('debrief.worlds.more')}</span>
        <span>{w('debrief.worlds.same')}</span>
        <span>{w('debrief.worlds.fewer')}</span>
      </div>
      <Figure name={`averted-${chosen.side}-${chosen.turn ?? 'all'}`} title={title} sheet={sheetOf(w, acted, lists)}>
        {ALL.map((world, i) => (
          <World key={world} name={world} acted={acted} list={lists[i]!} width={width} marked={i === ALL.length - 1} />
        ))}
      </Figure>
      <p className={css.legend}>
        <svg width="12" height="10" viewBox="0 0 12 10" aria-hidden>
          <path className={css.ownDice} d="M6 0l6 10H0Z" />
        </svg>
        {w('debrief.worlds.dice')}
      </p>
    </section>
  );
}

function sheetOf(w: Words, acted: readonly number[], lists: readonly (readonly number[])[]): Sheet {
  const round = (x: number): number => Math.round(x * 100) / 100;
  return {
    columns: ['world', 'runs', 'mean', 'low', 'high', 'claim'].map((key) => w(`debrief.worlds.head.${key}`)),
    rows: ALL.map((world, i) => {
      const { mean, p5, p95, claimed, runs } = avertedOf(acted, lists[i]!);
      const found = runs > 0 ? [round(mean), p5, p95, w(claimed ? 'debrief.claimed' : 'debrief.unclaimed')] : [];
      return [w(`debrief.world.${world}`), runs, ...(runs > 0 ? found : [null, null, null, ''])];
    }),
  };
}

/** What a glance at the curve would say, and how little that is worth. */
function beforeLine(w: Words, debrief: Debrief, chosen: Chosen): string {
  const { fewer, of } = timesFewer(debrief.rows, turnsOf(debrief, chosen));
  if (of === 0) return w('debrief.worlds.before.none');
  const seen = w('debrief.worlds.before', { n: fewer, count: of });
  return chosen.side === 'us' ? `${seen} ${w('debrief.worlds.chance', { chance: debrief.beforeAfter })}` : seen;
}

/** The last turn that is counted: two after the last act, or the game’s last. */
const lastOf = ({ rows }: Debrief, acted: readonly number[]): number => Math.min(rows.length, acted.at(-1)! + 2);

function Progress({ averting }: { averting: Averting }) {
  const w = useWords();
  const { state, done, of, stop, goOn } = averting;
  if (state === 'done') return null;
  return (
    <div className={css.progress}>
      {state === 'failed' ? (
        <p className={css.quiet}>{w('debrief.worlds.failed')}</p>
      ) : (
        <>
          <Bar label={w('debrief.worlds.progress')} done={done / of} />
          <span>{w('debrief.worlds.done', { n: figure(done), of: figure(of) })}</span>
          <Button onClick={state === 'running' ? stop : goOn}>
            {w(state === 'running' ? 'common.cancel' : 'debrief.worlds.goOn')}
          </Button>
        </>
      )}
    </div>
  );
}

interface WorldProps {
  readonly name: (typeof ALL)[number];
  readonly acted: readonly number[];
  readonly list: readonly number[];
  readonly width: number;
  /** The middles of its bars have what they stand for below them; those of the others are the same. */
  readonly marked: boolean;
}

const HEIGHT = 58;
const BASE = HEIGHT + 16;
/** A bar this high has its figure above it. */
const WORTH = 8;

function World({ name, acted, list, width, marked }: WorldProps) {
  const w = useWords();
  const { bars, reach } = histogram(list, width);
  const { fewer, same, more } = signs(list);
  const { mean, claimed } = avertedOf(acted, list);
  const most = Math.max(40, ...bars);
  const [ref, wide] = useWidth();
  const step = wide / bars.length;
  const bar = Math.min(22, step - 6);
  const left = (i: number): number => (i + 0.5) * step - bar / 2;
  const own = list.length > 0 ? Math.max(-reach, Math.min(reach, Math.round(list[0]! / width))) : null;
  return (
    <div className={css.world} data-own={name === 'own' || undefined}>
      <div>
        <b>{w(`debrief.world.${name}`)}</b>
        {list.length === 0 ? (
          <span>{w('debrief.worlds.none')}</span>
        ) : (
          <>
            <span>
              {w('debrief.worlds.signs', { fewer: figure(fewer, 0), same: figure(same, 0), more: figure(more, 0) })}
            </span>
            <span>{w(claimed ? 'debrief.worlds.claim' : 'debrief.worlds.noClaim', { mean: signed(mean) })}</span>
          </>
        )}
      </div>
      <figure ref={ref} data-picture={w(`debrief.world.${name}`)} data-marked={marked || undefined}>
        {wide > 0 && (
          <svg width={wide} height={HEIGHT + 30 + (marked ? MARKS : 0)} aria-hidden>
            <line x1={0} x2={wide} y1={BASE} y2={BASE} />
            {bars.map((share, i) => {
              const height = (share / most) * HEIGHT;
              return (
                <g key={i} data-side={i < reach ? 'more' : i > reach ? 'fewer' : 'same'}>
                  {share > 0 && <rect x={left(i)} y={BASE - height} width={bar} height={height} />}
                  {i < reach && share > 0 && <Hatch x={left(i)} y={BASE - height} width={bar} height={height} />}
                  {share >= WORTH && (
                    <text x={(i + 0.5) * step} y={BASE - 5 - height}>
                      {figure(share, 0)}
                    </text>
                  )}
                </g>
              );
            })}
            {own !== null && (
              <path className={css.ownDice} d={`M${(own + reach + 0.5) * step} ${BASE + 3}l6 10h-12Z`} />
            )}
            {marked && <Marks width={width} wide={wide} />}
          </svg>
        )}
      </figure>
    </div>
  );
}

/** Lines across a bar, so that “more attacks” is told apart without a colour. */
function Hatch({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const lines = Math.floor((height + width) / 5);
  return (
    <g>
      {Array.from({ length: lines }, (_, k) => {
        const at = (k + 1) * 5;
        const [x1, y1] = at <= height ? [x, y + at] : [x + (at - height), y + height];
        const [x2, y2] = at <= width ? [x + at, y] : [x + width, y + (at - width)];
        return <line key={k} x1={x1} y1={y1} x2={x2} y2={y2} />;
      })}
    </g>
  );
}

const MARKS = 18;

/** What the middles of the bars stand for. */
function Marks({ width, wide }: { width: number; wide: number }) {
  return [-4, -2, 0, 2, 4].map((k) => (
    <text key={k} x={((k + 5.5) / 11) * wide} y={HEIGHT + 30 + MARKS - 5}>
      {k === 0 ? '0' : signed(k * width, 0)}
    </text>
  ));
}
