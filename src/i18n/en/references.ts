/** Titles of the sources of numbers: `reference.<id>`. */
export const references = {
  'reference.nytOctober':
    'New York Times, carried by The Japan Times: the strikes of 27 October were meant to say two things at once; oil for China',
  'reference.nytNovember':
    'New York Times (Cooper, Schmitt, Barnes): a US–Iranian miscalculation could lead to a larger war; a drone that did not explode in a barracks at Erbil',
  'reference.nytFebruary':
    'New York Times (Fassihi, Schmitt, Barnes), in The Boston Globe: Iran reins in the militias; who went to Baghdad, who agreed, who refused',
  'reference.tower22': 'Hamodia: the drone that killed three at Tower 22 may have been taken for an American one',
  'reference.casualties': 'Military Times: 186 casualties in 170 attacks, 130 of them brain injuries',
  'reference.alAsad': 'Crisis24: no casualties after the Iranian missiles of January 2020',
  'reference.erbil': 'Graphic News, from AP: Iran launches missile strikes in Iraq and Syria',
  'reference.embassy': 'Washington Post: timeline of the escalation, with the crowd at the embassy of 31 December 2019',
  'reference.ships': 'Wikipedia: Houthi attacks on commercial vessels, ship by ship',
  'reference.rivera':
    'Rivera and others: Escalation Risks from Language Models in Military and Diplomatic Decision-Making',
  'reference.goldstein':
    'Goldstein: A Conflict-Cooperation Scale for WEIS Events Data, Journal of Conflict Resolution 36 (2)',
  'reference.icb': 'International Crisis Behavior project: crises, what set them off, and how many became war',
  'reference.drones': 'Lin-Greenberg: Wargame of Drones, Journal of Conflict Resolution 66 (10)',
  'reference.bursts':
    'Lewis and others: Self-exciting point process models of civilian deaths in Iraq, Security Journal 25 (3)',
  'reference.strikes':
    'Johnston and Sarbahi: The Impact of US Drone Strikes on Terrorism in Pakistan, International Studies Quarterly 60 (2)',
};
