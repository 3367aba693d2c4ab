import type { Side, StrikeScale, Submission } from '../../engine/model/index.ts';

/** What a side did in a turn, in one word: the weightiest of what it ordered and said. Words: `debrief.act.<key>`. */
export type Act = string;

/** Heaviest first; what is not here is not worth a word on its own. */
const WEIGHTY: Readonly<Record<Side, readonly string[]>> = {
  us: list(`soil leader wave strong limited standing sanctions stopForStop redline spare talks waiver pressIsrael move
    private interdict cyber evacuate harden denounce`),
  iran: list(`missilesBase missilesNeighbour seize halt ease press hold redsea north crowd stopForStop redline private
    alert visit clergy primeMinister resupply focus disperse cadre denounce deny`),
};

function list(words: string): string[] {
  return words.split(/\s+/);
}

/** The weightiest act of a sealed turn; null: nothing that is worth a word. */
export function mainAct(side: Side, sealed: Submission | null): Act | null {
  if (!sealed) return null;
  const given = new Set<string>([
    ...sealed.signals.map((s) => s.kind),
    ...sealed.orders.map((o) => (o.kind === 'strike' ? o.scale : o.kind === 'directive' ? o.directive : o.kind)),
  ]);
  return WEIGHTY[side].find((act) => given.has(act)) ?? null;
}

/** How far a side's deeds of a turn went, from holding back (0) to the worst (4); compared with what it said it would do. */
const US_REACH = ['hold', 'limited', 'strong', 'wave', 'soil'] as const;
export const IRAN_REACH = ['halt', 'ease', 'hold', 'press'] as const;
export type Deed = (typeof US_REACH)[number] | (typeof IRAN_REACH)[number];

/** A leader killed weighs as a strong strike, Yemen as a limited one. */
export function usDeed(strike: StrikeScale | 'leader' | 'soil' | 'yemen' | null): Deed {
  if (strike === null) return 'hold';
  return strike === 'leader' ? 'strong' : strike === 'yemen' ? 'limited' : strike;
}

/** Less (below 0), as much, or more than what was said. */
export function further(side: Side, did: Deed, said: Deed): number {
  const scale: readonly string[] = side === 'us' ? US_REACH : IRAN_REACH;
  return scale.indexOf(did) - scale.indexOf(said);
}
