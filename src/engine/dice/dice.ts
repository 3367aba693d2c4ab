/**
 * Addressed dice (rules §12): a die's value is a keyed 128-bit hash of its address (turn, rule, subject, index),
 * without generator state. So a secret order never changes another die, and any turn can be re-run.
 */

export type Key = readonly [number, number, number, number];

/** Rules that roll. The number is part of the address, so never reuse or renumber it. */
export const RULE = {
  length: 1,
  theta: 2,
  thetaHeavy: 3,
  thetaYemen: 4,
  hiddenAim: 5,
  munitionsError: 6,
  obey: 10,
  rogue: 11,
  rogueCount: 12,
  rogueWatch: 13,
  lapse: 14,
  publicRefusal: 15,
  struckStops: 16,
  sanctionStops: 17,
  strikeMood: 18,
  publicAgreement: 19,
  launch: 20,
  theatre: 21,
  focus: 22,
  target: 23,
  weapon: 24,
  intercept: 25,
  outcome: 26,
  deaths: 27,
  wounded: 28,
  injuries: 29,
  nearMissLeak: 30,
  attribute: 31,
  attributeIran: 32,
  shipLaunch: 33,
  shipHit: 34,
  seafarer: 35,
  strike: 40,
  strikeMunitions: 41,
  kills: 42,
  civilians: 43,
  civilianCount: 44,
  cadreKilled: 45,
  leaderFound: 46,
  leaderKills: 47,
  soil: 48,
  responseStrike: 49,
  orbitLost: 60,
  orbitFinds: 61,
  focusWarning: 62,
  find: 63,
  findWhich: 64,
  estimate: 65,
  estimateWrong: 66,
  cyber: 67,
  cyberSeen: 68,
  interdict: 69,
  learn: 70,
  visitSeen: 71,
  truce: 80,
  truceExtends: 81,
  officerKilled: 82,
  crowd: 83,
  expulsion: 84,
  lebanonWar: 85,
  missileAccident: 86,
  missileDeaths: 87,
  neighbourDeaths: 88,
  northRogue: 89,
  northObeys: 90,
  truceWatch: 91,
  airliner: 92,
  datedEvent: 93,
  voteHeld: 95,
  vote: 96,
  war: 100,
  // 101 was the war after the end in editions 1 and 2.
  /** Dice of orders without a rule of their own here. Subjects begin with the kind: `recon.<site>`. */
  order: 200,
} as const;
export type RuleId = (typeof RULE)[keyof typeof RULE];

const mix = (h: number): number => {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** 128-bit key of a seed string; the same string gives the same game everywhere. */
export function keyOf(seed: string): Key {
  let a = 0x243f6a88,
    b = 0x85a308d3,
    c = 0x13198a2e,
    d = 0x03707344;
  for (let i = 0; i < seed.length; i++) {
    const ch = seed.charCodeAt(i);
    a = Math.imul(a ^ ch, 0x9e3779b1) ^ (b >>> 7);
    b = Math.imul(b ^ ch, 0x85ebca77) ^ (c >>> 9);
    c = Math.imul(c ^ ch, 0xc2b2ae3d) ^ (d >>> 11);
    d = Math.imul(d ^ ch, 0x27d4eb2f) ^ (a >>> 13);
  }
  return [mix(a ^ d), mix(b ^ a), mix(c ^ b), mix(d ^ c)];
}

/** Re-salted key of run k; run 0 is the game's own dice. */
export const salted = (key: Key, salt: number): Key =>
  salt === 0 ? key : [mix(key[0] ^ salt), mix(key[1] + Math.imul(salt, 0x9e3779b1)), key[2], key[3]];

/** Cached hash of a subject's name: few names, many dice. */
const subjects = new Map<string, number>();
/** The dice of one attack share a subject: the last one saves most look-ups. */
let lastSubject: string | null = null;
let lastBits = 0;
function subjectBits(subject: string): number {
  if (subject === lastSubject) return lastBits;
  let h = subjects.get(subject);
  if (h === undefined) {
    h = 0x811c9dc5;
    for (let i = 0; i < subject.length; i++) h = Math.imul(h ^ subject.charCodeAt(i), 0x01000193);
    h = mix(h);
    subjects.set(subject, h);
  }
  lastSubject = subject;
  lastBits = h;
  return h;
}

/** An address without its index; dice that share it share this work. */
export interface Stem {
  readonly h: number;
  readonly g: number;
}

export function stem(key: Key, turn: number, rule: RuleId, subject: string): Stem {
  const s = subjectBits(subject);
  const h = Math.imul(key[0] ^ Math.imul(turn + 1, 0x9e3779b1) ^ s, 0xc2b2ae3d);
  const g = Math.imul(key[1] ^ Math.imul(rule + 1, 0x85ebca77) ^ ((s << 13) | (s >>> 19)), 0x27d4eb2f);
  return {
    h: Math.imul(h ^ (h >>> 15) ^ key[2] ^ (g >>> 13), 0x165667b1),
    g: g ^ (g >>> 16) ^ key[3],
  };
}

/** The die of a stem with a watch or index → 32 unsigned bits. */
export function bitsAt(x: Stem, index: number): number {
  const g = Math.imul(x.g ^ Math.imul(index + 1, 0x9e3779b1), 0xd3a2646c);
  return mix(mix(x.h ^ (g >>> 16)) + Math.imul(g, 0x85ebca6b));
}

/** Address with turn, rule, subject and a watch or index → 32 unsigned bits. */
export const bits = (key: Key, turn: number, rule: RuleId, subject: string, index: number): number =>
  bitsAt(stem(key, turn, rule, subject), index);

/** Uniform in [0, 1), in steps of 2⁻³²: the same number in every JavaScript engine. */
export const unit = (key: Key, turn: number, rule: RuleId, subject: string, index: number): number =>
  bits(key, turn, rule, subject, index) / 4294967296;
