/** What two computer players do against one another, and what restraint follows from which policy. */
export const selfPlay = {
  'self.title': 'How two Strategists play each other',
  'self.points.us': 'Points, United States',
  'self.points.iran': 'Points, Iran',
  'self.games_one':
    '{{name}}: how {{count}} game between two Strategists ended, and its points. Both sides start at 50. Played on {{date}}, {{machine}}.',
  'self.games_other':
    '{{name}}: how {{count}} games between two Strategists ended, and their mean points. Both sides start at 50. Played on {{date}}, {{machine}}.',
  'self.share': 'Each simulated one in {{n}} of the games that a Strategist simulates.',
  'self.orders': '{{side}}: its most frequent orders and signals, times a game in each third',
  'self.order': 'Order',
  'self.early': 'Early',
  'self.middle': 'Middle',
  'self.late': 'Late',
  'self.buys': 'What it gains',
  'self.told': 'What groups in Iraq and Syria were asked, by thirds of the game',
  'self.told.head': 'Asked to',
  'self.told.press': 'Step up',
  'self.told.hold': 'Carry on',
  'self.told.avoid': 'Carry on, avoid deaths',
  'self.told.ease': 'Reduce',
  'self.told.halt': 'Stop',

  'self.order.focus': 'Main target',
  'self.order.cadre': 'Quds Force teams',
  'self.order.strike.limited': 'Limited strike',
  'self.order.strike.strong': 'Strong strike',
  'self.order.strike.wave': 'Wave of strikes',
  'self.order.directive.press': 'Ask to step up',
  'self.order.directive.hold': 'Ask to carry on',
  'self.order.directive.avoid': 'Ask to carry on and avoid deaths',
  'self.order.directive.ease': 'Ask to reduce',
  'self.order.directive.halt': 'Ask to stop',

  'self.buys.us.harden': 'Fewer die when something gets through, for the rest of the game.',
  'self.buys.us.estimate': 'What a strike, an offer or patience is worth depends on what Iran intends.',
  'self.buys.us.pressIsrael': 'A truce in Gaza almost stops the attacks on land. Israel tires of being asked.',
  'self.buys.us.move': 'A battery where the attacks go stops more of them, once it arrives.',
  'self.buys.us.sanctions': 'Oil that Iran does not sell counts at the end, against Iran and for the United States.',
  'self.buys.us.interdict': 'May stop arms for the Houthis, and so keep ships moving.',
  'self.buys.us.redline': 'A kept threat is believed, and Credibility counts at the end. A broken one costs it.',
  'self.buys.us.standing': 'Fires by itself, in the turn of its trigger.',
  'self.buys.us.talks': 'Pleases Baghdad and makes it easier for groups to stop. Raises Pressure.',
  'self.buys.stopForStop':
    'Kept by both, it builds Assurance and lowers Heat. With a strike, it makes groups readier to stop.',
  'self.buys.strike.limited': 'The cheapest answer to attacks: it lowers Pressure, and being struck costs Iran more.',
  'self.buys.strike.strong': 'A stronger answer: it hits more and costs more. It may work better, or not at all.',
  'self.buys.strike.wave': 'Costs Iran most, and raises Heat and Tehran’s hardliners most.',
  'self.buys.directive.press': 'More attacks and more to bargain with, up to a limit. More risk that someone dies.',
  'self.buys.directive.hold': 'Attacks go on at their usual rate, at no cost.',
  'self.buys.directive.avoid': 'Pressure that earns points, while a death would cost points and be answered.',
  'self.buys.directive.ease': 'Half the attacks at no cost in Prestige, from groups that agree.',
  'self.buys.directive.halt':
    'Calm turns and low Heat, for some Prestige and all the pressure, from groups that agree.',
  'self.buys.iran.estimate': 'What restraint is worth depends on whether a strike is coming.',
  'self.buys.iran.focus': 'Many attacks on one site in an area wear its defence down.',
  'self.buys.iran.north': 'Less fighting spares Heat and a war in Lebanon. More raises Prestige.',
  'self.buys.iran.cadre':
    'At home they cannot be killed, and the step down is seen. With a group, they make it likelier to agree.',
  'self.buys.iran.redsea': 'Open while there is war in Gaza, it gains Prestige every turn.',
  'self.buys.iran.disperse': 'For two turns strikes do one step less and kill no officer.',
  'self.buys.iran.resupply': 'A group without munitions attacks less.',
  'self.buys.iran.visit': 'Nothing helps more with a group that is asked to stop.',

  'self.why': 'Why playing like this makes sense',
  'self.why.iran.head': 'For Iran.',
  'self.why.us.head': 'For the United States.',
  'self.why.war.head': 'For both.',
  'self.why.iran':
    'A turn of attacks that kill nobody is worth up to {{most}} points to Iran. A turn in which its side kills someone gains nothing and costs it {{lost}}. Groups that agree to carry on and avoid deaths attack {{fewer}}% less, and each of their attacks is {{deadlier}}% less likely to kill. That keeps most of the pressure and avoids most answers.',
  'self.why.iran.told':
    'In the early third {{avoid}}% of the groups were asked to carry on and avoid deaths, and {{press}}% to step up. {{ease}}% were asked to reduce and {{halt}}% to stop. In the late third: {{avoidLate}}, {{pressLate}}, {{easeLate}} and {{haltLate}}%.',
  'self.why.iran.press':
    'It asks groups to step up more as the end comes near. Orders are sealed unseen, so only an automatic response can answer the last attacks.',
  'self.why.iran.restraint':
    'It asks for more restraint as the end comes near: managed rivalry needs low Heat and no recent deaths.',
  'self.why.iran.same': 'Neither stepping up nor restraint grows much as the end comes near.',
  'self.why.us.guard':
    'It cannot make the groups stop, but it can make deaths rarer. At an ordinary base {{share}}% of attacks kill, and each death costs it {{killed}} points. Batteries and shelters in time reduce that.',
  'self.why.us.struck':
    'It struck in {{death}} of {{deathOf}} turns that followed an American’s death. After attacks without a death it struck in {{attacks}} of {{attacksOf}}, after a calm turn in {{calm}} of {{calmOf}}.',
  'self.why.us.price':
    'A limited strike costs it {{own}} points and Iran {{theirs}}. It also takes {{relief}} off Pressure. From {{high}} on, Pressure costs {{home}} points in a turn without a strike, and an unanswered death costs {{unanswered}} more. A strike in calm does harm: on a second calm turn it costs {{calm}} of Assurance. If the United States is believed both ways, every request to stop is {{believed}} points likelier to succeed.',
  'self.why.war':
    'War ends the game and costs the United States {{us}} points and Iran {{iran}}. Its chance is at most {{low}}% a turn below Heat {{lowHeat}}, and {{high}}% from {{highHeat}}. These games ended at {{heat}} on average.',
  'self.why.offers':
    'Both may buy restraint with offers: {{us}} a game by the United States, {{iran}} by Iran. A US offer not to strike, made together with a strike, raises by {{obey}} points the chance that a group agrees with Tehran.',
  'self.why.bound':
    'None of this is advice to a government. It is what these rules reward, as found by programs that play them.',

  'restraint.title': 'What Iran’s Strategist asks of the groups depends on whom it faces',
  'restraint.differs':
    'The same player, with the same dice: {{hi}}% of the groups on land are asked to reduce or to stop against “{{most}}”, {{lo}}% against “{{least}}”.',
  'restraint.why':
    'Restraint costs Prestige and the pressure that attacks create. It pays when it ends strikes, keeps them small, or keeps an offer that is worth more.',
  'restraint.caption': 'Iran’s restraint by the doctrine of the United States',
  'restraint.us': 'The United States',
  'restraint.share': 'Groups on land asked to reduce or to stop, over all turns',
};
