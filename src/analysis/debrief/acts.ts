import type { Side, StrikeScale, Submission } from '../../engine/model/index.ts';

/** A side's main act in a turn. Texts: `debrief.act.<key>`. */
export type MainAct = string;

/** Weightiest first; other orders are not shown as main acts. */
const WEIGHTY: Readonly<Record<Side, readonly string[]>> = {
  us: list(`soil leader wave strong limited standing sanctions stopForStop redline spare talks waiver pressIsrael move
    private interdict cyber evacuate harden denounce`),
  iran: list(`missilesBase missilesNeighbour seize halt ease press hold redsea north crowd stopForStop redline private
    alert visit clergy primeMinister resupply focus disperse cadre denounce deny`),
};

function list(words: string): string[] {
  return words.split(/\s+/);
}

/** The weightiest act of a submission; null: none worth showing. */
export function mainAct(side: Side, sealed: Submission | null): MainAct | null {
  if (!sealed) return null;
  const given = new Set<string>([
    ...sealed.signals.map((s) => s.kind),
    ...sealed.orders.map((o) => (o.kind === 'strike' ? o.scale : o.kind === 'directive' ? o.directive : o.kind)),
  ]);
  return WEIGHTY[side].find((act) => given.has(act)) ?? null;
}

/** Severity of a side's acts in a turn, from restraint (0) to the worst (4); compared with the threshold it stated. */
const US_REACH = ['hold', 'limited', 'strong', 'wave', 'soil'] as const;
export const IRAN_REACH = ['halt', 'ease', 'hold', 'press'] as const;
export type ActLevel = (typeof US_REACH)[number] | (typeof IRAN_REACH)[number];

/** A killed leader counts as a strong strike, Yemen as a limited one. */
export function usActLevel(strike: StrikeScale | 'leader' | 'soil' | 'yemen' | null): ActLevel {
  if (strike === null) return 'hold';
  return strike === 'leader' ? 'strong' : strike === 'yemen' ? 'limited' : strike;
}

/** Negative: less severe than stated; 0: as stated; positive: more. */
export function compareActLevels(side: Side, did: ActLevel, said: ActLevel): number {
  const scale: readonly string[] = side === 'us' ? US_REACH : IRAN_REACH;
  return scale.indexOf(did) - scale.indexOf(said);
}
