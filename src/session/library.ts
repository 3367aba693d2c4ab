import { type ScenarioRef, scenarioHash } from '../engine/record/index.ts';
import { THEATRES, type Scenario, type Side, type UsSiteDef } from '../engine/model/index.ts';
import { rungOf } from '../engine/rules/escalation.ts';
import { tablesFor } from '../engine/tables/index.ts';
import type { Catalog, ScenarioInfo, ScenarioPreview } from '../protocol/device-games.ts';
import { characterInfos, policyInfos } from './policy-catalog.ts';
import { textsIn } from './scenario-texts.ts';

/** The shipped scenarios. */
export interface Library {
  /** Null if there is none of this id. */
  get(id: string): Promise<Scenario | null>;
  /** An earlier edition, by `editionName`; null if there is none. */
  edition(name: string): Promise<Scenario | null>;
}

/** File name of an earlier edition in `scenarios/editions`, without `.json`. */
export const editionName = ({ id, hash }: Pick<ScenarioRef, 'id' | 'hash'>): string => `${id}.${hash.slice(0, 8)}`;

/** The exact scenario that a record was played in, or the code of why it is missing. */
export async function resolveRef(
  library: Library,
  ref: ScenarioRef,
): Promise<Scenario | 'scenarioGone' | 'scenarioChanged'> {
  if (ref.file) return ref.file;
  const shipped = await library.get(ref.id);
  if (shipped && scenarioHash(shipped) === ref.hash) return shipped;
  const former = await library.edition(editionName(ref));
  if (former && scenarioHash(former) === ref.hash) return former;
  return shipped ? 'scenarioChanged' : 'scenarioGone';
}

/** Whether a record may name it by id and hash instead of including it. */
export const isShipped = async (library: Library, scenario: Scenario): Promise<boolean> =>
  typeof (await resolveRef(library, { id: scenario.id, hash: scenarioHash(scenario) })) !== 'string';

function scenarioInfo(scenario: Scenario, language: string): ScenarioInfo {
  const texts = textsIn(scenario, language);
  return {
    id: scenario.id,
    title: texts['scenario.title'] ?? scenario.id,
    start: scenario.start,
    turnDays: scenario.turnDays,
    turns: scenario.turns,
    ...(scenario.id === 'tutorial' ? { tutorial: true } : { preview: previewOf(scenario) }),
  };
}

/** A tenth of a degree is two pixels of the start screen's map, and the start is loaded first. */
const tenth = (degrees: number): number => Math.round(degrees * 10) / 10;

/** The public part of the opening: US sites, known axis sites, Heat. */
function previewOf({ opening, sites, axisSites }: Scenario): ScenarioPreview {
  const place =
    (side: Side) =>
    ({ id, theatre, lat, lon }: Pick<UsSiteDef, 'id' | 'theatre' | 'lat' | 'lon'>) => ({
      id,
      theatre,
      lat: tenth(lat),
      lon: tenth(lon),
      side,
    });
  const known = axisSites.filter((x) => x.known === 'known');
  return {
    heat: THEATRES.map((id) => {
      const heat = opening.theatreHeat[id];
      return { id, heat, rung: rungOf(heat, tablesFor({})) };
    }),
    places: [...sites.map(place('us')), ...known.map(place('iran'))],
  };
}

/** The scenario that is selected at first. */
const FIRST = 'oct-2023';

/** The first one, then by date. */
const inOrder = (list: readonly Scenario[]): Scenario[] =>
  list.toSorted((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST) || a.start.localeCompare(b.start));

/** The scenarios and computer players that can be chosen. Needs no game, so every tab may ask. */
export async function catalogOf(library: { list(): Promise<readonly Scenario[]> }, language = 'en'): Promise<Catalog> {
  const scenarios = inOrder(await library.list()).map((scenario) => scenarioInfo(scenario, language));
  return { scenarios, policies: policyInfos(), characters: characterInfos() };
}
