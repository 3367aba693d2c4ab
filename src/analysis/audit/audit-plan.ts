import { DEFAULT_OPTIONS, type NamedLength, type Options } from '../../engine/model/index.ts';
import { US_DOCTRINES } from '../../ai/index.ts';
import { IRAN_NAMES, US_NAMES } from '../balance/balance-plan.ts';
import type { Contest, Player } from '../balance/contest.ts';
import type { MeasuredDoctrine } from '../exploits/measured-doctrine.ts';
import { NAMED_EXPLOITS, withRows } from '../exploits/named-exploits.ts';
import type { AuditedGame } from './audited-game.ts';

/** Which games an audit needs, by name. */

/** Names of the players of a contest, and its setting. */
export interface AuditedPair {
  readonly part: 'doctrines' | 'deterrence' | 'spiral' | 'long' | 'exploits';
  readonly us: string;
  readonly iran: string;
  readonly contest: Contest;
}

/** Strikes only when a line on attacks was crossed, as it said. */
const PROMISED: MeasuredDoctrine = {
  ...US_DOCTRINES.find((d) => d.name === 'hold')!,
  name: 'promised',
  rows: [
    { when: ['lineCrossed'], do: 'strikeLimited' },
    { when: ['not lineDrawn'], do: 'lineOnAttacks' },
    { when: [], do: 'harden' },
  ],
};

/** Doctrines of Iran against which the best US reply must depend on the world. */
export const TELLING: readonly string[] = ['hold', 'harass'];

export const exploitedName = (exploit: string, on: string): string => `${exploit}@${on}`;

export function auditPlan(length: NamedLength): AuditedPair[] {
  const options: Options = { ...DEFAULT_OPTIONS, length };
  const pair = (
    part: AuditedPair['part'],
    us: Player,
    iran: Player,
    own: Partial<Options> = {},
    name = '',
  ): AuditedPair => ({
    part,
    us: typeof us === 'string' ? us : name || us.name,
    iran: typeof iran === 'string' ? iran : name || iran.name,
    contest: { us, iran, options: { ...options, ...own }, overrides: {} },
  });
  const all = (part: AuditedPair['part'], against: readonly string[], own: Partial<Options> = {}) =>
    US_NAMES.flatMap((us) => against.map((iran) => pair(part, us, iran, own)));
  return [
    ...all('doctrines', IRAN_NAMES),
    ...all('deterrence', TELLING, { theta: 'suppress' }),
    ...all('spiral', TELLING, { theta: 'provoke' }),
    ...['hold', 'calibratedNoAssurance', PROMISED].map((us) => pair('long', us, 'hold', { length: 'full', hazard: 0 })),
    ...NAMED_EXPLOITS.flatMap(({ name, side, on, rows }) =>
      on.flatMap((base) => {
        const player = withRows(side, base, rows);
        const known = exploitedName(name, base);
        return side === 'us'
          ? IRAN_NAMES.map((iran) => pair('exploits', player, iran, {}, known))
          : US_NAMES.map((us) => pair('exploits', us, player, {}, known));
      }),
    ),
  ];
}

/** Games by part and names. */
export interface AuditedGames {
  readonly games: (part: AuditedPair['part'], us: string, iran: string) => readonly AuditedGame[];
}

/** `results[i]` holds game `i` of every pair of the plan. */
export function auditedGames(plan: readonly AuditedPair[], results: readonly (readonly AuditedGame[])[]): AuditedGames {
  return {
    games: (part, us, iran) => {
      const at = plan.findIndex((pair) => pair.part === part && pair.us === us && pair.iran === iran);
      return results.map((played) => played[at]!);
    },
  };
}
