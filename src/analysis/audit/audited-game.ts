import { playOne, type Contest, type ContestField, type ContestResult } from '../balance/contest.ts';
import type { GameEvent, GameState, Odds } from '../../engine/model/index.ts';

/** What the audit counts in one game, besides its result. */
export interface AuditedGame extends ContestResult {
  readonly killed: number;
  readonly wounded: number;
  /** Requests to groups once a word could have been tested, and those in which belief in Washington's word counted. */
  readonly asked: number;
  readonly believed: number;
  readonly credibility: number;
  /** First turn in which a US offer was in force; 0: none. */
  readonly offered: number;
  /** First turn with a shock (an American killed, or a wave) before complete restraint; 0: none. */
  readonly shocked: number;
  /** Whether a group's standing guidance was to press when the game ended. */
  readonly pressed: boolean;
  /** The hidden world of this game: 0 where strikes deter, 100 where they provoke. */
  readonly theta: number;
}

/** A line drawn in turn 1 is crossed in turn 2 at the earliest, so that requests of turn 3 are the first to know. */
const TESTED_FROM = 3;

const isRequest = ({ kind }: GameEvent): boolean => kind === 'obeys' || kind === 'refuses';
const countsBelief = ({ why }: Odds): boolean => why.mods.some((mod) => mod.key === 'believed' && mod.value > 0);

/** Game `i` of every contest, with the same seed. */
export const auditGames = (field: ContestField, i: number): AuditedGame[] =>
  field.contests.map((contest) => auditGame(field, contest, i));

function auditGame(field: ContestField, contest: Contest, i: number): AuditedGame {
  let [asked, believed, offered, shocked, credibility, theta] = [0, 0, 0, 0, 0, 1];
  let [killed, wounded] = [0, 0];
  let pressed = false;
  const result = playOne(field, contest, i, {
    turn: (before, after, events) => {
      if (before.turn >= TESTED_FROM)
        for (const event of events.filter(isRequest)) {
          asked++;
          if (event.why?.some(countsBelief)) believed++;
        }
      if (offered === 0 && before.offers.some((offer) => offer.maker === 'us')) offered = before.turn;
      if (shocked === 0 && isShocked(after)) shocked = before.turn;
      credibility = after.tracks.credibility;
      theta = after.secret.world;
      pressed = after.groups.some(({ directive }) => directive === 'press');
      killed = after.ledger.americansKilled;
      wounded = after.ledger.americansWounded;
    },
  });
  return { ...result, killed, wounded, asked, believed, credibility, offered, shocked, pressed, theta };
}

const isShocked = (state: GameState): boolean => {
  const row = state.past.at(-1);
  return row !== undefined && (row.killed > 0 || row.strike === 'wave');
};
