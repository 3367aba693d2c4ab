/**
 * Rules that can change the state, each under its clause of the rulebook. Every event names one: the log links to it,
 * `lab play` counts it (coverage).
 */
export const CLAUSES = [
  '§1 end of game', '§2 wear', '§2 harm draws fire',
  '§3 upkeep', '§3 arrival', '§3 surveillance', '§3 bombers', '§3 cadres', '§3 gulf build-up', '§3 diversion',
  '§4 directive', '§4 obedience', '§4 lapse', '§4 rogue', '§4 focus', '§4 warning', '§4 munitions', '§4 grievance', '§4 cohesion', '§4 strike effect', '§4 struck while obeying', '§4 Gaza',
  '§5 income',
  '§6 strike', '§6 statement', '§6 leader', '§6 Iranian soil', '§6 standing response', '§6 move', '§6 harden', '§6 evacuate', '§6 investigate', '§6 estimate', '§6 find', '§6 assess', '§6 cyber',
  '§6 interdict', '§6 sanctions', '§6 waiver', '§6 press Israel', '§6 talks', '§6 spare', '§6 visit', '§6 clergy', '§6 prime minister', '§6 resupply', '§6 Red Sea front', '§6 northern front',
  '§6 alert', '§6 missiles', '§6 seize', '§6 crowd', '§6 disperse', '§6 learn standing', '§6 counter-intelligence', '§6 red line', '§6 stop-for-stop', '§6 private message', '§6 denounce', '§6 refused',
  '§7 attack', '§7 casualties', '§7 near miss', '§7 ship attack', '§7 attribution',
  '§8 heat', '§8 ladder', '§8 war',
  '§9 pressure', '§9 hardliners', '§9 credibility', '§9 assurance', '§9 baghdad', '§9 expulsion', '§9 prestige', '§9 oil', '§9 shipping', '§9 north', '§9 embassy', '§9 Israel',
  '§10 points', '§10 verdict', '§13 inject',
] as const;
export type ClauseId = (typeof CLAUSES)[number];
