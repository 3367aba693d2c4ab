import type { Assessment, OrderError, Side, Submission, Success } from '../../engine/model/index.ts';
import { canonical } from '../../engine/record/index.ts';
import { checkSubmission } from '../../engine/view/check.ts';
import type { Proposal } from '../../protocol/room-seat.ts';
import { legalPart } from '../play.ts';
import { viewOnce } from '../seen.ts';
import { assessorOf, headOf, headRole, presentOf } from './who-sits.ts';
import type { Draft, Room, Table } from './types.ts';

/** One side's shared draft of a turn, and what of it would be sealed. */
export const newDraft = (turn: number, rev = 0): Draft => ({
  rev,
  turn,
  proposals: [],
  aims: null,
  forecasts: {},
  ready: [],
  sealed: null,
  suggested: [],
});

/** Whether two plain values say the same, in whatever order their members are. */
export const sameText = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

export const proposalIn = (draft: Draft, id: string): Proposal | undefined => draft.proposals.find((p) => p.id === id);

/** What the draft would seal: its proposals that are not set aside, in their order. `success`: said as it is sealed. */
export function submissionOf(room: Room, table: Table, side: Side, success?: Success): Submission {
  const draft = table.drafts[side];
  const kept = draft.proposals.filter((p) => !p.aside).map((p) => p.what);
  const assessment = assessmentOf(room, table, side);
  return {
    turn: draft.turn,
    ...(assessment ? { assessment } : {}),
    ...(draft.aims && draft.turn === 1 ? { aims: draft.aims } : {}),
    ...(success ? { success } : {}),
    signals: kept.flatMap((what) => ('signal' in what ? [what.signal] : [])),
    orders: kept.flatMap((what) => ('order' in what ? [what.order] : [])),
  };
}

/** The part of the draft that the rules allow: what is sealed when time has run out. */
export const legalDraft = (room: Room, table: Table, side: Side): Submission =>
  legalPart(table.play, side, submissionOf(room, table, side, table.drafts[side].success));

/** Why the draft could not be sealed as it stands. */
export function errorsOf(room: Room, table: Table, side: Side): readonly OrderError[] {
  const check = checkSubmission(viewOnce(table.play.run.state, side), submissionOf(room, table, side));
  return check.ok ? [] : check.errors;
}

/** The team's forecast: that of the role that assesses, else the median of all that were given. */
function assessmentOf(room: Room, table: Table, side: Side): Assessment | null {
  const { forecasts } = table.drafts[side];
  const assessor = assessorOf(room, table.id, side);
  const own = assessor && forecasts[assessor.id];
  return own && Object.keys(own).length > 0 ? own : medianOf(Object.values(forecasts));
}

const PERCENTS = ['killed', 'act', 'rungRises', 'lineCrossed', 'widerWar', 'working'] as const;

/** Of each question the median; of the choice the commonest, the first given of equals. Null: nothing was forecast. */
export function medianOf(all: readonly Assessment[]): Assessment | null {
  const percents = PERCENTS.flatMap((key) => {
    const given = all.flatMap((one) => one[key] ?? []).toSorted((a, b) => a - b);
    const [low, high] = [given[(given.length - 1) >> 1], given[given.length >> 1]];
    return low === undefined || high === undefined ? [] : [[key, Math.round((low + high) / 2)] as const];
  });
  const ifUnhurt = commonest(all.flatMap((one) => one.ifUnhurt ?? []));
  if (percents.length === 0 && ifUnhurt === undefined) return null;
  return { ...Object.fromEntries(percents), ...(ifUnhurt === undefined ? {} : { ifUnhurt }) };
}

function commonest<T>(list: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** A computer player holds the role that seals. */
export const hasComputerHead = (room: Room, table: Table, side: Side): boolean =>
  headRole(room, side) in table.computers[side].roles;

/** Whether the team's word *ready* seals: nobody who could seal is here. */
export const readySeals = (room: Room, table: Table, side: Side): boolean =>
  table.computers[side].whole === null && !headOf(room, table.id, side);

/** All of the team who are here are ready, and computer players of its roles have proposed. */
export function teamIsReady(room: Room, table: Table, side: Side): boolean {
  const { ready, suggested } = table.drafts[side];
  if (ready.length + suggested.length === 0) return false;
  const roles = Object.keys(table.computers[side].roles);
  const present = presentOf(room, table.id, side);
  return (
    readySeals(room, table, side) &&
    present.length + roles.length > 0 &&
    present.every((p) => ready.includes(p.id)) &&
    roles.every((role) => suggested.includes(role))
  );
}
