/** Keys of the map, active while no other element uses them. */
import type { MapTheatre } from '../../store/map/map-model.ts';
import { actionOf } from '../../store/settings/shortcuts.ts';

/** What a key does to the map. */
export type KeyAction =
  | { type: 'pan'; dx: number; dy: number }
  | { type: 'zoom'; factor: number }
  | { type: 'theatre'; id: MapTheatre }
  | { type: 'escape' };

/** Pan distance per key press, in CSS pixels. */
const STRIDE = 80;
const ZOOM = 1.25;

const ACTIONS: Readonly<Record<string, KeyAction>> = {
  ArrowLeft: { type: 'pan', dx: STRIDE, dy: 0 },
  ArrowRight: { type: 'pan', dx: -STRIDE, dy: 0 },
  ArrowUp: { type: 'pan', dx: 0, dy: STRIDE },
  ArrowDown: { type: 'pan', dx: 0, dy: -STRIDE },
  '+': { type: 'zoom', factor: ZOOM },
  '=': { type: 'zoom', factor: ZOOM },
  '-': { type: 'zoom', factor: 1 / ZOOM },
  _: { type: 'zoom', factor: 1 / ZOOM },
  '1': { type: 'theatre', id: 'iraq' },
  '2': { type: 'theatre', id: 'syria' },
  '3': { type: 'theatre', id: 'lebanon' },
  '4': { type: 'theatre', id: 'redsea' },
  '5': { type: 'theatre', id: 'gulf' },
  Escape: { type: 'escape' },
};

const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** Elements that use arrow keys themselves, or scroll with them. */
const OWN_KEYS = `${TYPING}, [role], button, a, summary, dialog, [tabindex]`;
/** A heading that only holds the focus of a new page uses no keys. */
const RESTING = 'h1[tabindex="-1"]';

/** The map action of a key press, or null if the key belongs to another element. */
export function keyAction(event: KeyboardEvent, host: HTMLElement): KeyAction | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const action = actionOf(event, ACTIONS);
  if (!action) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (!target || target === document.body || target.matches(RESTING) || host.contains(target)) return action;
  if (action.type === 'theatre') return target.closest(`${TYPING}, dialog`) ? null : action;
  if (action.type === 'escape') return null;
  return target.closest(OWN_KEYS) ? null : action;
}
