import { num, nums } from './num.ts';

/** §2 Sites and §3 forces at large. */
export const sites = {
  intercept: nums([22, 45, 65, 80, 92], '% by level 0–4', 'D', '§2'),
  wearEvery: num(4, 'attacks', 'D', '§2'),
  defenceMax: num(4, 'level', 'D', '§3'),
  hardeningMax: num(2, 'level', 'D', '§2'),
  hardeningFatal: num(0.7, '× a level', 'P', '§6'),
  hitsWeight: num(0.2, 'a hit', 'D', '§4'),
  hitsMax: num(5, 'hits', 'D', '§4'),
  evacuateMax: num(350, 'people', 'D', '§6'),
  evacuateTurns: num(2, 'turns', 'D', '§6'),
  evacuateTurnsAmphib: num(1, 'turns', 'D', '§3'),
  batteryLevel: num(1, 'level', 'D', '§3'),
  batteryBallistic: num(2, 'levels', 'D', '§3'),
  carrierLevel: num(1, 'level', 'D', '§3'),
};

/** §3 United States units, by the order of UNIT_TYPES: carrier, fighters, bombers, patriot, counterdrone, destroyer, orbit, amphib. */
export const units = {
  strike: nums([4, 2, 4, 0, 0, 1, 0, 1], 'strike points', 'D', '§3'),
  delay: nums([1, 1, 0, 1, 1, 1, 0, 1], 'turns', 'D', '§3'),
  moveMilitary: nums([2, 1, 0, 1, 1, 1, 0, 1], 'Military', 'D', '§3'),
  movePolitical: nums([1, 0, 0, 0, 0, 0, 0, 0], 'Political', 'D', '§3'),
  carrierFree: num(2, 'carriers', 'D', '§3'),
  carrierUpkeep: num(1, 'Military', 'D', '§3'),
  bomberUse: num(1, 'Military', 'D', '§3'),
  bomberEvery: num(2, 'turns', 'D', '§3'),
  gulfHardliners: num(3, 'points a turn', 'D', '§3'),
  orbitLoss: num(5, '% a turn', 'D', '§3'),
  orbitFinds: num(30, '% a turn', 'D', '§3'),
  diversion: num(0.1, 'points a turn', 'S', '§3'),
  lebanonCarrier: num(8, '% a turn', 'D', '§3'),
};
