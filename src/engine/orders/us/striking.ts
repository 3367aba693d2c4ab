import type { AxisView, Effect, Modifier, Odds, SideView, TheatreId } from '../../model/index.ts';
import { notKnown, step } from '../order-rules.ts';
import { shown } from '../../rules/context.ts';
import type { Tables } from '../../tables/index.ts';
import { isNewClass } from '../../rules/strikes.ts';

/** A site that was hit may already be destroyed. */
export const goneAlready = (view: SideView, site: AxisView): Modifier[] =>
  site.damage === 'damaged' && !view.us?.assessment?.sites.some((x) => x.site === site.def.id && x.damage === 'damaged')
    ? [notKnown('goneUnknown')]
    : [];

/** Odds of a site with two thresholds, and the terms hidden from the US. */
export function graded({ label, why }: Odds, site: string, damaged: number, unknown: readonly Modifier[]): Odds {
  const p = why.result ?? 0;
  const outcomes = [
    { key: 'destroyed', upTo: p },
    { key: 'damaged', upTo: shown(Math.min(100, p + damaged)) },
    { key: 'nothing', upTo: 100 },
  ];
  return { label, site, why: { ...why, mods: [...why.mods, ...unknown], outcomes } };
}

/** Consequences of strikes on Iran or its groups on land (rules §9); `heavy`: by a wave, or on Iranian soil. */
export function struckMoves(view: SideView, tables: Tables, heavy: boolean, only?: string): Effect[] {
  const numbers = tables.tracks;
  const calm = only ? `${only}Calm` : 'calm';
  return [
    step('track.hardliners', heavy ? numbers.hardlinersWave : numbers.hardlinersStruck, only),
    step('track.hardliners', numbers.hardlinersFear, only ? `${only}Fear` : 'fear'),
    step('track.hardliners', numbers.hardlinersAnger, only ? `${only}Anger` : 'anger'),
    ...(heavy ? [step('track.assurance', numbers.assuranceWave, only)] : []),
    step('track.hardliners', numbers.hardlinersCalm, calm),
    step('track.prestige', numbers.prestigeCalmStruck, calm),
    ...(view.tracks.calmTurns > 0 ? [step('track.assurance', numbers.calmStruck, calm)] : []),
  ];
}

/** A new theatre or class of target counts extra (rules §8). */
export const firstEp = (view: SideView, where: readonly TheatreId[], cls: string, tables: Tables): number =>
  view.us !== null && isNewClass(view.us, where, cls) ? tables.ep.newClass : 0;
