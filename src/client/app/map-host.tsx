import { useEffect, useRef } from 'react';
import type { Host } from '../hooks/store-hooks.ts';
import type { AppStore } from '../store/app-store.ts';
import type { MapEvents, MapHandle, MapModel, MapStore } from '../store/map/map-model.ts';
import { startMapModel } from '../store/map/start-map-model.ts';
import type { AppState } from '../store/app-state.ts';
import type { WordBook, Words } from '../store/format/words.ts';

/** The part of the app store that the map reads. Recomputed only when a field in `SHOWN` or the texts change. */
function mapStore(store: AppStore, book: WordBook, make: MakeModel): MapStore {
  let lastState: AppState | null = null;
  let lastWords: Words | null = null;
  let model: MapModel | null = null;
  return {
    getState: () => {
      const state = store.getState();
      if (!model || !lastState || lastWords !== book.words || differs(lastState, state))
        model = make(state, book.words);
      lastState = state;
      lastWords = book.words;
      return model;
    },
    subscribe: (listener) => store.subscribe((now, before) => differs(now, before) && listener()),
  };
}

const MAP_FIELDS = [
  'catalog',
  'previewedScenario',
  'screen',
  'draft',
  'selected',
  'card',
  'choices',
  'legal',
  'rules',
  'playback',
  'replayData',
  'replay',
  'settings',
  'progress',
  'prefersDark',
  'prefersReduced',
  'covered',
] as const;

const differs = (a: AppState, b: AppState): boolean => MAP_FIELDS.some((key) => a[key] !== b[key]);

/** Makes what a map shows of the page's state. */
export type MakeModel = (state: AppState, w: Words) => MapModel;

const loadTableModel = (): Promise<MakeModel> => import('../store/map/map-model-builder.ts').then((m) => m.mapModel);

/** Prefetches everything that the table's map needs. */
export const loadMap = (): Promise<unknown> =>
  Promise.all([import('../map/index.ts').then(({ fetchParts }) => fetchParts()), loadTableModel()]);

/**
 * The table's map in React's tree: an empty element, because Phaser lives outside React. Its code is fetched on first
 * show.
 */
export function tableMap(
  store: AppStore,
  book: WordBook,
  takesFrame: MapEvents['takesFrame'],
  loadModel: () => Promise<MakeModel> = loadTableModel,
) {
  return function TableMap() {
    const parent = useRef<HTMLDivElement>(null);
    useEffect(() => {
      let unmounted = false;
      let map: MapHandle | null = null;
      let unsubscribe = () => {};
      const pointer = tellsOfCounters(store, () => map);
      const events: MapEvents = {
        onSelect: (id) => store.actions.select(id),
        onHover: (id) => pointer.hover(id),
        onTheatre: (theatre) => store.actions.goTo({ theatre }),
        onMoved: () => {
          if (store.getState().pointed) store.actions.point(null);
          if (store.getState().playback?.follow) store.actions.play({ follow: false });
        },
        takesFrame,
      };
      const show = async (): Promise<void> => {
        const [{ createMap }, make] = await Promise.all([import('../map/index.ts'), loadModel()]);
        const model = mapStore(store, book, make);
        const made = await createMap(parent.current!, model, events);
        if (unmounted) return made.destroy();
        map = made;
        unsubscribe = store.subscribe((now, before) => {
          if (now.goTo && now.goTo !== before.goTo) focusMap(made, now.goTo, model.getState());
          if (now.selected !== before.selected) pointer.select(now.selected, now.goTo !== before.goTo);
        });
        exposeForTests(made);
      };
      show().catch(() => unmounted || store.setState({ error: 'error.map' }));
      return () => {
        unmounted = true;
        pointer.stop();
        unsubscribe();
        if (map) hideFromTests(map);
        void map?.destroy();
      };
    }, []);
    return <div ref={parent} className="fill" aria-hidden />;
  };
}

/** How long the pointer rests on a counter before it tells of itself, and until that goes away, in ms. */
const REST = 160;
const LINGER = 280;

/** Shows what a counter is while the pointer is on it, or once it is chosen by finger or key. */
function tellsOfCounters(store: AppStore, map: () => MapHandle | null) {
  let timer = 0;
  const tell = (id: string, how: { held?: boolean; focus?: boolean }): void => {
    const at = map()?.unitAt(id);
    if (at) store.actions.point({ id, ...at, ...how });
  };
  return {
    hover(id: string | null): void {
      clearTimeout(timer);
      timer = window.setTimeout(
        () => (id ? tell(id, {}) : store.getState().pointed?.held || store.actions.point(null)),
        id ? REST : LINGER,
      );
    },
    /** `listed`: chosen in a list, so that the map moves there first. */
    select(id: string | null, listed: boolean): void {
      if (id === null) return void (store.getState().pointed && store.actions.point(null));
      if (!listed && !window.matchMedia('(hover: none)').matches) return;
      void map()
        ?.idle()
        .then(() => tell(id, { held: true, focus: listed }));
    },
    stop: () => clearTimeout(timer),
  };
}

function focusMap(map: MapHandle, to: NonNullable<AppState['goTo']>, model: MapModel): void {
  const place = model.counters.find((x) => x.id === to.id);
  if (place) map.focusAt(place.lon, place.lat);
  else if (to.theatre) map.focusTheatre(to.theatre);
}

/** For browser tests, with `?testhook` in the address: counter positions, and whether the map is idle. */
function exposeForTests(map: MapHandle): void {
  if (new URLSearchParams(window.location.search).has('testhook')) Object.assign(window, { afineline: { map } });
}

/** So that no test reads a map that is gone, while the next one is being made. */
function hideFromTests(map: MapHandle): void {
  const shown = window as { afineline?: { map: MapHandle } };
  if (shown.afineline?.map === map) delete shown.afineline;
}

/** The map of the whole region behind the start screen. */
export const regionMap = (store: AppStore, book: WordBook) =>
  stillMap(async () => mapStore(store, book, startMapModel));

/** The small map of a turn, with the marks of what happened. */
export const turnMap = (store: AppStore, book: WordBook) =>
  stillMap(async () => {
    const { turnMapModel } = await import('../store/map/turn-map-model.ts');
    return mapStore(store, book, turnMapModel);
  });

/** The same as a picture. */
export const turnPicture =
  (store: AppStore, book: WordBook): Host['turnPicture'] =>
  async (w, h) =>
    (await import('./turn-picture.ts')).turnPicture(store.getState(), book.words, w, h);

/** A map without Phaser in React's tree. */
function stillMap(load: () => Promise<MapStore>) {
  return function StillMap() {
    const parent = useRef<HTMLDivElement>(null);
    useEffect(() => {
      let gone = false;
      let destroy = () => {};
      Promise.all([import('../map/index.ts'), load()]).then(
        ([{ createRegionMap }, model]) => {
          if (gone || !parent.current) return;
          const map = createRegionMap(parent.current, model);
          destroy = () => map.destroy();
        },
        () => {},
      );
      return () => {
        gone = true;
        destroy();
      };
    }, []);
    return <div ref={parent} className="fill" aria-hidden />;
  };
}
