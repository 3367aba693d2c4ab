/** What is wrong with a file that is loaded: `problem.<code>`. Names and values from the file are shown as they are in it. */
export const fileProblems = {
  // Its bytes and its text
  'problem.tooLarge': 'The file is larger than {{mb}} MB.',
  'problem.archive': 'This is a workbook or another archive. Save it as text or CSV.',
  'problem.utf32':
    'The file is in UTF-32, which cannot be read here. Open it in an editor and save it in the encoding UTF-8.',
  'problem.damagedText':
    'The file begins as {{encoding}}, but its text is damaged. Open it in an editor and save it in the encoding UTF-8.',
  'problem.notUtf8':
    'The file is not UTF-8: its byte {{byte}}, {{shown}} on line {{line}}, does not fit. Open it in an editor and save it in the encoding UTF-8.',
  'problem.empty': 'The file is empty.',
  'problem.deep': 'The file nests deeper than {{most}} levels.',
  'problem.members': 'The file has more than {{most}} members.',
  'problem.proto': '“__proto__” cannot be a key.',
  'problem.notJson': 'The file is not valid JSON.',
  'problem.cutOff': 'The file ends too early, at line {{line}}, column {{column}}. It seems to be cut off.',
  'problem.json.nesting': 'The file is not valid JSON: it nests too deep at line {{line}}, column {{column}}.',
  'problem.json.comma':
    'The file is not valid JSON: comma or “{{close}}” expected at line {{line}}, column {{column}}, found {{found}}.',
  'problem.json.key':
    'The file is not valid JSON: key in double quotes expected at line {{line}}, column {{column}}, found {{found}}.',
  'problem.json.colon':
    'The file is not valid JSON: colon expected at line {{line}}, column {{column}}, found {{found}}.',
  'problem.json.digit':
    'The file is not valid JSON: digit expected at line {{line}}, column {{column}}, found {{found}}.',
  'problem.json.value':
    'The file is not valid JSON: value expected at line {{line}}, column {{column}}, found {{found}}.',
  'problem.json.end':
    'The file is not valid JSON: end of the file expected at line {{line}}, column {{column}}, found {{found}}.',
  'problem.json.quote':
    'The file is not valid JSON: closing quote expected at line {{line}}, column {{column}}, found {{found}}.',
  'problem.json.escape':
    'The file is not valid JSON: known escape after the backslash expected at line {{line}}, column {{column}}, found {{found}}.',
  'problem.json.hex':
    'The file is not valid JSON: hexadecimal digit expected at line {{line}}, column {{column}}, found {{found}}.',
  'problem.json.word':
    'The file is not valid JSON: “{{word}}” expected at line {{line}}, column {{column}}, found {{found}}.',
  'problem.twice':
    'The key “{{key}}” is at line {{line}}, column {{column}} and again at line {{line2}}, column {{column2}}. Keep one of the two.',
  'problem.number.large':
    'The number {{number}} at line {{line}}, column {{column}} is larger than any number that can be read.',
  'problem.number.small':
    'The number {{number}} at line {{line}}, column {{column}} is so small that it is read as 0. Write 0.',
  'problem.number.minus': 'The number {{number}} at line {{line}}, column {{column}} is 0 with a minus sign. Write 0.',
  'problem.number.digits':
    'The number {{number}} at line {{line}}, column {{column}} has more digits than can be read exactly.',

  // Its form
  'problem.newerScenario':
    'This scenario has format {{format}}. This version of the game reads up to format {{known}}.',
  'problem.newerCourse': 'This course has format {{format}}. This version of the game reads up to format {{known}}.',
  'problem.newerSave': 'This game was saved by a newer version (format {{format}}, this one reads up to {{known}}).',
  'problem.unknownKey': '“{{name}}” is not a key known here.',
  'problem.missing': '“{{name}}” is missing.',
  'problem.type.string': '“{{name}}” should be text, not {{found}}.',
  'problem.type.number': '“{{name}}” should be a number, not {{found}}.',
  'problem.type.int': '“{{name}}” should be a whole number, not {{found}}.',
  'problem.type.boolean': '“{{name}}” should be true or false, not {{found}}.',
  'problem.type.object': '“{{name}}” should be an object, not {{found}}.',
  'problem.type.array': '“{{name}}” should be a list, not {{found}}.',
  'problem.values': '“{{name}}” should be one of these: {{values}}. It is {{found}}.',
  'problem.pattern': '“{{name}}” should match {{pattern}}, but it is {{found}}.',
  'problem.most': '“{{name}}” should be at most {{bound}}.',
  'problem.least': '“{{name}}” should be at least {{bound}}.',
  'problem.most.characters': 'Characters in “{{name}}”: at most {{bound}}.',
  'problem.least.characters': 'Characters in “{{name}}”: at least {{bound}}.',
  'problem.most.entries': 'Entries in “{{name}}”: at most {{bound}}.',
  'problem.least.entries': 'Entries in “{{name}}”: at least {{bound}}.',
  'problem.form': '“{{name}}” has none of the forms allowed here. It is {{found}}.',
  'problem.key': '“{{name}}” cannot be a key here.',
  'problem.invalid': '“{{name}}” is not valid.',
  'problem.notes': 'A saved game can have at most {{most}} notes.',
  'problem.texts': 'One language can have at most {{most}} texts.',
  'problem.languages': 'A scenario can have at most {{most}} languages.',
  'problem.aims': 'Every aim should be ranked once.',
  'problem.noNumber': 'There is no number “{{name}}” in the rules.',
  'problem.oneNumber': '“{{name}}” is one number.',
  'problem.listOf': '“{{name}}” is a list of {{n}} numbers.',
  'problem.between': '“{{name}}” takes a number from {{min}} to {{max}}, but it is {{x}}.',
  'problem.between.whole': '“{{name}}” takes a whole number from {{min}} to {{max}}, but it is {{x}}.',
  'problem.order': '“{{low}}” should be at most “{{high}}”, which is {{most}}.',

  // What its members say of each other
  'problem.id': 'The id “{{id}}” is already used at {{pointer}}.',
  'problem.source': 'There is no source “{{id}}”.',
  'problem.offMap': '“{{id}}” lies off the map: {{lat}} north, {{lon}} east.',
  'problem.stationArea': 'A station of kind “home” belongs to no area (null). Every other station belongs to one.',
  'problem.noPersonnel': 'No site in “{{theatre}}” has personnel: attacks there would find no target.',
  'problem.unitAt': 'There is no US site or station “{{id}}”.',
  'problem.unitFits': 'A unit of type “{{type}}” cannot be based at “{{id}}”.',
  'problem.arrives': 'Turn {{turn}} is after the last turn, {{last}}.',
  'problem.short': 'The short game has {{half}} turns, the long one only {{full}}.',
  'problem.day': 'There is no such day as “{{day}}”.',
  'problem.hour': 'There is no such day or hour as “{{hour}}”.',
  'problem.outside': '“{{hour}}” lies outside the game, which starts on {{start}} and has {{turns}} turns.',
  'problem.injectPublic': 'An event is known to both sides. Words without an effect can be for one.',
  'problem.injectFalse': 'An event that has an effect cannot be false.',
  'problem.injectWatch': 'A turn of this scenario has watches 0 to {{most}}.',
  'problem.sequence': 'Events should be in order of time. This one is earlier than the one before.',
  'problem.ruling': 'Only the host can make a ruling. An event of a scenario cannot.',
  'problem.noCondition': 'A condition should have at least one member.',
  'problem.noEarlierEvent': 'There is no earlier event “{{id}}”.',
  'problem.noRange': 'A range needs “atLeast”, “atMost” or both.',
  'problem.numberTwice': 'The number “{{name}}” is given twice.',
  'problem.openingOil': 'With the numbers of this scenario oil opens between {{least}} and {{most}}.',
  'problem.power': '“{{power}}” is no order or signal of this side.',
  'problem.seals': 'Exactly one role of a side should seal its orders.',
  'problem.noTexts': 'Texts are needed in at least one language.',
  'problem.textMissing': 'The text “{{key}}” is missing.',
  'problem.textUnknown': 'The text “{{key}}” belongs to nothing in this file.',
  'problem.history': 'History covers {{n}} turns of {{of}}.',
  'problem.historyTurn': 'This is entry {{n}} of the history, so its turn is {{n}}.',
  'problem.no.site': 'There is no US site “{{id}}”.',
  'problem.no.axis': 'There is no group or Iranian site “{{id}}”.',
  'problem.no.place': 'There is no US site or station “{{id}}”.',
  'problem.no.unit': 'There is no unit “{{id}}”.',
  'problem.course.chapter': 'The debrief has no chapter “{{id}}”.',
  'problem.course.item': 'The quiz has no item “{{id}}”.',
  'problem.course.step': 'There is no step “{{id}}”.',
  'problem.course.sequence': 'Steps should be in order of time. This one does not start after the one before.',
  'problem.course.late': 'The step starts in minute {{at}} of a session of {{most}} minutes.',
  'problem.course.second': 'A plan of kind “two” has the minutes and steps of two sessions. Every other plan has one.',
  'problem.course.floor': 'The shortest debrief should be at most {{most}} minutes, as planned.',
  'problem.course.debrief':
    'From the debrief to the close the steps leave {{minutes}} minutes, but the plan promises {{debrief}}.',
  'problem.course.column': 'The path has no column of {{minutes}} minutes.',
  'problem.course.columns': 'Each chapter of the path needs {{n}} numbers of minutes.',
  'problem.course.sum': 'The chapters of this column take {{sum}} minutes, not {{minutes}}.',
  'problem.course.weights': 'The weights of the essay’s grade add up to {{sum}}, not 100.',
  'problem.course.long': 'This reading has {{n}} words, at most {{most}} are allowed.',
  'problem.course.uneven':
    'The readings of the two sides should be of one length. They have {{us}} and {{iran}} words.',
  'problem.course.role': 'The scenario has no role “{{id}}”.',
  'problem.course.noRole': 'The role “{{id}}” has no card.',
  'problem.hashes': 'The record has {{turns}} turns, but {{hashes}} hashes.',
  'problem.recordTurn': 'This is entry {{n}} of the turns, so its turn is {{n}}.',
  'problem.inside': 'The scenario inside is “{{id}}”, not “{{ref}}”.',
  'problem.hash': 'The scenario inside is not the one that was played: its hash differs.',
} as const;
