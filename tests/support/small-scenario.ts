import type {
  AxisKind,
  AxisSiteDef,
  GroupId,
  Scenario,
  SiteKnowledge,
  StationDef,
  TheatreId,
  UnitDef,
  UnitType,
  UsSiteDef,
} from '../../src/engine/model/index.ts';

const at = { lat: 33, lon: 42, src: [] };

const site = (
  id: string,
  theatre: TheatreId,
  country: string,
  personnel: number,
  defence: number,
  more: Partial<UsSiteDef> = {},
): UsSiteDef => ({ id, theatre, country, personnel, defence, hardening: 0, ...at, ...more });

const axis = (
  id: string,
  theatre: TheatreId,
  owner: GroupId | 'iran',
  kind: AxisKind,
  known: SiteKnowledge = 'known',
  more: Partial<AxisSiteDef> = {},
): AxisSiteDef => ({ id, theatre, owner, kind, known, country: '', defence: 0, ...at, ...more });

const station = (id: string, kind: StationDef['kind'], theatre: TheatreId | null): StationDef => ({
  id,
  kind,
  theatre,
  ...at,
});
const unit = (id: string, type: UnitType, where: string, arrives?: number): UnitDef => ({
  id,
  type,
  at: where,
  src: [],
  ...(arrives ? { arrives } : {}),
});

/**
 * A fictional scenario with one of everything, so that tests of the rules do not depend on shipped ones. Without world
 * events: tests add their own.
 */
export const small: Scenario = {
  format: 1,
  id: 'small',
  turnDays: 7,
  turns: { full: 16, half: 8 },
  start: '2023-10-17',
  opening: {
    heat: 25,
    theatreHeat: { iraq: 25, syria: 25, lebanon: 20, redsea: 10, gulf: 10 },
    gaza: 'war',
    oil: 1.5,
    prestige: 7,
    baghdad: 0,
    north: 2,
    shipping: 100,
    redSeaOpen: false,
    directives: {},
    cadres: ['home', 'home', 'home'],
    leash: false,
    crowds: false,
  },
  sites: [
    site('base-iraq', 'iraq', 'Iraq', 600, 1, { airbase: true }),
    site('outpost-iraq', 'iraq', 'Iraq', 200, 0),
    site('embassy', 'iraq', 'Iraq', 100, 2, { embassy: true }),
    site('base-syria', 'syria', 'Syria', 300, 1),
    site('outpost-syria', 'syria', 'Syria', 100, 0),
    site('tower', 'syria', 'Jordan', 350, 0, { airbase: true }),
    site('gulf-base', 'gulf', 'Kuwait', 5000, 2, { airbase: true }),
    site('cyprus', 'lebanon', 'Cyprus', 0, 1, { airbase: true }),
  ],
  axisSites: [
    axis('kh-depot', 'iraq', 'kh', 'depot'),
    axis('kh-hq', 'iraq', 'kh', 'headquarters', 'known', { defence: 1 }),
    axis('kh-launch', 'iraq', 'kh', 'launch', 'suspected'),
    axis('kh-syria', 'syria', 'kh', 'depot'),
    axis('nujaba-hq', 'iraq', 'nujaba', 'headquarters', 'known', { urban: true }),
    axis('nujaba-hidden', 'iraq', 'nujaba', 'depot', 'unknown'),
    axis('factions-depot', 'iraq', 'factions', 'depot'),
    axis('syrian-depot', 'syria', 'syrian', 'depot'),
    axis('syrian-quds', 'syria', 'syrian', 'quds'),
    axis('syrian-launch', 'syria', 'syrian', 'launch', 'suspected'),
    axis('hezbollah-south', 'lebanon', 'hezbollah', 'launch'),
    axis('houthi-port', 'redsea', 'houthi', 'port'),
    axis('houthi-launch', 'redsea', 'houthi', 'launch'),
    axis('brigade', 'gulf', 'iran', 'brigade'),
    axis('quds-gulf', 'gulf', 'iran', 'quds', 'suspected'),
  ],
  stations: [
    station('east-med', 'sea', 'lebanon'),
    station('red-sea', 'sea', 'redsea'),
    station('gulf-of-oman', 'sea', 'gulf'),
    station('orbit-iraq', 'orbit', 'iraq'),
    station('orbit-syria', 'orbit', 'syria'),
    station('cover', 'cover', 'lebanon'),
    station('home', 'home', null),
  ],
  units: [
    unit('carrier', 'carrier', 'east-med'),
    unit('fighters', 'fighters', 'gulf-base'),
    unit('bombers', 'bombers', 'home'),
    unit('patriot', 'patriot', 'gulf-base'),
    unit('patriot-cover', 'patriot', 'cover'),
    unit('counterdrone', 'counterdrone', 'gulf-base'),
    unit('destroyer', 'destroyer', 'gulf-of-oman'),
    unit('amphib', 'amphib', 'red-sea'),
  ],
  events: [],
  history: [],
  roles: { us: [], iran: [] },
  questions: [],
  sources: [],
  texts: { en: {} },
};
