import type { AxisKind, GroupId, Side, SideView, SiteKnowledge, TheatreId } from '../../src/engine/model/index.ts';
import { DEFAULT_OPTIONS } from '../../src/engine/model/index.ts';

const site = (
  id: string,
  theatre: TheatreId,
  lon: number,
  lat: number,
  personnel: number,
  defence: number,
  more: object = {},
) => ({
  def: { id, theatre, lon, lat, personnel, defence, hardening: 0, country: '', src: [], ...more },
  personnel,
  defence,
  hardening: 0,
  hits: 0,
  evacuatedFrom: 0,
});

const axis = (
  id: string,
  theatre: TheatreId,
  lon: number,
  lat: number,
  owner: GroupId | 'iran',
  kind: AxisKind,
  known: Exclude<SiteKnowledge, 'unknown'>,
) => ({
  def: { id, theatre, lon, lat, owner, kind, country: '', defence: 0, known, src: [] },
  known,
  fresh: false,
  damage: 'none' as const,
});

const group = (id: GroupId, munitions: number) => ({ id, munitions, leaderJustKilled: false });

/** A handmade view of October 2023 on turn 4, for tests of the page. */
export function fakeView(seat: Side = 'us', turn = 4): SideView {
  return {
    seat,
    scenario: 'oct-2023',
    options: DEFAULT_OPTIONS,
    overrides: {},
    turn,
    nominal: 16,
    turnDays: 7,
    watches: 28,
    start: '2023-10-17',
    gaza: 'war',
    pools: { political: 4, military: 4, intelligence: 3, leverage: seat === 'iran' ? 5 : 0 },
    heat: {
      all: 40,
      rung: 2,
      theatres: [
        { id: 'iraq', heat: 35, rung: 1 },
        { id: 'syria', heat: 45, rung: 2 },
        { id: 'lebanon', heat: 35, rung: 1 },
        { id: 'redsea', heat: 25, rung: 1 },
        { id: 'gulf', heat: 10, rung: 0 },
      ],
    },
    tracks: {
      pressure: 29,
      ...(seat === 'iran' ? { hardliners: 34, prestige: 7 } : {}),
      credibility: 46,
      assurance: 50,
      baghdad: 0.5,
      oil: 1.5,
      shipping: 97,
      north: 2,
      expelled: false,
      lebanonWar: false,
      shock: 0,
      calmTurns: 0,
      talksTurn: 0,
      strikeTurn: 0,
    },
    sites: [
      site('al-asad', 'iraq', 42.44, 33.79, 1100, 2, { airbase: true }),
      site('erbil', 'iraq', 43.96, 36.24, 700, 2),
      site('baghdad-embassy', 'iraq', 44.39, 33.3, 450, 3, { embassy: true }),
      site('al-tanf', 'syria', 38.66, 33.5, 200, 1),
      site('conoco', 'syria', 40.25, 35.35, 150, 1),
      site('tower-22', 'syria', 38.68, 33.32, 350, 1),
    ],
    stations: [
      { id: 'east-med', kind: 'sea', theatre: 'lebanon', lat: 34, lon: 33.5, src: [] },
      { id: 'red-sea', kind: 'sea', theatre: 'redsea', lat: 16, lon: 40.5, src: [] },
      { id: 'gulf-oman', kind: 'sea', theatre: 'gulf', lat: 25, lon: 57.5, src: [] },
    ],
    axis: [
      axis('abu-kamal', 'syria', 40.92, 34.45, 'syrian', 'depot', 'known'),
      axis('mayadin', 'syria', 40.45, 35.02, 'syrian', 'quds', 'known'),
      axis('dibis', 'iraq', 44.07, 35.67, 'kh', 'launch', 'suspected'),
      axis('jurf', 'iraq', 44.2, 32.86, 'kh', 'headquarters', 'known'),
      axis('hodeidah', 'redsea', 43, 14.8, 'houthi', 'launch', 'known'),
    ],
    units: [
      { id: 'ford', type: 'carrier', at: 'east-med', theatre: 'lebanon', arrives: null, strike: 4 },
      { id: 'azraq-f15', type: 'fighters', at: 'al-asad', theatre: 'iraq', arrives: null, strike: 2 },
      { id: 'carney', type: 'destroyer', at: 'red-sea', theatre: 'redsea', arrives: null, strike: 1 },
      { id: 'ike', type: 'carrier', at: 'gulf-oman', theatre: 'gulf', arrives: turn + 1, strike: 0 },
    ],
    groups: [
      group('kh', 4),
      group('nujaba', 4),
      group('factions', 3),
      group('syrian', 4),
      group('hezbollah', 6),
      group('houthi', 5),
    ],
    lines: [],
    offers: [],
    messages: [],
    past: [],
    ledger: {
      americansKilled: 0,
      americansWounded: 46,
      fightersKilled: 8,
      officersKilled: 0,
      civiliansKilled: 0,
      seafarersKilled: 0,
    },
    points: { people: 0, region: 1, position: -1, promises: 0, home: 0 },
    pointsTotal: 50,
    hiddenAim: 'protect',
    aims: null,
    ending: null,
    us: null,
    iran: null,
  };
}
