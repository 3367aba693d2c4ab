/** What two computer players do against one another, and what restraint follows from which policy. */
export const selfPlay = {
  'self.title': 'What two Strategists do against one another',
  'self.points.us': 'Points, United States',
  'self.points.iran': 'Points, Iran',
  'self.games_one':
    '{{name}}: how {{count}} game between two Strategists ended, and its points; both sides start at 50. Played on {{date}}, {{machine}}.',
  'self.games_other':
    '{{name}}: how {{count}} games between two Strategists ended, and their mean points; both sides start at 50. Played on {{date}}, {{machine}}.',
  'self.share': 'Each imagined one in {{n}} of the games that a Strategist imagines.',
  'self.orders': '{{side}}: what it orders and says most, times a game in each third of it',
  'self.order': 'Order',
  'self.early': 'Early',
  'self.middle': 'Middle',
  'self.late': 'Late',
  'self.buys': 'What it buys',
  'self.told': 'Under which request the groups in Iraq and Syria stood, by thirds of the game',
  'self.told.head': 'Asked to',
  'self.told.press': 'Press',
  'self.told.hold': 'Hold',
  'self.told.avoid': 'Hold, and kill nobody',
  'self.told.ease': 'Ease',
  'self.told.halt': 'Halt',

  'self.order.focus': 'Name a target',
  'self.order.cadre': 'Quds Force cadres',
  'self.order.strike.limited': 'Limited strike',
  'self.order.strike.strong': 'Strong strike',
  'self.order.strike.wave': 'Wave of strikes',
  'self.order.directive.press': 'Ask to press',
  'self.order.directive.hold': 'Ask to hold',
  'self.order.directive.avoid': 'Ask to hold and kill nobody',
  'self.order.directive.ease': 'Ask to ease',
  'self.order.directive.halt': 'Ask to halt',

  'self.buys.us.harden': 'Fewer die when something gets through, for the rest of the game.',
  'self.buys.us.estimate': 'What a strike, an offer or patience is worth depends on what Iran means to do.',
  'self.buys.us.pressIsrael': 'A truce in Gaza all but stops the attacks on land. Asking again helps.',
  'self.buys.us.move': 'A battery where the attacks go stops more of them, once it is there.',
  'self.buys.us.sanctions': 'Oil that Iran does not sell counts at the end: against Iran, and for the United States.',
  'self.buys.us.interdict': 'May keep arms from the Houthis, and so ships moving.',
  'self.buys.us.redline':
    'A threat that is kept is believed, and Credibility counts at the end; a broken one costs it.',
  'self.buys.us.standing': 'Fires by itself, in the turn in which its trigger comes.',
  'self.buys.us.talks': 'Baghdad warms, and the groups find it easier to stop; Washington grumbles.',
  'self.buys.stopForStop': 'Kept by both it builds Assurance and cools; beside a strike, groups are readier to stop.',
  'self.buys.strike.limited': 'The cheapest answer to attacks: it takes Pressure off, and being struck costs more.',
  'self.buys.strike.strong': 'A graver answer: more is hit, and it costs more. It may work better, or not at all.',
  'self.buys.strike.wave': 'Weighs most on Iran, on Heat, and on those in Tehran who want no restraint.',
  'self.buys.directive.press': 'More attacks, and more to bargain with, up to a limit; more risk that someone dies.',
  'self.buys.directive.hold': 'Attacks go on at their own pace, at no price.',
  'self.buys.directive.avoid': 'Pressure that earns points, while a death would cost them and be answered.',
  'self.buys.directive.ease': 'Half the attacks, at no price in Prestige, from groups that listen.',
  'self.buys.directive.halt':
    'Calm turns and low Heat, for some Prestige and all the pressure, from groups that listen.',
  'self.buys.iran.estimate': 'What restraint is worth depends on whether a strike is coming.',
  'self.buys.iran.focus': 'Most of a theatre’s attacks on one site wear its defence down.',
  'self.buys.iran.north': 'Cooler, it spares Heat and a war in Lebanon; hot, it brings Prestige.',
  'self.buys.iran.cadre':
    'Sent home, they cannot be killed, and the step down is seen; with a group, they make it listen.',
  'self.buys.iran.redsea': 'Open while Gaza is at war, it brings Prestige every turn.',
  'self.buys.iran.disperse': 'For two turns strikes do one step less, and kill no officer.',
  'self.buys.iran.resupply': 'A group without munitions attacks less.',
  'self.buys.iran.visit': 'No word weighs more with a group that is asked to stop.',

  'self.why': 'Why that is a sensible way to play',
  'self.why.iran.head': 'For Iran.',
  'self.why.us.head': 'For the United States.',
  'self.why.war.head': 'For both.',
  'self.why.iran':
    'A turn of attacks that kill nobody is worth up to {{most}} points to Iran; a turn in which someone dies by its side’s fire brings nothing and costs it {{lost}}. Groups that heed a request to hold and to kill nobody attack {{fewer}} % less, and each attack of theirs is {{deadlier}} % less likely to kill: most of the pressure, and little of what is answered.',
  'self.why.iran.told':
    'In the early third {{avoid}} % of the groups stood under that request, {{press}} % pressed, and {{ease}} % and {{halt}} % were asked to ease and to halt; in the late third {{avoidLate}}, {{pressLate}}, {{easeLate}} and {{haltLate}} %.',
  'self.why.iran.press':
    'It presses more as the end comes near: orders are sealed unseen, so that the last attacks meet no answer but a standing one.',
  'self.why.iran.restraint':
    'It asks for more restraint as the end comes near: for managed rivalry Heat must be low, and nobody may have died lately.',
  'self.why.iran.same': 'Neither pressing nor restraint grows much as the end comes near.',
  'self.why.us.guard':
    'It cannot make the groups stop, but can see to it that fewer die: at a plain base {{share}} % of attacks kill, and each death costs it {{killed}} points, which batteries and shelters in time make rarer.',
  'self.why.us.struck':
    'It struck in {{death}} of {{deathOf}} turns that followed an American’s death, in {{attacks}} of {{attacksOf}} after attacks without one, and in {{calm}} of {{calmOf}} after a calm turn.',
  'self.why.us.price':
    'A limited strike costs it {{own}} points and Iran {{theirs}}. It also takes {{relief}} off Pressure at home, which from {{high}} on costs {{home}} points in a turn without a strike; a death that nothing answers costs {{unanswered}} more. Into calm a strike does harm: on a second calm turn it costs {{calm}} of Assurance, and a United States that is believed both ways makes every request to stop {{believed}} points likelier to be heard.',
  'self.why.war':
    'War ends the game and costs the United States {{us}} points and Iran {{iran}}. Its chance is at most {{low}} % a turn at a Heat under {{lowHeat}}, and {{high}} % from {{highHeat}}; these games ended at {{heat}} on average.',
  'self.why.offers':
    'Both may buy quiet with words: {{us}} offers of stop for stop a game by the United States, {{iran}} by Iran. An offer from Washington not to strike, made beside a strike, raises by {{obey}} points the chance that a group heeds Tehran.',
  'self.why.bound':
    'None of this is advice to a government. It is what these rules reward, as found by programs that play them.',

  'restraint.title': 'What Iran’s Strategist asks of the groups depends on whom it faces',
  'restraint.differs':
    'The same player, by the same dice: {{hi}} % of the groups on land asked to ease or to halt against “{{most}}”, {{lo}} % against “{{least}}”.',
  'restraint.why':
    'Asking for restraint costs Prestige and the pressure that attacks bring. It pays where it ends strikes, keeps them small, or keeps a promise that is worth more.',
  'restraint.caption': 'Iran’s restraint by the policy of the United States',
  'restraint.us': 'The United States',
  'restraint.share': 'Groups on land asked to ease or to halt, over all turns',
};
