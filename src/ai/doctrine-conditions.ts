import type { LandGroupId, SideView, TurnRow } from '../engine/model/index.ts';
import { LAND_GROUPS } from '../engine/model/index.ts';
import { tablesFor } from '../engine/tables/index.ts';

/** What the `when` of a doctrine's row may test. Texts: `when.<name>`. */

type Past = SideView['past'][number];
const last = (view: SideView): Past | undefined => view.past.at(-1);
const before = (view: SideView): Past | undefined => view.past.at(-2);

/** True for a strike on land: strikes on Yemen do not count as a message to the groups in Iraq and Syria. */
export const wasStruck = (row: Pick<TurnRow, 'strike'> | undefined): boolean =>
  row !== undefined && row.strike !== null && row.strike !== 'yemen';

const landGroups = (view: SideView) => view.groups.filter((g) => LAND_GROUPS.includes(g.id as LandGroupId));

const liveOffer = (view: SideView): boolean =>
  view.offers.some((offer) => offer.maker === view.seat && !offer.done && offer.until >= view.turn);

const liveLine = (view: SideView): boolean =>
  view.lines.some((line) => line.maker === view.seat && !line.done && line.until >= view.turn);

export const CONDITIONS = {
  firstTurn: (v: SideView) => v.turn === 1,
  /** More attacks last turn than a calm turn has. */
  attacked: (v: SideView) => last(v)?.calm === false,
  /** Any attack on US sites last turn. */
  anyAttack: (v: SideView) => (last(v)?.attacks ?? 0) > 0,
  /** Last turn, or on the eve of the game and not yet answered. */
  americanKilled: (v: SideView) => (last(v)?.killed ?? 0) > 0 || v.lines.some((line) => line.from === 0 && !line.done),
  /** Home pressure demands a strike this turn. */
  pressed: (v: SideView) => v.tracks.pressure >= tablesFor(v.overrides).tracks.pressureHigh,
  heated: (v: SideView) => v.heat.all >= tablesFor(v.overrides).points.highHeat,
  struck: (v: SideView) => wasStruck(last(v)),
  struckInTwoTurns: (v: SideView) => wasStruck(last(v)) || wasStruck(before(v)),
  offerOpen: liveOffer,
  lineDrawn: liveLine,
  /** All four land groups were told to halt and obey. */
  allHalted: (v: SideView) => landGroups(v).every((g) => g.directive === 'halt' && g.obeys === true),
  /** Iraq's clergy and prime minister can be asked only then (rules §4). */
  baghdadHears: (v: SideView) =>
    v.tracks.shock > 0 || v.tracks.baghdad >= tablesFor(v.overrides).obedience.politicsBaghdad,
  warned: (v: SideView) => (v.us?.warnings ?? []).some((w) => w.site !== null),
} as const;

type TestName = keyof typeof CONDITIONS;
/** A test or its negation. */
export type Condition = TestName | `not ${TestName}`;

export function isMet(when: Condition, view: SideView): boolean {
  return when.startsWith('not ') ? !CONDITIONS[when.slice(4) as TestName](view) : CONDITIONS[when as TestName](view);
}
