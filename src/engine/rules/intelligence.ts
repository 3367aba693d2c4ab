import { RULE } from '../dice/dice.ts';
import { GROUPS, GROUP_HOME, SEES, THEATRES, type Side, type TheatreId } from '../model/index.ts';
import { act, d100, emit, percent, pick, plus, WATCH_AFTER, WATCH_BEFORE, type TurnContext } from './context.ts';
import { orbitOver } from './deployments.ts';
import { assessed, counted } from './reports.ts';

/** A side's stance this turn, from what it sealed: what an estimate tries to tell. */
function stanceOf(ctx: TurnContext, side: Side): string {
  if (side === 'us')
    return ctx.submissions.us.orders.some((o) => o.kind === 'strike' || o.kind === 'leader' || o.kind === 'soil')
      ? 'strikes'
      : 'holds';
  const land = ctx.state.groups.slice(0, 4);
  const n = (d: string): number => land.filter((g) => g.directive === d).length;
  if (n('halt') + n('ease') >= 2) return 'restrains';
  return n('press') >= 2 ? 'presses' : 'holds';
}
const STANCES: Record<Side, readonly string[]> = { us: ['strikes', 'holds'], iran: ['restrains', 'presses', 'holds'] };

/** The other side's stance, right 70 % of the time (rules §6). */
export function estimate(ctx: TurnContext, by: Side): void {
  const of: Side = by === 'us' ? 'iran' : 'us';
  const truth = stanceOf(ctx, of);
  const p = ctx.tables.effects.estimate;
  const roll = d100(ctx, RULE.estimate, by, 0);
  const wrong = STANCES[of].filter((x) => x !== truth);
  const stance = roll < p ? truth : wrong[pick(ctx, RULE.estimateWrong, by, 0, wrong.length)];
  ctx.state[by].estimates = [...ctx.state[by].estimates, { turn: ctx.turn, stance }];
  emit(ctx, {
    clause: '§6 estimate',
    kind: 'estimate',
    watch: WATCH_AFTER,
    sees: by === 'us' ? SEES.us : SEES.iran,
    data: { of, stance, right: roll < p },
    why: [{ ...percent('estimate', [plus('base', p)], p, roll), guard: SEES.public }],
  });
}

/** What an orbit, or a warning bought, tells of Focus (rules §4). */
export function warning(ctx: TurnContext, theatre: TheatreId, bought: boolean): void {
  const p = ctx.tables.groups.warning;
  const roll = d100(ctx, RULE.focusWarning, theatre, bought ? 1 : 0);
  const focus = ctx.state.iran.focus.find((f) => f.theatre === theatre);
  const site = roll < p ? (focus?.site ?? null) : null;
  ctx.state.us.warnings = [
    ...ctx.state.us.warnings.filter((w) => w.theatre !== theatre || site === null),
    ...(site === null ? [] : [{ theatre, site }]),
  ];
  if (bought || site !== null)
    emit(ctx, {
      clause: '§4 warning',
      kind: site === null ? 'noWarning' : 'warning',
      watch: bought ? WATCH_AFTER : WATCH_BEFORE,
      theatre,
      sees: SEES.us,
      data: site === null && roll < p ? { site, override: 'noFocus' } : { site },
      why: [{ ...percent('warning', [plus('base', p)], p, roll), guard: SEES.us }],
    });
}

/** Orbits warn before orders; called when a turn opens. What was bought last turn is told beside it. */
export function standingWarnings(ctx: TurnContext): void {
  for (const t of THEATRES) if (orbitOver(ctx.state, ctx.def, t)) warning(ctx, t, false);
}

/** One suspected or unknown site of a theatre becomes known (rules §6). */
export function findSite(ctx: TurnContext, theatre: TheatreId): void {
  const p = ctx.tables.effects.find;
  const roll = d100(ctx, RULE.find, theatre, 0);
  const open = ctx.state.axis
    .map((_, i) => i)
    .filter((i) => ctx.def.axis[i].theatre === theatre && ctx.state.axis[i].known !== 'known');
  const suspected = open.filter((i) => ctx.state.axis[i].known === 'suspected');
  const pool = suspected.length > 0 ? suspected : open;
  const i = pool.length > 0 && roll < p ? pool[pick(ctx, RULE.findWhich, theatre, 0, pool.length)] : -1;
  if (i >= 0) {
    ctx.state.axis[i].known = 'known';
    ctx.state.axis[i].knownSince = ctx.turn;
  }
  emit(ctx, {
    clause: '§6 find',
    kind: i >= 0 ? 'siteFound' : 'nothingFound',
    watch: WATCH_AFTER,
    theatre,
    sees: SEES.us,
    data: i >= 0 ? { site: ctx.def.axis[i].id } : { site: null, ...(roll < p ? { override: 'nothingLeft' } : {}) },
    why: [{ ...percent('find', [plus('base', p)], p, roll), guard: SEES.us }],
  });
}

/** True results of the last strike, and the stocks of the groups it struck; never θ. */
export function assessDamage(ctx: TurnContext): void {
  const last = ctx.state.us.lastStrike;
  if (!last) return;
  const owners = [...new Set(last.sites.map((x) => ctx.def.axis[ctx.def.axisIndex[x.site]].owner))];
  ctx.state.us.assessment = {
    turn: last.turn,
    sites: last.sites,
    munitions: owners.flatMap((o) =>
      o === 'iran' ? [] : [{ group: o, left: ctx.state.groups[GROUPS.indexOf(o)].munitions }],
    ),
  };
  for (const x of last.sites) assessed(ctx.state.axis[ctx.def.axisIndex[x.site]]);
  for (const o of owners) if (o !== 'iran') counted(ctx.state.groups[GROUPS.indexOf(o)]);
  emit(ctx, {
    clause: '§6 assess',
    kind: 'assessed',
    watch: WATCH_AFTER,
    theatre: ctx.def.places[last.sites[0].site],
    sees: SEES.us,
    data: {
      destroyed: last.sites.filter((x) => x.damage === 'destroyed').length,
      damaged: last.sites.filter((x) => x.damage === 'damaged').length,
    },
  });
}

export function cyber(ctx: TurnContext, group: string): void {
  const home = GROUP_HOME[group as keyof typeof GROUP_HOME];
  const p = ctx.tables.effects.cyber;
  const roll = d100(ctx, RULE.cyber, group, 0);
  if (roll < p) ctx.cyberGroup = group;
  emit(ctx, {
    clause: '§6 cyber',
    kind: 'cyber',
    watch: WATCH_BEFORE,
    theatre: home,
    sees: SEES.us,
    data: { group, works: roll < p },
    why: [percent('cyber', [plus('base', p)], p, roll)],
  });
  const seen = d100(ctx, RULE.cyberSeen, group, 0);
  if (seen < ctx.tables.effects.cyberSeen) {
    act(ctx, 'cyber', ctx.tables.ep.redline, home, SEES.public, 'us');
    emit(ctx, {
      clause: '§6 cyber',
      kind: 'cyberSeen',
      watch: WATCH_BEFORE,
      theatre: home,
      sees: SEES.public,
      data: { group },
    });
  }
}

/** Does a standing response exist? Iran is told the truth (rules §6). */
export function learnStanding(ctx: TurnContext): void {
  const x = ctx.state.us.standing;
  ctx.state.iran.standingKnown = { turn: ctx.turn, exists: x !== null, trigger: x?.trigger ?? null };
  emit(ctx, {
    clause: '§6 learn standing',
    kind: 'learnedStanding',
    watch: WATCH_AFTER,
    sees: SEES.iran,
    data: { exists: x !== null, trigger: x?.trigger ?? null },
  });
}
