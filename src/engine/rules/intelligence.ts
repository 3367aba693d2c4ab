import { RULE } from '../dice/dice.ts';
import { GROUPS, GROUP_HOME, SEES, THEATRES, type Side, type TheatreId } from '../model/index.ts';
import { act, d100, emit, percent, pick, plus, WATCH_AFTER, WATCH_BEFORE, type Ctx } from './context.ts';
import { orbitOver } from './deployments.ts';
import { assessed, counted } from './reports.ts';

/** A side's stance this turn, from what it sealed: what an estimate tries to tell. */
function stanceOf(c: Ctx, side: Side): string {
  if (side === 'us')
    return c.sub.us.orders.some((o) => o.kind === 'strike' || o.kind === 'leader' || o.kind === 'soil')
      ? 'strikes'
      : 'holds';
  const land = c.s.groups.slice(0, 4);
  const n = (d: string): number => land.filter((g) => g.directive === d).length;
  if (n('halt') + n('ease') >= 2) return 'restrains';
  return n('press') >= 2 ? 'presses' : 'holds';
}
const STANCES: Record<Side, readonly string[]> = { us: ['strikes', 'holds'], iran: ['restrains', 'presses', 'holds'] };

/** The other side's stance, right 70 % of the time (rules §6). */
export function estimate(c: Ctx, by: Side): void {
  const of: Side = by === 'us' ? 'iran' : 'us';
  const truth = stanceOf(c, of);
  const p = c.T.effects.estimate;
  const roll = d100(c, RULE.estimate, by, 0);
  const wrong = STANCES[of].filter((x) => x !== truth);
  const stance = roll < p ? truth : wrong[pick(c, RULE.estimateWrong, by, 0, wrong.length)];
  c.s[by].estimates = [...c.s[by].estimates, { turn: c.turn, stance }];
  emit(
    c,
    '§6 estimate',
    'estimate',
    WATCH_AFTER,
    null,
    by === 'us' ? SEES.us : SEES.iran,
    { of, stance, right: roll < p },
    [{ ...percent('estimate', [plus('base', p)], p, roll), guard: SEES.public }],
  );
}

/** What an orbit, or a warning bought, tells of Focus (rules §4). */
export function warning(c: Ctx, theatre: TheatreId, bought: boolean): void {
  const p = c.T.groups.warning;
  const roll = d100(c, RULE.focusWarning, theatre, bought ? 1 : 0);
  const focus = c.s.iran.focus.find((f) => f.theatre === theatre);
  const site = roll < p ? (focus?.site ?? null) : null;
  c.s.us.warnings = [
    ...c.s.us.warnings.filter((w) => w.theatre !== theatre || site === null),
    ...(site === null ? [] : [{ theatre, site }]),
  ];
  if (bought || site !== null)
    emit(
      c,
      '§4 warning',
      site === null ? 'noWarning' : 'warning',
      bought ? WATCH_AFTER : WATCH_BEFORE,
      theatre,
      SEES.us,
      site === null && roll < p ? { site, override: 'noFocus' } : { site },
      [{ ...percent('warning', [plus('base', p)], p, roll), guard: SEES.us }],
    );
}

/** Orbits warn before orders; called when a turn opens. What was bought last turn is told beside it. */
export function standingWarnings(c: Ctx): void {
  for (const t of THEATRES) if (orbitOver(c.s, c.d, t)) warning(c, t, false);
}

/** One suspected or unknown site of a theatre becomes known (rules §6). */
export function findSite(c: Ctx, theatre: TheatreId): void {
  const p = c.T.effects.find;
  const roll = d100(c, RULE.find, theatre, 0);
  const open = c.s.axis
    .map((_, i) => i)
    .filter((i) => c.d.axis[i].theatre === theatre && c.s.axis[i].known !== 'known');
  const suspected = open.filter((i) => c.s.axis[i].known === 'suspected');
  const pool = suspected.length > 0 ? suspected : open;
  const i = pool.length > 0 && roll < p ? pool[pick(c, RULE.findWhich, theatre, 0, pool.length)] : -1;
  if (i >= 0) {
    c.s.axis[i].known = 'known';
    c.s.axis[i].knownSince = c.turn;
  }
  emit(
    c,
    '§6 find',
    i >= 0 ? 'siteFound' : 'nothingFound',
    WATCH_AFTER,
    theatre,
    SEES.us,
    i >= 0 ? { site: c.d.axis[i].id } : { site: null, ...(roll < p ? { override: 'nothingLeft' } : {}) },
    [{ ...percent('find', [plus('base', p)], p, roll), guard: SEES.us }],
  );
}

/** True results of the last strike, and the stocks of the groups it struck; never θ. */
export function assessDamage(c: Ctx): void {
  const last = c.s.us.lastStrike;
  if (!last) return;
  const owners = [...new Set(last.sites.map((x) => c.d.axis[c.d.axisIndex[x.site]].owner))];
  c.s.us.assessment = {
    turn: last.turn,
    sites: last.sites,
    munitions: owners.flatMap((o) =>
      o === 'iran' ? [] : [{ group: o, left: c.s.groups[GROUPS.indexOf(o)].munitions }],
    ),
  };
  for (const x of last.sites) assessed(c.s.axis[c.d.axisIndex[x.site]]);
  for (const o of owners) if (o !== 'iran') counted(c.s.groups[GROUPS.indexOf(o)]);
  emit(c, '§6 assess', 'assessed', WATCH_AFTER, c.d.places[last.sites[0].site], SEES.us, {
    destroyed: last.sites.filter((x) => x.damage === 'destroyed').length,
    damaged: last.sites.filter((x) => x.damage === 'damaged').length,
  });
}

export function cyber(c: Ctx, group: string): void {
  const home = GROUP_HOME[group as keyof typeof GROUP_HOME];
  const p = c.T.effects.cyber;
  const roll = d100(c, RULE.cyber, group, 0);
  if (roll < p) c.cyberGroup = group;
  emit(c, '§6 cyber', 'cyber', WATCH_BEFORE, home, SEES.us, { group, works: roll < p }, [
    percent('cyber', [plus('base', p)], p, roll),
  ]);
  const seen = d100(c, RULE.cyberSeen, group, 0);
  if (seen < c.T.effects.cyberSeen) {
    act(c, 'cyber', c.T.ep.redline, home, SEES.public, 'us');
    emit(c, '§6 cyber', 'cyberSeen', WATCH_BEFORE, home, SEES.public, { group });
  }
}

/** Does a standing response exist? Iran is told the truth (rules §6). */
export function learnStanding(c: Ctx): void {
  const x = c.s.us.standing;
  c.s.iran.standingKnown = { turn: c.turn, exists: x !== null, trigger: x?.trigger ?? null };
  emit(c, '§6 learn standing', 'learnedStanding', WATCH_AFTER, null, SEES.iran, {
    exists: x !== null,
    trigger: x?.trigger ?? null,
  });
}
