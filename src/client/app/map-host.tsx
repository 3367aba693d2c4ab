import { useEffect, useRef } from 'react';
import type { AppStore } from '../store/app-store.ts';
import type { MapEvents, MapHandle, MapModel, MapStore } from '../store/map/map-model.ts';
import { startMapModel } from '../store/map/start-map-model.ts';
import type { AppState } from '../store/app-state.ts';
import type { WordBook, Words } from '../store/format/words.ts';

/** The part of the app's store that the map reads, computed anew only when something it shows has changed. */
function mapStore(store: AppStore, book: WordBook, make: (state: AppState, w: Words) => MapModel): MapStore {
  let seen: AppState | null = null;
  let said: Words | null = null;
  let model: MapModel | null = null;
  return {
    getState: () => {
      const state = store.getState();
      if (!model || !seen || said !== book.words || differs(seen, state)) model = make(state, book.words);
      seen = state;
      said = book.words;
      return model;
    },
    subscribe: (listener) => store.subscribe((now, before) => differs(now, before) && listener()),
  };
}

const SHOWN = [
  'catalog',
  'looking',
  'screen',
  'draft',
  'selected',
  'card',
  'choices',
  'legal',
  'rules',
  'playback',
  'film',
  'replay',
  'settings',
  'progress',
  'prefersDark',
  'prefersReduced',
  'clear',
] as const;

const differs = (a: AppState, b: AppState): boolean => SHOWN.some((key) => a[key] !== b[key]);

const parts = () => Promise.all([import('../map/index.ts'), import('../store/map/map-model-builder.ts')]);

/** Fetches all that the table's map is made of. */
export const loadMap = (): Promise<unknown> => parts().then(([{ fetchParts }]) => fetchParts());

/** The table's map in React's tree: only its place; Phaser lives outside. Fetched when it is first shown. */
export function tableMap(store: AppStore, book: WordBook, takesFrame: MapEvents['takesFrame']) {
  return function TableMap() {
    const parent = useRef<HTMLDivElement>(null);
    useEffect(() => {
      let gone = false;
      let map: MapHandle | null = null;
      let unsubscribe = () => {};
      const events: MapEvents = {
        onSelect: (id) => store.actions.select(id),
        onTheatre: (theatre) => store.actions.goTo({ theatre }),
        onMoved: () => {
          if (store.getState().playback?.follow) store.actions.play({ follow: false });
        },
        takesFrame,
      };
      const show = async (): Promise<void> => {
        const [{ createMap }, { mapModel }] = await parts();
        const model = mapStore(store, book, mapModel);
        const made = await createMap(parent.current!, model, events);
        if (gone) return made.destroy();
        map = made;
        unsubscribe = store.subscribe((now, before) => {
          if (now.goTo && now.goTo !== before.goTo) follow(made, now.goTo, model.getState());
        });
        expose(made);
      };
      show().catch(() => gone || store.setState({ error: 'error.map' }));
      return () => {
        gone = true;
        unsubscribe();
        void map?.destroy();
      };
    }, []);
    return <div ref={parent} className="fill" aria-hidden />;
  };
}

function follow(map: MapHandle, to: NonNullable<AppState['goTo']>, model: MapModel): void {
  const place = model.counters.find((x) => x.id === to.id);
  if (place) map.focusAt(place.lon, place.lat);
  else if (to.theatre) map.focusTheatre(to.theatre);
}

/** For browser tests, behind `?testhook`: where a counter is, and when nothing moves any more. */
function expose(map: MapHandle): void {
  if (new URLSearchParams(window.location.search).has('testhook')) Object.assign(window, { afineline: { map } });
}

/** The whole region behind the start screen. */
export function regionMap(store: AppStore, book: WordBook) {
  const model = mapStore(store, book, startMapModel);
  return function RegionMap() {
    const parent = useRef<HTMLDivElement>(null);
    useEffect(() => {
      let gone = false;
      let destroy = () => {};
      import('../map/index.ts').then(
        ({ createRegionMap }) => {
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
