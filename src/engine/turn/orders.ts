import { RULE } from '../dice/dice.ts';
import { GROUPS, GROUP_HOME, SEES, type IranOrder, type Order, type Side, type UsOrder } from '../model/index.ts';
import { act, cause, clamp, d100, emit, percent, plus, shown, WATCH_BEFORE, type Ctx } from '../rules/context.ts';
import { evacuate, harden, moveUnit, orbitOver } from '../rules/deployments.ts';
import { assessDamage, cyber, estimate, findSite, learnStanding, warning } from '../rules/intelligence.ts';
import { restrained, stop } from '../rules/obedience.ts';
import { seenInterdicted } from '../rules/reports.ts';
import { northOrder, pressIsrael, redSea } from '../rules/thirdParties.ts';

/** Orders that act before the first watch, in the order they were given; US first (they touch different things). */
export function earlyOrders(c: Ctx): void {
  for (const o of c.sub.us.orders) usEarly(c, o as UsOrder);
  for (const o of c.sub.iran.orders) iranEarly(c, o as IranOrder);
  resupplies(c);
}

function usEarly(c: Ctx, o: UsOrder): void {
  const { s, T } = c;
  switch (o.kind) {
    case 'move':
      return moveUnit(c, o.unit, o.to);
    case 'harden':
      return harden(c, o.site);
    case 'evacuate':
      return evacuate(c, o.site);
    case 'cyber':
      return cyber(c, o.group);
    case 'pressIsrael':
      return pressIsrael(c, o.for);
    case 'investigate':
      c.investigated = true;
      return emit(c, '§6 investigate', 'investigate', WATCH_BEFORE, null, SEES.us, {
        gain: T.attack.attributionInvestigation,
      });
    case 'standing':
      s.us.standing = { trigger: o.trigger, scale: o.scale, announced: o.announced, since: c.turn };
      return emit(c, '§6 standing response', 'standing', WATCH_BEFORE, null, o.announced ? SEES.public : SEES.us, {
        trigger: o.trigger,
        scale: o.scale,
      });
    case 'cancelStanding': {
      const old = s.us.standing;
      s.us.standing = null;
      return emit(
        c,
        '§6 standing response',
        'standingCancelled',
        WATCH_BEFORE,
        null,
        old?.announced ? SEES.public : SEES.us,
        {},
      );
    }
    case 'sanctions':
      return sanctions(c);
    case 'waiver':
      s.us.sanctionsTurn = c.turn;
      cause(c, 'oil', 'waiver', T.effects.waiverOil);
      act(c, 'waiver', T.ep.waiver, null, SEES.public, 'us');
      return emit(c, '§6 waiver', 'waiver', WATCH_BEFORE, null, SEES.public, {});
    case 'talks': {
      const pays = s.us.talksBonusTurn === 0 || c.turn - s.us.talksBonusTurn >= T.effects.talksEvery;
      if (pays) {
        s.us.talksBonusTurn = c.turn;
        cause(c, 'baghdad', 'talks', T.tracks.baghdadTalks);
      }
      s.us.talksTurn = c.turn;
      cause(c, 'pressure', 'talks', T.effects.talksPressure);
      return emit(c, '§6 talks', 'talks', WATCH_BEFORE, 'iraq', SEES.public, { pays });
    }
    case 'spare':
      s.us.spareUntil = c.turn + T.effects.spareTurns - 1;
      return emit(c, '§6 spare', 'spare', WATCH_BEFORE, null, SEES.public, { turns: T.effects.spareTurns });
    default:
  }
}

/** The n-th sanctions bite less; on a calm turn they break a calm (rules §6). */
function sanctions(c: Ctx): void {
  const { s, T } = c;
  s.us.sanctions++;
  s.us.sanctionsTurn = c.turn;
  c.tally.sanctioned = true;
  c.tally.usReplies.push('sanctions');
  cause(c, 'oil', 'sanctions', T.effects.sanctionsOil / s.us.sanctions);
  act(c, 'sanctions', T.ep.sanctions, null, SEES.public, 'us');
  emit(c, '§6 sanctions', 'sanctions', WATCH_BEFORE, null, SEES.public, { n: s.us.sanctions });
  if (s.tracks.calmTurns === 0) return;
  cause(c, 'assurance', 'sanctionsCalm', T.effects.sanctionsAssurance);
  const p = T.effects.sanctionsStop;
  for (const g of s.groups) {
    if (!restrained(g)) continue;
    const roll = d100(c, RULE.sanctionStops, g.id, 0);
    if (roll >= p) continue;
    stop(g);
    emit(c, '§6 sanctions', 'defies', WATCH_BEFORE, GROUP_HOME[g.id], SEES.iran, { group: g.id }, [
      percent('defies', [plus('sanctions', p)], p, roll),
    ]);
  }
}

