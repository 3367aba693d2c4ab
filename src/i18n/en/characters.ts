/** Whom a searching player plays as: what its leaders want and fear. Weights are the designers' assumption. */
export const characters = {
  'character.plain': 'By the points alone',
  'character.hidden': 'Hidden',
  'character.hidden.text':
    'You learn who it was when the game is over. Some characters are likelier than others, as governments are.',

  'character.calibrated': 'Calibrated',
  'character.calibrated.text':
    'Wants to be believed twice: that it will strike if attacks go on, and that it will not if they stop. So the strikes on two stores in Syria in October 2023 were explained.',
  'character.calibrated.bluff': 'Bluffs hardly ever: all that it wants rests on being believed.',
  'character.restrained': 'Restrained',
  'character.restrained.text':
    'Fears a wider war more than it fears criticism at home. Holds back where it can, and answers small. In the autumn of 2023 officials in both capitals said that neither wanted a larger war.',
  'character.restrained.bluff': 'Bluffs seldom: a threat that has to be made good is the war that it fears.',
  'character.replyToDeaths': 'Replies to deaths',
  'character.replyToDeaths.text':
    'Bears rockets that hurt nobody, and cannot bear a dead American unanswered. In December 2019 one death brought strikes on five targets in two countries, after months without any.',
  'character.replyToDeaths.bluff': 'Bluffs seldom: it says in advance what it will answer, so as to answer it.',
  'character.maximumPressure': 'Maximum pressure',
  'character.maximumPressure.text':
    'Thinks that force and sanctions move Tehran and that risk is the price. So Washington acted in 2019, with sanctions on metals and a carrier sent to the Gulf, and in January 2020.',
  'character.maximumPressure.bluff':
    'Bluffs often: it counts on threats to move the other side, and leaves open which it will carry out.',

  'character.cautious': 'Cautious',
  'character.cautious.text':
    'Wants the groups close and a war far. Reins them in when strikes come near. In February 2024 a Quds Force commander went to Baghdad, and attacks all but ended.',
  'character.cautious.bluff': 'Bluffs at times: loud words cost less than strikes, and cover a retreat.',
  'character.opportunist': 'Opportunist',
  'character.opportunist.text':
    'Lets the groups press as long as it costs little, and asks for quiet when the bill comes. By mid-November 2023 there had been 45 attacks in five weeks, and three strikes in answer.',
  'character.opportunist.bluff': 'Bluffs often: says what the moment asks for.',
  'character.committed': 'Committed',
  'character.committed.text':
    'Counts pressure on American forces above all, and bears strikes for it. From May to December 2019 Iran and its partners raised the stakes at sea and on land for half a year.',
  'character.committed.bluff': 'Bluffs at times: means most of what it threatens, and little of what it offers.',
  'character.handsOff': 'Hands off',
  'character.handsOff.text':
    'Guards its name and its oil, spends little on the groups, and lets them go their own way. Iran’s leaders say that the groups decide for themselves; how true that is, is in dispute.',
  'character.handsOff.bluff': 'Bluffs seldom: its name is what it guards, and the groups’ acts are not its word.',

  'strength.title': 'How strong the computer players are',
  'strength.lead':
    'The levels differ in how many games they imagine before they decide: 200, 1,500 or 6,000. Here each plays for its own points against every written doctrine of the other side and against history’s orders, by the same dice as the doctrine that does best.',
  'strength.caption': 'Own points of {{side}}, on average over all opponents',
  'strength.who': 'Player',
  'strength.points': 'Own points',
  'strength.lead.points': 'More than the next',
  'strength.interval': '({{lo}} to {{hi}})',
  'strength.games':
    '{{name}}: {{games}} games with each opponent. In brackets the 95 % interval by bootstrap over seeds. Measured on {{date}}, {{machine}}; the computer players have changed since if the game has.',

  'char.title': 'Whom the computer plays as, and how that shows',
  'char.lead':
    'Every character thinks in the same way; what its leaders want and fear is weighed otherwise, and it bluffs more or less. Weights and bluffs are the designers’ assumption, read from the sources named.',
  'char.games':
    '{{name}}: {{games}} games each by the same dice, against every written doctrine of the other side in turn, with {{simulations}} imagined games a decision. Means, in brackets the 95 % interval. Measured on {{date}}; the computer players have changed since if the game has.',
  'char.machine': 'Machine: {{machine}}.',
  'char.caption': 'How the characters of {{side}} play',
  'char.who': 'Character',
  'char.measure.strikes': 'Turns with a US strike',
  'char.measure.restraint': 'Turns in which Iran asks anew for restraint, %',
  'char.measure.war': 'War, %',
  'char.measure.heat': 'Heat, mean',
  'char.measure.points': 'Own points',
  'char.measure.offers': 'Offers',
  'char.measure.lines': 'Red lines',
  'char.measure.loose': 'Words not meant, or thought never to be tested',
  'char.interval': '{{lo}} to {{hi}}',
  'char.weights': 'Counts otherwise than the points: {{list}}.',
  'char.weight.bar': '{{bar}} ×{{n}}',
  'char.weight.war': 'war {{n}}',
  'char.weight.strike.us': 'each strike {{n}}',
  'char.weight.strike.iran': 'each strike suffered {{n}}',
  'char.source': 'Rests on: {{list}}.',
};
