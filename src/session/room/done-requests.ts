import type { Requests } from './types.ts';

/** Requests of a room's log: a command that comes twice is done once. */
const FEW = 64;

export const NO_REQUESTS: Requests = { old: new Set(), late: [] };

export const isDone = ({ old, late }: Requests, request: string): boolean => old.has(request) || late.includes(request);

export const withRequest = ({ old, late }: Requests, request: string): Requests =>
  late.length < FEW ? { old, late: [...late, request] } : { old: new Set([...old, ...late]), late: [request] };
