import type { GameState, Side, SideView } from '../model/index.ts';
import { totalOf } from '../rules/points.ts';
import { tablesFor, type Tables } from '../tables/index.ts';
import {
  axisViews,
  groupViews,
  heatView,
  iranOwn,
  knownView,
  lineViews,
  offerViews,
  siteViews,
  tracksView,
  unitViews,
  usOwn,
} from './view.ts';

/**
 * What a side may know, worked out as it is asked for: to check orders the engine reads little of a view, and making all of
 * it was a tenth of a turn. It never leaves the engine, because members behind getters are lost when it is sent or copied.
 */
export const lazyView = (state: GameState, side: Side): SideView =>
  knownView(state, side) ?? new LazySideView(state, side);

/** Members in the order of `SideView`. A getter keeps what it made: the same object each time, as in a view. */
class LazySideView implements SideView {
  readonly seat: Side;
  private readonly state: GameState;
  private readonly tables: Tables;
  // Each in a field of its own from the start: V8 is slow where objects gain members in changing order.
  private heatMade: SideView['heat'] | null = null;
  private tracksMade: SideView['tracks'] | null = null;
  private axisMade: SideView['axis'] | null = null;
  private unitsMade: SideView['units'] | null = null;
  private groupsMade: SideView['groups'] | null = null;
  private usMade: SideView['us'] = null;
  private iranMade: SideView['iran'] = null;

  constructor(state: GameState, seat: Side) {
    this.seat = seat;
    this.state = state;
    this.tables = tablesFor(state.def.overrides);
  }
  get scenario() {
    return this.state.def.scenario.id;
  }
  get options() {
    return this.state.def.shownOptions;
  }
  get overrides() {
    return this.state.def.overrides;
  }
  get turn() {
    return this.state.turn;
  }
  get nominal() {
    return this.state.def.nominal;
  }
  get turnDays() {
    return this.state.def.scenario.turnDays;
  }
  get watches() {
    return this.state.def.watches;
  }
  get start() {
    return this.state.def.scenario.start;
  }
  get gaza() {
    return this.state.gaza;
  }
  get pools() {
    return this.state[this.seat].pools;
  }
  get heat() {
    return (this.heatMade ??= heatView(this.state.heat[this.seat], this.tables));
  }
  get tracks() {
    return (this.tracksMade ??= tracksView(this.state, this.seat, this.tables));
  }
  get sites() {
    return siteViews(this.state, this.tables);
  }
  get stations() {
    return this.state.def.stations;
  }
  get axis() {
    return (this.axisMade ??= axisViews(this.state, this.seat));
  }
  get units() {
    return (this.unitsMade ??= unitViews(this.state, this.tables, this.seat === 'us' ? 'all' : 'seen'));
  }
  get groups() {
    return (this.groupsMade ??= groupViews(this.state, this.seat));
  }
  get lines() {
    return lineViews(this.state);
  }
  get offers() {
    return offerViews(this.state);
  }
  get messages() {
    return this.state.messages;
  }
  get past() {
    return this.state.pastPublic;
  }
  get ledger() {
    return this.state.ledger;
  }
  get points() {
    return this.state.points[this.seat];
  }
  get pointsTotal() {
    return totalOf(this.tables.points.start, this.state.points[this.seat]);
  }
  get hiddenAim() {
    return this.state.secret.hiddenAims[this.seat];
  }
  get aims() {
    return this.state[this.seat].aims;
  }
  get ending() {
    return this.state.ending;
  }
  get us() {
    return this.seat === 'us' ? (this.usMade ??= usOwn(this.state)) : null;
  }
  get iran() {
    return this.seat === 'iran' ? (this.iranMade ??= iranOwn(this.state)) : null;
  }
}
