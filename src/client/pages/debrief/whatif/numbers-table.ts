import type { Rerun } from '../../../../analysis/whatif/rerun.ts';
import type { Cell, Sheet } from '../../../../analysis/export/csv.ts';
import { ENDINGS, FIGURES, type World } from '../../../../analysis/whatif/summary.ts';
import type { Words } from '../../../store/format/words.ts';
import { type Measured, spreadIn, type Summed } from './rerun-summary.ts';

const NAMES: readonly Measured[] = ['us', 'iran', 'attacks', 'heatEnd', 'americansKilled'];
const round = (x: number): number => Math.round(x * 100) / 100;

/** The figures behind the pictures, as plain numbers: mean and the interval of nine runs in ten; endings as per cent. */
export function numbersSheet(w: Words, sum: Summed, changed: boolean, happened: Rerun): Sheet {
  const worlds: readonly ['asOrdered' | 'changed', World][] = [
    ['asOrdered', sum.baseline],
    ...(changed ? [['changed', sum.changed] as ['changed', World]] : []),
  ];
  const spread = (world: World, name: Measured): Cell[] => {
    const { mean, p5, p95 } = spreadIn(world, name);
    return [round(mean), round(p5), round(p95)];
  };
  return {
    columns: [
      w('whatif.column.figure'),
      w('whatif.column.happened'),
      ...worlds.flatMap(([name]) =>
        ['mean', 'low', 'high'].map((key) => `${w(`whatif.column.${name}`)}: ${w(`whatif.column.${key}`)}`),
      ),
    ],
    rows: [
      ...NAMES.map((name) => [
        w(`whatif.figure.${name}`),
        round(FIGURES[name](happened)),
        ...worlds.flatMap(([, world]) => spread(world, name)),
      ]),
      ...ENDINGS.map((kind) => [
        w(`whatif.ending.${kind}`),
        happened.ending === kind,
        ...worlds.flatMap(([, world]): Cell[] => [round(100 * world.endings[kind]), null, null]),
      ]),
    ],
  };
}
