/** Place names. Rank 1 is visible at every scale, 2 in a theatre frame, 3 only close up. */
import type { MapTheatre } from '../../store/map/map-model.ts';

/** A town. Degrees. */
export interface Town {
  name: string;
  lat: number;
  lon: number;
  rank: 1 | 2 | 3;
}

const town = (name: string, lat: number, lon: number, rank: 1 | 2 | 3): Town => ({ name, lat, lon, rank });

/** Towns on the map. */
export const TOWNS: readonly Town[] = [
  town('Baghdad', 33.34, 44.4, 1),
  town('Damascus', 33.51, 36.29, 1),
  town('Tehran', 35.69, 51.42, 1),
  town('Riyadh', 24.71, 46.68, 1),
  town('Sanaa', 15.36, 44.21, 1),
  town('Cairo', 30.05, 31.23, 1),
  town('Beirut', 33.89, 35.5, 2),
  town('Jerusalem', 31.78, 35.22, 2),
  town('Amman', 31.95, 35.93, 2),
  town('Aleppo', 36.2, 37.16, 2),
  town('Hodeidah', 14.8, 42.96, 2),
  town('Bandar Abbas', 27.19, 56.28, 2),
  town('Mosul', 36.34, 43.13, 2),
  town('Basra', 30.51, 47.82, 2),
  town('Aden', 12.79, 45.03, 2),
  town('Kuwait City', 29.37, 47.98, 2),
  town('Doha', 25.29, 51.53, 2),
  town('Abu Dhabi', 24.45, 54.38, 2),
  town('Muscat', 23.59, 58.41, 2),
  town('Isfahan', 32.65, 51.67, 2),
  town('Kermanshah', 34.31, 47.07, 2),
  town('Najaf', 32.03, 44.35, 2),
  town('Gaza', 31.5, 34.46, 2),
  town('Homs', 34.73, 36.71, 2),
  town('Raqqa', 35.95, 39.01, 2),
  town('Deir ez-Zor', 35.34, 40.14, 2),
  town('Jeddah', 21.54, 39.17, 2),
  town('Mecca', 21.43, 39.83, 3),
  town('Shiraz', 29.61, 52.54, 2),
  town('Tabriz', 38.08, 46.29, 2),
  town('Ahvaz', 31.32, 48.68, 2),
  town('Adana', 37.0, 35.32, 2),
  town('Port Sudan', 19.62, 37.22, 2),
  town('Asmara', 15.34, 38.93, 2),
  town('Djibouti', 11.59, 43.15, 2),
  town('Khartoum', 15.59, 32.53, 2),
  town('Mukalla', 14.54, 49.13, 2),
  town('Salalah', 17.02, 54.09, 2),
  town('Tikrit', 34.61, 43.68, 3),
  town('Kirkuk', 35.47, 44.39, 3),
  town('Ramadi', 33.43, 43.3, 3),
  town('Haditha', 34.14, 42.38, 3),
  town('Rutbah', 33.04, 40.28, 3),
  town('Samarra', 34.2, 43.87, 3),
  town('Sulaymaniyah', 35.56, 45.43, 3),
  town('Karbala', 32.61, 44.02, 3),
  town('Nasiriyah', 31.06, 46.26, 3),
  town('Amarah', 31.84, 47.15, 3),
  town('Kut', 32.51, 45.82, 3),
  town('Palmyra', 34.55, 38.27, 3),
  town('Hasakah', 36.5, 40.75, 3),
  town('Qamishli', 37.05, 41.23, 3),
  town('Latakia', 35.52, 35.79, 3),
  town('Hama', 35.13, 36.75, 3),
  town('Daraa', 32.62, 36.1, 3),
  town('Tripoli', 34.43, 35.84, 3),
  town('Tyre', 33.27, 35.2, 3),
  town('Haifa', 32.82, 34.99, 3),
  town('Tel Aviv', 32.08, 34.78, 3),
  town('Eilat', 29.56, 34.95, 3),
  town('Irbid', 32.56, 35.85, 3),
  town('Diyarbakır', 37.91, 40.24, 3),
  town('Gaziantep', 37.07, 37.38, 3),
  town('Hamadan', 34.8, 48.52, 3),
  town('Dezful', 32.38, 48.4, 3),
  town('Bushehr', 28.97, 50.84, 3),
  town('Saada', 16.94, 43.76, 3),
  town('Taiz', 13.58, 44.02, 3),
  town('Marib', 15.46, 45.33, 3),
  town('Jizan', 16.89, 42.55, 3),
  town('Dubai', 25.2, 55.27, 3),
  town('Fujairah', 25.13, 56.33, 3),
  town('Manama', 26.23, 50.59, 3),
  town('Suez', 29.97, 32.55, 3),
  town('Port Said', 31.26, 32.3, 3),
];

