import { newEvents, resolvedTurn, visibleEvents } from '../game/event-log.ts';
import { scenes } from '../playback/playback.ts';
import type { AppState } from '../app-state.ts';
import type { Words } from '../format/words.ts';
import { turnMarks } from './map-flashes.ts';
import { mapModel } from './map-model-builder.ts';
import type { MapModel } from './map-model.ts';

const UNCOVERED = { left: 0, top: 0, right: 0, bottom: 0 };

/** The map of the last resolved turn: the marks of what happened, and no counters. */
export function turnMapModel(state: AppState, w: Words): MapModel {
  const whole = mapModel({ ...state, playback: null, selected: null, card: null }, w);
  const view = state.screen?.view;
  const { counters } = whole;
  const events = view ? scenes(visibleEvents(newEvents(state.screen!.events, view)), resolvedTurn(view)) : [];
  const flashes = view ? turnMarks(events, { view, counters }) : [];
  return { ...whole, counters: [], drafts: [], covered: UNCOVERED, traffic: 0, flashes };
}
