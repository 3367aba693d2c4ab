/** Whom a searching player plays as: what its leaders want and fear. Weights are the designers' assumption. */
export const characters = {
  'character.hidden.text':
    'You learn who it was when the game is over. Some characters are likelier than others, as governments are.',

  'character.calibrated.text':
    'Wants to be believed twice: that it will strike if attacks go on, and that it will not if they stop. That is how the strikes on two depots in Syria in October 2023 were explained.',
  'character.calibrated.bluff': 'Hardly ever bluffs: all it wants depends on being believed.',
  'character.restrained.text':
    'Fears a wider war more than criticism at home. Holds back where it can and answers with little. In autumn 2023 officials in both capitals said that neither wanted a larger war.',
  'character.restrained.bluff': 'Seldom bluffs: a threat it had to carry out could be the war it fears.',
  'character.replyToDeaths.text':
    'Tolerates rockets that hurt nobody, but never leaves the death of an American unanswered. In December 2019 one death led to strikes on five targets in two countries, after months without any.',
  'character.replyToDeaths.bluff': 'Seldom bluffs: it says in advance what it will answer.',
  'character.maximumPressure.text':
    'Thinks that force and sanctions move Tehran, and accepts the risk. Washington acted like this in 2019, with sanctions on metals and a carrier sent to the Gulf, and in January 2020.',
  'character.maximumPressure.bluff': 'Often bluffs: it relies on threats and leaves open which it will carry out.',

  'character.cautious.text':
    'Wants the groups close and war far away. Restrains them when strikes come near. On 29 January 2024, before the US strikes of 2 February, the Quds Force commander went to Baghdad. Attacks almost ended.',
  'character.cautious.bluff': 'Sometimes bluffs: loud words cost less than strikes and cover a retreat.',
  'character.opportunist.text':
    'Lets the groups step up while it costs little, and asks for restraint when it costs more. By 14 November 2023: 55 attacks in four weeks, three strikes.',
  'character.opportunist.bluff': 'Often bluffs: says what suits the moment.',
  'character.committed.text':
    'Values pressure on US forces above all, and accepts strikes for it. From May to December 2019 the United States and others blamed Iran for attacks at sea and on land. Iran denied it.',
  'character.committed.bluff': 'Sometimes bluffs: means most of its threats and few of its offers.',
  'character.handsOff.text':
    'Protects its reputation and its oil, spends little on the groups and lets them act as they choose. Iran’s leaders say that the groups decide for themselves. How true that is, is in dispute.',
  'character.handsOff.bluff': 'Seldom bluffs: it protects its reputation, and the groups’ acts are not its word.',

  'strength.title': 'How strong the computer players are',
  'strength.lead':
    'The levels differ in how many games they simulate before they decide: 200, 1,500 or 6,000. Each level plays for its own points against every fixed doctrine of the other side and against history’s orders. The best doctrine plays with the same dice.',
  'strength.caption': 'Points of {{side}}, average over all opponents',
  'strength.who': 'Player',
  'strength.points': 'Its points',
  'strength.lead.points': 'More than the next',
  'strength.interval': '({{lo}} to {{hi}})',
  'strength.games':
    '{{name}}: {{games}} games with each opponent. In brackets the 95% interval by bootstrap over seeds. Measured on {{date}}, {{machine}}. If the game has changed since, so have the computer players.',

  'char.title': 'The computer’s characters, and how they play',
  'char.lead':
    'Every character decides in the same way. They differ in what their leaders want and fear, and in how much they bluff. Weights and bluffs are the designers’ assumption, read from the sources named.',
  'char.games':
    '{{name}}: {{games}} games each with the same dice, against every fixed doctrine of the other side in turn, with {{simulations}} simulated games a decision. Means, in brackets the 95% interval. Measured on {{date}}. If the game has changed since, so have the computer players.',
  'char.machine': 'Machine: {{machine}}.',
  'char.caption': 'How the characters of {{side}} play',
  'char.who': 'Character',
  'char.measure.strikes': 'Turns with a US strike',
  'char.measure.restraint': 'Turns in which Iran asks again for restraint, %',
  'char.measure.war': 'War, %',
  'char.measure.heat': 'Heat, average',
  'char.measure.points': 'Its points',
  'char.measure.offers': 'Offers',
  'char.measure.lines': 'Red lines',
  'char.measure.loose': 'Signals it did not mean, or did not expect to be tested',
  'char.interval': '{{lo}} to {{hi}}',
  'char.weights': 'Weights that differ from the points: {{list}}.',
  'char.weight.bar': '{{bar}} ×{{n}}',
  'char.weight.war': 'war {{n}}',
  'char.weight.strike.us': 'each strike {{n}}',
  'char.weight.strike.iran': 'each strike suffered {{n}}',
  'char.source': 'Based on: {{list}}.',
};