/** A sea, gulf or strait with its name. Degrees. */
export interface Water {
  /** One entry per line. */
  lines: readonly string[];
  lat: number;
  lon: number;
  rank: 1 | 2 | 3;
}

/** Waters with a name on the map. */
export const WATERS: readonly Water[] = [
  { lines: ['Eastern', 'Mediterranean'], lat: 32.7, lon: 32.4, rank: 2 },
  { lines: ['Mediterranean'], lat: 34.0, lon: 31.0, rank: 1 },
  { lines: ['Red Sea'], lat: 20.6, lon: 38.0, rank: 1 },
  { lines: ['Southern', 'Red Sea'], lat: 16.4, lon: 40.6, rank: 2 },
  { lines: ['Gulf of Aden'], lat: 12.1, lon: 47.6, rank: 1 },
  { lines: ['Bab el-Mandeb'], lat: 12.55, lon: 43.1, rank: 2 },
  { lines: ['The Gulf'], lat: 27.3, lon: 51.0, rank: 1 },
  { lines: ['Strait of', 'Hormuz'], lat: 26.75, lon: 56.6, rank: 2 },
  { lines: ['Gulf of Oman'], lat: 24.6, lon: 58.6, rank: 1 },
  { lines: ['Arabian Sea'], lat: 17.3, lon: 58.2, rank: 1 },
  { lines: ['Caspian', 'Sea'], lat: 38.9, lon: 51.4, rank: 1 },
  { lines: ['Euphrates'], lat: 34.15, lon: 42.0, rank: 3 },
  { lines: ['Tigris'], lat: 32.5, lon: 46.2, rank: 3 },
];

/** Positions for a theatre's name, best first: open ground of the country, then its edges. */
export const THEATRE_SPOTS: Readonly<Record<MapTheatre, readonly (readonly [lat: number, lon: number])[]>> = {
  iraq: [
    [32.4, 42.9],
    [34.9, 42.6],
    [31.3, 44.6],
    [35.2, 45.0],
    [33.0, 41.3],
    [31.6, 43.0],
    [30.6, 45.4],
  ],
  syria: [
    [34.9, 37.9],
    [34.3, 38.2],
    [35.6, 38.1],
    [36.3, 39.5],
    [34.4, 39.4],
  ],
  lebanon: [
    [34.25, 34.4],
    [34.6, 34.2],
    [33.9, 33.9],
    [33.6, 34.2],
    [34.9, 34.4],
    [34.5, 34.95],
    [34.55, 35.25],
    [33.1, 34.0],
    [32.7, 33.6],
  ],
  redsea: [
    [15.6, 47.6],
    [15.2, 46.2],
    [16.3, 49.0],
    [14.4, 46.4],
    [16.4, 45.4],
  ],
  gulf: [
    [32.6, 54.6],
    [29.9, 54.5],
    [30.8, 56.8],
    [33.6, 53.2],
    [28.4, 56.0],
    [31.5, 51.5],
    [33.4, 48.9],
  ],
};
