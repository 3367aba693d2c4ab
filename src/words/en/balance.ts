/** What is demanded of the payoffs, each with the figure that decides it. */
export const balance = {
  'balance.check.bestJoint':
    'Best for both together: {{us}} against {{iran}} ({{sum}} points), then {{nextUs}} against {{nextIran}} ({{nextSum}}). Demanded: holding and calibrated strikes with the assurance, against restraint.',
  'balance.check.tempted':
    'Against a United States that only holds, harassing brings Iran {{by}} points more than restraint ({{low}} to {{high}}). Demanded: more.',
  'balance.check.deathLine':
    'Against a line on deaths alone, restraint brings Iran {{by}} points more than harassing ({{low}} to {{high}}). Demanded: a tie at most.',
  'balance.check.assured':
    'Against calibrated strikes with the assurance, restraint brings Iran {{by}} points more than its next best, {{next}} ({{low}} to {{high}}). Demanded: more.',
  'balance.check.unassured':
    'Against calibrated strikes without the assurance, restraint brings Iran {{by}} points more than its next best, {{next}} ({{low}} to {{high}}). Demanded: less.',
  'balance.check.position':
    'Batteries at the right sites bring the United States {{by}} points more than at the wrong ones, where it plays {{us}} and Iran names its targets ({{low}} to {{high}}). Demanded: {{least}}.',
  'balance.check.dominance.us':
    'The United States’ surest doctrine is {{doctrine}}; where it fits worst it costs {{regret}} points. Demanded: more than {{least}}, so that none is best against everything.',
  'balance.check.dominance.iran':
    'Iran’s surest doctrine is {{doctrine}}; where it fits worst it costs {{regret}} points. Demanded: more than {{least}}, so that none is best against everything.',
  'balance.check.patience':
    'Restraint is complete at turn {{turn}} (median), at once in {{atOnce}} % of games. Demanded: turn 2 or later.',
  'balance.check.heavyLoses':
    'Heavy doctrines stay behind calibrated strikes by {{unknown}} points where nobody knows whether striking works, {{suppress}} where it suppresses, {{nothing}} where it does nothing, {{provoke}} where it provokes. Demanded: behind, and least where striking suppresses.',
  'balance.check.heavyPays':
    'Where striking suppresses, a heavy hand does best with {{us}} against {{iran}}: {{by}} points more than calibrated strikes.',
  'balance.check.lock.heavy':
    'Iran’s hardliners block restraint in {{whileAttacked}} % of games where the United States is heavy while attacked, in {{always}} % where it always is. Demanded: more than {{least}} %.',
  'balance.check.lock.calibrated':
    'Iran’s hardliners block restraint in {{share}} % of games under calibrated strikes with the assurance ({{unassured}} % without it). Demanded: {{most}} % at most.',
  'balance.check.belief':
    'Without the worth of two messages and of being believed, managed rivalry falls from {{with}} to {{without}} % of games ({{us}} against {{iran}}). Demanded: by {{least}} somewhere.',
  'balance.check.hiddenAims':
    'Iran’s best answer to {{us}} is {{expel}} where it wants to expel, {{relieveGaza}} where it wants to relieve Gaza, {{survive}} where it wants to survive. Demanded: not the same for all.',
} as const;
