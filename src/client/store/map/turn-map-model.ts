import type { SideView } from '../../../engine/model/index.ts';
import type { SeatScreen } from '../../../protocol/seat-screen.ts';
import { figure } from '../format/numbers.ts';
import { newEvents, resolvedTurn, visibleEvents } from '../game/event-log.ts';
import { scenes } from '../playback/playback.ts';
import type { AppState } from '../app-state.ts';
import type { Words } from '../format/words.ts';
import { gameMarks, turnMarks } from './map-flashes.ts';
import { mapModel } from './map-model-builder.ts';
import type { MapFlash, MapModel } from './map-model.ts';

/** As a game opens: three bases among those that are attacked. What the briefing names comes first, then most people. */
const LIGHTS = 3;
/** What a briefing leaves out of the name of a base: “K-1 Air Base, Kirkuk” is “K-1” there. */
const KIND_OF_BASE = /,.*$| (?:Air Base|Base|garrison)\b.*$/;
const isNamed = (briefing: string, base: string): boolean => briefing.includes(base.split(KIND_OF_BASE)[0]!);
const BRIEFING = ['who', 'want', 'fear', 'know'] as const;

function lights({ seat, sites }: SideView, texts: SeatScreen['texts'], w: Words): MapFlash[] {
  const briefing = BRIEFING.map((part) => texts[`brief.${seat}.${part}`] ?? '').join(' ');
  const named = (id: string): number => (isNamed(briefing, w(`site.${id}`)) ? 1 : 0);
  return sites
    .filter(({ def }) => def.embassy !== true && !def.unattacked && (def.theatre === 'iraq' || def.theatre === 'syria'))
    .toSorted((a, b) => named(b.def.id) - named(a.def.id) || b.personnel - a.personnel)
    .slice(0, LIGHTS)
    .toReversed() // the last is named first
    .map(({ def, personnel }) => ({
      id: def.id,
      kind: 'light' as const,
      side: 'other' as const,
      theatre: def.theatre as MapFlash['theatre'],
      lon: def.lon,
      lat: def.lat,
      label: w(`site.${def.id}`),
      note: w('map.light', { n: figure(personnel) }),
      past: true,
    }));
}

const UNCOVERED = { left: 0, top: 0, right: 0, bottom: 0 };

/**
 * A map without counters, with the marks of what happened: in the last resolved turn, or in a finished game. As a game
 * opens it is dark, with lights at bases.
 */
export function turnMapModel(state: AppState, w: Words): MapModel {
  const whole = mapModel({ ...state, playback: null, selected: null, card: null }, w);
  const { screen } = state;
  const bare = { ...whole, counters: [], drafts: [], covered: UNCOVERED, traffic: 0 };
  if (!screen?.view) return { ...bare, flashes: [] };
  const { view, events, phase, reveal, texts } = screen;
  const seen = { view, counters: whole.counters };
  if (phase === 'orders' && view.turn === 1)
    return { ...bare, theme: 'dark', theatres: [], flashes: lights(view, texts, w) };
  if (phase === 'over') return { ...bare, flashes: gameMarks(visibleEvents(reveal?.events ?? events), seen, w) };
  const happened = scenes(visibleEvents(newEvents(events, view)), resolvedTurn(view));
  return { ...bare, flashes: turnMarks(happened, seen) };
}
