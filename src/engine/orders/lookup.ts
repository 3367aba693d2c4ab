import type { SideView, TheatreId } from '../model/index.ts';
import { indexTargets } from '../rules/targets.ts';

/** Rows of one list by id, in the list's order. */
interface Indexed<T> {
  readonly rows: readonly T[];
  readonly byId: ReadonlyMap<unknown, T>;
}

/**
 * Finds a row of a view by its id. `index` a list before many lookups: then each costs the same however long the list is.
 * Only the list indexed last is kept, because orders are listed for one view at a time and a WeakMap slows the collector.
 */
class Lookup<T> {
  private readonly idOf: (row: T) => string;
  private last: Indexed<T> | null = null;

  constructor(idOf: (row: T) => string) {
    this.idOf = idOf;
  }
  index(rows: readonly T[]): void {
    if (this.last?.rows !== rows) this.last = { rows, byId: new Map(rows.map((row) => [this.idOf(row), row])) };
  }
  find(rows: readonly T[], id: unknown): T | undefined {
    return this.last?.rows === rows ? this.last.byId.get(id) : rows.find((row) => this.idOf(row) === id);
  }
}
const sites = new Lookup<SideView['sites'][number]>((row) => row.def.id);
const axis = new Lookup<SideView['axis'][number]>((row) => row.def.id);
const units = new Lookup<SideView['units'][number]>((row) => row.id);
const stations = new Lookup<SideView['stations'][number]>((row) => row.id);

/** Call this before listing a view's orders: what it costs to find what an order names then does not grow with the scenario. */
export function indexView(view: SideView): void {
  sites.index(view.sites);
  axis.index(view.axis);
  units.index(view.units);
  stations.index(view.stations);
  indexTargets(view.axis);
}
export const siteOf = (view: SideView, id: unknown) => sites.find(view.sites, id);
export const axisOf = (view: SideView, id: unknown) => axis.find(view.axis, id);
export const unitOf = (view: SideView, id: unknown) => units.find(view.units, id);
export const stationOf = (view: SideView, id: unknown) => stations.find(view.stations, id);
/** Null: no site has this id. */
export const theatreOfSite = (view: SideView, id: unknown): TheatreId | null =>
  siteOf(view, id)?.def.theatre ?? axisOf(view, id)?.def.theatre ?? null;
