import { IRAN_HIDDEN_AIMS } from '../../engine/model/index.ts';
import { type GridName, RESTRAINED_DOCTRINES, PLACEMENT_DOCTRINES, THETA_WORLDS } from './balance-plan.ts';
import { replyDifferences, mostRobust, repliesOf, replyTo } from './replies.ts';
import { mean, median, pairedInterval, share } from './statistics.ts';
import { payoffCells, type PayoffTable } from './payoff-table.ts';

/**
 * Properties that the payoffs must keep (rules §15), with the figures that decide them. Texts: `balance.check.<id>`.
 */
export interface PayoffCheck {
  readonly id: string;
  /** Null: reported, not required. */
  readonly ok: boolean | null;
  readonly figures: Readonly<Record<string, string | number>>;
}

export type PayoffTables = ReadonlyMap<GridName, PayoffTable>;

/** Smaller differences in points count as a tie. */
const TIE = 1;
const POSITION_WORTH = 4;
/**
 * Per cent of games in which hardliners block restraint: minimum under heavy doctrines, maximum under calibrated ones.
 */
const LOCK = { heavy: 50, calibrated: 5 } as const;
/** Credibility must add this many percentage points of managed rivalry in some cell. */
const BELIEF_WORTH = 10;
const percent = <T>(items: readonly T[], test: (item: T) => boolean): number => 100 * share(items, test);
const HEAVY = ['heavyWhileAttacked', 'heavy'] as const;

export function payoffShape(tables: PayoffTables): PayoffCheck[] {
  const table = tables.get('unknown')!;
  return [...payoffChecks(table), position(tables), ...heavyLoses(tables), belief(tables), hiddenAims(tables)];
}

/** Checks that need one table only. */
export const payoffChecks = (table: PayoffTable): PayoffCheck[] => [
  bestJoint(table),
  tempted(table),
  deathLine(table),
  assured(table),
  unassured(table),
  ...dominance(table),
  patience(table),
  ...lock(table),
];

/** The two cells with the best joint payoff. A red line on deaths that is never crossed plays like *hold*. */
function bestJoint(table: PayoffTable): PayoffCheck {
  const joint = payoffCells(table)
    .map(({ us, iran, usPoints, iranPoints }) => ({ us, iran, sum: usPoints + iranPoints }))
    .sort((a, b) => b.sum - a.sum);
  const [first, second] = joint.filter((c) => c.us !== 'replyToDeaths' || c.iran !== 'restrain');
  const good = (c: typeof first): boolean => c?.iran === 'restrain' && (c.us === 'hold' || c.us === 'calibrated');
  return {
    id: 'bestJoint',
    ok: good(first) && good(second),
    figures: {
      us: first!.us,
      iran: first!.iran,
      sum: first!.sum,
      nextUs: second!.us,
      nextIran: second!.iran,
      nextSum: second!.sum,
    },
  };
}

const lead = (table: PayoffTable, us: string, a: string, b: string) => {
  const [by, [low, high]] = replyDifferences(table, 'iran', us, a, b);
  return { by, low, high };
};

/** Harassing pays for Iran against a US that only holds. */
function tempted(table: PayoffTable): PayoffCheck {
  const figures = lead(table, 'hold', 'harass', 'restrain');
  return { id: 'tempted', ok: figures.by > 0, figures };
}

/** A red line on deaths alone does not make restraint better than harassing. */
function deathLine(table: PayoffTable): PayoffCheck {
  const figures = lead(table, 'replyToDeaths', 'restrain', 'harass');
  return { id: 'deathLine', ok: figures.by <= TIE, figures };
}

/** Iran's gain from restraint over its best alternative, in points. */
function restraintLead(table: PayoffTable, us: string) {
  const next = replyTo(table, 'iran', us).answers.find((a) => a.doctrine !== 'restrain')!.doctrine;
  return { next, ...lead(table, us, 'restrain', next) };
}

function assured(table: PayoffTable): PayoffCheck {
  const figures = restraintLead(table, 'calibrated');
  return { id: 'assured', ok: figures.by > 0, figures };
}

function unassured(table: PayoffTable): PayoffCheck {
  const figures = restraintLead(table, 'calibratedNoAssurance');
  return { id: 'unassured', ok: figures.by < 0, figures };
}

/** Well placed batteries against misplaced ones, with an attacker that names its targets. */
function position(tables: PayoffTables): PayoffCheck {
  const usPoints = (grid: GridName, us: string) =>
    tables
      .get(grid)!
      .games(us, PLACEMENT_DOCTRINES.iran)
      .map((g) => g.us);
  const worth = PLACEMENT_DOCTRINES.us.map((us) => ({
    us,
    worth: pairedInterval(usPoints('unknown', us), usPoints('misplaced', us)),
  }));
  const best = worth.reduce((a, b) => (b.worth[0] > a.worth[0] ? b : a));
  const [by, [low, high]] = best.worth;
  return { id: 'position', ok: by >= POSITION_WORTH, figures: { us: best.us, by, low, high, least: POSITION_WORTH } };
}

