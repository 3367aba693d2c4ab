import { num, nums } from './num.ts';

/** §8 Escalation points of acts: 2^x − 4 on Rivera's weights, ordered below violence by the Goldstein scale. */
export const ep = {
  compliance: num(-6, 'EP', 'L', '§8'),
  announced: num(-4, 'EP', 'D', '§4'),
  privateMessage: num(-2, 'EP', 'L', '§8'),
  waiver: num(-2, 'EP', 'D', '§6'),
  words: num(1.7, 'EP', 'L', '§8'),
  deploy: num(4, 'EP', 'L', '§8'),
  redline: num(7.3, 'EP', 'L', '§8'),
  sanctions: num(12, 'EP', 'L', '§8'),
  strikeNoDead: num(18.6, 'EP', 'L', '§8'),
  fightersSyria: num(22, 'EP', 'L', '§8'),
  fightersIraq: num(28, 'EP', 'L', '§8'),
  americanKilled: num(28, 'EP', 'L', '§8'),
  americanMore: num(4, 'EP each more', 'L', '§8'),
  wounded: num(2, 'EP a doubling', 'D', '§8'),
  leader: num(34, 'EP', 'L', '§8'),
  wave: num(41, 'EP', 'L', '§8'),
  missilesBase: num(50, 'EP', 'L', '§8'),
  soil: num(60, 'EP', 'L', '§8'),
  newClass: num(8, 'EP', 'L', '§8'),
  orbitLost: num(9, 'EP', 'L', '§3'),
  north: num(7, 'EP a turn', 'P', '§9'),
  attacks: nums(
    [
      0, 6, 9.509775, 12, 13.931569, 15.509775, 16.84413, 18, 19.01955, 19.931569, 20.75659, 21.509775, 22.202638,
      22.84413, 23.441344, 24, 24.524777, 25.01955, 25.487566, 25.931569, 26.353904, 26.75659, 27.141372, 27.509775,
      27.863138, 28.202638, 28.529325, 28.84413, 29.14789, 29.441344, 29.725178, 30, 30.266364, 30.524777, 30.7757,
      31.01955, 31.25672, 31.487566, 31.712416, 31.931569, 32.14531,
    ],
    'EP by number',
    'L',
    '§8',
  ),
};

/** §8 Heat and war. */
export const heat = {
  keep: num(0.8, '×', 'D', '§8'),
  gain: num(0.3, '× EP', 'D', '§8'),
  rungs: nums([20, 40, 60, 80], 'Heat', 'D', '§8'),
  round: num(5, 'points', 'D', '§8'),
  hazard: nums([0.05, 0.3, 0.8, 2.1, 8], '% a turn by rung', 'C', '§8'),
  responseHazard: num(1.5, '×', 'D', '§8'),
  endAt: nums([40, 60, 80], 'Heat', 'D', '§8'),
  endPoints: nums([-1, -3, -5], 'points', 'D', '§8'),
  lineForecast: num(30, '%', 'D', '§8'),
};
