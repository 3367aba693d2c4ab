import { ENDINGS, type RunSummary } from '../../../../analysis/whatif/summary.ts';
import { itemized, percent } from '../../../store/format/numbers.ts';
import { Hatch } from '../../../ui/charts/hatch.tsx';
import { ON_PAPER, useFontScale, useWidth } from '../../../ui/charts/use-chart-size.ts';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import { fittedText } from '../../../ui/charts/svg-text.ts';
import css from './whatif-chart.module.css';

type Kind = (typeof ENDINGS)[number];

const NAME = 108;
const BAR = 24;
const ROW = 30;
const KEY = 20;
/** Smallest share (0–1) with a number inside its part of the bar. */
const MIN_LABELLED = 0.12;
/** Width of a letter of the key, and of a colour patch with the space after a name, in pixels. */
const LETTER = 6.6;
const PATCH = 40;

/** How the runs ended, as shares of a bar. The table has the same numbers. */
export function Endings({ baseline, changed }: { baseline: RunSummary; changed: RunSummary | null }) {
  const w = useWords();
  const [ref, wide] = useWidth(ON_PAPER.beside);
  const letters = useFontScale();
  const width = wide / letters;
  const worlds = [
    { name: w('whatif.asOrdered'), world: baseline },
    ...(changed ? [{ name: w('whatif.changed'), world: changed }] : []),
  ];
  const kinds = ENDINGS.filter((kind) => worlds.some(({ world }) => world.endings[kind] > 0));
  const key = layOutNames(
    kinds.map((kind) => w(`whatif.ending.${kind}`)),
    width,
  );
  const below = worlds.length * ROW + 2;
  const height = below + KEY * (1 + Math.max(0, ...key.map(({ row }) => row)));
  return (
    <figure ref={ref} className={css.endings}>
      {worlds.map(({ name, world }) => (
        <p key={name} className="visually-hidden">
          {name}:{' '}
          {itemized(
            kinds.map((kind) =>
              w('common.named', { name: w(`whatif.ending.${kind}`), value: percent(100 * world.endings[kind]) }),
            ),
          )}
        </p>
      ))}
      {width > 0 && (
        <svg {...UNTRANSLATED} width={wide} height={height * letters} viewBox={`0 0 ${width} ${height}`} aria-hidden>
          {worlds.map(({ name, world }, i) => (
            <g key={name} transform={`translate(0 ${i * ROW + 1})`}>
              <text x={0} y={16} {...fittedText(name, NAME - 12)}>
                {name}
              </text>
              <Bar world={world} width={width - NAME - 1} />
            </g>
          ))}
          {kinds.map((kind, i) => {
            const { x, row } = key[i]!;
            const y = below + row * KEY;
            return (
              <g key={kind}>
                <Patch kind={kind} x={x} y={y} width={14} height={14} />
                <text x={x + 20} y={y + 12}>
                  {w(`whatif.ending.${kind}`)}
                </text>
              </g>
            );
          })}
        </svg>
      )}
    </figure>
  );
}

function Bar({ world, width }: { world: RunSummary; width: number }) {
  let left = NAME;
  return ENDINGS.filter((kind) => world.endings[kind] > 0).map((kind) => {
    const share = world.endings[kind];
    const x = left;
    left += share * width;
    return (
      <g key={kind}>
        <Patch kind={kind} x={x} y={0} width={Math.max(2, share * width - 1)} height={BAR} />
        {share >= MIN_LABELLED && (
          <text className={css.share} data-kind={kind} x={x + (share * width) / 2} y={17} textAnchor="middle">
            {percent(100 * share, 0)}
          </text>
        )}
      </g>
    );
  });
}

interface PatchProps {
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A colour patch with an edge: below for the United States, above for Iran; war is hatched. */
function Patch({ kind, x, y, width, height }: PatchProps) {
  const edge = kind === 'usAdvantage' ? y + height - 3 : kind === 'iranAdvantage' ? y : null;
  return (
    <g className={css.keyColour} data-kind={kind}>
      <rect x={x} y={y} width={width} height={height} />
      {kind === 'war' && <Hatch x={x} y={y} width={width} height={height} />}
      {edge !== null && <rect className={css.edge} x={x} y={edge} width={width} height={3} />}
    </g>
  );
}

/** Positions of the names of the key in rows of the available width. */
function layOutNames(names: readonly string[], width: number): { x: number; row: number }[] {
  let x = 0;
  let row = 0;
  return names.map((name) => {
    const wide = PATCH + name.length * LETTER;
    if (x > 0 && x + wide > width) {
      x = 0;
      row++;
    }
    const at = { x, row };
    x += wide;
    return at;
  });
}
