import { num, nums } from './num.ts';

/** §9 Tracks. */
export const tracks = {
  pressureKeep: num(0.7, '× a turn', 'P', '§9'), pressureAttack: num(1, 'point a week\'s attack', 'P', '§9'), pressureFatal: num(30, 'points', 'P', '§9'),
  pressureDeath: num(6, 'points', 'P', '§9', 'each further death'), pressureNearMiss: num(8, 'points', 'P', '§9'), nearMissLeaks: num(50, '%', 'D', '§9'),
  pressureStrike: num(-12, 'points', 'P', '§9'), pressureWave: num(-24, 'points', 'P', '§9'), pressureHigh: num(40, 'points', 'P', '§9', 'at or above without a strike in the turn costs US points; at 50 "reply to deaths" is best everywhere'),
  hardlinersStart: num(30, 'points', 'D', '§9'), hardlinersDecay: num(-3, 'points a turn', 'P', '§9', 'at +8 / −2 history\'s own orders blocked the February halt in 73 % of runs, now 4 %'), hardlinersStruck: num(6, 'points', 'P', '§9'),
  hardlinersWave: num(15, 'points', 'P', '§9', 'the turn\'s heaviest only'), hardlinersLeader: num(10, 'points', 'P', '§9'), hardlinersCalm: num(5, 'points', 'P', '§9', 'struck on a calm turn'),
  hardlinersMissilesBase: num(-15, 'points', 'D', '§6'), hardlinersMissilesNeighbour: num(-10, 'points', 'D', '§6'),
  credibilityStart: num(50, 'points', 'D', '§9'), lineUnanswered: num(-15, 'points', 'D', '§9'), lineVague: num(-7, 'points', 'D', '§9'), lineKept: num(5, 'points', 'D', '§9', 'a condition pays once in 3 turns'),
  linePaysEvery: num(3, 'turns', 'D', '§9'), lineAbove: num(-4, 'points', 'D', '§9', 'answered above the promise'), strikeIgnored: num(-4, 'points', 'D', '§9', 'two turns of attacks above calm after a strike, with no further strike'),
  ignoredTurns: num(2, 'turns', 'D', '§9'),
  assuranceStart: num(50, 'points', 'D', '§9'), promiseKept: num(5, 'points', 'D', '§9'), promiseBroken: num(-25, 'points', 'D', '§9'), calmStruck: num(-15, 'points', 'D', '§9', 'a strike on a second calm turn'),
  baghdadStrike: num(-1, 'step', 'D', '§9'), baghdadLeader: num(-2, 'steps', 'D', '§9'), baghdadEmbassy: num(1, 'step', 'D', '§9', 'embassy attacked, once a turn, not by a random hit'), baghdadTalks: num(1, 'step', 'D', '§9'),
  baghdadNeighbour: num(1, 'step', 'D', '§6'), baghdadDrift: num(0.5, 'step a turn', 'D', '§9'), expulsionAt: num(-4, 'steps', 'D', '§9'), expulsion: num(25, '% a turn', 'D', '§9', 'once'),
  expulsionTurns: num(2, 'turns', 'D', '§9', 'Iraqi sites emptied within'),
  prestigeMin: num(1, '', 'D', '§9'), prestigeMax: num(12, '', 'D', '§9'), prestigeHalt: num(-1, 'point', 'D', '§4', 'a home theatre, once'), prestigeOfficer: num(-1, 'point', 'D', '§9', 'officers killed unanswered by the end of next turn'),
  prestigeMissilesBase: num(2, 'points', 'D', '§6'), prestigeMissilesNeighbour: num(1, 'point', 'D', '§6'), prestigeCalmStruck: num(-1, 'point', 'D', '§9'), prestigeLine: num(-1, 'point', 'D', '§9'),
  prestigeFronts: num(0.3, 'point a turn', 'P', '§9', 'Gaza at war and the Red Sea front open or the north at 3 or more'),
  oilMin: num(0.8, 'mb/d', 'S', '§9', 'floor by China\'s purchases'), oilMax: num(1.6, 'mb/d', 'D', '§9'), oilGulfHeat: num(60, 'Heat', 'D', '§9'), oilGulf: num(-0.05, 'mb/d', 'D', '§9'),
  northMax: num(5, '', 'D', '§9'), northExchanges: num(0.5, 'a day × level', 'D', '§9', 'told, not counted'), northEpAt: num(3, '', 'P', '§9'), northWar: num(15, '% a turn', 'D', '§9', 'at 5'),
  northHeat: num(30, 'Heat', 'D', '§9'), officerKilled: num(5, '% a turn', 'D', '§9', 'one officer in Damascus, by Israel, in turns without a dated strike'),
  nearMissCap: num(100, 'points', 'D', '§9'),
};

