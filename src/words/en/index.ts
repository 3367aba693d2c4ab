import { debrief } from './debrief.ts';
import { errors } from './errors.ts';
import { events } from './events.ts';
import { modifiers } from './modifiers.ts';
import { names } from './names.ts';
import { orders } from './orders.ts';
import { policies } from './policies.ts';
import { rulebook } from './rulebook.ts';
import { signals } from './signals.ts';
import { start } from './start.ts';
import { table } from './table.ts';

export const parts = { debrief, errors, events, modifiers, names, orders, policies, rulebook, signals, start, table };

export const en: Readonly<Record<string, string>> = {
  ...debrief,
  ...errors,
  ...events,
  ...modifiers,
  ...names,
  ...orders,
  ...policies,
  ...rulebook,
  ...signals,
  ...start,
  ...table,
};
