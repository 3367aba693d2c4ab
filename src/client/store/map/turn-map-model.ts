import type { SideView } from '../../../engine/model/index.ts';
import { figure } from '../format/numbers.ts';
import { newEvents, resolvedTurn, visibleEvents } from '../game/event-log.ts';
import { scenes } from '../playback/playback.ts';
import type { AppState } from '../app-state.ts';
import type { Words } from '../format/words.ts';
import { turnMarks } from './map-flashes.ts';
import { mapModel } from './map-model-builder.ts';
import type { MapFlash, MapModel } from './map-model.ts';

/** As a game opens: the three bases with the most people. */
const LIGHTS = 3;

function lights({ sites }: SideView, w: Words): MapFlash[] {
  return sites
    .filter(({ def }) => def.embassy !== true && (def.theatre === 'iraq' || def.theatre === 'syria'))
    .toSorted((a, b) => b.personnel - a.personnel)
    .slice(0, LIGHTS)
    .map(({ def, personnel }) => ({
      id: def.id,
      kind: 'light' as const,
      side: 'other' as const,
      theatre: def.theatre as MapFlash['theatre'],
      lon: def.lon,
      lat: def.lat,
      label: w('map.light', { site: w(`site.${def.id}`), n: figure(personnel) }),
      past: true,
    }));
}

const UNCOVERED = { left: 0, top: 0, right: 0, bottom: 0 };

/** The map of the last resolved turn: the marks of what happened, and no counters. */
export function turnMapModel(state: AppState, w: Words): MapModel {
  const whole = mapModel({ ...state, playback: null, selected: null, card: null }, w);
  const view = state.screen?.view;
  const { counters } = whole;
  const events = view ? scenes(visibleEvents(newEvents(state.screen!.events, view)), resolvedTurn(view)) : [];
  if (view && state.screen?.phase === 'orders' && view.turn === 1)
    return { ...whole, counters: [], drafts: [], covered: UNCOVERED, traffic: 0, flashes: lights(view, w) };
  const flashes = view ? turnMarks(events, { view, counters }) : [];
  return { ...whole, counters: [], drafts: [], covered: UNCOVERED, traffic: 0, flashes };
}
