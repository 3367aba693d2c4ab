import { num, nums } from './num.ts';

/** §5 Resources. */
export const pools = {
  political: num(3, 'a turn', 'D', '§5'), politicalCap: num(6, '', 'D', '§5'), politicalStart: num(3, '', 'D', '§5'),
  militaryUs: num(3, 'a turn', 'D', '§5'), militaryIran: num(2, 'a turn', 'D', '§5'), militaryCap: num(6, '', 'D', '§5'),
  intelligence: num(2, 'a turn', 'D', '§5'), intelligenceCap: num(4, '', 'D', '§5'), intelligenceStart: num(2, '', 'D', '§5'),
  leverage: num(2, 'a turn', 'D', '§5'), leverageCap: num(6, '', 'D', '§5'), leverageStart: num(5, '', 'D', '§5'),
};

/** §6 What orders cost. Arrays over scale: limited, strong, wave. */
export const costs = {
  strike: nums([2, 3, 4], 'Military', 'D', '§6'), waveP: num(1, 'Political', 'D', '§6'), iraqP: num(1, 'Political', 'D', '§6'),
  leaderM: num(2, 'Military', 'D', '§6'), leaderP: num(1, 'Political', 'D', '§6'), leaderI: num(2, 'Intelligence', 'D', '§6'),
  soilM: num(4, 'Military', 'D', '§6'), soilP: num(3, 'Political', 'D', '§6'),
  standingP: num(1, 'Political a turn', 'D', '§6'),
  hardenM: num(1, 'Military', 'D', '§6'), evacuateM: num(1, 'Military', 'D', '§6'),
  intelI: num(1, 'Intelligence', 'D', '§6', 'investigate, warn, find, assess, cyber, counter-intelligence'),
  estimateI: num(2, 'Intelligence', 'D', '§6'), learnI: num(2, 'Intelligence', 'D', '§6'),
  interdictM: num(1, 'Military', 'D', '§6'), sanctionsP: num(1, 'Political', 'D', '§6'), pressIsraelP: num(2, 'Political', 'D', '§6'),
  talksP: num(1, 'Political', 'D', '§6'), spareP: num(1, 'Political', 'D', '§6'),
  pressL: num(1, 'Leverage a home theatre', 'D', '§4'), askL: num(1, 'Leverage', 'D', '§4', 'halt, when asked or asked again; free while obeyed'),
  visitL: num(1, 'Leverage', 'D', '§6'), clergyP: num(1, 'Political', 'D', '§6'), resupplyM: num(1, 'Military', 'D', '§6'),
  redseaL: num(1, 'Leverage', 'D', '§6', 'to open'), hotterL: num(2, 'Leverage', 'D', '§6'), coolerL: num(1, 'Leverage', 'D', '§6'),
  alertM: num(1, 'Military', 'D', '§3'), missilesBaseM: num(3, 'Military', 'D', '§6'), missilesNeighbourM: num(2, 'Military', 'D', '§6'),
  seizeM: num(1, 'Military', 'D', '§6'), stokeL: num(1, 'Leverage', 'D', '§6'), calmP: num(1, 'Political', 'D', '§6'),
  disperseM: num(1, 'Military', 'D', '§6'), offerP: num(1, 'Political', 'D', '§6'), privateP: num(1, 'Political', 'D', '§6'),
};

/** §6 What orders do. Arrays over scale: limited, strong, wave. */
export const effects = {
  destroyed: nums([45, 60, 70], '%', 'D', '§6'), damaged: nums([40, 30, 22], '%', 'D', '§6'),
  perDefence: num(-10, '% a level', 'D', '§6'), suspected: num(-20, '%', 'D', '§6'),
  noWarning: num(10, '%', 'D', '§6', 'aim at fighters: no hour\'s warning; our reading, the source gives the aim no gain'),
  sites: nums([1, 2, 6], 'sites', 'D', '§6'), capacity: nums([1, 2, 4], 'strike points', 'D', '§6'),
  killsMin: nums([1, 3, 20], 'fighters', 'D', '§6'), killsMax: nums([4, 10, 40], 'fighters', 'D', '§6'),
  civilian: nums([3, 6, 15], '%', 'D', '§6'), civilianCity: num(2, '×', 'D', '§6'), civilianMax: num(3, 'killed', 'D', '§6', 'one to this many, equally'),
  cadreKilled: num(25, '%', 'D', '§3', 'a cadre dies when fighters of its group are struck at a Quds Force site that is destroyed'),
  repairDestroyed: num(4, 'turns', 'D', '§6'), repairDamaged: num(2, 'turns', 'D', '§6'), damagedMunitions: num(50, '%', 'D', '§6'),
  leaderFound: num(35, '%', 'D', '§6'), leaderSeen: num(25, '%', 'D', '§6', 'at a site seen this turn'), leaderKillsMax: num(3, 'killed', 'D', '§6'),
  soilHit: nums([60, 30], '%', 'D', '§6'),
  investigate: num(25, '%', 'D', '§6'), estimate: num(70, '%', 'D', '§6'), find: num(50, '%', 'D', '§6'),
  cyber: num(50, '%', 'D', '§6'), cyberSeen: num(30, '%', 'D', '§6'), interdict: num(40, '%', 'D', '§6'),
  visitSeen: num(30, '%', 'D', '§6', 'an orbit over the home theatre sees the commander\'s visit'),
  sanctionsOil: num(-0.1, 'mb/d ÷ n', 'D', '§6'), waiverOil: num(0.1, 'mb/d', 'D', '§6'), sanctionsEvery: num(2, 'turns', 'D', '§6'),
  sanctionsStop: num(15, '%', 'D', '§6', 'each obeying group stops, if on a calm turn'), sanctionsAssurance: num(-10, 'points', 'D', '§6'),
  truceWatches: num(28, 'watches', 'D', '§6'), truceChance: num(15, '%', 'D', '§6'), truceRepeat: num(10, '% a repeat', 'D', '§6'), truceExtends: num(50, '%', 'D', '§6'),
  talksEvery: num(3, 'turns', 'D', '§6'), talksPressure: num(10, 'points', 'D', '§6'),
  spareTurns: num(2, 'turns', 'D', '§6'), spareAssurance: num(2, 'points', 'D', '§6'), spareBroken: num(-25, 'points', 'D', '§6'),
  evacuateCredibility: num(-3, 'points', 'D', '§6'), evacuateUs: num(-1.5, 'points', 'D', '§6'), evacuateIran: num(0.5, 'points', 'D', '§6'),
  resupply: num(2, 'stocks', 'D', '§6'), missileAccident: num(10, '%', 'S', '§6', '16 missiles and 0 dead in January 2020'),
  neighbourDeaths: num(50, '%', 'D', '§6', 'one to four civilians killed; four at Erbil on 15 Jan 2024 (S)'), neighbourDeathsMax: num(4, 'killed', 'S', '§6'),
  seizeShipping: num(-6, 'points', 'D', '§6'), seizeOil: num(-0.05, 'mb/d', 'D', '§6'), disperseTurns: num(2, 'turns', 'D', '§6'),
  crowd: num(5, '%', 'D', '§9', 'after 20 fighters killed in Iraq'), crowd2019: num(25, '%', 'S', '§9'), crowdStoked: num(25, '%', 'D', '§9'), crowdCalmed: num(-25, '%', 'D', '§9'), crowdKilled: num(20, 'fighters', 'D', '§9'),
  privateHazard: num(0.6, '×', 'D', '§6', 'only if both used the channel in the last two turns'), channelTurns: num(2, 'turns', 'D', '§6'),
};
