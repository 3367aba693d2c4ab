import type { FactKey, SideView, Signal, Submission } from '../../engine/model/index.ts';

/** Words that governments of the time used, in the order they are thought of: threats that deter, then offers. */
const US: readonly Signal[] = [
  { kind: 'redline', condition: 'killed', reply: 'strong', turns: 3 },
  { kind: 'redline', condition: 'attacks10', reply: 'limited', turns: 2 },
  { kind: 'stopForStop', stop: 'attacks', forbear: 'strikes', turns: 2 },
  { kind: 'redline', condition: 'attacks15', reply: 'strong', turns: 2 },
  { kind: 'redline', condition: 'killed', reply: 'wave', turns: 3 },
];
const IRAN: readonly Signal[] = [
  { kind: 'redline', condition: 'strikeIraq', reply: 'press', turns: 3 },
  { kind: 'stopForStop', stop: 'strikes', forbear: 'attacks', turns: 2 },
  { kind: 'redline', condition: 'officers', reply: 'missilesNeighbour', turns: 3 },
  { kind: 'redline', condition: 'soil', reply: 'missilesBase', turns: 3 },
];

/** Attacks seldom kill: not to kill is only an offer where the groups were asked to avoid it. */
const NO_DEATHS: Signal = { kind: 'stopForStop', stop: 'strikes', forbear: 'deaths', turns: 2 };

/** The channel is worth its price while tempers are high. */
const HOT = 60;

export const candidates = (view: SideView): readonly Signal[] => [
  ...(view.heat.all >= HOT ? [{ kind: 'private', fact: 'hiddenAim' } as const] : []),
  ...(view.seat === 'us' ? US : IRAN),
  ...(view.groups.some((g) => g.avoids) ? [NO_DEATHS] : []),
];

/** In a private message the fact that goes with what is ordered: one that calms, where there is one. */
export function fittingFact(view: SideView, { orders }: Submission, signal: Signal): Signal {
  return signal.kind === 'private' ? { ...signal, fact: factFor(view, orders) } : signal;
}

function factFor(view: SideView, orders: Submission['orders']): FactKey {
  if (view.seat === 'us') {
    const strikes = orders.some((o) => o.kind === 'strike' || o.kind === 'leader' || o.kind === 'soil');
    return strikes && view.us?.standing ? 'standingResponse' : 'strikePlanned';
  }
  const asked = view.groups.filter((g) => g.directive === 'halt' || g.directive === 'ease');
  const told = orders.some((o) => o.kind === 'directive' && (o.directive === 'halt' || o.directive === 'ease'));
  if (!told && asked.length === 0) return 'hiddenAim';
  return asked.some((g) => g.obeys === false) ? 'refusals' : 'restraintGiven';
}
