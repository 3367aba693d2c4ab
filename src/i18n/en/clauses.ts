/**
 * The rulebook's prose, clause by clause: `body` what the rule says, `ours` where the rule was silent or did not work when it was
 * built and what was decided. Numbers are not repeated here: the page prints the engine's own tables with each clause.
 */
export interface ClauseText {
  readonly title: string;
  readonly body: readonly string[];
  readonly ours: readonly string[];
}

export const clauses: Readonly<Record<string, ClauseText>> = {
  '§1': {
    title: 'Clock and sequence',
    body: [
      'A turn lasts several days and is divided into steps of six hours. Both sides seal their orders unseen. Then the turn is played step by step, and everything that happens has a date and an hour.',
      'A turn opens with income and upkeep, arrivals, and the delivery of last turn’s signals. Both sides seal. Costs are paid, orders that act at once take effect, and groups agree to requests or refuse. Each step then has dated events, attacks, attribution and automatic responses. Ordered strikes are flown a quarter of the way through the turn. Then come third parties, the check of offers and red lines, indicators, Heat, points, the chance of war, and the end.',
      'Players know the number of turns, give or take one. Points and the chance of war are scaled to the length, so that a long game counts no more than a short one. A calm turn has few attacks on US sites and no American killed.',
    ],
    ours: [
      'Arrivals and signals come before the sealing, not after. Otherwise nobody could order with knowledge of them.',
      'Iran’s own missiles do not count as an attack for calm, Pressure or bargaining. Those count the groups’ attacks on US sites.',
    ],
  },
  '§2': {
    title: 'Map',
    body: [
      'Five areas: Iraq, Syria, Lebanon, the Red Sea and the Gulf. Syria includes Tower 22 and the bases in Jordan. Lebanon includes Cyprus and the eastern Mediterranean, the Red Sea includes Yemen, the Gulf includes Iran. Sites are real places. A US site has people, an air-defence level and hardening. A group or Iranian site has an owner, a kind, and what the United States knows of it.',
      'An attack is made by a group. A strike is made by the United States or Israel. Missiles are fired by Iran. The three words do not judge.',
      'Kata’ib Hezbollah is an Iraqi group, not Lebanon’s Hezbollah. The Houthis call themselves Ansar Allah.',
      'Many attacks on one site in a turn wear its defence down, unless a battery is there.',
    ],
    ours: [
      'A site with nobody on it is not attacked. How the published totals of troops are divided among sites is an assumption.',
      'A base that nobody attacked in the record draws no attack in the game. Muwaffaq Salti in Jordan is one.',
      'Names and borders on the map are those of Natural Earth, and no position is taken on them. The Gulf is the Persian Gulf at the United Nations and the Arabian Gulf in Arab states.',
    ],
  },
  '§3': {
    title: 'Forces',
    body: [
      'US units take one order to move at a time, arrive after a delay, and cannot act on the way. Everyone sees them arrive. Strike points are spent within reach. Carriers and fighters reach their own area and its neighbours, bombers reach everywhere, the rest reach their own area.',
      'Iran has three Quds Force teams. With a group, a team makes it likelier to agree and its attacks deadlier, and the team can be killed. Missile brigades must be on alert the turn before missiles are fired.',
    ],
    ours: [
      'Bombers are based at home or in the Gulf. From home, their use is paid for when the next turn opens. In the Gulf they are free, but they raise Hardliners like a carrier.',
      'An evacuation takes two turns, or one if an amphibious group is in the area or next to it.',
      'A team can be killed only if fighters of its group are struck at a Quds Force site that is destroyed. Dispersed officers are never killed.',
    ],
  },
  '§4': {
    title: 'Groups',
    body: [
      'The groups are armed groups that Iran supports and does not command. Iran asks, and each group decides. A group always steps up or carries on when asked. It may refuse to reduce or to stop, at times in public and with its reason. One that agrees to stop may announce it. That cools, and relieves Baghdad.',
      'Asking again helps. So do a visit, the clergy of Najaf, Iraq’s prime minister and talks on withdrawal. So does the shock of an American death or a wave of strikes. It also helps if the United States is believed twice: that it will strike if attacks go on, and that it will not if they stop. This help grows with the lower of Credibility and Assurance.',
      'A request to avoid deaths makes attacks rarer and less deadly. It cannot be made to a group that is asked to step up.',
      'A group’s rate of attack depends on the request, Gaza, its munitions, its grievance, how last turn went, and the effect of strikes. It depends on the date only through Gaza.',
      'Two theories quarrel over force. In one it deters: who is struck attacks less and listens. In the other it starts a spiral: who is struck attacks more and refuses. Each game lies somewhere on the line between them. One die chooses the place, within what the record allows, and nobody is told before the end.',
      'That place sets three things together. The first is the rate of attack after a strike. It changes from the next turn on and fades. A later strike replaces it if it is stronger, and effects never multiply. The second is how the groups in Iraq and Syria take each strike. For two turns it makes them readier or less ready to agree, or moves them neither way. The third is Hardliners, who lose by fear and gain by anger.',
      'Some dated events have a condition, such as an open Red Sea front. If the board contradicts it when the event is due, the event does not happen.',
      'Iran may choose one main target in an area for most of that area’s attacks. A surveillance orbit may warn of it.',
    ],
    ours: [
      'Asking groups to step up costs Leverage once for each of their home areas: when ordered, and again as upkeep each turn. If it cannot be paid, the groups carry on as usual.',
      'US talks with Baghdad help from the next turn on. Groups are asked before they hear of them.',
      'A request to stop costs Leverage for each group that has not already agreed, and so does a request to avoid deaths. A request to reduce costs none.',
      'How groups take a strike is one die a turn, with chances set by the game’s place on the line. Tehran hears the result in the next turn. The United States learns it from a damage report or a public refusal. One result proves nothing, several begin to tell.',
      'The place on the line is nobody’s to know. What either side has seen allows odds, and the adviser and the debrief state them.',
      'Low cohesion after a leader’s death makes unordered attacks likelier.',
      'Munitions, grievance and cohesion change alike whatever the host chose, so that no strike reveals it. If striking does nothing, none of them changes a group’s attacks. If it suppresses, grievance does not.',
      'A warning that is bought tells of the main target in the turn that was just played. A surveillance orbit warns before orders.',
    ],
  },
  '§5': {
    title: 'Resources',
    body: [
      'Both sides have Political, Military and Intelligence. Iran also has Leverage: what groups owe it. Each comes in every turn, up to a limit.',
    ],
    ours: [],
  },
  '§6': {
    title: 'Orders and signals',
    body: [
      'Each order shows its cost, its odds with every known modifier, its escalation points, and what it may change. A set of orders is legal when each order is legal, costs and strike points suffice, and no two exclude each other. Without a new order, earlier orders still apply.',
      'Strikes are limited, strong, or a wave. They are aimed at equipment, with an hour’s warning and nobody killed, or at fighters. Only known or suspected sites can be struck. A statement is public and is recorded next to what was really hit.',
      'Signals arrive at the start of the next turn. A red line names a condition, an answer and a deadline. An offer promises not to act if the other side stops. A private message carries one true fact, or notice of a strike. To condemn or to deny is free and raises Heat a little.',
      'Forecasts are sealed and scored at the end. Aims are ranked on turn 1. A hidden aim doubles some points.',
    ],
    ours: [
      'A first game on a device shows the basic set of orders and three indicators until turn 3, which opens the rest. Only the page differs. Every order is legal from turn 1, one click shows them all, and a saved game does not record it.',
      'That a strike at equipment kills nobody is an assumption, and the record disputes it. Of 8 November 2023 the United States counted none, the Syrian Observatory nine.',
      'A strike at fighters comes without warning and is a little surer. The source gives this aim no advantage, and without one nobody would choose it.',
      'In December 2019 Iran’s air defence may take an airliner for a missile on the night of its own missiles. The chance is an assumption. The 176 dead are those of 8 January 2020.',
      'The United States strikes in Iraq, Syria and Yemen and inside Iran, not in Lebanon. It can seek leaders of the four groups that attack US sites, and the Quds Force commander while he visits.',
      'The commander may meet all groups of Iraq and Syria at once, as he did in Baghdad on 29 January 2024. Each is moved about half as far as by a visit of its own, and so many guests are seen more easily.',
      'A strong strike also hits the best-known other site of the same group in the same area. Which sites a strike hits is decided when orders are sealed, and its card names them.',
      'After a strike the United States is told only whether it hit. A damage report tells what it did.',
      'The Houthis open the Red Sea front when asked. To close it is a request like any other, and the least obeyed: it is their own war.',
      'While traffic is low and ships are attacked, China buys less of Iran’s oil. A calm on land then counts half for Iran. Otherwise a halt on land with the Red Sea open gained three points.',
      'A crowd can be encouraged or calmed in the two turns after a US strike in Iraq.',
      'In the turn in which a red line is crossed, only an automatic response can answer it, because orders were sealed before. In the next turn any answer counts.',
      'An offer counts only if what it asks to stop happened in the last two turns, and what it forgoes was likely. That means: done in the last two turns or, for strikes, an American was killed in them. All else is cheap talk. It pays nothing, cools nothing and moves no group. Otherwise three empty offers a turn gained up to two points. A real offer makes groups readier to agree, as one of the “two messages”, only if it offers not to strike.',
      'A private message lowers Heat only when both sides used the channel lately. One side alone gained a point a game.',
      'Notice names a country and is read as the turn of the strike opens. The strike then counts for half its Heat among the two sides, and few are killed. Iran may disperse at no cost, and Washington is less relieved. Who does not act loses Credibility or Prestige. Iran’s missiles are announced in the same way.',
      'The model is January 2020 and the five days before 2 February 2024. That nobody is told who stays is our reading.',
      'Israel decides for itself. It is pressed for a truce, for a quieter north, or to hold back from its next step. Each request in the last four turns lowers the chance. Every request costs points at home.',
      'Missiles raise Prestige only as an answer: to a strike in the last two turns, or to an officer killed. Fired for show in the last turns they paid three points.',
      'Each team’s return home is read as a signal once.',
      'An offer ends when the other side does not do its part. Its maker is then free. Breaking an offer costs Iran Prestige, as a broken red line does.',
    ],
  },
  '§7': {
    title: 'One attack',
    body: [
      'A drone, a rocket, or rarely a ballistic missile. Air defence comes first. What gets through may kill someone, be a near miss, wound people, do damage, or do nothing. About 19 in 20 attacks hurt nobody. Brain injuries are found two turns later. They are reported base by base, and Washington’s Pressure rises again.',
      'A ship without escort is hit 1 time in 6. Traffic falls with every attack and recovers slowly, more slowly while ships are attacked. A coalition of escorts spares some.',
      'The attacking group is identified only sometimes, and it seldom becomes known that Iran ordered an attack.',
      'A limited or strong strike, or an automatic response, may hit a group that hurt nobody while another did. That becomes known. It costs Credibility and, in Iraq, Baghdad, and the group’s grievance grows. The card says what is not known.',
    ],
    ours: [
      'The wounded count by how often their number doubles: the step from one to three weighs as much as the step from seven to fifteen. They raise Heat and Pressure and cost the United States a few points.',
      'Deaths and near misses are shares of all attacks at air defence 1. Wounds and damage are shares of the attacks that got through and did neither.',
    ],
  },
  '§8': {
    title: 'Heat, levels, and war',
    body: [
      'Acts have escalation points on a published scale. Each turn Heat keeps most of its value and adds a share of the turn’s points. Its five levels form an escalation ladder: Quiet, Friction, Reprisal, Clash, Brink. What a side is shown is computed from what it may know, and rounded. The chance of war rises steeply with Heat and is never shown.',
      'Each rise in level is labelled afterwards: deliberate, inadvertent, or accidental.',
    ],
    ours: [
      'Accidental means that nobody ordered the heaviest act of the turn: a death caused by a group that had not been asked to step up.',
    ],
  },
  '§9': {
    title: 'Indicators',
    body: [
      'Pressure in Washington and Hardliners in Tehran show how strongly each government is pushed to act. Both sides watch Credibility and Assurance. The others are Baghdad, Prestige, oil, shipping and the northern front. Every change is explained by its causes.',
      'Credibility opens below the point from which groups believe. It falls with every turn of attacks above calm, most if nothing answered them. It falls with a red line unanswered, and with a threat larger than anything ever carried out. It rises with a red line answered as announced, and with one that holds after what it forbade had been happening. A threat is worth more if forces were sent or an automatic response was announced with it.',
      'Assurance falls with waves, with strikes and sanctions in calm, and with broken promises. It rises with offers kept that gave up something likely.',
      'Washington hears two voices. Pressure asks for an answer. Congress asks by whose decision: the first strike in an area is reported to it, and from the fourth on each costs Political. Then it may vote. It follows Pressure: a vote for the strikes ends that cost, a vote against doubles it.',
    ],
    ours: [
      'The first turn’s attacks take no Credibility. Nobody could have answered them.',
      'Strikes on Yemen are counted apart. They break no calm on land and do not count as striking Iran. They answer no death, and no red line except one about ships. They lower Pressure only when ships were attacked. With a coalition, and after a ship was hit, one a turn counts for Washington: partners take part. Counted like the others, the January strikes of history blocked its February restraint in three runs of ten.',
      'A scenario may set numbers of its own, each with its source. In a game of it they are marked here as changed. Maximum pressure is one: oil falls a little every turn without a waiver.',
      'Pressure and Hardliners are the same thing in two capitals: how strongly a government is urged to act. They have unequal names because those are the words in use.',
      'Israel’s next steps are dated events with a chance: officers killed in Damascus, a louder north, Rafah. Teams of the Quds Force in Syria and a loud north make them likelier. A promise to Washington to hold back makes them rarer.',
      'Hezbollah heats the north when asked. While Gaza is at war it seldom cools it, and Iran’s asking for that costs Prestige.',
      'A random hit on the embassy does not anger Baghdad. An aimed one or a crowd does.',
    ],
  },
  '§10': {
    title: 'Points',
    body: [
      'Points are shown as what your government said it wanted, under five headings: people, region, position, promises, home. The weights are the designers’ reading of stated aims, not a judgement of right. Human cost is counted apart and never becomes points.',
      'After the last turn two more are played, which nobody sees and nobody orders. Requests, deployments, promises and automatic responses stand, on the dice that these turns would have had. They show what both sides left behind, and their points count. Only war ends a game without them.',
      'Managed rivalry: both sides reach 50 points or more, with no war, low Heat, and no death in the last two turns. The unseen turns, taken together, must be calm, and no group may still be told to step up. Then both have won.',
    ],
    ours: [
      'Points at the end are also counted after a war.',
      'In the unseen turns nobody can answer. So Pressure and unanswered deaths cost Washington nothing there, and attacks earn Iran no bargaining pressure. The points of the end are counted as things stood when the last turn was over.',
      'Shipping losses are counted from the traffic at the start. Earlier losses count for nobody.',
    ],
  },
  '§11': {
    title: 'Deterrence, measured',
    body: [
      'Forecasts are scored. Attacks prevented are estimated by running the game again without the strikes, with the same dice. What each side meant is compared with what the other understood, and what it said with what it did.',
    ],
    ours: [
      'All strikes of a game are one question. Their effects of three turns overlap, so adding up the answers turn by turn would count attacks twice.',
      'Attacks are counted over the turns that both runs played. A war that ends one of them prevents no attacks.',
      'Other orders are as recorded. What the rules no longer allow in a run is left out and counted. Where a war ended the record sooner, there are no new orders.',
      'A result is shown only if it lies beyond zero in 95 of 100 paired runs, not on average alone. With enough runs an average finds even a negligible effect.',
    ],
  },
  '§12': {
    title: 'Dice',
    body: [
      'Every dice roll has an address: seed, turn, rule, subject, step. A secret order changes nobody else’s dice. A turn can be run again with one order changed and all else equal.',
    ],
    ours: [],
  },
  '§13': {
    title: 'What a game is',
    body: [
      'A scenario, options, the version of the rules’ numbers, a seed, and what three parties submitted: the two sides and the host. Everything else is computed from those.',
      'The host may add events to a turn, which everybody learns of as they happen, and may end the game with that turn.',
    ],
    ours: [],
  },
  '§14': {
    title: 'What each side may know',
    body: [
      'The United States knows all its own, attacks with the group that claimed them and how surely, and the groups’ munitions roughly. It knows Iran’s orders only by what intelligence finds.',
      'Iran knows all its own, US units that have arrived, strikes that happened, and Pressure to the nearest ten.',
      'Until the debrief nobody knows whether striking works, the chance of war, the seed, or the other side’s aims, points, forecasts and sealed orders.',
    ],
    ours: [
      'The US estimate of a group’s munitions starts within one of the truth. Then it changes only by what the United States sees. It drops by one when a strike hits a site of the group and when arms are stopped at sea. It also drops after a number of attacks known to be the group’s. A resupply is not seen. A damage report counts what is left.',
      'A site that was hit is shown as hit for as long as repairs take. Only a damage report tells whether it was destroyed and is still out of use.',
      'Some results may include terms that a side may not know. That side then never sees the result or the dice, even if there was no such term. Otherwise its absence would tell.',
    ],
  },
};