function iranEarly(c: Ctx, o: IranOrder): void {
  const { s, T } = c;
  switch (o.kind) {
    case 'focus':
      s.iran.focus = [
        ...s.iran.focus.filter((f) => f.theatre !== o.theatre),
        ...(o.site === null ? [] : [{ theatre: o.theatre, site: o.site }]),
      ];
      return emit(c, '§4 focus', 'focus', WATCH_BEFORE, o.theatre, SEES.iran, { site: o.site });
    case 'visit':
      return visit(c, o.group);
    case 'clergy':
      c.clergy = true;
      return emit(c, '§6 clergy', 'clergy', WATCH_BEFORE, 'iraq', SEES.iran, {});
    case 'primeMinister':
      c.primeMinister = true;
      return emit(c, '§6 prime minister', 'primeMinister', WATCH_BEFORE, 'iraq', SEES.iran, {});
    case 'cadre':
      s.iran.cadres = s.iran.cadres.map((x, n) => (n === o.n ? o.to : x));
      if (o.to === 'home' && !s.iran.cadresHome.includes(o.n)) {
        s.iran.cadresHome = [...s.iran.cadresHome, o.n];
        act(c, 'cadreHome', T.ep.privateMessage, null, SEES.public, 'iran');
      }
      return emit(
        c,
        '§3 cadres',
        'cadre',
        WATCH_BEFORE,
        o.to === 'home' ? null : GROUP_HOME[o.to],
        o.to === 'home' ? SEES.public : SEES.iran,
        { to: o.to },
      );
    case 'redsea':
      return redSea(c, o.open);
    case 'north':
      return northOrder(c, o.to);
    case 'alert':
      s.iran.alertTurn = c.turn + 1;
      act(c, 'alert', T.ep.deploy, 'gulf', SEES.public, 'iran');
      return emit(c, '§6 alert', 'alert', WATCH_BEFORE, 'gulf', SEES.public, {});
    case 'disperse':
      s.iran.dispersedUntil = c.turn + T.effects.disperseTurns - 1;
      return emit(c, '§6 disperse', 'disperse', WATCH_BEFORE, null, SEES.iran, { until: s.iran.dispersedUntil });
    case 'counterIntelligence':
      c.counterIntelligence = true;
      return emit(c, '§6 counter-intelligence', 'counterIntelligence', WATCH_BEFORE, null, SEES.iran, {});
    default:
  }
}

function visit(c: Ctx, group: (typeof GROUPS)[number]): void {
  c.s.iran.visit = group as NonNullable<typeof c.s.iran.visit>;
  const home = GROUP_HOME[group];
  emit(c, '§6 visit', 'visit', WATCH_BEFORE, home, SEES.iran, { group });
  if (!orbitOver(c.s, c.d, home)) return;
  const p = c.T.effects.visitSeen;
  const roll = d100(c, RULE.visitSeen, group, 0);
  if (roll < p)
    emit(c, '§6 visit', 'visitSeen', WATCH_BEFORE, home, SEES.us, { group }, [
      percent('visitSeen', [plus('orbit', p)], p, roll),
    ]);
}

/** Arms for a group; by sea they may be stopped on the way (rules §6). */
function resupplies(c: Ctx): void {
  const { s, T } = c;
  let stopped = false;
  if (c.sub.us.orders.some((o) => o.kind === 'interdict')) {
    const p = T.effects.interdict;
    const roll = d100(c, RULE.interdict, 'sea', 0);
    stopped = roll < p;
    const g = s.groups[GROUPS.indexOf('houthi')];
    if (stopped && g.munitions > 0) g.munitions--;
    if (stopped) seenInterdicted(c);
    emit(
      c,
      '§6 interdict',
      stopped ? 'interdicted' : 'notInterdicted',
      WATCH_BEFORE,
      'redsea',
      stopped ? SEES.public : SEES.us,
      {},
      [percent('interdict', [plus('base', p)], p, roll)],
    );
  }
  for (const o of c.sub.iran.orders) {
    if (o.kind !== 'resupply') continue;
    const g = s.groups[GROUPS.indexOf(o.group)];
    const lost = o.group === 'houthi' && stopped;
    if (!lost) {
      g.munitions = clamp(g.munitions + T.effects.resupply, 0, T.groups.munitionsMax);
      g.spared = Math.min(g.spared, T.groups.munitionsMax - g.munitions);
    }
    emit(c, '§6 resupply', lost ? 'resupplyLost' : 'resupply', WATCH_BEFORE, GROUP_HOME[o.group], SEES.iran, {
      group: o.group,
      munitions: shown(g.munitions),
    });
  }
}

/** Intelligence that tells of the turn as it was played. */
export function lateOrders(c: Ctx): void {
  c.s.us.warnings = [];
  const each = (side: Side, f: (o: Order) => void): void => c.sub[side].orders.forEach(f);
  each('us', (o) => {
    if (o.kind === 'estimate') estimate(c, 'us');
    if (o.kind === 'warn') warning(c, o.theatre, true);
    if (o.kind === 'find') findSite(c, o.theatre);
    if (o.kind === 'assess') assessDamage(c);
  });
  each('iran', (o) => {
    if (o.kind === 'estimate') estimate(c, 'iran');
    if (o.kind === 'learnStanding') learnStanding(c);
  });
}
