import type { TableOverrides } from '../../engine/model/index.ts';
import { type Num, type SourceTag, TABLES } from '../../engine/tables/index.ts';

type Value = number | readonly number[];

/** One number of the tables, a quarter more or less. */
export interface Variation {
  /** `section.name` of the tables. */
  readonly key: string;
  readonly unit: string;
  readonly source: SourceTag;
  readonly clause: string;
  readonly step: 'more' | 'less';
  readonly from: Value;
  readonly to: Value;
}

const STEP = 0.25;

/** Scales, origins and cumulative shares: not assumptions that could be doubted. */
const NO_ASSUMPTION = [
  'clock.watchesPerDay',
  'clock.scaleTurns',
  'clock.weekDays',
  'clock.lengthDraw',
  'attack.deathsShare',
  'points.start',
  'tracks.prestigeMin',
  'tracks.prestigeMax',
];

/** Counts: only whole steps make sense. */
const WHOLE =
  /^(turns?|watches|levels?|hits|stocks|strike points|killed|wounded|fighters|attacks|people|sites|rolls|carriers|cadres)\b/;
const isWhole = (section: string, unit: string): boolean =>
  section === 'costs' || section === 'pools' || (section === 'units' && /^(Mil|Pol)/.test(unit)) || WHOLE.test(unit);

function scaled(value: number, by: number, section: string, unit: string): number {
  const x = value * by;
  if (isWhole(section, unit)) return Math.round(x);
  return unit.startsWith('%') ? Math.min(100, x) : x;
}

const same = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Assumptions and fitted numbers, each a quarter up and down; counts that would not change are skipped. */
export function variations(): Variation[] {
  return Object.entries(TABLES).flatMap(([section, rows]) =>
    Object.entries(rows as Record<string, Num>).flatMap(([name, { value, unit, source, clause }]) => {
      const key = `${section}.${name}`;
      if ((source !== 'D' && source !== 'P') || section === 'forecast' || NO_ASSUMPTION.includes(key)) return [];
      return (['more', 'less'] as const).flatMap((step): Variation[] => {
        const by = step === 'more' ? 1 + STEP : 1 - STEP;
        const to: Value =
          typeof value === 'number' ? scaled(value, by, section, unit) : value.map((x) => scaled(x, by, section, unit));
        return same(value, to) ? [] : [{ key, unit, source, clause, step, from: value, to }];
      });
    }),
  );
}

export const overridesOf = ({ key, to }: Variation): TableOverrides => ({ [key]: to });
