import type {
  Damage,
  Directive,
  GameEvent,
  GroupId,
  Side,
  Statement,
  TurnRow,
  TurnSubmissions,
} from '../../engine/model/index.ts';
import { GROUPS } from '../../engine/model/index.ts';
import type { ActLevel } from './acts.ts';

/** A side's stated reasons and expectations for a turn. */
interface SideWhy {
  /** Its answer to: what would you do if the other could not hurt you? */
  readonly ifUnhurt: ActLevel | null;
  /** Reasons it wrote to its signals. */
  readonly words: readonly string[];
  /** Forecast (per cent) that the other side would strike (Iran) or ask for restraint (US). */
  readonly expected: number | null;
  /** Forecast (per cent) that the other side wants a wider war. */
  readonly widerWar: number | null;
}

type Answer = 'obeys' | 'refuses' | 'publicRefusal' | 'defies' | 'lapse' | 'rogue';
const ANSWERS: readonly string[] = ['obeys', 'refuses', 'publicRefusal', 'defies', 'lapse', 'rogue'] satisfies Answer[];

/** A group's answer to a request. */
export interface RestraintAnswer {
  readonly group: GroupId;
  readonly answer: Answer;
  readonly directive: Directive | null;
  /** Asked to attack without killing, not to stop. */
  readonly avoid: boolean;
}

/** Effects of one turn's attacks by both sides. */
export interface AttackEffects {
  readonly sites: readonly { readonly site: string; readonly result: Damage }[];
  readonly fighters: number;
  readonly leaders: number;
  readonly officers: number;
  readonly civilians: number;
  readonly attacks: number;
  readonly americansKilled: number;
  readonly americansWounded: number;
  readonly seafarers: number;
}

/** Intent and the other side's reading of it, for one turn. */
export interface TurnCauses {
  readonly turn: number;
  readonly sides: Readonly<Record<Side, SideWhy>>;
  readonly statements: readonly Statement[];
  readonly hit: AttackEffects;
  readonly restraint: readonly RestraintAnswer[];
}

const count = (x: unknown): number => (typeof x === 'number' ? x : 0);
const sumOf = (events: readonly GameEvent[]): number => events.reduce((sum, { data }) => sum + count(data.killed), 0);

export function turnCauses(events: readonly GameEvent[], turns: readonly TurnSubmissions[], rows: readonly TurnRow[]) {
  return rows.map((row): TurnCauses => {
    const own = events.filter((e) => e.turn === row.turn);
    const of = (kind: string): GameEvent[] => own.filter((e) => e.kind === kind);
    const sealed = turns[row.turn - 1] ?? {};
    return {
      turn: row.turn,
      sides: { us: sideWhy(sealed, 'us'), iran: sideWhy(sealed, 'iran') },
      statements: of('statement').map(({ data }) => data as unknown as Statement),
      hit: {
        sites: [...of('strikeSite'), ...of('soil')].map(({ data }) => ({
          site: String(data.site),
          result: data.result as Damage,
        })),
        fighters: row.fightersKilled,
        leaders: of('leaderKilled').length,
        officers: of('commanderKilled').length + sumOf(of('officerKilled')),
        civilians: sumOf([...of('civilianHarm'), ...of('missilesNeighbour')]),
        attacks: row.attacks,
        americansKilled: row.killed,
        // With the brain injuries found this turn.
        americansWounded: of('brainInjuries').reduce((sum, { data }) => sum + count(data.wounded), row.wounded),
        seafarers: sumOf(of('shipAttack')),
      },
      restraint: own.filter(isAnswer).map(({ kind, data }) => ({
        group: data.group as GroupId,
        answer: kind as Answer,
        directive: (data.directive as Directive | undefined) ?? null,
        avoid: data.avoid === true,
      })),
    };
  });
}

const isAnswer = ({ kind, data }: GameEvent): boolean =>
  ANSWERS.includes(kind) && GROUPS.includes(data.group as GroupId);

function sideWhy(sealed: TurnSubmissions, side: Side): SideWhy {
  const sub = sealed[side];
  const a = sub?.assessment;
  return {
    ifUnhurt: (a?.ifUnhurt as ActLevel | undefined) ?? null,
    words: (sub?.signals ?? []).flatMap((s) => (s.text ? [s.text] : [])),
    expected: a?.act ?? null,
    widerWar: a?.widerWar ?? null,
  };
}