/** §10 Points. A turn's are scaled by 8 ÷ nominal turns; deaths and the end's are not. */
export const points = {
  start: num(50, 'points', 'D', '§10'),
  usAttack: num(-0.12, 'an attack', 'D', '§10'), usDeath: num(-5, 'a death', 'D', '§10'), usCalm: num(1.5, 'a turn', 'D', '§10'), usNorth: num(0.4, 'a turn', 'D', '§10', 'northern front at 2 or less'), northQuiet: num(2, '', 'D', '§10'),
  usUnanswered: num(-3, 'points', 'D', '§10', 'an American died, and neither a strike nor another publicly promised answer came by the end of next turn'), usPressure: num(-3, 'points', 'P', '§9', 'Pressure high without a strike in the turn'),
  usLowHeat: num(0.6, 'a turn', 'D', '§10', 'Heat below 40'), usHighHeat: num(-0.75, 'a turn', 'D', '§10', 'Heat above 60'), lowHeat: num(40, 'Heat', 'D', '§10'), highHeat: num(60, 'Heat', 'D', '§10'),
  usShipping: num(60, 'loss ÷', 'D', '§10'), usStrike: nums([-0.5, -0.75, -2.5], 'limited, strong, wave', 'D', '§10'), usCivilian: num(-2, 'points', 'D', '§10'),
  iranAttack: num(0.12, 'an attack', 'D', '§10'), iranAttackMax: num(2.2, 'a turn', 'D', '§10', 'bargaining pressure'), iranDeath: num(-2, 'a turn', 'D', '§10', 'an American, a civilian or a seafarer dies by its side\'s fire: this, and no bargaining pressure'),
  iranCalm: num(1, 'a turn', 'D', '§10'), iranLowHeat: num(1.2, 'a turn', 'D', '§10'), iranHighHeat: num(-2, 'a turn', 'D', '§10'), iranStruck: num(-2.5, 'a turn', 'D', '§10'), iranWave: num(-6, 'a turn', 'D', '§10', 'the turn\'s heaviest only'),
  iranCalmStruck: num(-2, 'points', 'D', '§10', 'struck on a second calm turn'),
  endPrestige: num(1.5, 'a point from 7', 'D', '§10'), endPrestigeBase: num(7, '', 'D', '§10'), endOil: num(1, 'per 0.1 mb/d', 'D', '§10'), endBaghdad: num(0.5, 'a step', 'D', '§10'), endLeader: num(-1, 'a lost leader', 'D', '§10'),
  endCredibility: num(10, 'points of Credibility from 50 ÷', 'D', '§9'), expulsion: num(8, 'points', 'D', '§9', 'US −, Iran +'),
  lebanonUs: num(-10, 'points', 'D', '§9'), lebanonIran: num(-15, 'points', 'D', '§9'), warUs: num(-25, 'points', 'D', '§10'), warIran: num(-35, 'points', 'D', '§10'),
  aimFactor: num(2, '×', 'D', '§6', 'hidden aim'), bothWin: num(55, 'points', 'D', '§10'), winAt: num(65, 'points', 'D', '§10'), loseAt: num(50, 'points', 'D', '§10'), quietTurns: num(2, 'turns', 'D', '§10', 'without a fatal event'),
};
