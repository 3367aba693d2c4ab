/**
 * The rulebook's prose, clause by clause: `body` what the rule says, `ours` where the rule was silent or did not work when it was
 * built and what was decided. Numbers are not repeated here: the book prints the engine's own tables beside each clause.
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
      'A turn is several days long and cut into watches of six hours. Both sides seal their orders unseen; then the turn is played watch by watch, and everything that happens has a date and an hour.',
      'The order of a turn: income and upkeep, arrivals and delivery of last turn’s signals; sealing; costs; orders that act at once; directives and who obeys; then each watch: dated events, attacks, attribution, standing response, and at a quarter of the turn the ordered strikes; then third parties, the audit of promises, tracks, Heat, points, the war roll, the end.',
      'Players know the length give or take one turn. Points won or lost in a turn, and the hazard of war, are scaled so that a long game weighs no more than a short one. A calm turn has few attacks on US sites and no American killed.',
    ],
    ours: [
      'Arrivals and signals come before the sealing, not after: otherwise nobody could order in knowledge of them.',
      'Iran’s own missiles are no “attack” for calm, Pressure or bargaining; those count the groups’ attacks on US sites.',
    ],
  },
  '§2': {
    title: 'Map',
    body: [
      'Five theatres: Iraq; Syria with Tower 22 and the Jordan bases; Lebanon with Cyprus and the eastern Mediterranean; the Red Sea with Yemen; the Gulf with Iran. Sites are real places. A US site has people, an air-defence level and hardening; an axis site has an owner, a kind, and what the US knows of it.',
      'Many attacks on one site in a turn wear its defence down, unless a battery stands there.',
    ],
    ours: [
      'A site with nobody on it draws no attack. How the published totals of troops are split among sites is an assumption.',
    ],
  },
  '§3': {
    title: 'Forces',
    body: [
      'US units take one move order at a time, arrive after their delay, and cannot act on the way. Everyone sees them arrive. Strike points are spent within reach: own theatre and neighbours for carriers and fighters, anywhere for bombers, own theatre for the rest.',
      'Iran has three Quds Force cadres: with a group they raise obedience and what its attacks do, and they can be killed. Its missile brigades must be alert the turn before missiles fly.',
    ],
    ours: [
      'Bombers stand at home or in the Gulf. From home their use is paid for when the next turn opens; in the Gulf it is free but Hardliners count them as a carrier.',
      'An evacuation takes two turns; one if an amphibious group is in the theatre or a neighbour.',
      'A cadre may be killed only when fighters of its group are struck at a Quds Force site that is destroyed, and officers are not dispersed.',
    ],
  },
  '§4': {
    title: 'Groups',
    body: [
      'Nobody controls the groups. Iran asks; each answers by its own mind. Pressing and holding are always followed; easing and halting are asked for, and may be refused, at times in public. Asking again helps, and so do a visit, the clergy of Najaf, Baghdad’s prime minister, the shock of an American death or of a wave of strikes, talks on withdrawal, and an adversary believed twice: that it will hit if attacks go on, and that it will not if they stop.',
      'Guidance to avoid deaths lowers what attacks do and how often they come; it cannot be given to a group that is told to press.',
      'A group’s rate depends on its directive, Gaza, its stock, its grievance, how last turn went, and the effect of strikes. It depends on the date by nothing but Gaza.',
      'Whether striking works is drawn once a game from the real record and told to nobody before the end. An effect acts from the turn after the strike and fades; a later strike replaces it where it is stronger and never multiplies it.',
      'Focus: Iran may name one site a theatre for most of that theatre’s attacks. A surveillance orbit may warn of it.',
    ],
    ours: [
      'Pressing costs Leverage once a home theatre: when ordered, and again as upkeep each turn it stands; what cannot be paid lapses to hold.',
      'Talks that Washington opens in a turn help from the next: groups are asked before they hear of them.',
      'A halt costs Leverage for each group asked that is not already obeying; easing costs none.',
      'Low cohesion after a leader’s death makes rogue attacks likelier.',
      'Stocks, grievance and cohesion move alike whatever the facilitator chose, so that no strike tells which it was. If striking does nothing, none of them changes a group’s attacks. If it suppresses, grievance does not.',
      'A warning that is bought tells of the Focus in force when the turn was played; an orbit tells before orders.',
    ],
  },
  '§5': {
    title: 'Resources',
    body: ['Political, Military and Intelligence for both; Leverage for Iran. Each comes in every turn up to a cap.'],
    ours: [],
  },
  '§6': {
    title: 'Orders and signals',
    body: [
      'Each order shows its cost, its odds with every known modifier, its step on the ladder, and what it may move. A set is legal when each order is, costs and strike points suffice, and no two exclude each other. An absent order means that what stands goes on.',
      'Strikes: limited, strong, or a wave; at materiel, with an hour’s warning and no dead, or at fighters. Only known or suspected sites. A statement is public and is kept beside what was really hit.',
      'Signals arrive at the start of the next turn. A red line names a condition, a reply and a deadline; a stop-for-stop offers forbearance for restraint; a private message carries one true fact; to denounce or deny costs nothing and warms a little.',
      'Sealed assessments are forecasts, scored at the end. Aims are ranked on turn 1. A hidden aim doubles some points.',
    ],
    ours: [
      'A first game on a device shows the Basic set of orders, one dial of pressure, Credibility and Assurance until turn 3, which opens the rest with a sentence. That is how the page looks, not another game: every order is legal from turn 1, one click shows them all, and a saved game knows nothing of it.',
      'A strike at fighters comes without warning and is a little surer. The source gives the aim no gain of its own, and without one nobody would choose it.',
      'The US strikes in Iraq, Syria and Yemen, and Iranian soil; not in Lebanon. Leaders that can be sought are those of the four groups that attack US sites, and the Quds Force commander while he visits.',
      'A strong strike also hits the best-known other site of the same group in the same theatre. Which sites a strike hits is decided when orders are sealed, and its card names them.',
      'After a strike the US is told that it hit or missed; what it did is known after an assessment.',
      'The Houthis are asked to close the Red Sea front and may refuse; opening is always followed.',
      'A crowd can be stoked or called off in the two turns after a strike in Iraq.',
      'A red line’s answer in the turn of its crossing can only be a standing response, since orders were sealed before; in the next turn anything counts.',
      'A stop-for-stop pays and cools only if what it asks to stop happened in the last two turns; otherwise promises about nothing paid two points a game. It raises obedience as one of the “two messages” only if strikes are what it forbears.',
      'A private message cools only when both sides used the channel lately; a monologue paid a point a game.',
      'Missiles bring Prestige only as a reply: to a strike in the last two turns, or to an officer killed. Fired for show in the last turns they paid three points.',
      'Each cadre’s going home is read as a signal once.',
      'A stop-for-stop ends when the other side does not meet it: its maker is then free. Iran’s broken word costs Prestige, as a broken line does.',
    ],
  },
  '§7': {
    title: 'One attack',
    body: [
      'Drone, rocket, or rarely a ballistic missile. First the air defence; then, of what gets through, whether someone is killed, a near miss, people hurt, damage, or nothing. About nineteen in twenty hurt nobody. Brain injuries are found weeks later and counted in the debrief.',
      'Ships are hit one time in six when nobody escorts them; traffic falls with every attack and comes back slowly.',
      'Which group attacked is known only so often; that Iran ordered it, seldom.',
    ],
    ours: [
      'Deaths and near misses are shares of all attacks at defence 1; injuries and damage are shares of those that got through and did neither.',
    ],
  },
  '§8': {
    title: 'Heat, the ladder, and war',
    body: [
      'Acts have escalation points on a published scale. Heat keeps most of itself and adds a share of the turn’s points. What a seat is shown is computed from what it may know, rounded. The hazard of war rises steeply with Heat and is never shown.',
      'Each step up the ladder is labelled afterwards: deliberate, inadvertent, or accidental.',
    ],
    ours: [
      'Accidental means that the heaviest act of the turn was nobody’s order: a death by a group that had not been told to press.',
    ],
  },
  '§9': {
    title: 'Tracks',
    body: [
      'Pressure on Washington; Hardliners in Tehran; Credibility and Assurance, which both sides watch; Baghdad; Prestige; oil; shipping; the northern front. Every change is explained by its causes.',
    ],
    ours: [
      'Strikes on Yemen are another account. They break no calm on land, do not count as Iran being struck, do not answer a death or a line but one about ships, and relieve Pressure only when ships were attacked. Counted like the others, history’s own January strikes blocked its February halt in three runs of ten.',
      'A random hit on the embassy does not anger Baghdad; one that was aimed, or a crowd, does.',
    ],
  },
  '§10': {
    title: 'Points',
    body: [
      'Shown as what your government said it wanted, in five bars: people, region, position, promises, home. The weights are the designers’ reading of stated aims, not a judgement of right. Human cost is a ledger of its own and is never turned into points.',
      'Managed rivalry: both sides at 55 or more, no war, low Heat, and no fatal event in the last two turns. Then both have won.',
    ],
    ours: [
      'Points of the end are counted after a war too.',
      'Shipping loss is counted from the traffic at the opening: what was lost before is nobody’s in this game.',
    ],
  },
  '§11': {
    title: 'Deterrence, measured',
    body: [
      'Forecasts are scored; attacks averted are estimated by running the game again without the strikes, with the same dice; what was meant is set beside what was read; what was said beside what was done.',
    ],
    ours: [
      'All strikes of a game are one question: their windows of three turns overlap, so that the sum of answers turn by turn would count attacks twice.',
      'Attacks are counted over the turns that both worlds played: a war that ends one of them averts no attacks.',
      'Other orders stand as they were given. What the rules do not allow in the other world is left out, and counted; where a war ended the record sooner, nothing new is ordered.',
      'What is claimed lies beyond nought in 95 of 100 pairs of runs, not on average alone: an average over enough runs finds an effect of next to nothing.',
    ],
  },
  '§12': {
    title: 'Dice',
    body: [
      'Every die has an address: seed, turn, rule, subject, watch. A secret order shifts nobody else’s dice, and a turn can be run again with one order changed and all else equal.',
    ],
    ours: [],
  },
  '§13': {
    title: 'What a game is',
    body: [
      'A scenario, options, the tables’ version, a seed, and what three seats submitted: the two sides and the facilitator. Everything else is computed from those.',
    ],
    ours: [],
  },
  '§14': {
    title: 'What each side may know',
    body: [
      'The US: all its own; attacks with the group claimed and how surely; the groups’ stocks roughly; Iran’s orders only by what intelligence finds. Iran: all its own; US units that have arrived; strikes that happened; Pressure to the nearest ten.',
      'Does striking work, the hazard of war, the seed, the other side’s aims, points, forecasts, and sealed orders: nobody until the debrief.',
    ],
    ours: [
      'What the US reckons of a group’s stocks starts within one of the truth. From then on it moves only by what the US sees. It takes one off when a strike hits a site of the group, or when arms are stopped at sea, and one for so many attacks known to be the group’s. A resupply is not seen. An assessment counts what is left.',
      'A site that was hit is shown as hit for as long as damage takes to repair. Whether it was destroyed, and is still out of use, only an assessment tells.',
      'Where a result may hold terms that a seat may not know, that seat never sees the result or the die, whether or not such a term was there: otherwise its absence would tell.',
    ],
  },
};
