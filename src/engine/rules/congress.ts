import { RULE } from '../dice/dice.ts';
import { SEES, THEATRES, type Modifier, type TheatreId, type Vote } from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import {
  cause,
  chance,
  d100,
  emit,
  listOf,
  percent,
  plus,
  score,
  shown,
  WATCH_AFTER,
  type TurnContext,
} from './context.ts';

/**
 * Congress, the second ear at home (rules §9). Pressure pulls for an answer; Congress pulls against a war that it has not
 * voted on. The first strike in an area is reported to it within 48 hours; from the n-th on each costs Political, until it votes.
 */

interface Home {
  /** Strikes in each area so far, as in `THEATRES`. */
  readonly strikesIn: readonly number[];
  readonly vote: Vote;
}

const strikesIn = (home: Home, theatre: TheatreId): number => home.strikesIn[THEATRES.indexOf(theatre)];

/** Political that one more strike costs because Congress has not voted, or voted against. */
export function unvotedCost(home: Home | null, where: readonly TheatreId[], { costs, effects }: Tables): number {
  if (home === null || home.vote === 'for') return 0;
  if (!where.some((theatre) => strikesIn(home, theatre) + 1 >= effects.unvotedFrom)) return 0;
  return home.vote === 'against' ? costs.votedAgainstP : costs.unvotedP;
}

/** Areas whose first strike this would be: each is reported to Congress. */
export const firstReports = (home: Home | null, where: readonly TheatreId[]): number =>
  home === null ? 0 : where.filter((theatre) => strikesIn(home, theatre) === 0).length;

/** Counts a strike in these areas, and reports the first of each. */
export function reportStrike(ctx: TurnContext, watch: number, where: readonly TheatreId[]): void {
  const us = ctx.state.us;
  for (const theatre of where) {
    if (strikesIn(us, theatre) > 0) continue;
    cause(ctx, 'pressure', 'warReport', ctx.tables.tracks.pressureReport);
    emit(ctx, {
      clause: '§9 Congress',
      kind: 'warReport',
      watch,
      theatre,
      sees: SEES.public,
      data: { theatre },
    });
  }
  us.strikesIn = listOf(us.strikesIn, (n, i) => (where.includes(THEATRES[i]) ? n + 1 : n));
}

/** Labelled chance that Congress votes for the strikes: it follows Pressure, which Iran knows only roughly. */
export const voteMods = (tables: Tables, pressure: number): Modifier[] => [
  plus('base', tables.effects.voteFor),
  plus('votePressure', shown(pressure * tables.effects.votePressure), SEES.iran),
];

/** A vote may come once strikes in an area have reached the number that costs, in a turn before this. */
export function congress(ctx: TurnContext): void {
  const { us, tracks } = ctx.state;
  const { effects, points } = ctx.tables;
  const due = us.voteDue;
  if (us.vote === 'none' && us.strikesIn.some((n) => n + 1 >= effects.unvotedFrom)) us.voteDue = true;
  if (!due || us.vote !== 'none' || ctx.unseen) return;
  if (d100(ctx, RULE.voteHeld, 'congress', 0) >= effects.voteHeld) return;
  const mods = voteMods(ctx.tables, tracks.pressure);
  const p = chance(mods);
  const roll = d100(ctx, RULE.vote, 'congress', 0);
  us.vote = roll < p ? 'for' : 'against';
  if (us.vote === 'for') cause(ctx, 'credibility', 'voteFor', ctx.tables.tracks.voteCredibility);
  else score(ctx, 'us', 'home', 'voteAgainst', points.usVoteAgainst * ctx.def.scale);
  emit(ctx, {
    clause: '§9 Congress',
    kind: 'vote',
    watch: WATCH_AFTER,
    sees: SEES.public,
    data: { passed: us.vote === 'for' },
    why: [{ ...percent('vote', mods, p, roll), guard: SEES.iran | 4 }],
  });
}
