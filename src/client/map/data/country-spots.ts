/** Countries named on the map: `map.country.<id>` of the catalogues, in capitals where the script has them. */

/** A country with the place where its name looks best, in degrees. */
export interface NamedCountry {
  id: string;
  /** Its outline in the baked region. */
  outline: string;
  lat: number;
  lon: number;
}

const country = (id: string, outline: string, lat: number, lon: number): NamedCountry => ({ id, outline, lat, lon });

/** The most important first: it keeps its place where two have no room. */
export const COUNTRIES: readonly NamedCountry[] = [
  country('iraq', '368', 32.6, 43.0),
  country('syria', '760', 34.9, 38.2),
  country('iran', '364', 33.0, 53.0),
  country('yemen', '887', 15.6, 46.6),
  country('turkiye', '792', 37.6, 38.6),
  country('saudiArabia', '682', 24.5, 44.6),
  country('jordan', '400', 30.9, 36.6),
  country('israel', '376', 30.8, 34.85),
  country('egypt', '818', 28.0, 30.6),
  country('oman', '512', 20.8, 56.4),
  country('uae', '784', 23.5, 54.4),
  country('kuwait', '414', 29.3, 47.6),
  country('qatar', '634', 25.3, 51.2),
  country('lebanon', '422', 33.9, 35.9),
  country('cyprus', '196', 34.95, 33.1),
  country('sudan', '729', 16.5, 31.5),
  country('eritrea', '232', 15.6, 38.4),
  country('ethiopia', '231', 10.0, 40.0),
  country('djibouti', '262', 11.7, 42.6),
  country('somalia', '706', 8.6, 48.8),
  country('azerbaijan', '031', 40.3, 47.9),
  country('armenia', '051', 40.3, 44.7),
  country('turkmenistan', '795', 39.2, 58.0),
  country('afghanistan', '004', 33.5, 60.5),
];
