/** The rulebook: sections of the engine's tables. Every number comes from the tables themselves. */
export const rulebook = {
  'rule.title': 'Rulebook',
  'rule.lead':
    'The rules in words, each with the numbers that the game reads, and where they come from. What has no source is the designers’ assumption and says so.',
  'rule.ours': 'Where the rule was silent, we decided',
  'rule.search': 'Search the rules',
  'rule.none': 'Nothing found for “{{query}}”.',
  'rule.found_one': '{{count}} number',
  'rule.found_other': '{{count}} numbers',
  'rule.name': 'What',
  'rule.value': 'Value',
  'rule.unit': 'Unit',
  'rule.source': 'Source',
  'rule.changed': 'changed for this game',
  'rule.tag.S': 'report or official tally',
  'rule.tag.C': 'computed from reports and tallies',
  'rule.tag.P': 'fitted to the record or to the payoffs',
  'rule.tag.L': 'literature',
  'rule.tag.D': 'design assumption',
  'rule.basis.tallies': 'The official tallies, one by one',
  'rule.basis.games': 'Games of all doctrines against each other, and history’s own orders',
  'rule.basis.direction': 'The source says which way it goes; how far is the designers’ assumption.',
} as const;
