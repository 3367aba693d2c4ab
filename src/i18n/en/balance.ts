/** What pays: the table of doctrines against each other, and what is demanded of it. */
export const balance = {
  'payoff.title': 'What pays: every doctrine against every other',
  'payoff.lead':
    'Both sides can follow a fixed doctrine instead of deciding each turn. The table shows what each pair scores: mean points over many games with the same dice. Both start at 50. US doctrines are rows, Iran’s are columns.',
  'payoff.world': 'Does striking work?',
  'payoff.world.unknown': 'nobody knows',
  'payoff.world.suppress': 'it suppresses',
  'payoff.world.nothing': 'it does nothing',
  'payoff.world.provoke': 'it provokes',
  'payoff.lost': 'This table could not be fetched. Everything else in the rulebook is here.',
  'payoff.caption': 'Mean points of both sides, {{name}}. Does striking work: {{world}}',
  'payoff.row': 'Doctrine of the United States',
  'payoff.best': 'the best answer to the other',
  'payoff.managed': 'managed {{n}}%',
  'payoff.war': 'war {{n}}%',
  'payoff.key.us': 'best for the United States in this column',
  'payoff.key.iran': 'best for Iran in this row',
  'payoff.key.both': 'Framed: neither side does better by changing alone.',
  'payoff.key.games': '{{games}} games a pair. Means are accurate to ±{{half}} or better.',
  'payoff.says': 'What the model should show, and whether it does',
  'payoff.met': 'as intended',
  'payoff.unmet': 'not met',
  'payoff.note': 'for information',
  'payoff.assumes': 'What it is based on',
  'payoff.assumes.text':
    'Points are the designers’ reading of what both governments said they wanted, with the designers’ weights. The numbers behind the games are tagged above, and most are assumptions. A doctrine is a few fixed rules: it does not learn, bluff or tire, and nobody followed one in 2023. Hidden aims are given as in any game.\nThe table is computed again whenever a rule, a number or a scenario changes. It shows which way the model leans, not what would have happened.',
  'payoff.contested': 'Who would disagree',
  'payoff.contested.text':
    'People on both sides would dispute these scores. Some say that only heavy blows ever made the attacks stop and that an offer is read as weakness. To them the table pays Iran for restraint it would never show. Others say that every strike feeds the next attack and that Tehran controls less than even this game allows. To them quiet came with a truce in Gaza and with nothing else.\nThe record cannot settle it: a few strikes, a few pauses, one war next to it all. So the game picks at random whether striking works. A host may choose another answer, and every number can be changed and the table made again.',

  'open.title': 'The model’s open questions',
  'open.lead':
    'Most numbers of this game are assumptions. Each was made a quarter larger and a quarter smaller, and the same games were played again. These ten change most of what one could conclude. If you know better numbers, start here.',
  'open.counts':
    '{{name}}: of {{varied}} assumptions, {{deciding}} change a best answer or break something that should hold. {{idle}} play no part in how the doctrines and history played. With {{games}} games a pair, small effects may be chance.',
  'open.more': 'A quarter more ({{to}}): {{points}} points’ difference, {{endings}}% of games end differently.',
  'open.less': 'A quarter less ({{to}}): {{points}} points’ difference, {{endings}}% of games end differently.',
  'open.broken': 'No longer holds: {{list}}.',
  'open.reply': '{{side}} would answer {{to}} with {{best}}, not with {{was}}.',
  'open.balance.check.bestJoint': 'waiting or calibrated strikes against restraint are best for both',
  'open.balance.check.tempted': 'Iran is tempted to harass',
  'open.balance.check.deathLine': 'a red line on deaths alone does not stop harassing',
  'open.balance.check.assured': 'calibrated strikes with an offer make restraint best for Iran',
  'open.balance.check.unassured': 'without the offer they do not',
  'open.balance.check.dominance.us': 'no doctrine of the United States is best against everything',
  'open.balance.check.dominance.iran': 'no doctrine of Iran is best against everything',
  'open.balance.check.patience': 'restraint takes more than a turn',
  'open.balance.check.lock.heavy': 'heavy strikes make Iran’s hardliners block restraint',
  'open.balance.check.lock.calibrated': 'calibrated strikes do not',
  'open.check.totals': 'the record’s totals lie within the range',
  'open.check.increments': 'what each tally added lies within the range',
  'open.check.width': 'the range is narrow',
  'open.check.logScore': 'it forecasts better than a constant rate',
  'open.check.split': 'the split between Iraq and Syria matches the record',
  'open.check.harmless': 'the share of attacks that hurt nobody matches the record',
  'open.check.fatal': 'the chance that an American is killed by February is plausible',
  'open.check.truceWeek': 'the week of truce is quiet',
  'open.check.lull': 'February is quiet',
  'open.check.passings': 'traffic through Bab el-Mandeb falls as it did',

  'balance.check.bestJoint':
    'Best for both together: {{us}} against {{iran}} ({{sum}} points), then {{nextUs}} against {{nextIran}} ({{nextSum}}). Wanted: waiting and calibrated strikes with an offer, against restraint.',
  'balance.check.tempted':
    'Against a United States that only waits, harassing gains Iran {{by}} points more than restraint ({{low}} to {{high}}). Wanted: more.',
  'balance.check.deathLine':
    'Against a red line on deaths alone, restraint gains Iran {{by}} points more than harassing ({{low}} to {{high}}). Wanted: a tie at most.',
  'balance.check.assured':
    'Against calibrated strikes with an offer, restraint gains Iran {{by}} points more than its next best, {{next}} ({{low}} to {{high}}). Wanted: more.',
  'balance.check.unassured':
    'Against calibrated strikes without an offer, restraint gains Iran {{by}} points more than its next best, {{next}} ({{low}} to {{high}}). Wanted: less.',
  'balance.check.position':
    'Batteries and shelters at the right sites gain the United States {{by}} points more than at the wrong ones ({{low}} to {{high}}). It plays {{us}}, and Iran chooses main targets. Wanted: {{least}}.',
  'balance.check.dominance.us':
    'The safest doctrine of the United States is {{doctrine}}. Where it fits worst it costs {{regret}} points. Wanted: more than {{least}}, so that none is best against everything.',
  'balance.check.dominance.iran':
    'Iran’s safest doctrine is {{doctrine}}. Where it fits worst it costs {{regret}} points. Wanted: more than {{least}}, so that none is best against everything.',
  'balance.check.patience':
    'Restraint is complete in turn {{turn}} (median), at once in {{atOnce}}% of games. Wanted: turn 2 or later.',
  'balance.check.heavyLoses':
    'Points by which heavy doctrines trail calibrated strikes: {{unknown}} where nobody knows whether striking works. If it suppresses {{suppress}}, if it does nothing {{nothing}}, if it provokes {{provoke}}. Wanted: behind, and least where striking suppresses.',
  'balance.check.heavyPays':
    'Where striking suppresses, heavy strikes do best with {{us}} against {{iran}}: {{by}} points more than calibrated strikes.',
  'balance.check.lock.heavy':
    'Iran’s hardliners block restraint in {{whileAttacked}}% of games where the United States is heavy while attacked. Where it always is: {{always}}%. Wanted: more than {{least}}%.',
  'balance.check.lock.calibrated':
    'Iran’s hardliners block restraint in {{share}}% of games under calibrated strikes with an offer ({{unassured}}% without). Wanted: {{most}}% at most.',
  'balance.check.belief':
    'Without the value of two messages and of being believed, managed rivalry falls from {{with}} to {{without}}% of games ({{us}} against {{iran}}). Wanted: by {{least}} somewhere.',
  'balance.check.hiddenAims':
    'Iran’s best answer to {{us}} by its hidden aim: {{expel}} to expel, {{relieveGaza}} to bargain over Gaza, {{survive}} to survive. Wanted: not the same for all.',
} as const;
