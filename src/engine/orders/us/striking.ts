import type { AxisView, Effect, GroupId, Modifier, Odds, SideView, TheatreId } from '../../model/index.ts';
import { notKnown, step } from '../order-rules.ts';
import { blamed, isIraqi } from '../../rules/blame.ts';
import { firstReports, unvotedCost } from '../../rules/congress.ts';
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

/** What a strike means at home: the first in an area is reported to Congress, and later ones cost Political (rules §9). */
export function homeMoves(view: SideView, where: readonly TheatreId[], tables: Tables, only?: string): Effect[] {
  const reports = firstReports(view.us, where);
  const political = unvotedCost(view.us, where, tables);
  return [
    ...(reports > 0 && tables.tracks.pressureReport !== 0
      ? [step('track.pressure', reports * tables.tracks.pressureReport, only)]
      : []),
    ...(political > 0 ? [step('unvoted', political)] : []),
  ];
}

/** What it costs if this group is not the one that hurt Americans lately; the card says when nobody knows (rules §7). */
export function blameMoves(view: SideView, owner: string, tables: Tables): Effect[] {
  const is = blamed(view.us?.hurtBy ?? [], view.turn, owner, tables);
  if (is === 'right') return [];
  const only = is === 'unknown' ? 'wrongGroup' : undefined;
  const { wrongCredibility, wrongBaghdad } = tables.tracks;
  return [
    ...(wrongCredibility !== 0 ? [step('track.credibility', wrongCredibility, only)] : []),
    ...(wrongBaghdad !== 0 && isIraqi(owner as GroupId) ? [step('track.baghdad', wrongBaghdad, only)] : []),
    ...(tables.groups.grievanceWrong !== 0 ? [step('wrongGrievance', tables.groups.grievanceWrong, only)] : []),
  ];
}
