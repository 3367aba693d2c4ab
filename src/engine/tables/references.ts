/** Source of a number, for readers who want to check it; its title is `reference.<id>`. No rule reads this. */
export interface Reference {
  readonly id: string;
  readonly url?: string;
  readonly date?: string;
}

const REFERENCES = {
  nytOctober: {
    date: '2023-10-28',
  },
  nytNovember: {
    date: '2023-11-29',
  },
  nytFebruary: {
    url: 'https://www.bostonglobe.com/2024/02/27/world/after-us-strikes-irans-proxies-scale-back-attacks-bases/',
    date: '2024-02-27',
  },
  tower22: {
    url: 'https://hamodia.com/2024/01/30/enemy-drone-that-killed-u-s-troops-may-have-been-mistaken-for-u-s-drone/',
    date: '2024-01-30',
  },
  casualties: {
    url: 'https://www.militarytimes.com/news/your-military/2024/02/13/70-of-casualties-from-recent-middle-east-attacks-are-brain-injuries/',
    date: '2024-02-13',
  },
  alAsad: {
    url: 'https://crisis24.garda.com/insights/news-alerts/qrgl9wd7ncszdzamh/iraq-no-casualties-reported-following-iranian-missile-strikes-january-8-update-14',
    date: '2020-01-08',
  },
  erbil: {
    url: 'https://www.graphicnews.com/en/pages/45319/conflict-iran-attacks-on-iraq-and-syria',
    date: '2024-01-16',
  },
  embassy: {
    url: 'https://www.washingtonpost.com/world/2020/01/08/timeline-escalation-middle-east/',
    date: '2020-01-08',
  },
  ships: {
    url: 'https://en.wikipedia.org/wiki/Houthi_attacks_on_commercial_vessels',
  },
  rivera: {
    url: 'https://arxiv.org/abs/2401.03408',
    date: '2024',
  },
  goldstein: {
    date: '1992',
  },
  icb: {
    url: 'https://sites.duke.edu/icbdata/',
  },
  drones: {
    url: 'https://doi.org/10.1177/00220027221106960',
    date: '2022',
  },
  bursts: {
    url: 'https://doi.org/10.1057/sj.2011.21',
    date: '2012',
  },
  strikes: {
    url: 'https://experts.umn.edu/en/publications/the-impact-of-us-drone-strikes-on-terrorism-in-pakistan',
    date: '2016',
  },
} as const satisfies Record<string, Omit<Reference, 'id'>>;

/**
 * Basis of a number. `tallies`: computed from the official counts of the back-test; `games`: from games between
 * doctrines. `direction`: the source gives the direction, the size is the designers' guess.
 */
interface Rests {
  readonly on: readonly (keyof typeof REFERENCES)[];
  readonly also?: 'tallies' | 'games';
  readonly direction?: true;
}

/** By `section.name`, or by `section` for all its other numbers. */
const RESTS: Readonly<Record<string, Rests>> = {
  'units.diversion': { on: ['nytOctober'], direction: true },
  'groups.rate': { on: [], also: 'tallies' },
  'groups.truce': { on: [], also: 'tallies' },
  'groups.syrianFirstTurnFatal': { on: ['nytFebruary'], direction: true },
  'groups.publicRefusal': { on: ['nytFebruary'], direction: true },
  'groups.momentumBase': { on: ['bursts'], direction: true },
  'groups.momentumSlope': { on: ['bursts'], direction: true },
  'groups.momentumMin': { on: ['bursts'], direction: true },
  'groups.momentumMax': { on: ['bursts'], direction: true },
  'groups.momentumFloor': { on: ['bursts'], direction: true },
  obedience: { on: ['nytFebruary'], direction: true },
  'obedience.offerAlone': { on: ['nytOctober'], direction: true },
  'obedience.strikeTurns': { on: ['nytOctober'], direction: true },
  'theta.limited': { on: [], also: 'tallies' },
  'theta.yemen': { on: ['ships'], also: 'tallies' },
  'theta.heavy': { on: ['strikes'], direction: true },
  'attack.killed': { on: ['casualties'], also: 'tallies' },
  'attack.nearMiss': { on: ['nytNovember', 'tower22'], direction: true },
  'attack.brainInjury': { on: ['casualties'], also: 'tallies' },
  'attack.brainInjuryTurns': { on: ['casualties'], direction: true },
  'attack.shipHit': { on: ['ships'] },
  'effects.missileAccident': { on: ['alAsad'], direction: true },
  'effects.neighbourDeathsMax': { on: ['erbil'] },
  'effects.crowd2019': { on: ['embassy'], direction: true },
  ep: { on: ['rivera', 'goldstein'] },
  'ep.orbitLost': { on: ['drones', 'rivera'], direction: true },
  'heat.hazard': { on: ['icb'] },
  'tracks.oilMin': { on: ['nytOctober'], direction: true },
  forecast: { on: [], also: 'games' },
};

export interface Basis {
  readonly references: readonly Reference[];
  readonly also: 'tallies' | 'games' | null;
  readonly direction: boolean;
}

/** Source of the number `section.name`; null: none recorded. */
export function basisOf(section: string, name: string): Basis | null {
  const rests = RESTS[`${section}.${name}`] ?? RESTS[section];
  if (!rests) return null;
  return {
    references: rests.on.map((id) => ({ id, ...REFERENCES[id] })),
    also: rests.also ?? null,
    direction: rests.direction ?? false,
  };
}

/** Keys of `RESTS`; a test checks that each is a number or a section. */
export const RESTS_ON: readonly string[] = Object.keys(RESTS);
