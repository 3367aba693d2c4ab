import { RULE } from '../dice/dice.ts';
import { SEES, THEATRES, type TheatreId } from '../model/index.ts';
import { d100, emit, percent, plus, WATCH_AFTER, WATCH_BEFORE, type TurnContext } from './context.ts';
import { orbitTheatres } from './deployments.ts';

/** What an orbit, or a bought warning, reveals of Focus (rules §4). */
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

/** Orbits warn before orders; called when a turn opens. Warnings bought last turn are reported too. */
export function standingWarnings(ctx: TurnContext): void {
  const seen = orbitTheatres(ctx.state, ctx.def);
  for (const t of THEATRES) if (seen.includes(t)) warning(ctx, t, false);
}
