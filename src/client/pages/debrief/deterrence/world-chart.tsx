import { histogram, signShares } from '../../../../analysis/debrief/histogram.ts';
import { summariseAverted } from '../../../../analysis/whatif/attacks-averted.ts';
import { figure } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { Hatch } from '../../../ui/charts/hatch.tsx';
import { ON_PAPER, useFontScale, useWidth } from '../../../ui/charts/use-chart-size.ts';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import css from './deterrence.module.css';

interface WorldProps {
  readonly name: string;
  readonly acted: readonly number[];
  readonly list: readonly number[];
  readonly width: number;
  /** Label the bar centres; only one of the charts needs it. */
  readonly marked: boolean;
}

const HEIGHT = 58;
const BASE = HEIGHT + 16;
/** Bars below this share of runs (%) have no number above them. */
const MIN_LABELLED = 8;

/** Histogram of attacks averted in one world. */
export function WorldChart({ name, acted, list, width, marked }: WorldProps) {
  const w = useWords();
  const { bars, reach } = histogram(list, width);
  const { fewer, same, more } = signShares(list);
  const { mean, claimed } = summariseAverted(acted, list);
  const most = Math.max(40, ...bars);
  const [ref, room] = useWidth(ON_PAPER.beside);
  const letters = useFontScale();
  const wide = room / letters;
  const height = HEIGHT + 30 + (marked ? MARKS : 0);
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
            <span>
              {w(claimed ? 'debrief.worlds.claim' : 'debrief.worlds.noClaim', { mean: moreOrFewer(w, mean, 1) })}
            </span>
          </>
        )}
      </div>
      <figure ref={ref} data-picture={w(`debrief.world.${name}`)} data-marked={marked || undefined}>
        {wide > 0 && (
          <svg {...UNTRANSLATED} width={room} height={height * letters} viewBox={`0 0 ${wide} ${height}`} aria-hidden>
            <line x1={0} x2={wide} y1={BASE} y2={BASE} />
            {bars.map((share, i) => {
              const height = (share / most) * HEIGHT;
              return (
                <g key={i} data-side={i < reach ? 'more' : i > reach ? 'fewer' : 'same'}>
                  {share > 0 && <rect x={left(i)} y={BASE - height} width={bar} height={height} />}
                  {i < reach && share > 0 && <Hatch x={left(i)} y={BASE - height} width={bar} height={height} />}
                  {share >= MIN_LABELLED && (
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

const MARKS = 18;

/** “4 fewer”, “2 more”: no sign to be read the wrong way round. */
function moreOrFewer(w: Words, averted: number, digits: number): string {
  const n = figure(Math.abs(averted), digits);
  if (n === figure(0, digits)) return w('debrief.worlds.mean.same');
  return w(averted < 0 ? 'debrief.worlds.mean.more' : 'debrief.worlds.mean.fewer', { n });
}

/** Labels at the centres of the bars. */
function Marks({ width, wide }: { width: number; wide: number }) {
  const w = useWords();
  return [-4, -2, 0, 2, 4].map((k) => (
    <text key={k} x={((k + 5.5) / 11) * wide} y={HEIGHT + 30 + MARKS - 5}>
      {moreOrFewer(w, k * width, 0)}
    </text>
  ));
}
