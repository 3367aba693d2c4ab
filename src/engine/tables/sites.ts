import { num, nums } from './num.ts';

/** §2 Sites and §3 forces at large. */
export const sites = {
  intercept: nums([30, 45, 60, 75, 88], '% by level 0–4', 'D', '§2', '88: 15 of 17 at Al-Asad on 20 Jan 2024 (S)'),
  wearEvery: num(
    4,
    'attacks',
    'D',
    '§2',
    'one level less for each full four attacks on the site in the turn; none where a battery stands',
  ),
  defenceMax: num(4, 'level', 'D', '§3'),
  hardeningMax: num(2, 'level', 'D', '§2'),
  hardeningFatal: num(0.7, '× a level', 'P', '§6', 'on P(killed) and near miss'),
  hitsWeight: num(0.2, 'a hit', 'D', '§4', 'a site that was hurt before draws more attacks'),
  hitsMax: num(5, 'hits', 'D', '§4'),
  evacuateMax: num(350, 'people', 'D', '§6'),
  evacuateTurns: num(2, 'turns', 'D', '§6', 'one with an amphibious group in the theatre or a neighbour'),
  evacuateTurnsAmphib: num(1, 'turns', 'D', '§3'),
  batteryLevel: num(1, 'level', 'D', '§3', 'counter-drone or air-defence battery'),
  batteryBallistic: num(2, 'levels', 'D', '§3', 'air-defence battery against ballistic missiles'),
  carrierLevel: num(1, 'level', 'D', '§3', 'every site of its theatre'),
};

/** §3 United States units, by the order of UNIT_TYPES: carrier, fighters, bombers, patriot, counterdrone, destroyer, orbit, amphib. */
export const units = {
  strike: nums([4, 2, 4, 0, 0, 1, 0, 1], 'strike points', 'D', '§3'),
  delay: nums([1, 1, 0, 1, 1, 1, 0, 1], 'turns', 'D', '§3'),
  moveMilitary: nums([2, 1, 0, 1, 1, 1, 0, 1], 'Military', 'D', '§3'),
  movePolitical: nums([1, 0, 0, 0, 0, 0, 0, 0], 'Political', 'D', '§3'),
  carrierFree: num(2, 'carriers', 'D', '§3', 'without upkeep; Military 1 a turn for each beyond'),
  carrierUpkeep: num(1, 'Military', 'D', '§3'),
  bomberUse: num(1, 'Military', 'D', '§3', 'when bombers strike from home; none from the Gulf'),
  bomberEvery: num(2, 'turns', 'D', '§3', 'bombers strike every second turn'),
  gulfHardliners: num(3, 'points a turn', 'D', '§3', 'for each carrier or bomber force in the Gulf after the first'),
  orbitLoss: num(5, '% a turn', 'D', '§3', 'shot down'),
  orbitFinds: num(30, '% a turn', 'D', '§3', 'a suspected site becomes known'),
  diversion: num(0.1, 'points a turn', 'S', '§3', "to Iran for each battery moved out of Israel's cover"),
  lebanonCarrier: num(8, '% a turn', 'D', '§3', 'war roll in the north with a carrier in the eastern Mediterranean'),
};