/** No doctrine is dominant, constant ones (hold, press, harass, strikes every turn) included. */
function dominance(table: PayoffTable): PayoffCheck[] {
  return (['us', 'iran'] as const).map((side) => {
    const { doctrine, regret } = mostRobust(repliesOf(table, side));
    return { id: `dominance.${side}`, ok: regret > TIE, figures: { doctrine, regret, least: TIE } };
  });
}

function patience(table: PayoffTable): PayoffCheck {
  const games = RESTRAINED_DOCTRINES.flatMap((us) => table.games(us, 'restrain'));
  // Games without complete restraint count as infinitely late.
  const turn = median(games.map((g) => (g.halted === 0 ? Infinity : g.halted)));
  const atOnce = percent(games, (g) => g.halted === 1);
  return { id: 'patience', ok: turn >= 2, figures: { turn: Number.isFinite(turn) ? turn : '–', atOnce } };
}

/** How far heavy doctrines are behind calibrated strikes with assurance, over all of Iran's doctrines. */
function heavyLoses(tables: PayoffTables): PayoffCheck[] {
  const behind = (table: PayoffTable): number =>
    Math.min(
      ...HEAVY.map((us) => mean(table.iran.map((iran) => -replyDifferences(table, 'us', iran, us, 'calibrated')[0]))),
    );
  const gaps = Object.fromEntries(THETA_WORLDS.map((world) => [world, behind(tables.get(world)!)]));
  const loses = THETA_WORLDS.every((world) => world === 'suppress' || gaps[world]! > 0);
  const least = THETA_WORLDS.every((world) => world === 'suppress' || gaps[world]! > gaps['suppress']!);
  return [{ id: 'heavyLoses', ok: loses && least, figures: gaps }, heavyPays(tables.get('suppress')!)];
}

/** Whether heavy strikes pay where strikes work; reported, not required. */
function heavyPays(table: PayoffTable): PayoffCheck {
  const leads = HEAVY.flatMap((us) =>
    table.iran.map((iran) => ({ us, iran, by: replyDifferences(table, 'us', iran, us, 'calibrated')[0] })),
  );
  return { id: 'heavyPays', ok: null, figures: leads.reduce((a, b) => (b.by > a.by ? b : a)) };
}

function lock(table: PayoffTable): PayoffCheck[] {
  const locked = (us: string): number =>
    percent(
      table.iran.flatMap((iran) => table.games(us, iran)),
      (g) => g.locked,
    );
  const [whileAttacked, always] = HEAVY.map(locked) as [number, number];
  const calibrated = locked('calibrated');
  return [
    {
      id: 'lock.heavy',
      ok: Math.min(whileAttacked, always) > LOCK.heavy,
      figures: { whileAttacked, always, least: LOCK.heavy },
    },
    {
      id: 'lock.calibrated',
      ok: calibrated <= LOCK.calibrated,
      figures: { share: calibrated, unassured: locked('calibratedNoAssurance'), most: LOCK.calibrated },
    },
  ];
}

/** Without the two-messages bonus and credibility, managed rivalry must be rarer. */
function belief(tables: PayoffTables): PayoffCheck {
  const managed = (grid: GridName, us: string, iran: string): number =>
    percent(tables.get(grid)!.games(us, iran), (g) => g.ending === 'managedRivalry');
  const drops = RESTRAINED_DOCTRINES.flatMap((us) =>
    tables.get('disbelief')!.iran.map((iran) => {
      const withIt = managed('unknown', us, iran);
      const without = managed('disbelief', us, iran);
      return { us, iran, with: withIt, without, drop: withIt - without };
    }),
  );
  const most = drops.reduce((a, b) => (b.drop > a.drop ? b : a));
  return { id: 'belief', ok: most.drop >= BELIEF_WORTH, figures: { ...most, least: BELIEF_WORTH } };
}

/** The US doctrine to which Iran's best replies differ most between its hidden aims. */
function hiddenAims(tables: PayoffTables): PayoffCheck {
  const answers = RESTRAINED_DOCTRINES.map((us) => ({
    us,
    ...Object.fromEntries(IRAN_HIDDEN_AIMS.map((aim) => [aim, replyTo(tables.get(`aim.${aim}`)!, 'iran', us).best])),
  })) as ({ us: string } & Record<(typeof IRAN_HIDDEN_AIMS)[number], string>)[];
  const kinds = (a: (typeof answers)[number]): number => new Set(IRAN_HIDDEN_AIMS.map((aim) => a[aim])).size;
  const most = answers.reduce((a, b) => (kinds(b) > kinds(a) ? b : a));
  return { id: 'hiddenAims', ok: kinds(most) > 1, figures: most };
}
