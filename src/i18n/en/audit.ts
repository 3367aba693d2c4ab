/** What games must teach: one sentence for each demand (`lab audit`, rulebook). */
export const audit = {
  'audit.title': 'What games must teach',
  'audit.lead':
    'A figure for each demand, over {{games}} games a pair of doctrines. Some demands are not met; the figure says by how much.',
  'audit.measured': 'Measured: {{figure}}.',
  'audit.measured.least': 'Measured: {{figure}}. Wanted: {{limit}} or more.',
  'audit.measured.most': 'Measured: {{figure}}. Wanted: {{limit}} or less.',
  'audit.check.theta.value':
    'Knowing whether strikes work is worth points to the United States against at least two of Iran’s doctrines. This is the second largest worth.',
  'audit.check.theta.value.press': 'What that knowledge is worth against a pressing Iran.',
  'audit.check.theta.value.hold': 'What that knowledge is worth against an Iran that lets its groups go on.',
  'audit.check.theta.value.harass': 'What that knowledge is worth against an Iran that harasses.',
  'audit.check.theta.value.restrain': 'What that knowledge is worth against an Iran that restrains.',
  'audit.check.theta.value.mixed': 'What that knowledge is worth against an Iran that restrains only after strikes.',
  'audit.check.theta.reply.hold':
    'The best US doctrine against an Iran that holds differs between a world where strikes deter and one where they provoke. Points lost with the wrong one.',
  'audit.check.theta.reply.harass':
    'The best US doctrine against an Iran that harasses differs between those worlds. Points lost with the wrong one.',
  'audit.check.belief.hold': 'A United States that only waits is seldom believed: per cent of requests to groups.',
  'audit.check.belief.waves': 'One that sends waves is hardly ever believed: per cent of requests.',
  'audit.check.belief.calibrated':
    'One that strikes with measure and keeps its offers is often believed: per cent of requests.',
  'audit.check.credibility.hold': 'Waiting costs Credibility: its level at the end of a long game.',
  'audit.check.credibility.vain': 'Strikes in vain cost Credibility: its level at the end of a long game.',
  'audit.check.credibility.promised':
    'Fewer strikes that were promised end with more Credibility than many in vain: the difference.',
  'audit.check.restraint.median':
    'Restraint takes time: turns from the first offer to complete restraint, without a shock. This is the median.',
  'audit.check.restraint.tenth': 'In one game of ten it takes fewer turns than this.',
  'audit.check.restraint.shock.quarter':
    'After a shock, history’s two turns lie in the middle half: in one game of four it takes fewer turns than this.',
  'audit.check.restraint.shock.threeQuarters': 'In three games of four it takes no more turns than this.',
  'audit.check.people.wounded': 'People hurt count: the correlation of Americans wounded with US points.',
  'audit.check.people.deaths': 'Deaths do not decide alone: the share of the variance of US points that they explain.',
  'audit.check.exploit.pressTruce': 'Pressing Israel for a truce every turn: points gained.',
  'audit.check.exploit.pressNorth': 'Pressing Israel about the north every turn: points gained.',
  'audit.check.exploit.emptyOffers': 'Three empty offers a turn by the United States: points gained.',
  'audit.check.exploit.wallsAndStanding': 'An announced automatic response, shelters and a quiet north: points gained.',
  'audit.check.exploit.emptyOffersIran': 'Three empty offers a turn by Iran: points gained.',
  'audit.check.exploit.avoidAndFocus':
    'Iran asks for no deaths and has all attacks aimed at one large base: points gained.',
  'audit.check.exploit.haltAtSeaOpen': 'Iran halts on land and opens the Red Sea: points gained.',
  'audit.check.exploit.lastTurnPress': 'Iran restrains and presses in the last turn: points gained.',
  'audit.check.exploit.lastTurnPress.managed': 'Such games that still end as managed rivalry, in per cent.',
} as const;
