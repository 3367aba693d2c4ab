/** Real positions and crowding: the sites of October 2023 as the map gets them. */
import type { MapCounter, MapTheatre } from '../../../../src/client/store/map/map-model.ts';

type Row = [id: string, kind: string, lat: number, lon: number, theatre: MapTheatre, label: string, sub: string];

const US: Row[] = [
  ['asad', 'airbase', 33.786, 42.441, 'iraq', 'Al-Asad', '1,100'],
  ['patriot', 'airdefence', 33.786, 42.441, 'iraq', 'Patriot', 'ready'],
  ['erbil', 'airbase', 36.238, 43.963, 'iraq', 'Erbil', '700'],
  ['harir', 'base', 36.53, 44.34, 'iraq', 'Harir', '120'],
  ['embassy', 'embassy', 33.299, 44.392, 'iraq', 'Baghdad Centre', '450'],
  ['victory', 'base', 33.28, 44.235, 'iraq', 'Victory Base', '200'],
  ['tanf', 'base', 33.503, 38.618, 'syria', 'Al-Tanf', '200'],
  ['tower22', 'base', 33.315, 38.7, 'syria', 'Tower 22', '350'],
  ['conoco', 'base', 35.33, 40.32, 'syria', 'Conoco', '150'],
  ['green', 'base', 35.09, 40.52, 'syria', 'Green Village', '200'],
  ['shaddadi', 'base', 36.057, 40.73, 'syria', 'Shaddadi', '120'],
  ['rumalyn', 'base', 36.9, 41.97, 'syria', 'Rumalyn', '100'],
  ['orbit', 'orbit', 34.7, 39.6, 'syria', 'MQ-9 orbit', 'ready'],
  ['ford', 'carrier', 33.5, 33.0, 'lebanon', 'Ford group', ''],
  ['azraq', 'fighters', 31.826, 36.782, 'syria', 'Fighters, Azraq', ''],
  ['destroyers', 'destroyer', 16.3, 40.8, 'redsea', 'Destroyers', ''],
  ['bahrain', 'base', 26.208, 50.607, 'gulf', 'Bahrain', ''],
  ['udeid', 'airbase', 25.117, 51.315, 'gulf', 'Al Udeid', ''],
];
const IRAN: Row[] = [
  ['ayyash', 'depot', 35.336, 40.141, 'syria', 'Ayyash depots', 'suspected'],
  ['mayadin', 'quds', 35.02, 40.452, 'syria', 'Mayadin', 'known'],
  ['abukamal1', 'depot', 34.452, 40.919, 'syria', 'Abu Kamal', 'depots, known'],
  ['abukamal2', 'depot', 34.452, 40.919, 'syria', 'Abu Kamal south', 'depots, known'],
  ['abukamal3', 'depot', 34.454, 40.937, 'syria', 'Imam Ali', 'depots, known'],
  ['qaim', 'launch', 34.393, 40.989, 'iraq', 'Al-Qaim', 'known'],
  ['dibis', 'launch', 35.675, 44.071, 'iraq', 'Dibis', 'suspected'],
  ['jurf', 'headquarters', 32.87, 44.11, 'iraq', 'Jurf al-Sakhar', 'Kata’ib Hezbollah'],
  ['nujaba', 'cadre', 33.34, 44.43, 'iraq', 'Nujaba cadre', 'suspected'],
  ['zaynab', 'quds', 33.444, 36.341, 'syria', 'Sayyidah Zaynab', 'known'],
  ['hezbollah', 'group', 33.2, 35.43, 'lebanon', 'Hezbollah', 'intensity 2 of 5'],
  ['houthis', 'launch', 15.9, 43.9, 'redsea', 'Houthis', 'known'],
  ['hodeidah', 'port', 14.798, 42.955, 'redsea', 'Hodeidah port', 'known'],
  ['brigades', 'missile', 29.5, 51.6, 'gulf', 'Missile brigades', ''],
];

const counter = (
  owner: 'us' | 'iran',
  seat: 'us' | 'iran',
  [id, kind, lat, lon, theatre, label, sub]: Row,
): MapCounter => ({
  id,
  kind,
  owner,
  stance: owner === seat ? 'friend' : 'hostile',
  suspected: sub === 'suspected',
  lon,
  lat,
  theatre,
  label,
  sub,
  ...(kind === 'carrier' ? { strength: 4, readiness: 3 as const } : {}),
  ...(sub.includes('00') ? { defence: 2 as const } : {}),
});

export const countersFor = (seat: 'us' | 'iran'): MapCounter[] => [
  ...US.map((row) => counter('us', seat, row)),
  ...IRAN.map((row) => counter('iran', seat, row)),
];
