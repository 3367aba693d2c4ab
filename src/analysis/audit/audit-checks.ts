import { IRAN_NAMES, US_NAMES } from '../balance/balance-plan.ts';
import { mean, share } from '../balance/statistics.ts';
import { percentile, rounded } from '../distribution.ts';
import { NAMED_EXPLOITS } from '../exploits/named-exploits.ts';
import type { AuditedGame } from './audited-game.ts';
import { type AuditedGames, exploitedName, TELLING } from './audit-plan.ts';
import { explained, correlation } from './correlation.ts';
import { valueOfKnowing } from './value-of-knowing.ts';

/** What games must teach, one figure each. Texts: `audit.check.<id>`. */
export interface AuditCheck {
  readonly id: string;
  /** Null: reported, not required. */
  readonly ok: boolean | null;
  readonly figure: number;
  readonly least?: number;
  readonly most?: number;
}

interface Limit {
  readonly least?: number;
  readonly most?: number;
}

export function auditCheck(id: string, figure: number, limit: Limit | null): AuditCheck {
  const shown = Number.isFinite(figure) ? rounded(figure, 3) : figure > 0 ? NEVER : 0;
  if (limit === null) return { id, ok: null, figure: shown };
  const ok = figure >= (limit.least ?? -Infinity) && figure <= (limit.most ?? Infinity);
  return { id, ok, figure: shown, ...limit };
}

/** Stands for "not within the game", in turns. */
const NEVER = 99;
const PER_CENT = 100;
const ratio = (parts: readonly number[], all: readonly number[]): number => {
  const whole = mean(all);
  return whole === 0 ? 0 : mean(parts) / whole;
};
/** The scenario whose record says how long restraint took. */
const RECORD = 'oct-2023';

export function auditChecks(scenario: string, played: AuditedGames): AuditCheck[] {
  return [
    ...knowing(played),
    ...belief(played),
    ...credibility(played),
    ...(scenario === RECORD ? patience(played.games('doctrines', 'calibrated', 'restrain')) : []),
    ...people(played),
    ...exploits(played),
  ];
}

const points = (games: readonly AuditedGame[]): number[] => games.map((game) => game.us);

/** What knowing whether strikes work is worth to the US, and whether it changes the best reply. */
function knowing({ games }: AuditedGames): AuditCheck[] {
  const values = IRAN_NAMES.map((iran) => ({
    iran,
    value: valueOfKnowing(US_NAMES.map((us) => games('doctrines', us, iran))),
  }));
  const second = values.map(({ value }) => value).sort((a, b) => b - a)[1]!;
  return [
    auditCheck('theta.value', second, { least: 2 }),
    ...values.map(({ iran, value }) => auditCheck(`theta.value.${iran}`, value, null)),
    ...TELLING.map((iran) => {
      const of = (world: 'deterrence' | 'spiral') => US_NAMES.map((us) => mean(points(games(world, us, iran))));
      const [deterrence, spiral] = [of('deterrence'), of('spiral')];
      return auditCheck(`theta.reply.${iran}`, Math.min(lost(deterrence, spiral), lost(spiral, deterrence)), {
        least: 0.001,
      });
    }),
  ];
}

/** Points lost in the one world with what is best in the other. */
const lost = (here: readonly number[], there: readonly number[]): number =>
  Math.max(...here) - here[there.indexOf(Math.max(...there))]!;

function belief({ games }: AuditedGames): AuditCheck[] {
  const counted = (us: string): number => {
    const list = games('doctrines', us, 'restrain');
    return (
      PER_CENT *
      ratio(
        list.map((g) => g.believed),
        list.map((g) => g.asked),
      )
    );
  };
  return [
    auditCheck('belief.hold', counted('hold'), { most: 20 }),
    auditCheck('belief.waves', counted('heavy'), { most: 10 }),
    auditCheck('belief.calibrated', counted('calibrated'), { least: 50 }),
  ];
}

function credibility({ games }: AuditedGames): AuditCheck[] {
  const end = (us: string): number => mean(games('long', us, 'hold').map((g) => g.credibility));
  const vain = end('calibratedNoAssurance');
  return [
    auditCheck('credibility.hold', end('hold'), { most: 35 }),
    auditCheck('credibility.vain', vain, { most: 45 }),
    auditCheck('credibility.promised', end('promised') - vain, { least: 0 }),
  ];
}

/** Turns from the first offer, or from a shock, to complete restraint. */
function patience(games: readonly AuditedGame[]): AuditCheck[] {
  const halted = (g: AuditedGame): number => (g.halted > 0 ? g.halted : Infinity);
  const isShocked = (g: AuditedGame): boolean => g.shocked > 0 && g.shocked <= halted(g);
  const calm = sorted(games.filter((g) => g.offered > 0 && !isShocked(g)).map((g) => halted(g) - g.offered + 1));
  const after = sorted(games.filter(isShocked).map((g) => halted(g) - g.shocked));
  return [
    auditCheck('restraint.median', percentile(calm, 0.5), { least: 5 }),
    auditCheck('restraint.tenth', percentile(calm, 0.1), { least: 3 }),
    auditCheck('restraint.shock.quarter', percentile(after, 0.25), { most: 2 }),
    auditCheck('restraint.shock.threeQuarters', percentile(after, 0.75), { least: 2 }),
  ];
}

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

/** Within each pair of doctrines: what chance decides, not what the doctrines do. */
function people({ games }: AuditedGames): AuditCheck[] {
  const pairs = US_NAMES.flatMap((us) => IRAN_NAMES.map((iran) => games('doctrines', us, iran)));
  const within = (of: (game: AuditedGame) => number): number[] =>
    pairs.flatMap((list) => {
      const middle = mean(list.map(of));
      return list.map((game) => of(game) - middle);
    });
  const usPoints = within((g) => g.us);
  return [
    auditCheck(
      'people.wounded',
      correlation(
        within((g) => g.wounded),
        usPoints,
      ),
      { most: -0.2 },
    ),
    auditCheck(
      'people.deaths',
      PER_CENT *
        explained(
          within((g) => g.killed),
          usPoints,
        ),
      { most: 45 },
    ),
  ];
}

/** What a doctrine with an exploit gains over the best doctrine, both on average over the other side's. */
function exploits({ games }: AuditedGames): AuditCheck[] {
  const worth = NAMED_EXPLOITS.map(({ name, side, on }) => {
    const [mine, others] = side === 'us' ? [US_NAMES, IRAN_NAMES] : [IRAN_NAMES, US_NAMES];
    const average = (part: 'doctrines' | 'exploits', player: string): number =>
      mean(
        others.map((other) =>
          side === 'us'
            ? mean(points(games(part, player, other)))
            : mean(games(part, other, player).map((g) => g.iran)),
        ),
      );
    const exploited = on.map((base) => average('exploits', exploitedName(name, base)));
    const best = Math.max(...mine.map((doctrine) => average('doctrines', doctrine)));
    return auditCheck(`exploit.${name}`, Math.max(...exploited) - best, { most: 1 });
  });
  // A game may end before its last turn is known; then nobody pressed.
  const last = games('exploits', 'hold', exploitedName('lastTurnPress', 'restrain')).filter((g) => g.pressed);
  const managed = PER_CENT * share(last, (g) => g.ending === 'managedRivalry');
  return [...worth, auditCheck('exploit.lastTurnPress.managed', managed, { most: 10 })];
}
