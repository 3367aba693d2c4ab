/** What pays: the table of doctrines against each other, and what is demanded of it. */
export const balance = {
  'payoff.title': 'What pays: every doctrine against every other',
  'payoff.lead':
    'Both sides can follow a written doctrine instead of thinking anew each turn. This is what each pair comes to, in mean points over many games from the same dice; both start at 50. A doctrine of the United States is a row, of Iran a column.',
  'payoff.world': 'Does striking work?',
  'payoff.world.unknown': 'nobody knows',
  'payoff.world.suppress': 'it suppresses',
  'payoff.world.nothing': 'it does nothing',
  'payoff.world.provoke': 'it provokes',
  'payoff.lost': 'This table could not be fetched. Everything else in the rulebook is here.',
  'payoff.caption': 'Mean points of both sides, {{name}}; does striking work: {{world}}',
  'payoff.row': 'Doctrine of the United States',
  'payoff.best': 'the best answer to the other',
  'payoff.managed': 'both win {{n}} %',
  'payoff.war': 'war {{n}} %',
  'payoff.key.us': 'serves the United States best in this column',
  'payoff.key.iran': 'serves Iran best in this row',
  'payoff.key.both': 'Framed: neither does better by changing alone.',
  'payoff.key.games': '{{games}} games a pair; a mean is sure to ±{{half}} or better.',
  'payoff.says': 'What it is meant to say, and whether these numbers do',
  'payoff.met': 'as meant',
  'payoff.unmet': 'not met',
  'payoff.note': 'beside it',
  'payoff.assumes': 'What it rests on',
  'payoff.assumes.text':
    'Points are the designers’ reading of what both governments said they wanted, with the designers’ weights; the numbers behind the games are tagged above, and most are assumptions. A doctrine is a few written rules: it does not learn, bluff or tire, and nobody in 2023 followed one. Hidden aims are drawn as in any game.\nThe table is computed anew whenever a rule, a number or a scenario changes. It says which way the model leans, not what would have happened.',
  'payoff.contested': 'Who would object',
  'payoff.contested.text':
    'These payoffs are contested from both sides. Some hold that only heavy blows have ever made the attacks stop, that an offer is read as weakness, and that the table pays Iran for restraint it would never show. Others hold that every strike feeds the next attack, that Tehran commands less than even this game allows, and that quiet came with a truce in Gaza and with nothing else.\nNone of them can be refuted with the record there is: a few strikes, a few pauses, one war beside it all. So whether striking works is drawn, not decided; whoever sets up a game may choose another world, and every number can be changed and the table made again.',

  'open.title': 'The model’s open questions',
  'open.lead':
    'Most numbers of this game are assumptions. Each was made a quarter larger and a quarter smaller, and the same games played again. These ten change most of what one might conclude from it: whoever knows better should begin here.',
  'open.counts':
    '{{name}}: of {{varied}} assumptions, {{deciding}} change a best answer or break something that is meant to hold; {{idle}} play no part in how the doctrines and history played. With {{games}} games a pair, what is small may be chance.',
  'open.more': 'A quarter more ({{to}}): {{points}} points to and fro, {{endings}} % of games end otherwise.',
  'open.less': 'A quarter less ({{to}}): {{points}} points to and fro, {{endings}} % of games end otherwise.',
  'open.broken': 'No longer holds: {{list}}.',
  'open.reply': '{{side}} would answer {{to}} with {{best}}, not with {{was}}.',
  'open.balance.check.bestJoint': 'holding or calibrated strikes against restraint are best for both',
  'open.balance.check.tempted': 'Iran is tempted to harass',
  'open.balance.check.deathLine': 'a line on deaths alone does not stop harassing',
  'open.balance.check.assured': 'calibrated strikes with the assurance make restraint best for Iran',
  'open.balance.check.unassured': 'without the assurance they do not',
  'open.balance.check.dominance.us': 'no doctrine of the United States is best against everything',
  'open.balance.check.dominance.iran': 'no doctrine of Iran is best against everything',
  'open.balance.check.patience': 'restraint takes more than a turn',
  'open.balance.check.lock.heavy': 'a heavy hand makes Iran’s hardliners block restraint',
  'open.balance.check.lock.calibrated': 'calibrated strikes do not',
  'open.check.totals': 'the record’s totals lie within the band',
  'open.check.increments': 'what each tally added lies within the band',
  'open.check.width': 'the band is narrow',
  'open.check.logScore': 'it foretells better than a constant rate',
  'open.check.split': 'Iraq and Syria share the attacks as they did',
  'open.check.harmless': 'the share of attacks that hurt nobody is that of the record',
  'open.check.fatal': 'the chance that an American is killed by February is plausible',
  'open.check.truceWeek': 'the week of truce is quiet',
  'open.check.lull': 'February is quiet',

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
    'Batteries and hardening at the right sites bring the United States {{by}} points more than at the wrong ones, where it plays {{us}} and Iran names its targets ({{low}} to {{high}}). Demanded: {{least}}.',
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
