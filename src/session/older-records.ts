import {
  type GameRecord,
  type GameRun,
  playAgain,
  type PlayedAgain,
  RULES_VERSION,
  type Save,
} from '../engine/record/index.ts';
import type { Options, Scenario, Side } from '../engine/model/index.ts';
import { tablesOfToday } from '../scenario/index.ts';
import type { OlderRecord } from '../protocol/device-games.ts';
import { joinMessages } from '../protocol/message.ts';
import { type Library, resolveRef } from './library.ts';
import { badTurn, Refusal, refusal, sentence } from './error-messages.ts';
import { seatsIn } from './change-seats.ts';
import { textsIn } from './scenario-texts.ts';

/**
 * A record of another edition of the rules. It cannot be replayed: under today's rules its orders may lead elsewhere. It
 * is shown as recorded, and its orders can be played under today's rules, up to any turn, as a new game.
 */

export const isOlder = (save: Save): boolean => save.rules.version !== RULES_VERSION;

/** Sides whose orders may be shown. Of an unfinished game: only those of a person who played alone. */
function readableSides(save: Save, over: boolean): readonly Side[] {
  if (over) return ['us', 'iran'];
  const { seats, at } = seatsIn(save.notes);
  const people = (['us', 'iran'] as const).filter((side) => seats[side] === 'human');
  return people.length === 0 ? [at] : people.length === 1 ? people : [];
}

const WITHHELD = ['theta', 'hazard', 'hiddenAims'] as const satisfies (keyof Options)[];

/** The scenario for a record: its own edition, else today's of that id, else null. */
async function scenarioFor(
  library: Library,
  { scenario: ref }: Save,
): Promise<{ scenario: Scenario | null; own: boolean }> {
  const found = await resolveRef(library, ref);
  if (typeof found !== 'string') return { scenario: found, own: true };
  return { scenario: await library.get(ref.id), own: false };
}

/** `over`: nothing in it is secret, or the player has it as a file. `kept`: its id on this device. */
export async function olderRecord(
  library: Library,
  save: Save,
  { stored, over, language }: { stored: string | null; over: boolean; language: string },
): Promise<OlderRecord> {
  const { scenario } = await scenarioFor(library, save);
  const sides = readableSides(save, over);
  const turns = save.turns.map((turn) => ({
    us: sides.includes('us') ? turn.us : null,
    iran: sides.includes('iran') ? turn.iran : null,
    white: turn.white,
  }));
  const options: Partial<Options> = { ...save.options };
  if (!over) for (const name of WITHHELD) delete options[name];
  return {
    stored,
    message: sentence('older', { was: save.rules.version, now: RULES_VERSION }),
    scenario: save.scenario.id,
    texts: scenario ? textsNamed(scenario, turns, language) : {},
    options,
    seats: seatsIn(save.notes).seats,
    notes: save.notes ?? {},
    turns,
    withheld: (['us', 'iran'] as const).filter((side) => !sides.includes(side)),
    playable: scenario !== null,
  };
}

/** The scenario's title, and the names used in these orders. */
function textsNamed(scenario: Scenario, turns: unknown, language: string): Readonly<Record<string, string>> {
  const ordered = JSON.stringify(turns);
  const named = (key: string): boolean => {
    const [kind = '', id = ''] = key.split('.');
    return kind === 'scenario' || (['site', 'station', 'unit'].includes(kind) && ordered.includes(JSON.stringify(id)));
  };
  return Object.fromEntries(Object.entries(textsIn(scenario, language)).filter(([key]) => named(key)));
}

function followed(record: GameRecord): PlayedAgain {
  try {
    return playAgain(record);
  } catch {
    throw new Refusal('setup', badTurn('setup', 0));
  }
}

/** The record's orders under today's rules, and sentences about what had to be left out. */
export async function replayedUnderToday(library: Library, save: Save): Promise<{ run: GameRun; told: string }> {
  const { scenario, own } = await scenarioFor(library, save);
  if (!scenario) throw refusal('scenarioGone', { id: save.scenario.id });
  const { tables, dropped } = tablesOfToday(save.rules.tables);
  const { options, seed, turns } = save;
  const { run, leftOut } = followed({ scenario, options, seed, tables, turns });
  const count = leftOut.reduce((sum, turn) => sum + turn.count, 0);
  const told = [
    sentence('playedOn', { was: save.rules.version }),
    ...(own ? [] : [sentence('todaysScenario', { id: save.scenario.id })]),
    ...(dropped.length > 0 ? [sentence('numbersLeftOut', { names: dropped.join(', ') })] : []),
    ...(count > 0 ? [sentence('ordersLeftOut', { n: count, turns: leftOut.map(({ turn }) => turn).join(', ') })] : []),
    ...(run.state.ending ? [sentence('endedAgain', { turn: run.turns.length })] : []),
  ];
  return { run, told: joinMessages(told) };
}
